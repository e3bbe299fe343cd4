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
    let { heading, rows } = part;
    for (;;) {
      const gap = isFresh ? 0 : room.between;
      const block = blockOf(heading, balanced(rows, room), room);
      if (gap + block.height <= left) {
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

const heightOf = (rows: readonly Piece[]): number =>
  rows.reduce((sum, row) => sum + row.height + HAIRLINE, 0);

/** As many rows as the columns hold, the first filled first. */
function filled(rows: readonly Piece[], height: number, { columns }: Room): readonly (readonly Piece[])[] {
  let next = 0;
  return Array.from({ length: columns }, () => {
    const column: Piece[] = [];
    for (let row = rows[next]; row && heightOf([...column, row]) <= height; row = rows[next]) {
      column.push(row);
      next += 1;
    }
    return column;
  });
}

/** All rows in columns of about the same height, the first the longer. */
function balanced(rows: readonly Piece[], { columns }: Room): readonly (readonly Piece[])[] {
  if (columns === 1) return [rows];
  const splits = rows.map((_, index) => [rows.slice(0, index + 1), rows.slice(index + 1)]);
  const tallest = (split: readonly (readonly Piece[])[]) => Math.max(...split.map(heightOf));
  return splits.reduce((best, split) => (tallest(split) <= tallest(best) ? split : best), [rows]);
}

/** A heading over columns of rows, each under a hairline. */
function blockOf(heading: Piece, columns: readonly (readonly Piece[])[], { column, gutter }: Room): Piece {
  const lists = columns.map((rows, index) =>
    at(stack(rows.flatMap((row) => [rule(column, HAIRLINE, 'soft'), row])), index * (column + gutter), 0),
  );
  return stack([heading, overlay(lists)]);
}
