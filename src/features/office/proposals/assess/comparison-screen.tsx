import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import type { Assessment } from '../../../../domain/proposal/assessment.ts';
import { isOpened, openedOf } from '../../../../domain/proposal/assessment-standing.ts';
import { assessmentState, compare } from '../../../../domain/proposal/comparison.ts';
import type { Proposal } from '../../../../domain/proposal/proposal.ts';
import { isBegun } from '../../../../domain/proposal/proposal-standing.ts';
import { listWords } from '../../../../i18n/format.ts';
import { LinkButton } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Pill } from '../../../../ui/pill.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { mayReadIdeas } from '../../rights.ts';
import { NotFound } from '../../shell/not-found.tsx';
import columns from '../../shell/columns.module.css';
import { proposalTitle } from '../proposal-rows.ts';
import page from '../proposals.module.css';
import { assessmentStateLook, assessmentStateName } from './assess-words.ts';
import { OnItsWay } from './assessment-card.tsx';
import { ComparedCard } from './compared-card.tsx';
import { EarlierCard } from './earlier-card.tsx';
import { SumCard } from './sum-card.tsx';
import { TalkCard } from './talk-card.tsx';

/** What everybody said of a proposal side by side, what they are apart about first. */
export function ComparisonScreen({ id }: { id: string }) {
  const { state } = useOffice();
  const proposal = state.proposals.get(id);
  const assessment = state.assessments.get(id);
  if (!isBegun(proposal)) {
    return (
      <NotFound
        title={t`Förslaget finns inte här`}
        back={{ href: to.assessQueue, label: t`Till bedömningen` }}
      >
        {t`Det kan vara skrivet i en annan webbläsare som inte har haft nät än, eller vara tillbakataget.`}
      </NotFound>
    );
  }
  if (!isOpened(assessment)) {
    return (
      <NotFound
        title={t`Bedömningarna är inte visade än`}
        back={{ href: to.proposal(id), label: t`Till förslaget` }}
      >
        {t`De visas när två har bedömt förslaget, var för sig, och båda bedömningarna är framme.`}
      </NotFound>
    );
  }
  return <Found proposal={proposal} assessment={assessment} />;
}

function Found({ proposal, assessment }: { proposal: Proposal; assessment: Assessment }) {
  const { office } = useOffice();
  const cycle = useCycle();
  const { criteria } = cycle;
  const compared = useMemo(() => compare(assessment, criteria), [assessment, criteria]);
  const stands = assessmentState(assessment, criteria);
  const mayAssess = mayReadIdeas(office.member);
  const title = proposalTitle(cycle, proposal);
  const failed = listWords(compared.failed);
  const { id } = proposal;
  return (
    <>
      <PageHeader
        kicker={<a href={to.assessQueue}>{t`Bedömning`}</a>}
        title={
          <bdi lang={title?.language} dir="auto">
            {title?.text ?? t`(utan rubrik)`}
          </bdi>
        }
        state={<Pill state={assessmentStateLook[stands]}>{assessmentStateName(stands)}</Pill>}
        actions={
          <>
            {mayAssess && <LinkButton href={to.assess(id)}>{t`Ändra min bedömning`}</LinkButton>}
            <LinkButton href={to.proposal(id)}>{t`Till förslaget`}</LinkButton>
          </>
        }
      />
      {compared.failed.length > 0 && (
        <Notice kind="warning" title={t`Kravet är inte uppfyllt: ${failed}`}>
          {t`Alla som har bedömt förslaget gav noll poäng. Då går det inte vidare. Säg det på förslagets sida, med skälet.`}
        </Notice>
      )}
      <OnItsWay assessment={assessment} />
      <div class={columns['columns']}>
        <div class={page['stack']}>
          {compared.criteria.map((each) => (
            <ComparedCard key={each.criterion.name} compared={each} shown={compared.shown} />
          ))}
        </div>
        <div class={page['stack']}>
          <SumCard comparison={compared} criteria={criteria} />
          <TalkCard proposal={id} assessment={assessment} apart={compared.apart} mayWrite={mayAssess} />
          <EarlierCard
            earlier={openedOf(assessment).filter(({ entry }) =>
              compared.shown.every((shown) => shown.entry !== entry),
            )}
          />
        </div>
      </div>
    </>
  );
}
