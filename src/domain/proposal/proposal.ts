import * as z from 'zod/mini';
import { type Acts, withAct } from '../ideas/acts.ts';
import { After } from '../ideas/triage.ts';
import { canonical } from '../log/canonical.ts';
import { type Instant, stands } from '../log/entry.ts';
import { CycleId, EntryId, IdeaId, ProposalId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { Change, fieldOf } from './change.ts';
import { Reason } from './reason.ts';

/** Ideas in one proposal, at most. */
export const ORIGINS_MAX = 200;
/** Fields of a proposal: title and text in forty languages, and the rest. */
const CHANGES_MAX = 100;

/** How far a proposal has come while it is still worked with, in order. */
export const WORK_STATES = ['new', 'working', 'meeting', 'proposal'] as const;
export const PROPOSAL_STATES = [...WORK_STATES, 'ended'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** Where somebody put a proposal; what does not go on has a reason. */
export const Move = z.discriminatedUnion('to', [
  z.strictObject({ to: z.enum(WORK_STATES) }),
  z.strictObject({ to: z.literal('ended'), reason: Reason }),
]);
export type Move = z.infer<typeof Move>;

const writers = ['coordinator', 'assessor'] as const;
const readers = ['coordinator', 'assessor', 'trustee', 'viewer'] as const;

/** The subject is the proposal. */
export const proposalKinds = {
  /** A proposal was begun: of one idea, of several that belong together, or as a part of what was too much for one. */
  'proposal.drafted': kind({
    data: z.strictObject({
      cycle: CycleId,
      origins: z.array(IdeaId).check(z.minLength(1), z.maxLength(ORIGINS_MAX)),
      /** The proposal that it was split off from. */
      from: z.optional(ProposalId),
      changes: z.array(Change).check(z.maxLength(CHANGES_MAX)),
    }),
    writers,
    readers,
  }),
  /** Some fields say something else from now on. */
  'proposal.edited': kind({
    data: z.strictObject({ changes: z.array(Change).check(z.minLength(1), z.maxLength(CHANGES_MAX)) }),
    writers,
    readers,
  }),
  /** An idea belongs to the proposal too, or does not after all. */
  'proposal.origin-set': kind({
    data: z.strictObject({ idea: IdeaId, belongs: z.boolean(), after: After }),
    writers,
    readers,
  }),
  /** Somebody said how far it has come. */
  'proposal.moved': kind({ data: z.strictObject({ move: Move, after: After }), writers, readers }),
  /** An act is taken back as if it had not been done; it stays to be read. */
  'proposal.act-withdrawn': kind({ data: z.strictObject({ act: EntryId }), writers, readers }),
};

export type ProposalEntry = EntryIn<typeof proposalKinds>;

/** A proposal as far as a reader knows: every act there has been. The fold is total, so any part may be missing. */
export type Proposal = {
  readonly id: string;
  readonly drafted?: {
    readonly cycle: string;
    readonly from?: string | undefined;
    readonly author: string;
    readonly at: Instant;
    readonly entry: string;
  };
  /** By idea. */
  readonly origins: ReadonlyMap<string, Acts<boolean>>;
  /** By the name of the field (`fieldOf`). */
  readonly fields: ReadonlyMap<string, Acts<Change>>;
  readonly moves: Acts<Move>;
  readonly takenBack: ReadonlySet<string>;
};

const nothingOf = (id: string): Proposal => ({
  id,
  origins: new Map(),
  fields: new Map(),
  moves: new Map(),
  takenBack: new Set(),
});

export function applyProposal(proposals: Map<string, Proposal>, entry: ProposalEntry): void {
  const held = proposals.get(entry.subject) ?? nothingOf(entry.subject);
  proposals.set(entry.subject, { ...held, ...changed(held, entry) });
}

function changed(held: Proposal, entry: ProposalEntry): Partial<Proposal> {
  switch (entry.kind) {
    case 'proposal.drafted': {
      const { origins, changes, cycle, from } = entry.data;
      const { author, at, id } = entry;
      return {
        origins: origins.reduce((all, idea) => withOrigin(all, entry, idea, [], true), held.origins),
        fields: withChanges(held.fields, entry, changes),
        ...(stands(held.drafted?.entry, id) && {
          drafted: { cycle, author, at, entry: id, ...(from !== undefined && { from }) },
        }),
      };
    }
    case 'proposal.edited':
      return { fields: withChanges(held.fields, entry, entry.data.changes) };
    case 'proposal.origin-set': {
      const { idea, after, belongs } = entry.data;
      return { origins: withOrigin(held.origins, entry, idea, after, belongs) };
    }
    case 'proposal.moved':
      return { moves: withAct(held.moves, entry, entry.data.after, entry.data.move) };
    case 'proposal.act-withdrawn':
      return { takenBack: new Set(held.takenBack).add(entry.data.act) };
  }
}

const withOrigin = (
  origins: Proposal['origins'],
  entry: ProposalEntry,
  idea: string,
  after: readonly string[],
  belongs: boolean,
): Proposal['origins'] => new Map(origins).set(idea, withAct(origins.get(idea), entry, after, belongs));

function withChanges(
  fields: Proposal['fields'],
  entry: ProposalEntry,
  changes: readonly Change[],
): Proposal['fields'] {
  const next = new Map(fields);
  // Only a fault or a forger changes one field twice in one entry: the first of the two then counts.
  for (const change of changes.toReversed()) {
    const field = fieldOf(change);
    next.set(field, withAct(fields.get(field), entry, change.after, change));
  }
  return next;
}

/** Whether two moves leave a proposal in the same place, for the same reason. */
export const sameMove = (a: Move, b: Move): boolean => canonical(a) === canonical(b);
