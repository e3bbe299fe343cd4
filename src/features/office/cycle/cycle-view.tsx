import { t } from '@lingui/core/macro';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { OpenSteps } from '../../../domain/cycle/phase-freeze.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { day, money } from '../../../i18n/format.ts';
import { languageName } from '../../../i18n/languages.ts';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Facts } from '../shell/facts.tsx';
import { AreaCard } from './area-card.tsx';
import { CriteriaCard } from './criteria-card.tsx';
import columns from '../shell/columns.module.css';
import css from './cycle.module.css';
import { allMoney } from './money.ts';
import { participationWords, questionsWords } from './rule-words.ts';
import { Timeline } from './timeline.tsx';
import { ContestCards } from './contest-card.tsx';
import { FrameRooms } from './rooms/frame-rooms.tsx';

export type CycleViewProps = {
  cycle: Cycle;
  /** How many times it has been changed since it was first set up. */
  revision: number;
  /** The steps that are open: some of it stands. */
  steps: OpenSteps;
  /** Whoever looks may change it. */
  editable: boolean;
  kicker: string;
  today: string;
  locale: string;
};

/** The frame of the round: everything that has been decided beforehand, in one place. */
export function CycleView({ cycle, revision, steps, editable, kicker, today, locale }: CycleViewProps) {
  const round = t`Omgång ${cycle.round.number} av ${cycle.round.of}`;
  return (
    <>
      <PageHeader
        kicker={kicker}
        title={cycle.name}
        lead={dotted(cycle.municipality, round, money(allMoney(cycle), cycle.currency))}
      />
      <Card title={t`Stegen i tiden`}>
        <Timeline phases={cycle.phases} today={today} />
      </Card>
      <div class={columns['columns']}>
        <div class={css['stack']}>
          <AreaCard cycle={cycle} />
          {cycle.purposes.length > 0 && (
            <Card title={t`Syften`} note={t`Det som omgången mäts mot när den är klar.`}>
              <ul class={css['purposes']}>
                {cycle.purposes.map((purpose) => (
                  <li key={purpose}>{purpose}</li>
                ))}
              </ul>
            </Card>
          )}
        </div>
        <div class={css['stack']}>
          <Decision cycle={cycle} />
          <Card title={t`Vem som får vara med`}>
            <p>{participationWords(cycle.participation)}</p>
            <Facts
              facts={[
                {
                  label: t`Språk`,
                  value: cycle.languages.map((tag) => languageName(tag, locale)).join(', '),
                },
                { label: t`Frågor till dem som är med`, value: questionsWords(cycle.questions) },
                cycle.themes.length === 0 ? undefined : { label: t`Teman`, value: cycle.themes.join(', ') },
                { label: t`Version av ramarna`, value: String(revision) },
              ]}
            />
          </Card>
        </div>
      </div>
      {editable && <FrameRooms revision={revision} steps={steps} />}
      <CriteriaCard criteria={cycle.criteria} />
      <ContestCards cycle={cycle} locale={locale} />
    </>
  );
}

/** The decision that set the money aside, or that none is recorded. */
function Decision({ cycle }: { cycle: Cycle }) {
  const decision = cycle.resourceDecision;
  if (!decision) {
    return (
      <Notice kind="warning" title={t`Beslutet om pengarna saknas`}>
        {t`Här ska stå vilken nämnd som har avsatt pengarna, när, och under vilket diarienummer.`}
      </Notice>
    );
  }
  return (
    <Card title={t`Beslutet om pengarna`}>
      <Facts
        columns
        facts={[
          { label: t`Nämnd`, value: decision.board },
          { label: t`Dag`, value: day(decision.day) },
          { label: t`Diarienummer`, value: decision.caseNumber },
        ]}
      />
    </Card>
  );
}
