import * as z from 'zod/mini';
import { Cycle } from '../domain/cycle/cycle.ts';
import { Day, Instant, Sha256 } from '../domain/log/entry.ts';
import { AreaId, ContestId, CountId } from '../domain/log/ids.ts';
import { CountSums } from '../domain/outcome/count-sums.ts';

const Whole = z.int().check(z.nonnegative());
/** A number that is hidden, with others beside it, because it is so small that somebody could be recognised. */
const Hidden = z.nullable(Whole);

/** How one contest went. What it takes to count it again is in `bundle`, as docs/counting.md describes it. */
const ContestResult = z.strictObject({
  contest: ContestId,
  /** Ballots on which the contest was asked: `valid` has votes in it, `blank` none, `invalid` is not counted. */
  ballots: z.strictObject({ valid: Whole, blank: Whole, invalid: Whole }),
  bundle: z.looseObject({ format: z.literal('torg-count') }),
  /** What other rules would have given, where the cycle said before the vote that it would be shown. */
  beside: z.array(
    z.strictObject({ rule: z.looseObject({ name: z.string() }), winners: z.array(z.string()), cost: Whole }),
  ),
});
export type ContestResult = z.infer<typeof ContestResult>;

/** Ballots from one ballot point, or together from those that are too small to stand alone (`point` is null then). */
const PointResult = z.strictObject({
  point: z.nullable(z.strictObject({ name: z.string(), area: AreaId, day: Day })),
  points: Whole,
  sums: CountSums,
  /** What stood on the closing form, summed over the joint points; null where no form came. */
  papers: z.nullable(
    z.strictObject({ received: Whole, inBox: Whole, blank: Whole, spoiled: Whole, unused: Whole }),
  ),
  seals: z.array(z.string()),
  notes: z.array(z.string()),
});
export type PointResult = z.infer<typeof PointResult>;

/** Who voted, by the area that their ballot style belongs to, and how. */
const Turnout = z.strictObject({
  voters: Whole,
  areas: z.array(z.strictObject({ area: AreaId, paper: Hidden, tablet: Hidden, all: Hidden })),
});
export type Turnout = z.infer<typeof Turnout>;

/** What of a ballot point two people have signed away: a kind of thing in its manifest. */
const Lost = z.enum(['closing', 'form', 'bags', 'tablet', 'sheets', 'bundle', 'seals']);
export type Lost = z.infer<typeof Lost>;

/**
 * A published result: one JSON text (UTF-8) that holds everything the public page shows and everything it takes to
 * count again. It tells neither the order of ballots nor where they were cast, and keeps the contests of a ballot apart.
 * The list of all insides that were opened is a file of its own: `list.root` binds the two together.
 */
export const ResultFile = z.strictObject({
  format: z.literal('torg-result'),
  version: z.literal(1),
  cycle: Cycle,
  count: z.strictObject({
    id: CountId,
    number: z.int().check(z.gte(1)),
    startedAt: Instant,
    /** Why it was counted once more. */
    reason: z.optional(z.string()),
    /** Where this count and the one that was published before it part, in contests and figures. */
    before: z.optional(
      z.strictObject({
        id: CountId,
        number: z.int(),
        digest: Sha256,
        differs: z.array(
          z.strictObject({ contest: ContestId, only: z.array(z.string()), onlyBefore: z.array(z.string()) }),
        ),
      }),
    ),
  }),
  contests: z.array(ContestResult),
  sums: CountSums,
  points: z.array(PointResult),
  turnout: Turnout,
  /** The list of opened insides: the Merkle tree hash (RFC 6962) of their sorted SHA-256. Null where all was paper. */
  list: z.nullable(z.strictObject({ root: Sha256, inners: Whole })),
  /** Sealed votes that could not be counted, by their hash. */
  unopened: z.array(z.strictObject({ hash: Sha256, why: z.enum(['unopenable', 'unopened', 'unreadable']) })),
  losses: z.array(z.strictObject({ point: z.string(), what: Lost, reason: z.string() })),
  /** Voters who voted on paper more than once: nothing can be taken out of a box. */
  paperTwice: Whole,
  draw: z.nullable(
    z.strictObject({
      commitment: Sha256,
      office: z.string(),
      said: z.array(z.strictObject({ name: z.string(), line: z.string() })),
      seed: Sha256,
    }),
  ),
});
export type ResultFile = z.infer<typeof ResultFile>;

/** The text that is published, and that the digest is of. */
export const resultText = (file: ResultFile): string => JSON.stringify(ResultFile.parse(file));
