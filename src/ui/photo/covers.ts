/** A rectangle over a part of a picture: where it begins and how large it is, as parts of the picture's sides from 0 to 1. */
export type Cover = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A point of a picture, each part from 0 to 1. */
export type Point = { readonly x: number; readonly y: number };

/** A smaller one covers no face, and can hardly be hit again. */
export const COVER_MIN = 0.05;
/** How far a key moves a cover. */
const STEP = 0.02;

/** A cover to begin with for who uses keys: in the middle, as large as a face near by. */
export const middleCover: Cover = { x: 0.4, y: 0.35, width: 0.2, height: 0.3 };

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The cover between two corners; undefined where it is too small to have been meant. */
export function coverBetween(a: Point, b: Point): Cover | undefined {
  const cover = {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
  return cover.width < COVER_MIN / 2 || cover.height < COVER_MIN / 2 ? undefined : atLeast(cover);
}

/** Grown to what can be hit again: it never covers less than was drawn. */
function atLeast({ x, y, ...size }: Cover): Cover {
  const [width, height] = [Math.max(size.width, COVER_MIN), Math.max(size.height, COVER_MIN)];
  return { x: Math.min(x, 1 - width), y: Math.min(y, 1 - height), width, height };
}

/** The cover moved, as far as the picture goes. */
export const movedBy = (cover: Cover, by: Point): Cover => ({
  ...cover,
  x: within(cover.x + by.x, 0, 1 - cover.width),
  y: within(cover.y + by.y, 0, 1 - cover.height),
});

const resizedBy = (cover: Cover, by: Point): Cover => ({
  ...cover,
  width: within(cover.width + by.x, COVER_MIN, 1 - cover.x),
  height: within(cover.height + by.y, COVER_MIN, 1 - cover.y),
});

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** What an arrow key makes of a cover: it moves it, or with shift makes it larger or smaller. Undefined for other keys. */
export function coverAfterKey(
  cover: Cover,
  { key, shiftKey }: { key: string; shiftKey: boolean },
): Cover | undefined {
  const by = ARROWS[key];
  if (!by) return undefined;
  return shiftKey ? resizedBy(cover, by) : movedBy(cover, by);
}
