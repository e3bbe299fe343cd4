import { Marks } from '../../../ui/marks.tsx';
import type { Left } from './choices.ts';
import css from './ballot.module.css';

/** More round marks than this are no longer counted at a glance. */
const MARKS_AT_A_GLANCE = 6;

/** What is left: round marks for a few votes, a bar for money, and always the words. */
export function LeftMark({ left: { of, left, all }, text }: { left: Left; text: string }) {
  return (
    <span class={css['left']} data-of={of}>
      {of === 'money' && (
        <svg class={css['budget']} aria-hidden="true" width="100%" height="20">
          <rect class={css['rest']} width="100%" height="20" />
          <rect class={css['spent']} width={`${all > 0 ? (100 * (all - left)) / all : 0}%`} height="20" />
        </svg>
      )}
      {of !== 'money' && all <= MARKS_AT_A_GLANCE && <Marks look="left" filled={left} total={all} />}
      <span>{text}</span>
    </span>
  );
}
