/** A record of a separated file: its fields, and the line (from 1) on which it begins. */
export type Row = { readonly fields: readonly string[]; readonly line: number; readonly text: string };

/** A quoted field may hold line breaks, but not as many as this: beyond it a quote was forgotten, not meant. */
const MOST_LINES = 50;

export type RowReader = {
  /** Takes the next piece of the file, cut anywhere. */
  push(piece: string): void;
  /** Says that the file is over; `unfinished` is true when its last line has no line break. Names the line of a quote left open. */
  end(): { readonly unfinished: boolean; readonly openQuote: number | null };
};

/**
 * Cuts a file into records while it comes in. Fields are separated by `separator`, may stand in double quotes (then a quote
 * inside is doubled, and line breaks are kept), lines end with LF or CRLF, empty lines are passed over.
 */
export function rowReader(separator: string, onRow: (row: Row) => void): RowReader {
  let rest = '';
  let line = 0;
  let open: { text: string; line: number; lines: number } | null = null;
  let openQuote: number | null = null;
  const takeLine = (raw: string): void => {
    line += 1;
    const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const whole: string = open ? `${open.text}\n${text}` : text;
    if (whole === '') return;
    const begins = open?.line ?? line;
    const fields = whole.includes('"') ? quotedFields(whole, separator) : whole.split(separator);
    if (fields) {
      open = null;
      onRow({ fields, line: begins, text: whole });
      return;
    }
    open = { text: whole, line: begins, lines: (open?.lines ?? 0) + 1 };
    if (open.lines < MOST_LINES) return;
    openQuote ??= begins;
    open = null;
  };
  return {
    push(piece) {
      const text = rest === '' ? piece : rest + piece;
      let from = 0;
      for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
        takeLine(text.slice(from, to));
        from = to + 1;
      }
      rest = text.slice(from);
    },
    end() {
      const unfinished = rest !== '';
      if (unfinished) takeLine(rest);
      rest = '';
      return { unfinished, openQuote: openQuote ?? open?.line ?? null };
    },
  };
}

/** The fields of a text with quotes in it; null when a quoted field is still open at its end. */
function quotedFields(text: string, separator: string): string[] | null {
  const fields: string[] = [];
  for (let at = 0; ;) {
    let field = '';
    if (text[at] === '"') {
      for (at += 1; ;) {
        const close = text.indexOf('"', at);
        if (close < 0) return null;
        field += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        field += '"';
        at += 1;
      }
    }
    const next = text.indexOf(separator, at);
    fields.push(field + (next < 0 ? text.slice(at) : text.slice(at, next)));
    if (next < 0) return fields;
    at = next + separator.length;
  }
}

/** A field as it is written: in quotes only when it must be. */
export function quoted(field: string, separator: string): string {
  const must =
    field.includes(separator) || field.includes('\n') || field.includes('\r') || field.includes('"');
  return must ? `"${field.replaceAll('"', '""')}"` : field;
}

/** One line of a separated file, without its line break. */
export const joined = (fields: readonly string[], separator: string): string =>
  fields.map((field) => quoted(field, separator)).join(separator);
