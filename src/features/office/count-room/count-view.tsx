import type { ComponentChildren } from 'preact';
import { t } from '@lingui/core/macro';
import { Check } from 'lucide-preact';
import { Card } from '../../../ui/card.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import css from './count-room.module.css';
import { phaseStage, phaseWords } from './phase-words.ts';
import { isNext, nextPhase, type Phase } from './phases.ts';

export type CountViewProps = {
  phases: readonly Phase[];
  /** What a phase that is done left behind, in a few words. */
  trace: (phase: Phase) => string | undefined;
  /** The work of the phase that is next, and what has come of those before. */
  children: ComponentChildren;
};

/** The counting room: the phases with what each left behind, and the one that is next in full. */
export function CountView({ phases, trace, children }: CountViewProps) {
  const next = nextPhase(phases);
  return (
    <div class={css['columns']}>
      <Card title={t`Räkningens steg`} padding="flush">
        <ol class={css['phases']}>
          {phases.map((phase, at) => (
            <PhaseRow key={phase.phase} phase={phase} number={at + 1} trace={trace(phase)} />
          ))}
        </ol>
      </Card>
      <div class={css['work']}>
        {next && <Where phase={next} at={phases.indexOf(next) + 1} of={phases.length} />}
        {children}
      </div>
    </div>
  );
}

/** Where in the work one is, on screens so narrow that the steps stand below it. */
function Where({ phase, at, of }: { phase: Phase; at: number; of: number }) {
  const { title } = phaseWords(phase.phase);
  return <p class={css['where']}>{t`Steg ${at} av ${of}: ${title}`}</p>;
}

type PhaseRowProps = { phase: Phase; number: number; trace: string | undefined };

function PhaseRow({ phase, number, trace }: PhaseRowProps) {
  const { title, more } = phaseWords(phase.phase);
  const next = isNext(phase);
  const below = trace ?? (next ? more : undefined);
  return (
    <li class={css['phase']} data-stage={phase.stage} aria-current={next ? 'step' : undefined}>
      <span class={css['mark']} aria-hidden="true">
        {phase.stage === 'done' ? <Icon shape={Check} size={1.1} /> : number}
      </span>
      <div class={css['words']}>
        <span class={css['name']}>{title}</span>
        <VisuallyHidden>{phaseStage(phase)}</VisuallyHidden>
        {below !== undefined && <span class={css['more']}>{below}</span>}
      </div>
    </li>
  );
}
