import type { ConfiguredCycle } from '../../domain/cycle/cycle.ts';
import type { DecisionEntry } from '../../domain/outcome/decision.ts';

/** What every page is drawn with. */
type Surroundings = {
  /** The stylesheet as pages carry it, with the fonts to fetch beforehand; and for the one that stands alone, without fonts. */
  readonly style: { readonly page: string; readonly fonts: readonly string[]; readonly alone: string };
  /** The address that people use, without a slash at its end; null where nobody has told it. */
  readonly address: string | null;
};

/** What is to be drawn. `text` is the published file; `decisions` are entries in the order of the log. */
export type PaintRequest = Surroundings &
  (
    | {
        readonly kind: 'result';
        readonly text: string;
        readonly digest: string;
        readonly publishedAt: string;
        readonly cycle: ConfiguredCycle['cycle'];
        readonly decisions: readonly DecisionEntry[];
      }
    | { readonly kind: 'empty'; readonly cycle: ConfiguredCycle['cycle'] }
    | { readonly kind: 'index'; readonly results: readonly IndexedResult[] }
  );

/** A round in the list of those that have a result. */
export type IndexedResult = {
  readonly cycle: string;
  readonly name: string;
  readonly municipality: string;
  readonly round: { readonly number: number; readonly of: number };
  /** When the result was published, and where that was. */
  readonly at: string;
  readonly timeZone: string;
  readonly language: string;
};

/** A file beside the page. */
export type PaintedFile = { readonly name: string; readonly type: string; readonly text: string };

/**
 * What was drawn: a page in each language, the first one first, and what lies beside it. `disagrees` names contests that
 * come out otherwise when they are counted again; the page says so too.
 */
export type Painted = {
  readonly pages: readonly { readonly language: string; readonly html: string }[];
  readonly files: readonly PaintedFile[];
  readonly disagrees: readonly string[];
};

/** What the built bundle offers, beside the page on which an idea is followed. Throws for a text that is no result. */
export type Paint = (request: PaintRequest) => Painted;
