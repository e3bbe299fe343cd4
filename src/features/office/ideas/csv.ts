/** Begins a file so that spreadsheets read it as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Signs that make a spreadsheet run a cell instead of showing it (OWASP, "CSV Injection"): the four that begin
 * formulas, their full-width twins, and the tab and line ends that some programs skip before looking.
 */
const RUNS = /^[=+\-@＝＋－＠\t\r\n]/;

/**
 * A file of rows for Swedish spreadsheets: UTF-8 with a byte order mark, semicolons, every cell quoted, CRLF (RFC 4180).
 * A cell that a spreadsheet would run gets an apostrophe in front, which the program shows as text; nothing else is
 * changed, and what is stored is not touched. The JSON export has every text to the letter.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

const cell = (text: string): string => `"${(RUNS.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** A cell of such a file as it was before: without the apostrophe that we put in front. */
export const unarmed = (cell: string): string =>
  cell.startsWith("'") && RUNS.test(cell.slice(1)) ? cell.slice(1) : cell;
