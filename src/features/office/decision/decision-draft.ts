import * as z from 'zod/mini';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { type CycleId, DecisionId, mintUuid, type RandomBytes } from '../../../domain/log/ids.ts';
import type { DecidedBy, DecidedProposal, Matter, Verdict } from '../../../domain/outcome/decision.ts';
import type { DecisionCommand } from '../../../domain/outcome/decision-faults.ts';
import { type DecisionRevision, departs, proposalKey } from '../../../domain/outcome/decision-standing.ts';
import type { VotedProposal, VoteOutcome } from './vote-outcome.ts';

/** What a decision says of a proposal while it is being written; `out`: nothing, for another decision does. */
export const CHOICES = ['approved', 'changed', 'rejected', 'deferred', 'out'] as const;
export type Choice = (typeof CHOICES)[number];

/** What is written about one proposal. Texts stay when the choice is another one, until it is recorded. */
const RowDraft = z.object({
  choice: z.enum(CHOICES),
  what: z.string(),
  /** As it was typed. */
  cost: z.string(),
  until: z.string(),
  reason: z.string(),
});
export type RowDraft = z.infer<typeof RowDraft>;

/** A decision as it is being written. Empty text is what has not been answered yet. */
export const DecisionDraft = z.object({
  /** Drawn when writing begins, so that saving twice is one decision. */
  decision: DecisionId,
  /** The revision that is corrected; 0 for a new decision. */
  corrects: z.number(),
  kind: z.enum(['board', 'delegate']),
  board: z.string(),
  role: z.string(),
  point: z.string(),
  day: z.string(),
  paragraph: z.string(),
  caseNumber: z.string(),
  summary: z.string(),
  reported: z.string(),
  noticed: z.string(),
  inForce: z.string(),
  note: z.string(),
  /** Who writes the memo before the meeting, and from where. */
  writer: z.string(),
  department: z.string(),
  /** Contests that the decision does not speak of. */
  without: z.array(z.string()),
  /** What differs from the first suggestion, by the proposal's key. */
  rows: z.record(z.string(), RowDraft),
});
export type DecisionDraft = z.infer<typeof DecisionDraft>;

/** Where a draft is kept: one for each matter of a round, and one for each decision that is corrected. */
export const draftKey = (cycle: CycleId, about: string): string => `decision/${cycle}/${about}`;

/** A draft of a new decision; who decides and the case number are those of the last one, if there was one. */
export function emptyDecisionDraft(
  random: RandomBytes,
  last: {
    readonly writer: string;
    readonly board?: string | undefined;
    readonly caseNumber?: string | undefined;
  },
): DecisionDraft {
  return {
    decision: DecisionId.parse(mintUuid(random)),
    corrects: 0,
    kind: 'board',
    board: last.board ?? '',
    role: '',
    point: '',
    day: '',
    paragraph: '',
    caseNumber: last.caseNumber ?? '',
    summary: '',
    reported: '',
    noticed: '',
    inForce: '',
    note: '',
    writer: last.writer,
    department: '',
    without: [],
    rows: {},
  };
}

/** Who decided last, and under which number: the next decision is most often theirs, in the same case. */
export function lastOf(
  decisions: readonly DecisionRevision[],
  { resourceDecision }: Pick<Cycle, 'resourceDecision'>,
): { readonly board?: string | undefined; readonly caseNumber?: string | undefined } {
  const newest = decisions.at(-1);
  return newest ? { board: newest.by.board, caseNumber: newest.caseNumber } : (resourceDecision ?? {});
}

