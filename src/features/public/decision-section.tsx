import { t } from '@lingui/core/macro';
import type { DecisionRevision } from '../../domain/outcome/decision-standing.ts';
import { day } from '../../i18n/format.ts';
import { verdictWords, WhatInstead } from './decided-note.tsx';
import { type PageProps, writtenIn } from './page-props.ts';
import type { ContestView, OptionView } from './view/contest-view.ts';
import { Written } from './written.tsx';
import css from './prose.module.css';

/** Every decision about the outcome, formally, and first of all where it departs from the vote. */
export function DecisionSection(page: PageProps) {
  const { view, place } = page;
  if (view.decisions.length === 0) return null;
  const departures = view.contests.flatMap((contest) =>
    contest.options.filter((option) => view.departed(contest, option)).map((option) => ({ contest, option })),
  );
  return (
    <section id={`${place.ids}beslutet`} class={css['section']}>
      <h2>{t`Nämndens beslut`}</h2>
      {departures.length === 0 ? (
        <p>{t`Beslutet följer rösterna.`}</p>
      ) : (
        <>
          <p>{t`Här är beslutet ett annat än rösternas, och varför:`}</p>
          <ul class={css['bullets']}>
            {departures.map((each) => (
              <Departure key={`${each.contest.contest.id}/${each.option.id}`} {...each} {...page} />
            ))}
          </ul>
        </>
      )}
      {view.decisions.map((decision) => (
        <Formal key={decision.decision} decision={decision} {...page} />
      ))}
    </section>
  );
}

function Departure({ contest, option, ...page }: PageProps & { contest: ContestView; option: OptionView }) {
  const decided = page.view.decided(contest.contest.id, option.option.id);
  if (!decided) return null;
  const { proposal } = decided;
  const lang = writtenIn(page);
  return (
    <li>
      <a href={`#${page.place.ids}${contest.contest.id}-${option.option.id}`}>
        <Written lang={lang}>{option.option.title}</Written>
      </a>
      {': '}
      {option.funded === 'yes' ? t`röstades fram.` : t`röstades inte fram.`} {verdictWords(proposal.verdict)}
      <WhatInstead proposal={proposal} {...page} />
      {proposal.reason !== undefined && (
        <p>
          {t`Skäl:`} <Written lang={lang}>{proposal.reason}</Written>
        </p>
      )}
    </li>
  );
}

/** What makes a decision one that can be found, read and appealed against. */
function Formal({ decision, ...page }: PageProps & { decision: DecisionRevision }) {
  const { by, paragraph, caseNumber, summary, noticed, inForce, note } = decision;
  const lang = writtenIn(page);
  return (
    <>
      <p>
        <Written lang={lang}>{summary}</Written>
      </p>
      <dl class={css['facts']}>
        <dt>{t`Beslutat`}</dt>
        <dd>{day(decision.day)}</dd>
        <dt>{t`Nämnd`}</dt>
        <dd>
          <Written lang={lang}>{by.board}</Written>
        </dd>
        {by.kind === 'delegate' && (
          <>
            <dt>{t`Beslutat på delegation av`}</dt>
            <dd>
              <Written lang={lang}>
                {by.role}, {by.point}
              </Written>
            </dd>
            <dt>{t`Anmält till nämnden`}</dt>
            <dd>{by.reported === undefined ? t`Inte ännu` : day(by.reported)}</dd>
          </>
        )}
        {paragraph !== undefined && (
          <>
            <dt>{t`Paragraf`}</dt>
            <dd>
              <bdi dir="ltr">{paragraph}</bdi>
            </dd>
          </>
        )}
        <dt>{t`Diarienummer`}</dt>
        <dd>
          <bdi dir="ltr">{caseNumber}</bdi>
        </dd>
        <dt>{t`På anslagstavlan`}</dt>
        <dd>{noticed === undefined ? t`Inte ännu` : day(noticed)}</dd>
        <dt>{t`Laga kraft`}</dt>
        <dd>{inForce === undefined ? t`Inte ännu` : day(inForce)}</dd>
        {note !== undefined && (
          <>
            <dt>{t`Rättat`}</dt>
            <dd>
              <Written lang={lang}>{note}</Written>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
