import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Step } from '../../../domain/cycle/phase.ts';
import { money } from '../../../i18n/format.ts';
import { stepName } from '../words/model-words.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Facts } from '../shell/facts.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { phaseDates } from '../words/phase-dates.ts';
import { ContestCards } from './contest-card.tsx';
import { CriteriaCard } from './criteria-card.tsx';
import css from './cycle.module.css';
import { Timeline } from './timeline.tsx';

function StepHeader({ step, lead }: { step: Step; lead: string }) {
  const cycle = useCycle();
  return <PageHeader kicker={phaseDates(cycle.phases, step)} title={stepName(step)} lead={lead} />;
}

function StepTime({ step }: { step: Step }) {
  const cycle = useCycle();
  const { today } = useOffice();
  return (
    <Card title={t`När`}>
      <Timeline phases={cycle.phases} today={today} only={step} />
    </Card>
  );
}

/** The step in which ideas become proposals: what they are weighed against, and the proposals on the ballot. */
export function DevelopmentScreen() {
  const cycle = useCycle();
  return (
    <>
      <StepHeader
        step="development"
        lead={t`Idéerna vägs mot kriterierna, räknas på och blir förslag. Det här är förslagen på röstsedlarna i den här omgången.`}
      />
      <StepTime step="development" />
      {cycle.contests.length === 0 ? (
        <EmptyState title={t`Inga förslag är satta på någon röstsedel`} />
      ) : (
        <ContestCards cycle={cycle} locale={i18n.locale} />
      )}
      <CriteriaCard criteria={cycle.criteria} />
    </>
  );
}

/** Carrying out: when, and for what money. */
export function DeliveryScreen() {
  const cycle = useCycle();
  const sum = (kind: 'investment' | 'running') =>
    cycle.pots.reduce((total, pot) => (pot.money === kind ? total + pot.amount : total), 0);
  const [investment, running] = [sum('investment'), sum('running')];
  return (
    <>
      <StepHeader
        step="delivery"
        lead={t`Förslagen som nämnden har beslutat om genomförs, för de pengar som är avsatta.`}
      />
      <StepTime step="delivery" />
      <Card title={t`Avsatta pengar`}>
        <Facts
          columns
          facts={[
            { label: t`Investering`, value: money(investment, cycle.currency) },
            running === 0 ? undefined : { label: t`Drift`, value: money(running, cycle.currency) },
          ]}
        />
      </Card>
    </>
  );
}

/** Following up: the purposes that the round answers for. */
export function FollowUpScreen() {
  const cycle = useCycle();
  const { number: round, of } = cycle.round;
  return (
    <>
      <StepHeader
        step="follow-up"
        lead={t`Omgång ${round} av ${of} utvärderas mot sina syften, och nästa omgång lär av den.`}
      />
      <StepTime step="follow-up" />
      <Card title={t`Syften att svara på`}>
        {cycle.purposes.length === 0 ? (
          <p>{t`Inga syften är satta i ramarna.`}</p>
        ) : (
          <ol class={css['purposes']}>
            {cycle.purposes.map((purpose) => (
              <li key={purpose}>{purpose}</li>
            ))}
          </ol>
        )}
      </Card>
    </>
  );
}
