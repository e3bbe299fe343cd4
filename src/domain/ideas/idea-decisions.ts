import { type Env, stamp } from '../log/entry.ts';
import type { EntryId, IdeaId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import { IDEA_TEXT_MAX, IDEA_TITLE_MAX } from './idea.ts';
import {
  type IdeaWork,
  type IdeaWorkEntry,
  noWork,
  publicationOf,
  publicVersion,
  triageOf,
} from './idea-work.ts';
import { type PublicVersion, UNPUBLISHED_REASON_MAX } from './publication.ts';
import { PASSED_TO_MAX, receiverOf, TRIAGE_NOTE_MAX, type Verdict } from './triage.ts';

type Decided<Code extends string> = Result<readonly IdeaWorkEntry[], Refusal<Code>>;

export type TriageRefusal = Refusal<TriageCode>;
type TriageCode =
  'triage.no-receiver' | 'triage.receiver-too-long' | 'triage.note-too-long' | 'triage.published';

/**
 * Says what an idea is taken for, knowing of everything that `work` holds: a disagreement among it is settled by this.
 * Refuses a fault report that goes to nobody, texts over their limits, and to take what everybody can read for
 * something else than an idea: it is unpublished first.
 */
export function triageIdea(
  command: { readonly idea: IdeaId; readonly verdict: Verdict; readonly note?: string | undefined },
  work: IdeaWork | undefined,
  env: Env,
): Decided<TriageCode> {
  const { verdict } = command;
  const receiver = receiverOf(verdict);
  if (receiver === undefined ? verdict.as === 'fault' : receiver.trim() === '')
    return refuse('triage.no-receiver');
  if (receiver !== undefined && receiver.length > PASSED_TO_MAX) {
    return refuse('triage.receiver-too-long', { most: PASSED_TO_MAX, length: receiver.length });
  }
  const note = command.note?.trim() ?? '';
  if (note.length > TRIAGE_NOTE_MAX) {
    return refuse('triage.note-too-long', { most: TRIAGE_NOTE_MAX, length: note.length });
  }
  if (verdict.as !== 'idea' && publicVersion(work)) return refuse('triage.published');
  const after = [...triageOf(work ?? noWork(command.idea)).last];
  const data = note === '' ? { verdict, after } : { verdict, note, after };
  return accept([stamp(env, { kind: 'idea.triaged' as const, version: 1, subject: command.idea, data })]);
}

export type PublishRefusal = Refusal<PublishCode>;
type PublishCode =
  | 'publish.not-an-idea'
  | 'publish.not-looked-through'
  | 'publish.no-title'
  | 'publish.title-too-long'
  | 'publish.text-too-long';

/**
 * Lets everybody read a version of an idea. Refuses before somebody has taken it for an idea, before whoever publishes
 * has said that they read it for names and faces, an empty title, and texts over their limits.
 */
export function publishIdea(
  command: { readonly idea: IdeaId; readonly version: PublicVersion; readonly lookedThrough: boolean },
  work: IdeaWork | undefined,
  env: Env,
): Decided<PublishCode> {
  const held = work ?? noWork(command.idea);
  const { version } = command;
  const triage = triageOf(held);
  if (triage.stands?.value.verdict.as !== 'idea' || triage.against.length > 0)
    return refuse('publish.not-an-idea');
  if (version.title.trim() === '') return refuse('publish.no-title');
  if (version.title.length > IDEA_TITLE_MAX) {
    return refuse('publish.title-too-long', { most: IDEA_TITLE_MAX, length: version.title.length });
  }
  if (version.text.length > IDEA_TEXT_MAX) {
    return refuse('publish.text-too-long', { most: IDEA_TEXT_MAX, length: version.text.length });
  }
  if (!command.lookedThrough) return refuse('publish.not-looked-through');
  const data = { version, after: [...publicationOf(held).last] };
  return accept([stamp(env, { kind: 'idea.published' as const, version: 1, subject: command.idea, data })]);
}

export type UnpublishRefusal = Refusal<UnpublishCode>;
type UnpublishCode = 'unpublish.not-published' | 'unpublish.no-reason' | 'unpublish.reason-too-long';

/** Takes down what everybody can read. Refuses where nothing is, and without a reason. */
export function unpublishIdea(
  command: { readonly idea: IdeaId; readonly reason: string },
  work: IdeaWork | undefined,
  env: Env,
): Decided<UnpublishCode> {
  const held = work ?? noWork(command.idea);
  const { stands: standing, against, last } = publicationOf(held);
  if (!standing?.value.published && against.length === 0) return refuse('unpublish.not-published');
  const reason = command.reason.trim();
  if (reason === '') return refuse('unpublish.no-reason');
  if (reason.length > UNPUBLISHED_REASON_MAX) {
    return refuse('unpublish.reason-too-long', { most: UNPUBLISHED_REASON_MAX, length: reason.length });
  }
  const data = { reason, after: [...last] };
  return accept([stamp(env, { kind: 'idea.unpublished' as const, version: 1, subject: command.idea, data })]);
}

export type WithdrawRefusal = Refusal<'act.unknown' | 'act.not-yours' | 'act.withdrawn'>;

/** Takes back an act of one's own. Somebody else's is answered with an act. */
export function withdrawAct(
  command: { readonly idea: IdeaId; readonly act: EntryId },
  work: IdeaWork | undefined,
  env: Env,
): Result<readonly IdeaWorkEntry[], WithdrawRefusal> {
  const act =
    work?.triage.get(command.act) ?? work?.publication.get(command.act) ?? work?.ending.get(command.act);
  if (!work || !act) return refuse('act.unknown');
  if (act.author !== env.author) return refuse('act.not-yours');
  if (work.takenBack.has(command.act)) return refuse('act.withdrawn');
  return accept([
    stamp(env, {
      kind: 'idea.act-withdrawn' as const,
      version: 1,
      subject: command.idea,
      data: { act: command.act },
    }),
  ]);
}
