import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePlaces, frameOf, frameQuad, UNIT_QUAD } from '../../src/paper/frame.ts';
import { layOut } from '../../src/paper/lay-out.ts';
import { marksPlaces, ontoPicture } from '../../src/paper/marks-places.ts';
import { PAPERS, type Point } from '../../src/paper/page.ts';
import { perspective, type Quad } from '../../src/paper/perspective.ts';
import { readStyleCode } from '../../src/paper/style-code.ts';
import { plan, plans } from './plans.ts';

/** Where a camera of some 4,000 by 3,000 pixels, held askew, sees the corners of the paper. */
const pictures = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 })), {
    minLength: 4,
    maxLength: 4,
  })
  .map((inset): Quad => {
    const [a = [0, 0], b = [0, 0], c = [0, 0], d = [0, 0]] = inset;
    return [
      { x: a[0], y: a[1] },
      { x: 3000 - b[0], y: b[1] },
      { x: 3000 - c[0], y: 4200 - c[1] },
      { x: d[0], y: 4200 - d[1] },
    ];
  });

const quadOf = (width: number, height: number): Quad => [
  { x: 0, y: 0 },
  { x: width, y: 0 },
  { x: width, y: height },
  { x: 0, y: height },
];

/** A camera that sees whole pixels. */
const toPixel = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });

function lens(from: Quad, to: Quad) {
  const map = perspective(from, to);
  if (!map) throw new Error('No page looks like that');
  return map;
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** The quad of the markers' centres in a picture, rounded to pixels. */
function cornersSeen(paper: 'a4' | 'a5', see: (point: Point) => Point): Quad {
  const { x, y, width, height } = frameOf(paper);
  const seen = (dx: number, dy: number) => toPixel(see({ x: x + dx, y: y + dy }));
  return [seen(0, 0), seen(width, 0), seen(width, height), seen(0, height)];
}

describe('a page in a picture', () => {
  test('gives every box back within half a millimetre of its place, from its corners alone', () => {
    fc.assert(
      fc.property(plans, pictures, (each, picture) => {
        const sheet = layOut(each);
        if ('refused' in sheet) throw new Error(sheet.refused);
        const { width, height } = PAPERS[each.paper];
        const see = lens(quadOf(width, height), picture);
        const corners = cornersSeen(each.paper, see);
        const back = lens(corners, frameQuad(each.paper));
        const frame = frameOf(each.paper);
        for (const place of marksPlaces(sheet)) {
          const pixel = toPixel(see({ x: place.x + frame.x, y: place.y + frame.y }));
          expect(distance(back(pixel), place)).toBeLessThan(0.5);
          expect(
            distance(ontoPicture(each.paper, corners)?.(place) ?? pixel, see(shifted(place, frame))),
          ).toBeLessThan(
            8, // pixels, of some fourteen to a millimetre
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  test('gives its style code before the size of its paper is known', () => {
    fc.assert(
      fc.property(plans, pictures, (each, picture) => {
        const sheet = layOut(each);
        if ('refused' in sheet) throw new Error(sheet.refused);
        const { width, height } = PAPERS[each.paper];
        const see = lens(quadOf(width, height), picture);
        const back = lens(picture, quadOf(width, height));
        const find = lens(UNIT_QUAD, cornersSeen(each.paper, see));
        for (const page of sheet.pages) {
          const bits = codePlaces.map((place) => isBlack(page, back(toPixel(find(place)))));
          expect(readStyleCode(bits)).toMatchObject({ style: each.style, page: page.number });
        }
      }),
      { numRuns: 25 },
    );
  });

  test('is no page when its corners are crossed, on a line, or seen in a mirror', () => {
    const [a, b, c, d] = quadOf(100, 100);
    expect(perspective(quadOf(10, 10), [a, c, b, d])).toBeUndefined();
    expect(perspective(quadOf(10, 10), [a, b, { x: 50, y: 0 }, d])).toBeUndefined();
    expect(perspective(quadOf(10, 10), [b, a, d, c])).toBeUndefined();
    expect(perspective(quadOf(10, 10), [a, b, c, d])?.({ x: 5, y: 5 })).toEqual({ x: 50, y: 50 });
  });
});

test('two sheets of one style and language are alike to the last mark: nothing counts them', () => {
  expect(layOut(plan())).toEqual(layOut(plan()));
  const one = layOut(plan({ style: 1 }));
  const other = layOut(plan({ style: 2 }));
  expect(one).not.toEqual(other);
});

const shifted = (point: Point, by: Point): Point => ({ x: point.x + by.x, y: point.y + by.y });

/** Whether the code is black at a point of the paper. */
function isBlack({ primitives }: { primitives: readonly object[] }, { x, y }: Point): boolean {
  for (const each of primitives) {
    if (!('kind' in each) || each.kind !== 'bits') continue;
    const bits = each;
    if (!isBits(bits)) continue;
    const column = (x - bits.x) / bits.pitch.x;
    const row = (y - bits.y) / bits.pitch.y;
    return bits.rows[Math.floor(row)]?.[Math.floor(column)] ?? false;
  }
  return false;
}

type Bits = { x: number; y: number; pitch: Point; rows: readonly (readonly boolean[])[] };
const isBits = (each: object): each is Bits => 'rows' in each;
