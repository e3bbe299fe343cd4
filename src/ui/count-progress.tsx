import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import css from './count-progress.module.css';

export type CountProgressProps = {
  /** What is going on: "Skickar". */
  label: ComponentChildren;
  /** Leave out while it is not known how much there is. */
  value?: number | undefined;
  max: number;
  /** "12 av 43 idéer". */
  text: ComponentChildren;
};

/** Long work in numbers. */
export function CountProgress({ label, value, max, text }: CountProgressProps) {
  const id = useId();
  return (
    <div class={css['progress']}>
      <div class={css['words']}>
        <span class={css['label']} id={id}>
          {label}
        </span>
        <span>{text}</span>
      </div>
      <progress class={css['bar']} aria-labelledby={id} max={Math.max(max, 1)} value={value} />
    </div>
  );
}
