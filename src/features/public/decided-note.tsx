import { t } from '@lingui/core/macro';
import type { DecidedProposal } from '../../domain/outcome/decision.ts';
import { money } from '../../i18n/format.ts';
import { type PageProps, writtenIn } from './page-props.ts';
import { Sign } from './sign.tsx';
import type { ContestView, OptionView } from './view/contest-view.ts';
import { Written } from './written.tsx';
import css from './decided-note.module.css';

/** What was decided about a proposal, beside what the vote said, with the reason where the two part. */
export function DecidedNote({
  contest,
  option,
  ...page
}: PageProps & { contest: ContestView; option: OptionView }) {
  const { view, place } = page;
  const decided = view.decided(contest.contest.id, option.option.id);
  if (!decided) return null;
  const { proposal, decision } = decided;
  const departed = view.departed(contest, option);
  const boards = new Set(view.decisions.map(({ by }) => by.board));
  return (
    <div class={css['note']} data-verdict={proposal.verdict} data-departs={departed ? '' : undefined}>
      <p>
        <Sign shape="board" ids={place.ids} /> <strong>{verdictWords(proposal.verdict)}</strong>
        {boards.size > 1 && (
          <>
            {' '}
            (<Written lang={writtenIn(page)}>{decision.by.board}</Written>)
          </>
        )}{' '}
        {departed && t`Beslutet är ett annat än rösternas.`}
      </p>
      <WhatInstead proposal={proposal} {...page} />
      {proposal.reason !== undefined && (
        <p>
          <strong>{t`Skäl:`}</strong> <Written lang={writtenIn(page)}>{proposal.reason}</Written>
        </p>
      )}
    </div>
  );
}

/** What was approved in a proposal's stead, or until when it waits. */
export function WhatInstead({ proposal, ...page }: PageProps & { proposal: DecidedProposal }) {
  const lang = writtenIn(page);
  if (proposal.verdict === 'deferred')
    return (
      <p>
        <strong>{t`Väntar till:`}</strong> <Written lang={lang}>{proposal.until}</Written>
      </p>
    );
  if (proposal.verdict !== 'changed') return null;
  const cost = proposal.cost === undefined ? undefined : money(proposal.cost, page.view.file.cycle.currency);
  return (
    <>
      <p>
        <strong>{t`I stället:`}</strong> <Written lang={lang}>{proposal.what}</Written>
      </p>
      {cost !== undefined && <p>{t`Det kostar ${cost}.`}</p>}
    </>
  );
}

/** What was decided about a proposal. */
export function verdictWords(verdict: DecidedProposal['verdict']): string {
  switch (verdict) {
    case 'approved':
      return t`Nämnden säger ja.`;
    case 'changed':
      return t`Nämnden säger ja, med en ändring.`;
    case 'rejected':
      return t`Nämnden säger nej.`;
    case 'deferred':
      return t`Nämnden väntar med sitt beslut.`;
    default:
      return verdict satisfies never;
  }
}
