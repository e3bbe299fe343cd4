import { Day } from '../log/entry.ts';
import { refuse, type Refusal } from '../log/refusal.ts';
import {
  DECISION_TEXT_MAX,
  type DecidedBy,
  type DecidedProposal,
  type Decision,
  type DecisionData,
  type Matter,
} from './decision.ts';
import { decisionsOf, departs, isSettled, proposalKey } from './decision-standing.ts';

/** What the published count says, as plain ids: who won is not for this place to know. */
export type VoteResult = NonNullable<DecisionData['result']> & {
  readonly contests: readonly {
    readonly contest: string;
    readonly options: readonly string[];
    readonly winners: readonly string[];
  }[];
};

/** What bears on recording a decision. */
export type BeforeDeciding = {
  readonly decisions: ReadonlyMap<string, Decision>;
  /** The day it is, where the municipality is. */
  readonly today: string;
  /** The count that is published and stands, if one is. */
  readonly vote?: VoteResult | undefined;
};

/** A decision as it is to be written down. Texts that are empty count as not given. */
export type DecisionCommand = Pick<DecisionData, 'cycle' | 'day' | 'caseNumber' | 'summary'> & {
  readonly decision: string;
  readonly about: Matter;
  readonly by: DecidedBy;
  readonly paragraph?: string | undefined;
  readonly noticed?: string | undefined;
  readonly inForce?: string | undefined;
  readonly annulled?: DecisionData['annulled'] | undefined;
  readonly note?: string | undefined;
  readonly proposals: readonly DecidedProposal[];
};

/** Where a fault lies: `params.field` names one of these. */
export const DECISION_FIELDS = [
  'board',
  'role',
  'point',
  'day',
  'paragraph',
  'caseNumber',
  'summary',
  'reported',
  'noticed',
  'inForce',
  'annulledDay',
  'annulledNote',
  'note',
] as const;
export type DecisionField = (typeof DECISION_FIELDS)[number];

export type DecisionFault = Refusal<
  | 'decision.missing'
  | 'decision.too-long'
  | 'decision.no-day'
  | 'decision.in-the-future'
  | 'decision.before-its-day'
  | 'decision.force-before-notice'
  | 'decision.no-result'
  | 'decision.no-proposals'
  | 'proposal.unknown'
  | 'proposal.twice'
  | 'proposal.missing'
  | 'proposal.no-change'
  | 'proposal.no-until'
  | 'proposal.no-reason'
  | 'proposal.bad-cost'
  | 'proposal.too-long'
  | 'proposal.decided-elsewhere'
>;

/** Everything formal that is wrong, field by field: not given, too long, no day, or days in an order that cannot be. */
export function formalFaults(command: DecisionCommand, today: string): readonly DecisionFault[] {
  const { by, annulled } = command;
  const delegate = by.kind === 'delegate' ? by : undefined;
  const faults: DecisionFault[] = [];
  const no = (code: DecisionFault['code'], field: DecisionField, params = {}) =>
    faults.push(refuse(code, { field, ...params }).refusal);
  const wanted = (field: DecisionField & keyof typeof DECISION_TEXT_MAX, given: string | undefined) => {
    if (isEmpty(given)) no('decision.missing', field);
    else limited(field, given, DECISION_TEXT_MAX[field]);
  };
  const limited = (field: DecisionField, given: string | undefined, most: number) => {
    if ((given?.trim() ?? '').length > most) no('decision.too-long', field, { most });
  };
  const past = (field: DecisionField, given: string | undefined) => {
    if (given === undefined || given === '') return;
    if (!Day.safeParse(given).success) no('decision.no-day', field);
    else if (given > today) no('decision.in-the-future', field);
    else if (given < command.day) no('decision.before-its-day', field);
  };
  if (delegate) {
    wanted('role', delegate.role);
    wanted('point', delegate.point);
  }
  wanted('board', by.board);
  if (isEmpty(command.day)) no('decision.missing', 'day');
  past('day', command.day);
  if (delegate) limited('paragraph', command.paragraph, DECISION_TEXT_MAX.paragraph);
  else wanted('paragraph', command.paragraph);
  wanted('caseNumber', command.caseNumber);
  wanted('summary', command.summary);
  past('reported', delegate?.reported);
  past('noticed', command.noticed);
  past('inForce', command.inForce);
  if (command.inForce && command.noticed && command.inForce < command.noticed)
    no('decision.force-before-notice', 'inForce');
  limited('note', command.note, DECISION_TEXT_MAX.note);
  if (!annulled) return faults;
  if (isEmpty(annulled.day)) no('decision.missing', 'annulledDay');
  past('annulledDay', annulled.day);
  if (isEmpty(annulled.note)) no('decision.missing', 'annulledNote');
  limited('annulledNote', annulled.note, DECISION_TEXT_MAX.note);
  return faults;
}

