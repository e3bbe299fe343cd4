import { t } from '@lingui/core/macro';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { publicVersion } from '../../../domain/ideas/idea-work.ts';
import type { Member } from '../../../domain/cycle/member.ts';
import type { State } from '../../../domain/log/state.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { coveredFor } from '../ideas/idea-state.ts';
import { shownTitle } from '../ideas/shown-title.ts';
import { coveredTitle } from '../ideas/triage-words.ts';
import { to } from '../place.ts';
import { mayReadIdeas } from '../rights.ts';
import { areaName, eventName } from '../words/names.ts';
import type { Origin } from './origins-card.tsx';

/** An idea as it may stand on this reader's screen: as it was left, as it was published, or that it is there. */
export function originOf(state: State, cycle: Cycle, member: Member, id: string): Origin {
  const idea = mayReadIdeas(member) ? state.ideas.get(id) : undefined;
  const work = state.ideaWork.get(id);
  if (!idea) {
    const published = publicVersion(work);
    return {
      id,
      title: published ? shownTitle(published.title) : t`En idé som inte är publicerad`,
      language: published?.language,
      note: areaName(cycle, published?.area) ?? '',
      href: undefined,
    };
  }
  const officer = coveredFor(state, work, member);
  return {
    id,
    title: officer === undefined ? shownTitle(idea.title) : coveredTitle(state, officer),
    language: idea.language,
    note: dotted(areaName(cycle, idea.area) ?? '', eventName(state, idea.event) ?? ''),
    href: to.idea(id),
  };
}
