import { t } from '@lingui/core/macro';
import { historyOf } from '../../../domain/ideas/acts.ts';
import type { IdeaWork } from '../../../domain/ideas/idea-work.ts';
import type { State } from '../../../domain/log/state.ts';
import { authorName } from '../words/author-words.ts';
import { verdictWords } from './triage-words.ts';

/** One thing that was done with an idea, in words. */
export type Deed = {
  readonly entry: string;
  readonly at: string;
  readonly who: string;
  readonly author: string;
  readonly what: string;
  readonly note: string | undefined;
  readonly takenBack: boolean;
};

/** Everything that was ever done with an idea, newest first: what was taken back stays to be read. */
export function ideaHistory(state: State, work: IdeaWork | undefined): readonly Deed[] {
  if (!work) return [];
  const triage = historyOf(work.triage).map((act) => ({
    act,
    what: verdictWords(state, act.value.verdict),
    note: act.value.note,
  }));
  const publication = historyOf(work.publication).map((act) => ({
    act,
    what: act.value.published ? t`Publicerad` : t`Avpublicerad`,
    note: act.value.published ? undefined : act.value.reason,
  }));
  return [...triage, ...publication]
    .toSorted((a, b) => (a.act.at < b.act.at ? 1 : -1))
    .map(({ act, what, note }) => ({
      entry: act.entry,
      at: act.at,
      who: authorName(state, act.author),
      author: act.author,
      what,
      note,
      takenBack: work.takenBack.has(act.entry),
    }));
}
