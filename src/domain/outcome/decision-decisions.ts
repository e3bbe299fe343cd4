import { canonical } from '../log/canonical.ts';
import { type Env, MAX_ENTRY_BYTES, stamp } from '../log/entry.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import {
  type DecidedBy,
  type DecidedProposal,
  type DecisionData,
  type DecisionEntry,
  PROPOSALS_MAX,
} from './decision.ts';
import {
  type BeforeDeciding,
  type DecisionCommand,
  type DecisionFault,
  formalFaults,
  proposalFaults,
} from './decision-faults.ts';
import { type DecisionRevision, proposalKey, standingRevision } from './decision-standing.ts';

export type DecisionRefusal =
  | DecisionFault
  | Refusal<'decision.other-matter' | 'decision.unchanged' | 'decision.no-note' | 'decision.not-an-outcome'>;

/** Everything that hinders a decision from being recorded as it is, as one list to work through. */
export function faultsInDecision(
  known: BeforeDeciding,
  command: DecisionCommand,
): readonly DecisionRefusal[] {
  const held = standingRevision(known.decisions.get(command.decision));
  const next = formalOf(command);
  const formal = formalFaults(command, known.today);
  if (held && (held.about !== command.about || held.cycle !== command.cycle))
    return [refuse('decision.other-matter').refusal];
  if (command.about !== 'outcome' && command.proposals.length > 0)
    return [refuse('decision.not-an-outcome').refusal];
  const proposals =
    command.about !== 'outcome' || (held && addsFactsAlone(held, next)) ? [] : proposalFaults(known, command);
  const found = [...formal, ...proposals];
  if (!held || found.length > 0) return found;
  if (same(comparable(held), comparable(next))) return [refuse('decision.unchanged').refusal];
  const wantsNote = !addsFactsAlone(held, next) && next.note === undefined;
  return wantsNote ? [refuse('decision.no-note', { field: 'note' }).refusal] : [];
}

/**
 * Records a decision, in as many parts as its proposals take: the first time, or as a new revision beside those that were.
 * Refuses formal fields that are missing, days in an impossible order or to come, a delegate's decision without delegation
 * point; a correction that does not say what it corrects, or changes nothing; and for an outcome, before a result is
 * published, proposals that are missing, unknown or settled by another decision, and a departure from the vote without a
 * reason. What came later (reported, noticed, in force, annulled) may be added without a word.
 */
export function recordDecision(
  known: BeforeDeciding,
  command: DecisionCommand,
  env: Env,
): Result<readonly DecisionEntry[], DecisionRefusal> {
  const [refusal] = faultsInDecision(known, command);
  if (refusal) return { ok: false, refusal };
  const kept = known.decisions.get(command.decision);
  const held = standingRevision(kept);
  const { proposals, ...formal } = formalOf(command);
  // Who adds a day to a decision does not say that it rests on a recount that came after it.
  const result = held && addsFactsAlone(held, { ...formal, proposals }) ? held.result : resultOf(known);
  const about = {
    ...formal,
    cycle: command.cycle,
    revision: Math.max(0, ...(kept?.revisions.keys() ?? [])) + 1,
    ...(command.about === 'outcome' && result && { result }),
  };
  const parts = packed(proposals, ROOM - sizeOf(about));
  return accept(
    parts.map((part, at) => {
      const data: DecisionData = { ...about, part: at + 1, of: parts.length, proposals: [...part] };
      return stamp(env, { kind: 'decision.recorded' as const, version: 1, subject: command.decision, data });
    }),
  );
}

function resultOf({ vote }: BeforeDeciding): DecisionData['result'] {
  return vote && { count: vote.count, digest: vote.digest };
}

type Formal = Omit<DecisionData, 'cycle' | 'revision' | 'part' | 'of' | 'result'>;

