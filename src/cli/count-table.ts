/** A column of a printed table. One column may have no width: it takes what is left and wraps. */
export type Column = {
  readonly title: string;
  readonly align?: 'right' | undefined;
  readonly wraps?: boolean | undefined;
};

/** Below this a wrapping column is not squeezed, however narrow the terminal. */
const NARROWEST = 12;

/** Cuts a text into lines of at most `width` characters, at spaces where it can. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    let rest = word;
    if (line !== '' && size(line) + 1 + size(rest) <= width) {
      line += ` ${rest}`;
      continue;
    }
    if (line !== '') lines.push(line);
    for (; size(rest) > width; rest = letters(rest).slice(width).join(''))
      lines.push(letters(rest).slice(0, width).join(''));
    line = rest;
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** A paragraph, wrapped, each line after `indent`. */
export const paragraph = (text: string, width: number, indent = ''): string =>
  wrap(text, width - indent.length)
    .map((line) => `${indent}${line}`.trimEnd())
    .join('\n');

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader sees as single letters: "å" and "🌳" are one each, however they are encoded. */
export const letters = (text: string): string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

const PLAIN = /^[\u0020-\u02FF]*$/;

const size = (text: string): number => (PLAIN.test(text) ? text.length : letters(text).length);

/**
 * A table as wide as `width` at most, with a line under its titles. A row may carry a `note`: a text under it, wrapped and
 * indented to where the wrapping column begins.
 */
export function table(
  columns: readonly Column[],
  rows: readonly { readonly cells: readonly string[]; readonly note?: string | undefined }[],
  width: number,
): string {
  const widest = columns.map((column, at) =>
    Math.max(size(column.title), ...rows.map(({ cells }) => size(cells[at] ?? ''))),
  );
  const fixed = widest.reduce((sum, each, at) => (columns[at]?.wraps ? sum : sum + each), 0);
  const room = Math.max(NARROWEST, width - fixed - 2 * (columns.length - 1));
  const widths = widest.map((each, at) => (columns[at]?.wraps ? Math.min(each, room) : each));
  const indent = ' '.repeat(
    widths
      .slice(
        0,
        columns.findIndex((column) => column.wraps),
      )
      .reduce((sum, each) => sum + each + 2, 0),
  );
  const line = (cells: readonly string[]): string[] => {
    const parts = cells.map((cell, at) => (columns[at]?.wraps ? wrap(cell, widths[at] ?? 1) : [cell]));
    const height = Math.max(...parts.map((part) => part.length));
    return Array.from({ length: height }, (_, row) =>
      parts
        .map((part, at) => fitted(part[row] ?? '', widths[at] ?? 0, columns[at]?.align))
        .join('  ')
        .trimEnd(),
    );
  };
  const titles = line(columns.map(({ title }) => title));
  const under = widths.map((each) => '─'.repeat(each)).join('  ');
  const body = rows.flatMap(({ cells, note }) => [
    ...line(cells),
    ...(note === undefined ? [] : [paragraph(note, width, indent), '']),
  ]);
  return [...titles, under, ...body].join('\n').trimEnd();
}

const fitted = (text: string, width: number, align: 'right' | undefined): string => {
  const space = ' '.repeat(Math.max(0, width - size(text)));
  return align === 'right' ? space + text : text + space;
};

/** A bar of at most `width` blocks for `part` of `whole`; a part that is not nothing shows at least a sliver. */
export function bar(part: number, whole: number, width: number): string {
  const eighths = whole === 0 ? 0 : Math.round((part / whole) * width * 8);
  const shown = part > 0 ? Math.max(1, eighths) : 0;
  return '█'.repeat(Math.floor(shown / 8)) + (['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][shown % 8] ?? '');
}

/** A part of the report under its title. */
export const section = (title: string, body: string): string => `${title.toUpperCase()}\n${body}`;
