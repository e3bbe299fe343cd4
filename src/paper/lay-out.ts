import { fillPages, type Part, type Room } from './fill-pages.ts';
import { codeOf, markersOf } from './frame.ts';
import { optionRows } from './option-row.ts';
import { type Page, PAPERS } from './page.ts';
import { type Draft, draftOf, footOf, guideOf, headingOf, headOf } from './page-parts.ts';
import { mirrored, type Piece } from './piece.ts';
import type { Sheet, SheetPlan, SheetRefusal } from './sheet.ts';
import { CODE_LIMITS, LAYOUT, writeStyleCode } from './style-code.ts';

/** The white around each row in parts of a box, the calmest first. */
const PADS = [0.55, 0.46, 0.38, 0.3, 0.22, 0.14];

/** Between two columns, in millimetres. */
const GUTTER = 8;

/**
 * Lays a ballot sheet out: pages of primitives in millimetres. The same plan always gives the same sheet. A contest
 * that doesn't fit below the one before begins on a page of its own; one that is longer than a page goes on under its
 * title. Of the ways to set it the calmest is taken among those with the fewest pages; A5 and large print keep one
 * column. Refuses a sheet of more pages than a style code counts, and one with a part that is taller than a page.
 */
export function layOut(plan: SheetPlan): Sheet | SheetRefusal {
  const draft = draftOf(plan);
  const columns = plan.large || plan.paper === 'a5' ? ([1] as const) : ([1, 2] as const);
  const tried = columns
    .map((many) => inColumns(draft, many))
    .flatMap(({ parts, room }) =>
      PADS.flatMap((pad) => {
        const filled = fillPages(parts, { ...room, pad: pad * draft.scale.box });
        return filled ? [filled] : [];
      }),
    );
  const fewest = Math.min(...tried.map(({ length }) => length));
  const best = tried.find(({ length }) => length === fewest);
  if (!best) return { refused: 'sheet.part-too-tall' };
  if (best.length > CODE_LIMITS.pages) return { refused: 'sheet.too-many-pages' };
  const pages = best.map((body, index) => pageOf(draft, body, index + 1, best.length));
  return { paper: plan.paper, large: plan.large, pages };
}

/** Where the foot of a page ends: above the lower markers and the code between them. */
function bottomOf({ plan, scale }: Draft): number {
  const { height, margin, marker } = PAPERS[plan.paper];
  return height - margin - marker - scale.space * 0.6;
}

/** The contests in so many columns, and the room that the pages have for them. */
function inColumns(draft: Draft, columns: 1 | 2): { parts: readonly Part[]; room: Omit<Room, 'pad'> } {
  const { plan, scale, setting, width } = draft;
  const { margin } = PAPERS[plan.paper];
  const column = (width - (columns - 1) * GUTTER) / columns;
  // How many pages there will be is not known yet: room is kept for the longest way to say it.
  const height = (page: number) =>
    bottomOf(draft) - margin - headOf(draft, page).height - footOf(draft, page, CODE_LIMITS.pages).height;
  const parts = plan.contests.map((contest) => ({
    heading: headingOf(draft, contest, contest.title),
    again: headingOf(draft, contest, plan.words.continued(contest.title)),
    rows: optionRows(contest, scale, column, setting),
  }));
  const heights = { first: height(1), later: height(2) };
  return {
    parts,
    room: { opening: guideOf(draft), heights, columns, column, gutter: GUTTER, between: scale.space * 1.6 },
  };
}

function pageOf(draft: Draft, body: Piece, number: number, pages: number): Page {
  const { plan } = draft;
  const { width, height, margin } = PAPERS[plan.paper];
  const head = headOf(draft, number);
  const foot = footOf(draft, number, pages);
  const content = [
    ...head.draw(margin, margin),
    ...body.draw(margin, margin + head.height),
    ...foot.draw(margin, bottomOf(draft) - foot.height),
  ];
  const { style, language, paper, large } = plan;
  const bits = writeStyleCode({ layout: LAYOUT, style, language, paper, large, page: number });
  return {
    width,
    height,
    number,
    primitives: [
      ...markersOf(paper),
      codeOf(paper, bits),
      ...(plan.direction === 'rtl' ? mirrored(content, width) : content),
    ],
  };
}