/** A draft that says what a decision says now, to be corrected. */
export function draftOf(held: DecisionRevision, outcome: VoteOutcome | undefined): DecisionDraft {
  const { by } = held;
  const spokenOf = new Set<string>(held.proposals.map(({ contest }) => contest));
  return {
    decision: DecisionId.parse(held.decision),
    corrects: held.revision,
    kind: by.kind,
    board: by.board,
    role: by.kind === 'delegate' ? by.role : '',
    point: by.kind === 'delegate' ? by.point : '',
    day: held.day,
    paragraph: held.paragraph ?? '',
    caseNumber: held.caseNumber,
    summary: held.summary,
    reported: by.kind === 'delegate' ? (by.reported ?? '') : '',
    noticed: held.noticed ?? '',
    inForce: held.inForce ?? '',
    note: '',
    writer: '',
    department: '',
    without: (outcome?.contests ?? []).map(({ contest }) => contest.id).filter((id) => !spokenOf.has(id)),
    rows: Object.fromEntries(held.proposals.map((each) => [proposalKey(each), rowOf(each)])),
  };
}

const rowOf = (each: DecidedProposal): RowDraft => ({
  ...emptyRow(each.verdict),
  what: each.verdict === 'changed' ? each.what : '',
  cost: each.verdict === 'changed' && each.cost !== undefined ? String(each.cost) : '',
  until: each.verdict === 'deferred' ? each.until : '',
  reason: each.reason ?? '',
});

const emptyRow = (choice: Choice): RowDraft => ({ choice, what: '', cost: '', until: '', reason: '' });

/** What other decisions say: which proposals they speak of, and how. */
export type Elsewhere = ReadonlyMap<string, Verdict>;

/** What is written about a proposal, or what is suggested: to follow the vote, and to leave alone what is spoken of elsewhere. */
export function rowFor(
  draft: DecisionDraft,
  { key, contest, won }: VotedProposal,
  elsewhere: Elsewhere,
): RowDraft {
  if (draft.without.includes(contest.id)) return emptyRow('out');
  return draft.rows[key] ?? emptyRow(elsewhere.has(key) ? 'out' : won ? 'approved' : 'rejected');
}

/** The cost that was typed, in whole units; undefined for none, NaN for what is no sum. */
export function costOf(typed: string): number | undefined {
  const digits = typed.replaceAll(/[\s\u00A0\u202F]/g, '').replace(/kr$/i, '');
  if (digits === '') return undefined;
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}

/** The decision that a draft makes. */
export function commandOf(
  draft: DecisionDraft,
  about: { readonly cycle: CycleId; readonly matter: Matter },
  outcome: VoteOutcome | undefined,
  elsewhere: Elsewhere,
  annulled?: DecisionRevision['annulled'],
): DecisionCommand {
  const { decision, day, paragraph, caseNumber, summary, noticed, inForce, note } = draft;
  const proposals = about.matter === 'outcome' ? (outcome?.contests ?? []) : [];
  return {
    decision,
    cycle: about.cycle,
    about: about.matter,
    by: byOf(draft),
    day,
    paragraph,
    caseNumber,
    summary,
    noticed,
    inForce,
    note,
    annulled,
    proposals: proposals.flatMap((contest) =>
      contest.proposals.flatMap((each) => decided(each, rowFor(draft, each, elsewhere)) ?? []),
    ),
  };
}

function byOf({ kind, board, role, point, reported }: DecisionDraft): DecidedBy {
  return kind === 'board'
    ? { kind, board }
    : { kind, role, point, board, ...(reported !== '' && { reported }) };
}

function decided(
  { contest, option, won }: VotedProposal,
  { choice, what, cost: typed, until, reason: written }: RowDraft,
): DecidedProposal | undefined {
  // A reason that was written before one thought better of it is out of sight: it is not recorded.
  const reason = choice !== 'out' && departs(won, choice) ? written.trim() : '';
  const about = { contest: contest.id, option: option.id, ...(reason !== '' && { reason }) };
  switch (choice) {
    case 'out':
      return undefined;
    case 'approved':
    case 'rejected':
      return { ...about, verdict: choice };
    case 'changed': {
      const cost = costOf(typed);
      return { ...about, verdict: choice, what, ...(cost !== undefined && { cost }) };
    }
    case 'deferred':
      return { ...about, verdict: choice, until };
  }
}
