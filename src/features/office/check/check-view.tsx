import { plural, t } from '@lingui/core/macro';
import { Lock } from 'lucide-preact';
import type { OpenedStep } from '../../../domain/cycle/phase-opening.ts';
import type { Safeguard, SafeguardName } from '../../../domain/cycle/safeguard.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { day } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { to } from '../place.ts';
import { stepName } from '../words/model-words.ts';
import { datesOf } from '../words/phase-dates.ts';
import { stepStateWords } from '../words/step-words.ts';
import css from './check.module.css';
import type { Point } from './credibility-words.ts';
import { frozenWords } from './frozen-words.ts';
import { gapWords } from './gap-words.ts';
import { safeguardWords } from './safeguard-words.ts';
import { PhaseStateLine } from './phase-state.tsx';
import { isNeeded, type StepCheck } from './step-checks.ts';

export type CheckViewProps = {
  steps: readonly StepCheck[];
  safeguards: readonly { readonly about: SafeguardName; readonly held: Safeguard | undefined }[];
  conditions: readonly Point[];
  criteria: readonly Point[];
  /** The vote is open. */
  opened: boolean;
  when: (instant: string) => string;
  /** Left out for whoever may not open a step. */
  onOpen: ((step: OpenedStep) => void) | undefined;
};

/** Every step with what is missing for it; beside them the texts that ideas wait for, and what makes a round credible. */
export function CheckView(props: CheckViewProps) {
  const { steps, safeguards, conditions, criteria, opened, when, onOpen } = props;
  const missing = steps.reduce((sum, { gaps }) => sum + gaps.length, 0);
  return (
    <>
      <PageHeader
        title={t`Kontroll`}
        lead={
          missing === 0
            ? t`Allt som stegen behöver är på plats.`
            : plural(missing, {
                one: '# sak saknas. Var och en leder dit där den rättas.',
                other: '# saker saknas. Var och en leder dit där den rättas.',
              })
        }
      />
      <div class={css['columns']}>
        <Card
          title={t`Innan stegen börjar`}
          note={t`Idéerna, bearbetningen och röstningen går inte att öppna förrän det de behöver finns. De andra stegen följer sina datum.`}
        >
          <List look="plain" label={t`Stegen`}>
            {steps.map((check) => (
              <StepRow key={check.step} check={check} opened={opened} when={when} onOpen={onOpen} />
            ))}
          </List>
        </Card>
        <div class={css['stack']}>
          <Card
            title={t`Innan någon lämnar en idé`}
            note={t`Tre texter som någon antar. De kan ändras sedan, och varje version blir kvar.`}
          >
            <List look="plain" label={t`Texter`}>
              {safeguards.map(({ about, held }) => (
                <ListRow
                  key={about}
                  dense
                  href={to.safeguard(about)}
                  title={safeguardWords(about).title}
                  note={held && dotted(held.by, day(held.day))}
                  end={<Met met={held !== undefined} yes={t`antagen`} />}
                />
              ))}
            </List>
          </Card>
          <Points title={t`Fyra villkor för trovärdighet`} points={conditions} />
          <Points title={t`Fem kännetecken på en medborgarbudget`} points={criteria} />
        </div>
      </div>
    </>
  );
}

type StepRowProps = Pick<CheckViewProps, 'opened' | 'when' | 'onOpen'> & { check: StepCheck };

function StepRow({ check, opened, when, onOpen }: StepRowProps) {
  const { step, phases, state, gaps, phase } = check;
  const isOpen = phase ? phase.is === 'open' || phase.is === 'began' : opened;
  const frozen = frozenWords(step, isOpen);
  return (
    <ListRow
      title={stepName(step)}
      note={
        <div class={css['step']}>
          {phases.length > 0 && <p>{dotted(datesOf(phases), stepStateWords()[state])}</p>}
          {gaps.length > 0 && (
            <ul class={css['gaps']}>
              {gaps.map((gap) => {
                const { text, href } = gapWords(gap);
                return (
                  <li key={text}>
                    <a href={href}>{text}</a>
                    {isNeeded(step, gap) && !isOpen && ` (${t`behövs`})`}
                  </li>
                );
              })}
            </ul>
          )}
          {phase && <PhaseStateLine phase={phase} when={when} onOpen={onOpen} />}
          {frozen && (
            <p class={css['frozen']}>
              <Icon shape={Lock} size={1} />
              <span>{frozen}</span>
            </p>
          )}
        </div>
      }
      end={
        gaps.length === 0 ? (
          <Pill state="ok" look="bare">{t`på plats`}</Pill>
        ) : (
          <Pill state={state === 'ahead' ? 'waiting' : 'help'} look="bare">
            {plural(gaps.length, { one: '# saknas', other: '# saknas' })}
          </Pill>
        )
      }
    />
  );
}

function Points({ title, points }: { title: string; points: readonly Point[] }) {
  return (
    <Card title={title}>
      <List look="plain" label={title}>
        {points.map((point) => (
          <ListRow
            key={point.title}
            dense
            href={point.href}
            title={point.title}
            note={point.evidence}
            end={<Met met={point.evidence !== undefined} yes={t`finns`} />}
          />
        ))}
      </List>
    </Card>
  );
}

const Met = ({ met, yes }: { met: boolean; yes: string }) =>
  met ? (
    <Pill state="ok" look="bare">
      {yes}
    </Pill>
  ) : (
    <Pill state="help" look="bare">{t`saknas`}</Pill>
  );
