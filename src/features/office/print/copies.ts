import type { PaperChoice } from './ballot-plan.ts';

/** How many sheets to print and what that takes. */
export type Copies = {
  /** Sheets for voters, some to spare among them. */
  readonly sheets: number;
  /** What to write as the number of copies in the browser's dialog. */
  readonly copies: number;
  /** Leaves of paper that go through the printer. */
  readonly leaves: number;
};

/** Large print is wanted by about one voter in so many. */
const LARGE_FOR = 20;
const STEP = 10;

/**
 * How many copies so many voters need: one in ten to spare, in tens, so that bundles are easily counted. Of large print
 * one for every twentieth voter. `pages` is how many sides a sheet has.
 */
export function copiesFor(voters: number, pages: number, paper: PaperChoice, large: boolean): Copies {
  const perStep = large ? LARGE_FOR * STEP : STEP;
  const sheets = Math.max(1, Math.ceil((voters * 11) / (10 * perStep))) * STEP;
  const copies = paper === 'a5-pair' ? sheets / 2 : sheets;
  return { sheets, copies, leaves: copies * Math.ceil(pages / 2) };
}
