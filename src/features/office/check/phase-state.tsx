import { t } from '@lingui/core/macro';
import { DoorOpen } from 'lucide-preact';
import type { OpenedStep } from '../../../domain/cycle/phase-opening.ts';
import { Button } from '../../../ui/button.tsx';
import { stepName } from '../words/model-words.ts';
import css from './check.module.css';

/** How far a step that somebody opens has come. `began`: nobody opened it, and ideas have come in all the same. */
export type PhaseState = {
  readonly step: OpenedStep;
  readonly is: 'open' | 'began' | 'ready' | 'waiting';
  readonly at?: string | undefined;
};

export type PhaseStateLineProps = {
  phase: PhaseState;
  when: (instant: string) => string;
  /** Left out for whoever may not open it. */
  onOpen: ((step: OpenedStep) => void) | undefined;
};

/** Whether a step is open, and the button that opens it once nothing that it needs is missing. */
export function PhaseStateLine({ phase, when, onOpen }: PhaseStateLineProps) {
  const { step, is, at } = phase;
  const name = stepName(step);
  const since = at === undefined ? '' : when(at);
  if (is === 'open') return <p>{t`Öppet sedan ${since}.`}</p>;
  if (is === 'waiting') return <p>{t`Går att öppna när det som är märkt ”behövs” finns.`}</p>;
  return (
    <div class={css['opening']}>
      {is === 'began' && <p>{t`Idéer har kommit in, så steget räknas som öppet.`}</p>}
      {onOpen && is === 'ready' && (
        <Button icon={DoorOpen} onClick={() => onOpen(step)}>
          {t`Öppna steget ${name}`}
        </Button>
      )}
      {!onOpen && is === 'ready' && <p>{t`En samordnare kan öppna steget.`}</p>}
    </div>
  );
}
