import type { Point } from './page.ts';

/** Four corners, clockwise from the upper left as the page is read. */
export type Quad = readonly [Point, Point, Point, Point];

/** A plane projective map as a matrix of three rows, and how to apply it. */
type Matrix = readonly [number, number, number, number, number, number, number, number, number];

const applied = ([a, b, c, d, e, f, g, h, i]: Matrix, { x, y }: Point): Point => {
  const w = g * x + h * y + i;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
};

/** Takes the unit square to a quad: P. Heckbert, Fundamentals of Texture Mapping (1989), section 2.2.3. */
function fromSquare([p0, p1, p2, p3]: Quad): Matrix {
  const dx1 = p1.x - p2.x;
  const dx2 = p3.x - p2.x;
  const dy1 = p1.y - p2.y;
  const dy2 = p3.y - p2.y;
  const sx = p0.x - p1.x + p2.x - p3.x;
  const sy = p0.y - p1.y + p2.y - p3.y;
  const area = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / area;
  const h = (dx1 * sy - sx * dy1) / area;
  return [
    p1.x - p0.x + g * p1.x,
    p3.x - p0.x + h * p3.x,
    p0.x,
    p1.y - p0.y + g * p1.y,
    p3.y - p0.y + h * p3.y,
    p0.y,
    g,
    h,
    1,
  ];
}

/** The inverse up to a factor, which a projective map doesn't feel. */
const inverse = ([a, b, c, d, e, f, g, h, i]: Matrix): Matrix => [
  e * i - f * h,
  c * h - b * i,
  b * f - c * e,
  f * g - d * i,
  a * i - c * g,
  c * d - a * f,
  d * h - e * g,
  b * g - a * h,
  a * e - b * d,
];

const turns = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);

/** Whether the corners bulge outwards and run clockwise, as those of any page that is seen from its front do. */
const isSeen = ([a, b, c, d]: Quad): boolean =>
  [turns(a, b, c), turns(b, c, d), turns(c, d, a), turns(d, a, b)].every((turn) => turn > 0);

/**
 * The map that takes one quad to another as a camera sees a flat page: from millimetres to pixels, or back. Undefined
 * when either is no quad that a page could look like.
 */
export function perspective(from: Quad, to: Quad): ((point: Point) => Point) | undefined {
  if (!isSeen(from) || !isSeen(to)) return undefined;
  const back = inverse(fromSquare(from));
  const forth = fromSquare(to);
  return (point) => applied(forth, applied(back, point));
}
