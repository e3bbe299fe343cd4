import type { Page, Paper } from './page.ts';

/** An option as it stands on a sheet. `number` is what is typed when the sheet is counted. */
export type SheetOption = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly area?: string | undefined;
  /** Money in words of the sheet's language: "125 000 kr". */
  readonly cost?: string | undefined;
};

/** One question on a sheet, in its own words. */
export type SheetContest = {
  readonly id: string;
  readonly title: string;
  /** What to do here, and how many: under the title, and again where the contest goes on. The first line is bold. */
  readonly instruction: string;
  readonly options: readonly SheetOption[];
  /** Boxes beside each option: one, the most votes that it can get, or one for each rank. */
  readonly boxes: number;
  /** What stands before each of the boxes: the ranks. Left out where the boxes are alike. */
  readonly labels?: readonly string[] | undefined;
  /** Whether voters add costs up, so that these stand in a column of their own. */
  readonly addsUp: boolean;
};

/** Everything that a ballot sheet says: texts in one language, numbers for the style code, and the paper. */
export type SheetPlan = {
  /** Place of the ballot style among those of the round, from 0; and of the language. */
  readonly style: number;
  readonly language: number;
  readonly paper: Paper;
  readonly large: boolean;
  readonly direction: 'ltr' | 'rtl';
  /** Whose ballot it is, above the title. */
  readonly eyebrow: string;
  readonly title: string;
  /** How to mark; stands beside a drawn cross. */
  readonly guide: string;
  /** What else to know, at the foot of the first page. */
  readonly foot: string;
  readonly contests: readonly SheetContest[];
  readonly words: {
    /** "Sida 1 av 2". */
    readonly page: (page: number, pages: number) => string;
    /** Below the front of a leaf that goes on: "Vänd på bladet, det finns fler förslag." */
    readonly turn: string;
    /** Below the back of a leaf when another follows: "Fortsätter på nästa blad." */
    readonly onward: string;
    /** The title of a contest that began on an earlier page. */
    readonly continued: (title: string) => string;
  };
};

/** A sheet laid out: its sides in order, two to a leaf. */
export type Sheet = { readonly paper: Paper; readonly large: boolean; readonly pages: readonly Page[] };

/** Why a sheet cannot be laid out: it would have more sides than a style code can count, or a part is taller than a page. */
export type SheetRefusal = { readonly refused: 'sheet.too-many-pages' | 'sheet.part-too-tall' };
