import { type CodeBits, type Marker, type Paper, PAPERS, type Point } from './page.ts';
import type { Quad } from './perspective.ts';
import { CODE_BITS } from './style-code.ts';

/*
 * The frame is the rectangle between the centres of the corner markers. A camera measures everything from it: boxes in
 * millimetres, and the style code, which must be read before the paper's size is known, in parts of the frame.
 */

const ROWS = 2;
const COLUMNS = CODE_BITS / ROWS;
/** The pitch of the cells in parts of the frame's width and height: 3 mm on A4, 2 mm on A5. */
const PITCH: Point = { x: 3 / 183, y: 3 / 270 };

/** The frame in millimetres: where its upper left corner lies on the paper, and its size. */
export function frameOf(paper: Paper): Point & { readonly width: number; readonly height: number } {
  const { width, height, margin, marker } = PAPERS[paper];
  const inset = margin + marker / 2;
  return { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset };
}

/** The corners of the frame as a quad, in millimetres from its upper left corner. */
export function frameQuad(paper: Paper): Quad {
  const { width, height } = frameOf(paper);
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
}

/** The frame of any paper as a camera first meets it. */
export const UNIT_QUAD: Quad = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

/** The centres of the code's cells in parts of the frame, first bit to last: the same on every paper. */
export const codePlaces: readonly Point[] = Array.from({ length: CODE_BITS }, (_, at) => ({
  x: 0.5 + ((at % COLUMNS) - (COLUMNS - 1) / 2) * PITCH.x,
  y: 1 + (Math.floor(at / COLUMNS) - (ROWS - 1) / 2) * PITCH.y,
}));

/** The four corner markers of a page. */
export function markersOf(paper: Paper): readonly Marker[] {
  const { width, height, margin, marker: side } = PAPERS[paper];
  const [left, top, right, bottom] = [margin, margin, width - margin - side, height - margin - side];
  const marker = (x: number, y: number, open = false): Marker => ({ kind: 'marker', x, y, side, open });
  return [marker(left, top), marker(right, top), marker(right, bottom, true), marker(left, bottom)];
}

/** The bits of a style code where `codePlaces` says. */
export function codeOf(paper: Paper, bits: readonly boolean[]): CodeBits {
  const frame = frameOf(paper);
  const [first] = codePlaces;
  const pitch = { x: PITCH.x * frame.width, y: PITCH.y * frame.height };
  // Cells are square: the pitch is nearly so on every paper, and its centres are what counts.
  const cell = Math.min(pitch.x, pitch.y);
  return {
    kind: 'bits',
    x: frame.x + (first?.x ?? 0) * frame.width - cell / 2,
    y: frame.y + (first?.y ?? 0) * frame.height - cell / 2,
    cell,
    pitch,
    rows: Array.from({ length: ROWS }, (_, row) => bits.slice(row * COLUMNS, (row + 1) * COLUMNS)),
  };
}
