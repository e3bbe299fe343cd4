import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import css from './meter.module.css';

export type MeterProps = {
  /** "Batteri", "Lagring". */
  label: ComponentChildren;
  value: number;
  max: number;
  /** "64 %", "120 av 900 MB". */
  text: ComponentChildren;
  /** From where on it is worrying, in the same units, and on which side: a battery when low, storage when full. */
  worry?: { at: number; when: 'below' | 'above' } | undefined;
};

/** How much there is of something. When it is worrying the words must say so too; the bar only turns red. */
export function Meter({ label, value, max, text, worry }: MeterProps) {
  const id = useId();
  const worrying = worry && (worry.when === 'below' ? value <= worry.at : value >= worry.at);
  return (
    <div class={css['meter']} data-worrying={worrying ? '' : undefined}>
      <span class={css['label']} id={id}>
        {label}
      </span>
      <span class={css['text']}>{text}</span>
      <meter class={css['bar']} aria-labelledby={id} min={0} max={max} value={value} />
    </div>
  );
}