/** What is written of a command: texts trimmed, and nothing for what was not given. */
function formalOf(command: DecisionCommand): Formal {
  const { about, day, annulled } = command;
  const given = (name: 'paragraph' | 'noticed' | 'inForce' | 'note') => {
    const text = command[name]?.trim() ?? '';
    return text === '' ? {} : { [name]: text };
  };
  return {
    about,
    by: trimmedBy(command.by),
    day,
    caseNumber: command.caseNumber.trim(),
    summary: command.summary.trim(),
    ...given('paragraph'),
    ...given('noticed'),
    ...given('inForce'),
    ...given('note'),
    ...(annulled && { annulled: { day: annulled.day, note: annulled.note.trim() } }),
    proposals: command.proposals.map(trimmedProposal),
  };
}

function trimmedBy(by: DecidedBy): DecidedBy {
  const board = by.board.trim();
  if (by.kind === 'board') return { kind: 'board', board };
  const { role, point, reported } = by;
  return { kind: 'delegate', role: role.trim(), point: point.trim(), board, ...(reported && { reported }) };
}

function trimmedProposal(each: DecidedProposal): DecidedProposal {
  const { contest, option } = each;
  const reason = each.reason?.trim() ?? '';
  const told = { contest, option, ...(reason !== '' && { reason }) };
  switch (each.verdict) {
    case 'approved':
    case 'rejected':
      return { ...told, verdict: each.verdict };
    case 'changed':
      return {
        ...told,
        verdict: 'changed',
        what: each.what.trim(),
        ...(each.cost !== undefined && { cost: each.cost }),
      };
    case 'deferred':
      return { ...told, verdict: 'deferred', until: each.until.trim() };
  }
}

/** Whether all that is new are days that were not known before, or that the decision was annulled. */
function addsFactsAlone(held: DecisionRevision, next: Formal): boolean {
  const reported = (by: DecidedBy) => (by.kind === 'delegate' ? by.reported : undefined);
  const kept = <Fact>(was: Fact | undefined, is: Fact | undefined) => was === undefined || same(was, is);
  const bare = ({ by, noticed: _noticed, inForce: _force, annulled: _annulled, ...rest }: Formal) => ({
    ...rest,
    by: by.kind === 'delegate' ? { ...by, reported: '' } : by,
  });
  return (
    same(bare(comparable(held)), bare(comparable(next))) &&
    kept(reported(held.by), reported(next.by)) &&
    kept(held.noticed, next.noticed) &&
    kept(held.inForce, next.inForce) &&
    kept(held.annulled, next.annulled)
  );
}

/** What two revisions are compared by: all but the words about the correction itself, proposals in one order. */
function comparable(from: Formal | DecisionRevision): Formal {
  const { about, by, day, paragraph, caseNumber, summary, noticed, inForce, annulled } = from;
  const proposals = [...from.proposals].sort((a, b) => (proposalKey(a) < proposalKey(b) ? -1 : 1));
  return { about, by, day, paragraph, caseNumber, summary, noticed, inForce, annulled, proposals };
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** Bytes that an entry's data may take: the rest is left to its envelope and the numbers of the part. */
const ROOM = MAX_ENTRY_BYTES - 2048;

/** Proposals in as few portions as their bytes allow; one portion that is empty where there are none. */
function packed(
  proposals: readonly DecidedProposal[],
  room: number,
): readonly (readonly DecidedProposal[])[] {
  const portions: DecidedProposal[][] = [[]];
  let left = room;
  for (const proposal of proposals) {
    const size = sizeOf(proposal) + 1;
    const held = portions.at(-1)?.length ?? 0;
    if (held === PROPOSALS_MAX || (size > left && held > 0)) {
      portions.push([]);
      left = room;
    }
    portions.at(-1)?.push(proposal);
    left -= size;
  }
  return portions;
}

/** Bytes of a value as JSON in UTF-8. */
export function sizeOf(value: unknown): number {
  let bytes = 0;
  for (const sign of JSON.stringify(value)) {
    const point = sign.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
