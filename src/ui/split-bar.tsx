import type { BarTone } from './bar-row.tsx';
import css from './split-bar.module.css';

export type SplitPart = { key: string; value: number; tone: BarTone };

export type SplitBarProps = {
  /** What the bar shows, for those who cannot see it: "875 000 av 1 000 000 kr går till fem förslag". */
  label: string;
  parts: readonly SplitPart[];
  /** The whole; what the parts leave over stays empty. */
  max: number;
};

/** A whole and its parts in one bar: the budget and what it goes to. */
export function SplitBar({ label, parts, max }: SplitBarProps) {
  const percent = (value: number) => (max > 0 ? (100 * value) / max : 0);
  return (
    <svg class={css['bar']} role="img" aria-label={label} width="100%" height="32">
      <rect class={css['rest']} width="100%" height="32" />
      {parts.map((part, i) => (
        <rect
          key={part.key}
          class={css['part']}
          data-tone={part.tone}
          x={`${percent(parts.slice(0, i).reduce((sum, before) => sum + before.value, 0))}%`}
          width={`${percent(part.value)}%`}
          height="32"
        />
      ))}
    </svg>
  );
}
