import { fromPoints, type Type } from './measure.ts';
import type { Paper } from './page.ts';

/** Type and measures of a sheet, in millimetres. */
export type Scale = {
  readonly eyebrow: Type;
  readonly title: Type;
  readonly guide: Type;
  readonly contest: Type;
  readonly instruction: Type;
  readonly option: Type;
  readonly detail: Type;
  readonly cost: Type;
  readonly label: Type;
  readonly foot: Type;
  readonly turn: Type;
  /** The side of a box, and what is left white between two boxes of one option. */
  readonly box: number;
  readonly gap: number;
  readonly stroke: number;
  /** White between the parts of a row, and between larger parts. */
  readonly space: number;
  /** The height of a line in parts of its size. */
  readonly leading: number;
};

/** Sizes in points. Large print has nothing under 18; nothing a voter reads is under 11. */
const POINTS = {
  a4: {
    eyebrow: 12,
    title: 24,
    guide: 12.5,
    contest: 18,
    instruction: 13,
    option: 14,
    detail: 12,
    foot: 11.5,
  },
  a5: {
    eyebrow: 11,
    title: 18,
    guide: 11.5,
    contest: 15,
    instruction: 12,
    option: 12.5,
    detail: 11,
    foot: 11,
  },
  a4Large: {
    eyebrow: 18,
    title: 30,
    guide: 20,
    contest: 26,
    instruction: 20,
    option: 22,
    detail: 18,
    foot: 18,
  },
  a5Large: {
    eyebrow: 18,
    title: 24,
    guide: 18,
    contest: 22,
    instruction: 18,
    option: 20,
    detail: 18,
    foot: 18,
  },
} as const;

const BOXES = {
  a4: { box: 7, gap: 3, stroke: 0.5, space: 4 },
  a5: { box: 6.5, gap: 2.6, stroke: 0.5, space: 3 },
  a4Large: { box: 10, gap: 4, stroke: 0.8, space: 5 },
  a5Large: { box: 9, gap: 3.5, stroke: 0.8, space: 4 },
} as const;

/** Arabic and its kin reach higher and deeper than Latin letters of the same size. */
const LEADING = { ltr: 1.22, rtl: 1.45 } as const;

/** The scale of a sheet. */
export function scaleOf(paper: Paper, large: boolean, direction: 'ltr' | 'rtl'): Scale {
  const name = large ? (`${paper}Large` as const) : paper;
  const points = POINTS[name];
  const plain = (size: number): Type => ({ size: fromPoints(size), weight: 400 });
  const bold = (size: number): Type => ({ size: fromPoints(size), weight: 700 });
  return {
    eyebrow: plain(points.eyebrow),
    title: bold(points.title),
    guide: plain(points.guide),
    contest: bold(points.contest),
    instruction: bold(points.instruction),
    option: bold(points.option),
    detail: plain(points.detail),
    cost: { ...bold(points.option), tabular: true },
    label: bold(points.detail),
    foot: plain(points.foot),
    turn: bold(points.foot),
    ...BOXES[name],
    leading: LEADING[direction],
  };
}
