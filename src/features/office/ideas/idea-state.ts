import type { Member } from '../../../domain/cycle/member.ts';
import { byMember } from '../../../domain/log/entry.ts';
import type { State } from '../../../domain/log/state.ts';
import { type IdeaWork, isDisputed, publicationOf, triageOf } from '../../../domain/ideas/idea-work.ts';
import type { Verdict } from '../../../domain/ideas/triage.ts';

/** Where the office stands with an idea. */
export type IdeaState = {
  readonly taken: 'new' | Verdict['as'];
  readonly publication: 'never' | 'published' | 'unpublished';
  /** Two people said different things, and somebody must choose. */
  readonly disputed: boolean;
};

const UNTOUCHED: IdeaState = { taken: 'new', publication: 'never', disputed: false };

/** Work is never changed in place, so that what follows from it is found out once. */
const known = new WeakMap<IdeaWork, IdeaState>();

export function ideaState(work: IdeaWork | undefined): IdeaState {
  if (!work) return UNTOUCHED;
  const held = known.get(work);
  if (held) return held;
  const published = publicationOf(work).stands?.value.published;
  const found: IdeaState = {
    taken: triageOf(work).stands?.value.verdict.as ?? 'new',
    publication: published === undefined ? 'never' : published ? 'published' : 'unpublished',
    disputed: isDisputed(work),
  };
  known.set(work, found);
  return found;
}

/** By what the list can be narrowed: what ideas are taken for, and what waits for somebody. */
export const STATE_FILTERS = [
  'new',
  'disputed',
  'idea',
  'unpublished',
  'published',
  'question',
  'fault',
  'concern',
  'abuse',
] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];

export function isInState(work: IdeaWork | undefined, wanted: string): boolean {
  const { taken, publication, disputed } = ideaState(work);
  switch (wanted) {
    case '':
      return true;
    case 'disputed':
      return disputed;
    case 'published':
      return publication === 'published';
    case 'unpublished':
      return taken === 'idea' && publication !== 'published';
    default:
      return taken === wanted;
  }
}

/**
 * The member who looks after a worry, when that is somebody else than the reader and the reader did not pass it on:
 * its words are then kept off the screen.
 */
export function coveredFor(
  { members }: Pick<State, 'members'>,
  work: IdeaWork | undefined,
  member: Member,
): string | undefined {
  const act = work && triageOf(work).stands;
  if (act?.value.verdict.as !== 'concern') return undefined;
  const { officer } = act.value.verdict;
  // Whoever has left looks after nothing any more: the others must find it.
  if (members.get(officer)?.removed) return undefined;
  return officer === member.id || act.author === byMember(member.id) ? undefined : officer;
}
