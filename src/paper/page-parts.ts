import { textWidth } from './measure.ts';
import { PAPERS, type Primitive } from './page.ts';
import { at, overlay, type Piece, rule, type Setting, space, stack, textAt, textPiece } from './piece.ts';
import { type Scale, scaleOf } from './scale.ts';
import type { SheetContest, SheetPlan } from './sheet.ts';

/** A plan with what follows from its paper: type and measures, and the width between the margins. */
export type Draft = {
  readonly plan: SheetPlan;
  readonly scale: Scale;
  readonly setting: Setting;
  readonly width: number;
};

/** Starts a sheet. */
export function draftOf(plan: SheetPlan): Draft {
  const { width, margin } = PAPERS[plan.paper];
  const scale = scaleOf(plan.paper, plan.large, plan.direction);
  return {
    plan,
    scale,
    setting: { leading: scale.leading, direction: plan.direction },
    width: width - 2 * margin,
  };
}

/** What stands between the upper markers: on the first page whose ballot it is, on later ones its title alone. */
export function headOf({ plan, scale, setting, width }: Draft, page: number): Piece {
  const { marker } = PAPERS[plan.paper];
  const inset = marker + scale.space * 0.7;
  const line = (text: string, type: Scale['title']) =>
    textPiece(text, type, width - 2 * inset, setting, 'centred');
  const lines =
    page === 1
      ? [line(plan.eyebrow, scale.eyebrow), line(plan.title, scale.title)]
      : [line(plan.title, scale.eyebrow)];
  const head = at(stack(lines), inset, 0);
  return { height: Math.max(head.height, marker) + scale.space * 0.7, draw: head.draw };
}

/** How to mark, beside a box that has been crossed. */
export function guideOf({ plan, scale, setting, width }: Draft): Piece {
  const { box, stroke } = scale;
  const side = box + stroke;
  const indent = side + scale.space;
  const words = textPiece(plan.guide, scale.guide, width - indent, setting);
  const height = Math.max(side, words.height);
  const sample: Piece = {
    height: side,
    draw: (x, y) => crossedBox(x + stroke / 2, y + stroke / 2, box, stroke),
  };
  return stack([
    overlay([at(sample, 0, (height - side) / 2), at(words, indent, (height - words.height) / 2)]),
    space(scale.space * 1.1),
  ]);
}

/** The example: a box that is none, with a cross as a pen draws it. */
function crossedBox(x: number, y: number, side: number, stroke: number): readonly Primitive[] {
  const [low, high] = [side * 0.12, side * 0.88];
  const pen = { kind: 'line', stroke: stroke * 1.8, tone: 'ink' } as const;
  return [
    { kind: 'rect', x, y, width: side, height: side, stroke },
    { ...pen, from: { x: x + low, y: y + low }, to: { x: x + high, y: y + high } },
    { ...pen, from: { x: x + low, y: y + high }, to: { x: x + high, y: y + low } },
  ];
}

/** A contest's title and what to do, between a strong rule and the first row. */
export function headingOf(draft: Draft, contest: SheetContest, title: string): Piece {
  const { scale, setting, width } = draft;
  const [what = '', ...how] = contest.instruction.split('\n');
  return stack([
    rule(width, 0.9, 'ink'),
    space(scale.space * 0.6),
    textPiece(title, scale.contest, width, setting, 'balanced'),
    space(scale.space * 0.2),
    textPiece(what, scale.instruction, width, setting, 'balanced'),
    textPiece(how.join('\n'), { ...scale.instruction, weight: 400 }, width, setting),
    space(scale.space * 0.6),
  ]);
}

/** The foot of a page: on the first what else to know; on all which side of how many it is, where there are several. */
export function footOf({ plan, scale, setting, width }: Draft, page: number, pages: number): Piece {
  const also = page === 1 ? [textPiece(plan.foot, scale.foot, width, setting)] : [];
  const counted = pages > 1 ? [countOf({ plan, scale, setting, width }, page, pages)] : [];
  return stack([
    space(scale.space * 0.8),
    rule(width, 0.3, 'ink'),
    space(scale.space * 0.5),
    ...also,
    ...(also.length + counted.length > 1 ? [space(scale.space * 0.3)] : []),
    ...counted,
  ]);
}

/** The number of a page, and where the sheet goes on; beside each other where both fit. */
function countOf({ plan, scale, setting, width }: Draft, page: number, pages: number): Piece {
  const { turn, onward } = plan.words;
  const text = plan.words.page(page, pages);
  const next = page === pages ? '' : page % 2 === 1 ? turn : onward;
  const count = textPiece(text, scale.foot, width, setting);
  const longest = Math.max(textWidth(turn, scale.turn), textWidth(onward, scale.turn));
  if (textWidth(text, scale.foot) + longest + scale.space * 2 > width)
    return stack([count, textPiece(next, scale.turn, width, setting)]);
  const baseline = (setting.leading / 2 + 0.334) * scale.turn.size;
  const { direction } = setting;
  const end: Piece = {
    height: 0,
    draw: (x, y) =>
      next === '' ? [] : [textAt(next, scale.turn, 'right', { x: x + width, y: y + baseline, direction })],
  };
  return overlay([count, end]);
}
