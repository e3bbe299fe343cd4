import { t } from '@lingui/core/macro';
import { STEPS, type Phase, type Step } from '../../../domain/cycle/phase.ts';
import { stepName } from '../words/model-words.ts';
import { stepStateAt } from '../cycle-now.ts';
import { datesOf } from '../words/phase-dates.ts';
import { stepStateWords } from '../words/step-words.ts';
import { marksOf, placeIn, type Span, spanOf } from './time-axis.ts';
import css from './timeline.module.css';

export type TimelineProps = {
  /** All phases of the round: they say how long it is. */
  phases: readonly Phase[];
  today: string;
  /** Shows this step alone, in its place in the round. */
  only?: Step | undefined;
};

/** The phases as bars over the time of the round, with today as a line. The words say the dates too. */
export function Timeline({ phases, today, only }: TimelineProps) {
  const span = spanOf(phases);
  if (!span) return <p>{t`Inga datum är satta.`}</p>;
  const steps = STEPS.filter((step) => phases.some((phase) => phase.step === step));
  return (
    <div class={css['timeline']}>
      <Axis span={span} />
      <ol class={css['rows']}>
        {steps
          .filter((step) => only === undefined || step === only)
          .map((step) => (
            <Row key={step} step={step} phases={phases} span={span} today={today} />
          ))}
      </ol>
    </div>
  );
}

type RowProps = { step: Step; phases: readonly Phase[]; span: Span; today: string };

function Row({ step, phases, span, today }: RowProps) {
  const own = phases.filter((phase) => phase.step === step);
  const state = stepStateAt(phases, step, today);
  const oneDay = 100 - placeIn(span, span.until);
  const isNow = today >= span.from && today <= span.until;
  const now = `${placeIn(span, today) + oneDay / 2}%`;
  return (
    <li class={css['row']} data-state={state}>
      <span class={css['name']}>
        {stepName(step)} <span class={css['state']}>{stepStateWords()[state]}</span>
      </span>
      <span class={css['dates']}>{datesOf(own)}</span>
      <svg class={css['track']} aria-hidden="true" width="100%" height="20">
        <rect class={css['ground']} width="100%" height="20" rx="4" />
        {own.map((phase) => (
          <rect
            key={phase.from}
            class={css['bar']}
            x={`${placeIn(span, phase.from)}%`}
            width={`${placeIn(span, phase.until) + oneDay - placeIn(span, phase.from)}%`}
            height="20"
            rx="4"
          />
        ))}
        {isNow && <line class={css['now']} x1={now} x2={now} y1="-6" y2="26" />}
      </svg>
    </li>
  );
}

/** The quarters of the round above its bars; only for the eye, since every row says its dates. */
function Axis({ span }: { span: Span }) {
  return (
    <div class={css['axis']} aria-hidden="true">
      {marksOf(span).map(({ place, label, isYear }) => (
        <span
          key={place}
          class={css['mark']}
          data-year={isYear ? '' : undefined}
          style={{ '--place': place }}
        >
          {label}
        </span>
      ))}
    </div>
  );
}
