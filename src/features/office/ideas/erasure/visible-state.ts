import type { Member } from '../../../../domain/cycle/member.ts';
import { isRestricted } from '../../../../domain/ideas/erasure.ts';
import type { State } from '../../../../domain/log/state.ts';
import { mayCoordinate } from '../../rights.ts';

/**
 * The state as a member's screens may show it. What is restricted is there for coordinators, who answer for it; the
 * others' lists, searches, figures and exports know nothing of it.
 */
export function visibleTo(state: State, member: Member): State {
  if (mayCoordinate(member)) return state;
  const hidden = [...state.erasures.keys()].filter((idea) => isRestricted(state.erasures, idea));
  if (hidden.length === 0) return state;
  const ideas = new Map(state.ideas);
  const ideaWork = new Map(state.ideaWork);
  for (const idea of hidden) {
    ideas.delete(idea);
    ideaWork.delete(idea);
  }
  return { ...state, ideas, ideaWork };
}
