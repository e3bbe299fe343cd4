import { frameOf, frameQuad } from './frame.ts';
import type { Paper, Point } from './page.ts';
import { perspective, type Quad } from './perspective.ts';
import type { Sheet } from './sheet.ts';

/** Where a box lies: in millimetres from the centre of its page's upper left marker to the box's upper left corner. */
export type MarkPlace = Point & {
  readonly page: number;
  readonly contest: string;
  readonly option: string;
  /** Which of the option's boxes, from 0. */
  readonly index: number;
  readonly side: number;
};

/** All boxes of a sheet, page by page, as they were laid out. */
export function marksPlaces(sheet: Sheet): readonly MarkPlace[] {
  const frame = frameOf(sheet.paper);
  return sheet.pages.flatMap(({ number: page, primitives }) =>
    primitives.flatMap((each): MarkPlace[] => {
      if (each.kind !== 'box') return [];
      const { contest, option, index, side } = each;
      return [{ page, contest, option, index, side, x: each.x - frame.x, y: each.y - frame.y }];
    }),
  );
}

/**
 * How a camera that saw a page's four markers (their centres, in pixels, clockwise from the upper left) finds what
 * lies at a point of the frame, in millimetres: the map from there to its picture. Undefined when the four cannot be
 * the corners of a page.
 */
export const ontoPicture = (paper: Paper, corners: Quad): ((point: Point) => Point) | undefined =>
  perspective(frameQuad(paper), corners);
