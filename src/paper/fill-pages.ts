import { at, overlay, type Piece, rule, space, stack } from './piece.ts';

/** A contest as it flows: its heading, the heading where it goes on, and its rows. */
export type Part = { readonly heading: Piece; readonly again: Piece; readonly rows: readonly Piece[] };

export type Room = {
  /** What stands above the first contest. */
  readonly opening: Piece;
  /** Room between head and foot on the first page and on later ones, in millimetres. */
  readonly heights: { readonly first: number; readonly later: number };
  readonly columns: 1 | 2;
  /** The width of a column and what is between two. */
  readonly column: number;
  readonly gutter: number;
  /** Between two contests on a page. */
  readonly between: number;
  /** White above and below each row. */
  readonly pad: number;
};

/** Parts two neighbouring rows. */
const HAIRLINE = 0.25;

/**
 * Puts contests on pages. One that fits below another stands there whole; one that doesn't begins on a new page; only
 * one that is longer than a page is parted, between two rows. Undefined when a heading with one row is taller than a page.
 */
export function fillPages(parts: readonly Part[], room: Room): readonly Piece[] | undefined {
  const pages: Piece[][] = [[room.opening]];
  let left = room.heights.first - room.opening.height;
  let isFresh = true;
  const put = (piece: Piece) => pages.at(-1)?.push(piece);
  const turn = () => {
    pages.push([]);
    left = room.heights.later;
    isFresh = true;
  };
  for (const part of parts) {
    let { heading } = part;
    let rows = part.rows.map((row) =>
      stack([rule(room.column, HAIRLINE, 'soft'), space(room.pad), row, space(room.pad)]),
    );
    for (;;) {
      const gap = isFresh ? 0 : room.between;
      const block = wholeBlock(heading, rows, left - gap, room);
      if (block) {
        put(space(gap));
        put(block);
        left -= gap + block.height;
        isFresh = false;
        break;
      }
      const fitting = isFresh ? filled(rows, left - heading.height, room) : [];
      const taken = fitting.reduce((sum, column) => sum + column.length, 0);
      if (taken > 0) {
        put(blockOf(heading, fitting, room));
        rows = rows.slice(taken);
        heading = part.again;
      } else if (isFresh && pages.length > 1) return undefined;
      turn();
    }
  }
  return pages.map(stack);
}

type Column = readonly Piece[];

/** A heading with all rows, if they fit into a height, in columns that are about as tall, the first the longer. */
function wholeBlock(heading: Piece, rows: Column, height: number, room: Room): Piece | undefined {
  const all = rows.reduce((sum, row) => sum + row.height, 0);
  // A quick look first: most tries are of far too many rows.
  if (heading.height + all / room.columns > height) return undefined;
  let first = 0;
  let best = { at: rows.length, tallest: all };
  for (const [at, row] of room.columns === 1 ? [] : rows.entries()) {
    first += row.height;
    const tallest = Math.max(first, all - first);
    if (tallest <= best.tallest) best = { at: at + 1, tallest };
  }
  const block = blockOf(heading, [rows.slice(0, best.at), rows.slice(best.at)], room);
  return block.height <= height ? block : undefined;
}

/** As many rows as the columns hold, the first filled first. */
function filled(rows: Column, height: number, { columns }: Room): readonly Column[] {
  let next = 0;
  return Array.from({ length: columns }, () => {
    const start = next;
    let left = height;
    for (let row = rows[next]; row && row.height <= left; row = rows[next]) {
      left -= row.height;
      next += 1;
    }
    return rows.slice(start, next);
  });
}

/** A heading over columns of rows. */
function blockOf(heading: Piece, columns: readonly Column[], { column, gutter }: Room): Piece {
  return stack([
    heading,
    overlay(columns.map((rows, index) => at(stack(rows), index * (column + gutter), 0))),
  ]);
}
