import type { ComponentChildren } from 'preact';
import { Check } from 'lucide-preact';
import { Icon } from './icon.tsx';
import css from './stepper.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export type StepState = 'done' | 'current' | 'ahead';

export type Step = {
  key: string;
  label: ComponentChildren;
  href: string;
  /** Where the round stands: done, going on, not begun. */
  state: StepState;
  /** At the end: how many, or what waits. */
  note?: ComponentChildren;
};

export type StepperProps = {
  /** Names the navigation: "Steg". */
  label: string;
  steps: readonly Step[];
  /** The key of the page one is on. */
  here?: string | undefined;
  /** Said to screen readers: "klart", "pågår", "inte påbörjat". */
  stateWords: Record<StepState, string>;
};

/** The steps of the round as navigation, each with its state. */
export function Stepper({ label, steps, here, stateWords }: StepperProps) {
  return (
    <nav aria-label={label}>
      <ol class={css['steps']}>
        {steps.map((step, i) => (
          <li key={step.key} class={css['item']}>
            <a
              class={css['step']}
              href={step.href}
              data-state={step.state}
              aria-current={step.key === here ? 'page' : undefined}
            >
              <span class={css['mark']} aria-hidden="true">
                {step.state === 'done' ? <Icon shape={Check} size={1.1} /> : i + 1}
              </span>
              <span class={css['label']}>{step.label}</span>
              <VisuallyHidden>, {stateWords[step.state]}</VisuallyHidden>
              {step.note && <span class={css['note']}>{step.note}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
