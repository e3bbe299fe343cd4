import css from './step-progress.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

export type StepProgressProps = {
  /** From 1. */
  current: number;
  total: number;
  /** "2 av 4", seen by everyone; `label` says of what: "Steg". */
  text: string;
  label: string;
};

/** Which question of how many. */
export function StepProgress({ current, total, text, label }: StepProgressProps) {
  return (
    <p class={css['steps']}>
      <VisuallyHidden>{label} </VisuallyHidden>
      <span class={css['marks']} aria-hidden="true">
        {Array.from({ length: total }, (_, i) => (
          <span key={i} class={css['mark']} data-done={i < current ? '' : undefined} />
        ))}
      </span>
      <span class={css['text']}>{text}</span>
    </p>
  );
}
