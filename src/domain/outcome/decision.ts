import * as z from 'zod/mini';
import { Day, type Instant, Sha256, stands } from '../log/entry.ts';
import { ContestId, CountId, CycleId, OptionId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

/** What a formal decision of a cycle may be about. */
export const MATTERS = ['participation', 'resources', 'rules', 'shortlist', 'outcome'] as const;
const Matter = z.enum(MATTERS);
export type Matter = z.infer<typeof Matter>;

/** The most signs of each text of a decision. */
export const DECISION_TEXT_MAX = {
  board: 120,
  role: 120,
  point: 120,
  paragraph: 40,
  caseNumber: 60,
  summary: 4000,
  note: 1000,
  reason: 2000,
  what: 1000,
  until: 200,
} as const;
/** Proposals in one entry, at most. */
export const PROPOSALS_MAX = 1000;

const text = (name: keyof typeof DECISION_TEXT_MAX) =>
  z.string().check(z.minLength(1), z.maxLength(DECISION_TEXT_MAX[name]));
const Ordinal = z.int().check(z.gte(1));

/** A board of its own accord, or somebody in its name; what a delegate decided is reported to the board, sooner or later. */
const DecidedBy = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('board'), board: text('board') }),
  z.strictObject({
    kind: z.literal('delegate'),
    role: text('role'),
    /** Where in the board's order of delegation it stands that this role decides. */
    point: text('point'),
    board: text('board'),
    reported: z.optional(Day),
  }),
]);
export type DecidedBy = z.infer<typeof DecidedBy>;

const proposal = { contest: ContestId, option: OptionId };

/** What became of one proposal. The reason is asked for wherever that is not what the vote says. */
const DecidedProposal = z.discriminatedUnion('verdict', [
  z.strictObject({ ...proposal, verdict: z.literal('approved'), reason: z.optional(text('reason')) }),
  z.strictObject({
    ...proposal,
    verdict: z.literal('changed'),
    /** What is done in its stead. */
    what: text('what'),
    /** What that costs, in whole units of the cycle's currency, where it is another sum. */
    cost: z.optional(z.int().check(z.nonnegative())),
    reason: z.optional(text('reason')),
  }),
  z.strictObject({ ...proposal, verdict: z.literal('rejected'), reason: z.optional(text('reason')) }),
  z.strictObject({
    ...proposal,
    verdict: z.literal('deferred'),
    /** Until when, or to where: `nämndens möte i september`. */
    until: text('until'),
    reason: z.optional(text('reason')),
  }),
]);
export type DecidedProposal = z.infer<typeof DecidedProposal>;
export type Verdict = DecidedProposal['verdict'];

const Recorded = z.strictObject({
  cycle: CycleId,
  /** Counts up from 1. A correction, or a fact that came later, is a new one; the earlier ones stay in the log. */
  revision: Ordinal,
  part: Ordinal,
  of: Ordinal,
  about: Matter,
  by: DecidedBy,
  day: Day,
  /** Of the board's minutes; a delegate's decision may have a number, or none. As it is written: `§ 47`. */
  paragraph: z.optional(text('paragraph')),
  caseNumber: text('caseNumber'),
  summary: text('summary'),
  /** When it was made known on the notice board that the minutes have been approved: the time to appeal begins. */
  noticed: z.optional(Day),
  inForce: z.optional(Day),
  /** It does not stand any more: a court or the board itself has set it aside, or it was never taken. */
  annulled: z.optional(z.strictObject({ day: Day, note: text('note') })),
  /** What this revision corrects, and why. */
  note: z.optional(text('note')),
  /** For an outcome, the published count that lay before those who decided: `digest` is that of the result's file. */
  result: z.optional(z.strictObject({ count: CountId, digest: Sha256 })),
  /** For an outcome: a share of the proposals in each part. */
  proposals: z.array(DecidedProposal).check(z.maxLength(PROPOSALS_MAX)),
});

/** The subject is the decision. */
export const decisionKinds = {
  /** A formal decision as it now stands; `revision` decides which one does. */
  'decision.recorded': kind({
    data: Recorded,
    writers: ['coordinator', 'server'],
    readers: ['coordinator', 'assessor', 'trustee', 'viewer'],
    serial: true,
  }),
};

export type DecisionEntry = EntryIn<typeof decisionKinds>;
export type DecisionData = z.infer<typeof Recorded>;
type KnownPart = DecisionData & { readonly author: string; readonly at: Instant; readonly entry: string };

/** One decision as far as the reader knows it: its revisions by their number, and the parts of each by theirs. */
export type Decision = {
  readonly id: string;
  readonly revisions: ReadonlyMap<number, ReadonlyMap<number, KnownPart>>;
};

export function applyDecision(decisions: Map<string, Decision>, entry: DecisionEntry): void {
  const { subject: id, data, author, at } = entry;
  const held = decisions.get(id) ?? { id, revisions: new Map() };
  const parts = held.revisions.get(data.revision);
  if (!stands(parts?.get(data.part)?.entry, entry.id)) return;
  const known = new Map(parts).set(data.part, { ...data, author, at, entry: entry.id });
  decisions.set(id, { id, revisions: new Map(held.revisions).set(data.revision, known) });
}