const isEmpty = (given: string | undefined): boolean => (given ?? '').trim() === '';

/**
 * Everything that is wrong with what a decision says of the proposals. Every proposal of a contest that it speaks of is in
 * it, or in another decision; only one decision settles a proposal, others may have deferred it.
 */
export function proposalFaults(
  { decisions, vote }: BeforeDeciding,
  { decision, cycle, proposals }: Pick<DecisionCommand, 'decision' | 'cycle' | 'proposals'>,
): readonly DecisionFault[] {
  if (!vote) return [refuse('decision.no-result').refusal];
  if (proposals.length === 0) return [refuse('decision.no-proposals').refusal];
  const others = decisionsOf(decisions, cycle).filter(
    (other) => other.about === 'outcome' && other.decision !== decision && !other.annulled,
  );
  const elsewhere = new Map<string, boolean>();
  for (const each of others.flatMap((other) => other.proposals)) {
    const key = proposalKey(each);
    elsewhere.set(key, elsewhere.get(key) === true || isSettled(each));
  }
  const here = new Set<string>();
  const faults = proposals.flatMap((each): readonly DecisionFault[] => {
    const { contest, option } = each;
    const key = proposalKey(each);
    const no = (code: DecisionFault['code'], params = {}) =>
      refuse(code, { contest, option, ...params }).refusal;
    const about = vote.contests.find((counted) => counted.contest === contest);
    if (about?.options.includes(option) !== true) return [no('proposal.unknown')];
    if (here.has(key)) return [no('proposal.twice')];
    here.add(key);
    if (elsewhere.get(key) === true && isSettled(each)) return [no('proposal.decided-elsewhere')];
    const needsReason = departs(about.winners.includes(option), each.verdict);
    return [
      ...textFaults(each, no),
      ...(needsReason && isEmpty(each.reason) ? [no('proposal.no-reason')] : []),
    ];
  });
  const spokenOf = new Set(proposals.map(({ contest }): string => contest));
  const missing = vote.contests
    .filter(({ contest }) => spokenOf.has(contest))
    .flatMap(({ contest, options }) => options.map((option) => ({ contest, option })))
    .filter((each) => !here.has(proposalKey(each)) && !elsewhere.has(proposalKey(each)));
  return [...faults, ...missing.map((each) => refuse('proposal.missing', each).refusal)];
}

function textFaults(
  each: DecidedProposal,
  no: (code: DecisionFault['code'], params?: Record<string, string | number>) => DecisionFault,
): readonly DecisionFault[] {
  const faults: DecisionFault[] = [];
  const limited = (field: 'reason' | 'what' | 'until', given = '') => {
    const most = DECISION_TEXT_MAX[field];
    if (given.trim().length > most) faults.push(no('proposal.too-long', { field, most }));
  };
  limited('reason', each.reason);
  if (each.verdict === 'changed') {
    if (isEmpty(each.what)) faults.push(no('proposal.no-change'));
    limited('what', each.what);
    const { cost = 0 } = each;
    if (!Number.isSafeInteger(cost) || cost < 0) faults.push(no('proposal.bad-cost'));
  }
  if (each.verdict === 'deferred') {
    if (isEmpty(each.until)) faults.push(no('proposal.no-until'));
    limited('until', each.until);
  }
  return faults;
}
