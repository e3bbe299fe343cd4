import { t } from '@lingui/core/macro';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { Act } from '../../../domain/ideas/acts.ts';
import type { State } from '../../../domain/log/state.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import type { Deed } from '../ideas/idea-history.ts';
import { authorName } from '../words/author-words.ts';
import { changeWords, moveWords } from './conflicts.ts';
import { fieldName } from './proposal-words.ts';

/** Everything that was ever done with a proposal, newest first: what was taken back stays to be read. */
export function proposalHistory(
  state: State,
  cycle: Cycle,
  proposal: Proposal,
  reader: string,
): readonly Deed[] {
  const deeds = new Map<string, { act: Pick<Act<unknown>, 'entry' | 'author' | 'at'>; lines: string[] }>();
  const tell = (act: Act<unknown>, line: string) => {
    const held = deeds.get(act.entry) ?? { act, lines: [] };
    held.lines.push(line);
    deeds.set(act.entry, held);
  };
  for (const [field, acts] of proposal.fields) {
    const name = fieldName(field, reader);
    for (const act of acts.values()) tell(act, `${name}: ${changeWords(cycle, act.value)}`);
  }
  for (const [idea, acts] of proposal.origins) {
    const title = state.ideas.get(idea)?.title ?? t`en idé`;
    for (const act of acts.values())
      tell(act, act.value ? t`Från idén: ${title}` : t`Inte längre från idén: ${title}`);
  }
  for (const act of proposal.moves.values()) tell(act, moveWords(cycle, act.value));
  return [...deeds.values()]
    .toSorted((a, b) =>
      a.act.at === b.act.at ? (a.act.entry < b.act.entry ? 1 : -1) : a.act.at < b.act.at ? 1 : -1,
    )
    .map(({ act, lines }) => ({
      entry: act.entry,
      at: act.at,
      who: authorName(state, act.author),
      author: act.author,
      what: act.entry === proposal.drafted?.entry ? t`Påbörjat` : (lines[0] ?? ''),
      note: lines.slice(act.entry === proposal.drafted?.entry ? 0 : 1).join(' · ') || undefined,
      takenBack: proposal.takenBack.has(act.entry),
    }));
}
