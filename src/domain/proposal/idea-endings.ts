import type { Ending } from '../ideas/ending.ts';
import { sameEnding } from '../ideas/ending.ts';
import { type Erasure, isRestricted } from '../ideas/erasure.ts';
import { endingOf, type IdeaWorkEntry, noWork, triageOf } from '../ideas/idea-work.ts';
import { type Env, stamp } from '../log/entry.ts';
import type { IdeaId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import { type FateKnown, proposalsByIdea } from './fate.ts';
import { stateOf } from './proposal-standing.ts';
import { reasonFrom, type ReasonRefusal, type WrittenReason } from './reason.ts';

/** Why an idea cannot be worked on: `params.idea` names it. */
export type IdeaObstacle = Refusal<'idea.unknown' | 'idea.restricted' | 'idea.not-an-idea' | 'idea.ended'>;

/** What bears on whether an idea may be worked with: what became of it, and whether somebody had it restricted. */
export type WorkKnown = FateKnown & { readonly erasures: ReadonlyMap<string, Erasure> };

/** What stands in the way of making a proposal of an idea: it is not here, restricted, taken for something else, or has ended. */
export function obstacleToWork(known: WorkKnown, idea: IdeaId): IdeaObstacle | undefined {
  if (!known.ideas.has(idea)) return refuse('idea.unknown', { idea }).refusal;
  const work = known.ideaWork.get(idea) ?? noWork(idea);
  if (isRestricted(known.erasures, idea)) return refuse('idea.restricted', { idea }).refusal;
  const { stands, against } = triageOf(work);
  if (against.length > 0 || (stands && stands.value.verdict.as !== 'idea'))
    return refuse('idea.not-an-idea', { idea }).refusal;
  return endingOf(work).stands?.value.goesOn === false ? refuse('idea.ended', { idea }).refusal : undefined;
}

export type EndRefusal =
  Refusal<'idea.unknown' | 'idea.not-an-idea' | 'idea.in-proposal' | 'idea.unchanged'> | ReasonRefusal;

/**
 * Says that ideas do not go on, all for the same reason. Refuses what is taken for something else than an idea, what is
 * in a proposal that goes on, and a reason that is not said in the first language of the round.
 */
export function endIdeas(
  command: {
    readonly ideas: readonly IdeaId[];
    readonly reason: WrittenReason;
    readonly languages: readonly string[];
  },
  known: FateKnown,
  env: Env,
): Result<readonly IdeaWorkEntry[], EndRefusal> {
  const reason = reasonFrom(command.reason, command.languages);
  if (!reason.ok) return reason;
  const ending: Ending = { goesOn: false, reason: reason.value };
  const entries: IdeaWorkEntry[] = [];
  for (const idea of command.ideas) {
    if (!known.ideas.has(idea)) return refuse('idea.unknown', { idea });
    const work = known.ideaWork.get(idea) ?? noWork(idea);
    const triage = triageOf(work);
    if (triage.against.length > 0 || (triage.stands && triage.stands.value.verdict.as !== 'idea'))
      return refuse('idea.not-an-idea', { idea });
    if (
      proposalsByIdea(known.proposals)
        .get(idea)
        ?.some((each) => stateOf(each) !== 'ended') === true
    )
      return refuse('idea.in-proposal', { idea });
    const { stands, against, last } = endingOf(work);
    if (stands && against.length === 0 && sameEnding(stands.value, ending))
      return refuse('idea.unchanged', { idea });
    const data = { reason: reason.value, after: [...last] };
    entries.push(stamp(env, { kind: 'idea.ended' as const, version: 1, subject: idea, data }));
  }
  return accept(entries);
}

/** Takes up an idea that did not go on. Refuses one that goes on as it is. */
export function resumeIdea(
  command: { readonly idea: IdeaId },
  known: FateKnown,
  env: Env,
): Result<readonly IdeaWorkEntry[], Refusal<'idea.not-ended'>> {
  const work = known.ideaWork.get(command.idea) ?? noWork(command.idea);
  const { stands, against, last } = endingOf(work);
  const inEnded = proposalsByIdea(known.proposals).has(command.idea);
  if (against.length === 0 && (stands ? stands.value.goesOn : !inEnded)) return refuse('idea.not-ended');
  const data = { after: [...last] };
  return accept([stamp(env, { kind: 'idea.resumed' as const, version: 1, subject: command.idea, data })]);
}
