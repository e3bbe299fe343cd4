import type { Criterion } from '../cycle/criterion.ts';
import { type Env, MAX_ENTRY_BYTES, stamp } from '../log/entry.ts';
import { type CycleId, EntryId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import { canonical } from '../log/canonical.ts';
import { sizeOf } from '../outcome/decision-decisions.ts';
import {
  type Assessment,
  type AssessmentEntry,
  type Score,
  SCORE_REASON_MAX,
  TALK_NOTE_MAX,
  takenBackBy,
} from './assessment.ts';
import { isOpened, ownLast, ownOf, shownOf, talksOf } from './assessment-standing.ts';
import type { Proposal } from './proposal.ts';
import { isBegun } from './proposal-standing.ts';

type Decided<Failure> = Result<readonly AssessmentEntry[], Failure>;

/** Bytes that scores may take: the server writes them anew, with more around them. */
export const SCORES_ROOM = MAX_ENTRY_BYTES - 8192;

/** A score as somebody writes it; undefined while nothing is chosen. */
export type WrittenScore = { readonly score: number | undefined; readonly reason: string };

/** What bears on assessments: a part of the log's state. */
export type AssessmentKnown = {
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly assessments: ReadonlyMap<string, Assessment>;
};

/** `params.criterion` names the criterion that something is the matter with. */
export type FinishRefusal = Refusal<
  | 'proposal.unknown'
  | 'assessment.no-criteria'
  | 'assessment.no-score'
  | 'assessment.no-reason'
  | 'assessment.reason-too-long'
  | 'assessment.too-large'
  | 'assessment.unchanged'
>;

/**
 * Finishes one's assessment of a proposal, or says it anew: every criterion has a score and a reason. Refuses a proposal
 * that is not there, a round without criteria, what is missing or too long, and what one has said already.
 */
export function finishAssessment(
  command: {
    readonly proposal: string;
    readonly cycle: CycleId;
    readonly criteria: readonly Criterion[];
    /** By the name of the criterion. */
    readonly written: ReadonlyMap<string, WrittenScore>;
  },
  known: AssessmentKnown,
  env: Env,
): Decided<FinishRefusal> {
  const { proposal, cycle, criteria } = command;
  if (!isBegun(known.proposals.get(proposal))) return refuse('proposal.unknown');
  if (criteria.length === 0) return refuse('assessment.no-criteria');
  const scores: Score[] = [];
  for (const { name: criterion, scale } of criteria) {
    const { score, reason = '' } = command.written.get(criterion) ?? {};
    const why = reason.trim();
    if (score === undefined || score < 0 || score > scale)
      return refuse('assessment.no-score', { criterion });
    if (why === '') return refuse('assessment.no-reason', { criterion });
    if (why.length > SCORE_REASON_MAX)
      return refuse('assessment.reason-too-long', {
        criterion,
        most: SCORE_REASON_MAX,
        length: why.length,
      });
    scores.push({ criterion, scale, score, reason: why });
  }
  if (sizeOf(scores) > SCORES_ROOM) return refuse('assessment.too-large');
  const held = known.assessments.get(proposal);
  const own = ownOf(held, env.author);
  if (own && canonical(own.value) === canonical(scores)) return refuse('assessment.unchanged');
  const data = { cycle, scores, blind: !isOpened(held), after: [...ownLast(held, env.author)] };
  return accept([stamp(env, { kind: 'assessment.finished' as const, version: 1, subject: proposal, data })]);
}

export type TalkRefusal = Refusal<
  'assessment.not-opened' | 'assessment.no-note' | 'assessment.note-too-long' | 'assessment.unchanged'
>;

/** Keeps what people agreed when they talked through their scores. Refuses before scores are open, and without words. */
export function talkThrough(
  command: { readonly proposal: string; readonly note: string },
  known: AssessmentKnown,
  env: Env,
): Decided<TalkRefusal> {
  const held = known.assessments.get(command.proposal);
  const note = command.note.trim();
  if (!isOpened(held)) return refuse('assessment.not-opened');
  const about = shownOf(held).map(({ entry }) => EntryId.parse(entry));
  if (about.length === 0) return refuse('assessment.not-opened');
  if (note === '') return refuse('assessment.no-note');
  if (note.length > TALK_NOTE_MAX)
    return refuse('assessment.note-too-long', { most: TALK_NOTE_MAX, length: note.length });
  const last = talksOf(held);
  const same = last.length === 1 && last[0]?.value.note === note;
  if (same && about.every((entry) => last[0]?.value.about.includes(entry)))
    return refuse('assessment.unchanged');
  const data = { note, about, after: last.map(({ entry }) => EntryId.parse(entry)) };
  return accept([stamp(env, { kind: 'assessment.talked' as const, version: 1, subject: held.id, data })]);
}

export type WithdrawAssessmentRefusal = Refusal<'act.unknown' | 'act.not-yours' | 'act.withdrawn'>;

/** Takes back an assessment or a note of one's own: what one had said before it counts again. */
export function withdrawAssessment(
  command: { readonly proposal: string; readonly act: EntryId },
  known: AssessmentKnown,
  env: Env,
): Decided<WithdrawAssessmentRefusal> {
  const held = known.assessments.get(command.proposal);
  const { act } = command;
  const author =
    held?.finished.get(act)?.author ?? held?.opened.get(act)?.act.author ?? held?.talks.get(act)?.author;
  if (!held || author === undefined) return refuse('act.unknown');
  if (author !== env.author) return refuse('act.not-yours');
  if (held.takenBack.has(takenBackBy(author, act))) return refuse('act.withdrawn');
  return accept([
    stamp(env, { kind: 'assessment.withdrawn' as const, version: 1, subject: held.id, data: { act } }),
  ]);
}
