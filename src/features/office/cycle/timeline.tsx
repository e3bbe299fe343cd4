import { t } from '@lingui/core/macro';
import { STEPS, type Phase } from '../../../domain/cycle/phase.ts';
import { dayRange } from '../../../i18n/format.ts';
import { stepName } from '../words/model-words.ts';
import { daysBetween, stepStateAt } from '../cycle-now.ts';
import { stepStateWords } from '../words/step-words.ts';
import css from './timeline.module.css';

export type TimelineProps = { phases: readonly Phase[]; today: string };

/** The phases as bars over the time of the round, with today as a line. The words say the dates too. */
export function Timeline({ phases, today }: TimelineProps) {
  const from = phases.map((phase) => phase.from).sort()[0];
  const until = phases
    .map((phase) => phase.until)
    .sort()
    .at(-1);
  if (from === undefined || until === undefined) return <p>{t`Inga datum är satta.`}</p>;
  const length = daysBetween(from, until) + 1;
  const share = (days: number) => (100 * days) / length;
  const now = today >= from && today <= until ? share(daysBetween(from, today) + 0.5) : undefined;
  const words = stepStateWords();
  return (
    <ol class={css['timeline']}>
      {STEPS.filter((step) => phases.some((phase) => phase.step === step)).map((step) => {
        const own = phases.filter((phase) => phase.step === step);
        const state = stepStateAt(phases, step, today);
        return (
          <li key={step} class={css['row']} data-state={state}>
            <span class={css['name']}>
              {stepName(step)} <span class={css['state']}>{words[state]}</span>
            </span>
            <span class={css['dates']}>
              {own.map((phase) => dayRange(phase.from, phase.until)).join(', ')}
            </span>
            <svg class={css['track']} aria-hidden="true" width="100%" height="20">
              <rect class={css['ground']} width="100%" height="20" rx="4" />
              {own.map((phase) => (
                <rect
                  key={phase.from}
                  class={css['bar']}
                  x={`${share(daysBetween(from, phase.from))}%`}
                  width={`${share(daysBetween(phase.from, phase.until) + 1)}%`}
                  height="20"
                  rx="4"
                />
              ))}
              {now !== undefined && <line class={css['now']} x1={`${now}%`} x2={`${now}%`} y1="-6" y2="26" />}
            </svg>
          </li>
        );
      })}
    </ol>
  );
}
