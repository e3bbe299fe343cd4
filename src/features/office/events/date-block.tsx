import css from './date-block.module.css';
import { dayAndMonth } from './event-dates.ts';

/** A day as a small calendar leaf: "13 maj". */
export function DateBlock({ instant, timeZone }: { instant: string; timeZone: string }) {
  const { day, month } = dayAndMonth(instant, timeZone);
  return (
    <span class={css['block']}>
      <span class={css['day']}>{day}</span> <span class={css['month']}>{month}</span>
    </span>
  );
}
