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

/** In large print about one in twenty wants it; nobody has asked fewer than five. */
const LARGE_PART = 0.05;
/** One in ten to spare, for those that are spoiled. */
const SPARE = 0.1;
const STEP = 10;

/**
 * How many copies so many voters need: one in ten to spare, in tens, so that bundles are easily counted. Of large print
 * one for every twentieth voter. `pages` is how many sides a sheet has.
 */
export function copiesFor(voters: number, pages: number, paper: PaperChoice, large: boolean): Copies {
  const wanted = large ? voters * LARGE_PART : voters;
  const sheets = Math.max(STEP, Math.ceil((wanted * (1 + SPARE)) / STEP) * STEP);
  const copies = paper === 'a5-pair' ? sheets / 2 : sheets;
  return { sheets, copies, leaves: copies * Math.ceil(pages / 2) };
}
