import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';
import css from './bar-row.module.css';

export type BarTone = 'lake' | 'leaf' | 'berry' | 'clay' | 'moss' | 'plum' | 'ochre' | 'quiet';

export type BarRowProps = {
  label: ComponentChildren;
  /** In the units of `max`; not negative. */
  value: number;
  /** The whole length of the bar. */
  max: number;
  /** The value as it is read: "412", "180 000 kr". */
  text: ComponentChildren;
  note?: ComponentChildren;
  /** A dashed line across the bar, in the same units; say what it is in the heading. */
  goal?: number | undefined;
  tone?: BarTone | undefined;
  /** `beside`: label, bar and value in one row (reach). `under`: the bar under the words (results). */
  layout?: 'beside' | 'under' | undefined;
};

const share = (part: number, whole: number) =>
  `${whole > 0 ? Math.min(100, Math.max(0, (100 * part) / whole)) : 0}%`;

/** A list of bars; put `BarRow`s in it. */
export function Bars({
  label,
  labelledBy,
  children,
}: {
  label?: string;
  labelledBy?: string;
  children: ComponentChildren;
}) {
  return (
    <ul class={css['bars']} aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </ul>
  );
}

/** A label, a bar and a value. The words say it all; the bar, drawn as vectors so that it prints, is for the eye. */
export function BarRow(props: BarRowProps) {
  const { label, value, max, text, note, goal, tone = 'lake', layout = 'beside' } = props;
  return (
    <li class={classes(css['row'], css[layout])}>
      <span class={css['label']}>{label}</span>
      <span class={css['value']}>{text}</span>
      <svg class={css['bar']} data-tone={tone} aria-hidden="true" width="100%" height="16">
        {layout === 'under' && <rect class={css['track']} width="100%" height="16" rx="4" />}
        <rect class={css['fill']} width={share(value, max)} height="16" rx="4" />
        {goal !== undefined && (
          <line class={css['goal']} x1={share(goal, max)} x2={share(goal, max)} y1="-8" y2="24" />
        )}
      </svg>
      {note && <span class={css['note']}>{note}</span>}
    </li>
  );
}
