import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { publicVersion } from '../../../domain/ideas/idea-work.ts';
import type { Idea } from '../../../domain/ideas/idea.ts';
import type { IdeaWork } from '../../../domain/ideas/idea-work.ts';
import type { Wanted } from '../../../domain/proposal/change.ts';
import { proposalsOf, stateOf } from '../../../domain/proposal/proposal-standing.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayReadIdeas } from '../rights.ts';
import { NotFound } from '../shell/not-found.tsx';
import { NewProposalView } from './new-proposal-view.tsx';
import { originOf } from './origins.ts';
import { proposalTitle } from './proposal-rows.ts';
import { useProposalActs } from './use-proposal-acts.ts';

/** Makes a proposal, or several, of chosen ideas, or puts them into one that is there. */
export function NewProposalScreen() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { query, route } = useLocation();
  const acts = useProposalActs();
  const ids = (query['ideas'] ?? '').split(',').filter((id) => state.ideas.has(id));
  const [firstId = ''] = ids;
  const first = state.ideas.get(firstId);
  const from = query['from'];
  const work = state.ideaWork.get(firstId);
  const [titles, setTitles] = useState<readonly string[]>(() =>
    from === undefined ? [titleOf(first, work)] : ['', ''],
  );
  const [into, setInto] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  if (!first || !mayReadIdeas(office.member)) {
    return (
      <NotFound title={t`Idéerna finns inte här`} back={{ href: to.ideas, label: t`Alla idéer` }}>
        {t`De kan vara sparade på en platta som inte har haft nät än.`}
      </NotFound>
    );
  }
  const [language = 'sv'] = cycle.languages;
  const begin = async () => {
    const parts = titles.map((title): readonly Wanted[] => [
      { field: 'title', language, value: title.trim() },
      ...textOf(work, language, titles.length),
      ...(first.area === undefined ? [] : [{ field: 'area' as const, value: first.area }]),
      ...(first.theme === undefined ? [] : [{ field: 'theme' as const, value: first.theme }]),
    ]);
    const made = await acts.draft(ids, parts, from);
    if (typeof made === 'string') return setError(made);
    const [only] = made;
    route(made.length === 1 && only !== undefined ? to.proposal(only) : to.proposals);
  };
  const join = async () => {
    for (const idea of ids) {
      // oxlint-disable-next-line no-await-in-loop -- each stands on what the one before has saved
      const why = await acts.setOrigin(into, idea, true);
      if (why !== undefined) return setError(why);
    }
    route(to.proposal(into));
  };
  const save = async () => {
    if (busy) return;
    if (into === '' && titles.some((title) => title.trim() === ''))
      return setError(t`Skriv en rubrik för varje förslag.`);
    setBusy(true);
    await (into === '' ? begin() : join());
    setBusy(false);
  };
  return (
    <NewProposalView
      origins={ids.map((id) => originOf(state, cycle, office.member, id))}
      back={from === undefined ? to.idea(firstId) : to.proposal(from)}
      titles={titles}
      onTitles={setTitles}
      into={into}
      onInto={setInto}
      others={proposalsOf(state.proposals, cycle.id)
        .filter((proposal) => stateOf(proposal) !== 'ended' && proposal.id !== from)
        .map((proposal) => ({
          value: proposal.id,
          label: proposalTitle(cycle, proposal)?.text ?? t`(utan rubrik)`,
        }))}
      splitting={from !== undefined}
      error={error}
      busy={busy}
      onSave={() => void save()}
    />
  );
}

/** What a proposal may be called to begin with: as everybody may read the idea, else as it was left. */
const titleOf = (idea: Idea | undefined, work: IdeaWork | undefined): string =>
  publicVersion(work)?.title ?? idea?.title ?? '';

/** Only words that somebody has looked through for names go into a proposal by themselves, and into one only. */
function textOf(work: IdeaWork | undefined, language: string, parts: number): readonly Wanted[] {
  const published = publicVersion(work);
  if (!published || published.text === '' || published.language !== language || parts > 1) return [];
  return published.text.length > 2000 ? [] : [{ field: 'text', language, value: published.text }];
}
