import type { Member } from '../../../../domain/cycle/member.ts';
import { byMember } from '../../../../domain/log/entry.ts';
import { MemberId } from '../../../../domain/log/ids.ts';
import type { State } from '../../../../domain/log/state.ts';
import { authorName } from '../../words/author-words.ts';
import { coveredFor, ideaState } from '../idea-state.ts';
import { shownTitle } from '../shown-title.ts';
import { coveredTitle } from '../triage-words.ts';

/** A sealed concern, of which nobody but its reader sees more than this. */
export type SealedRow = {
  readonly id: string;
  /** When it was sealed. */
  readonly at: string;
  readonly reader: string;
  /** Whether it is sealed to whoever looks. */
  readonly mine: boolean;
  /** The day on which it was looked after. */
  readonly handled: string | undefined;
};

/** What is sealed: first what nobody has looked after, the oldest first. */
export function sealedRows(state: State, member: string): readonly SealedRow[] {
  const self = byMember(MemberId.parse(member));
  return [...state.concerns]
    .flatMap(([id, { sealed, handled }]): SealedRow[] => {
      if (!sealed) return [];
      const author = state.concernKeys.get(sealed.key)?.made?.author;
      const reader = author === undefined ? '–' : authorName(state, author);
      return [{ id, at: sealed.at, reader, mine: author === self, handled: handled?.day }];
    })
    .toSorted((a, b) => (a.handled ?? '').localeCompare(b.handled ?? '') || (a.at < b.at ? -1 : 1));
}

/** An idea that was sorted as a concern and is not sealed. */
export type WaitingRow = {
  readonly id: string;
  readonly title: string;
  readonly language: string | undefined;
};

/** What waits to be sealed, the oldest first. Words that were left to one person are not shown to another. */
export function waitingRows(state: State, member: Member): readonly WaitingRow[] {
  return [...state.ideas.values()]
    .filter(({ id }) => ideaState(state.ideaWork.get(id)).taken === 'concern' && !state.concerns.has(id))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ id, title, language }) => {
      const officer = coveredFor(state, state.ideaWork.get(id), member);
      return officer === undefined
        ? { id, title: shownTitle(title), language }
        : { id, title: coveredTitle(state, officer), language: undefined };
    });
}
