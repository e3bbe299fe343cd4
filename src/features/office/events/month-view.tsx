import { t } from '@lingui/core/macro';
import { ChevronLeft, ChevronRight } from 'lucide-preact';
import { capitalise } from '../../../i18n/capitalise.ts';
import { clock, dayOf, weekday } from '../../../i18n/format.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { to } from '../place.ts';
import { monthAndYear } from './event-dates.ts';
import type { EventRow } from './event-row.ts';
import css from './month.module.css';
import { monthAfter, weekdayNames, weeksOf } from './month.ts';

export type MonthProps = {
  events: readonly EventRow[];
  /** `2026-05`. */
  month: string;
  onMonth: (month: string) => void;
  timeZone: string;
  /** The calendar day where the municipality is. */
  today: string;
};

/** A month as it hangs on the wall; on a narrow screen the days on which something is. */
export function MonthView({ events, month, onMonth, timeZone, today }: MonthProps) {
  const byDay = eventsByDay(events, timeZone);
  // Noon, so that no zone makes another month of it.
  const name = capitalise(monthAndYear(`${month}-15T12:00:00.000Z`, timeZone));
  const none = ![...byDay.keys()].some((day) => day.startsWith(month));
  return (
    <div class={css['calendar']}>
      <div class={css['head']}>
        <IconButton
          icon={ChevronLeft}
          directional
          label={t`Månaden före`}
          onClick={() => onMonth(monthAfter(month, -1))}
        />
        <h2 class={css['name']} id="month" aria-live="polite">
          {name}
        </h2>
        <IconButton
          icon={ChevronRight}
          directional
          label={t`Månaden efter`}
          onClick={() => onMonth(monthAfter(month, 1))}
        />
      </div>
      {none && <p class={css['none']}>{t`Ingen träff den här månaden.`}</p>}
      <table class={css['month']} aria-labelledby="month">
        <thead>
          <tr>
            {weekdayNames().map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day
                  key={day}
                  day={day}
                  events={byDay.get(day) ?? []}
                  timeZone={timeZone}
                  when={day === today ? 'today' : day.startsWith(month) ? undefined : 'other'}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type DayProps = {
  day: string;
  events: readonly EventRow[];
  timeZone: string;
  /** `other`: of the month before or after. */
  when: 'today' | 'other' | undefined;
};

function Day({ day, events, timeZone, when }: DayProps) {
  const noon = `${day}T12:00:00.000Z`;
  return (
    <td data-when={when} data-empty={events.length === 0 ? '' : undefined}>
      <time dateTime={day} class={css['day']}>
        <span class={css['number']} aria-hidden="true">
          {Number(day.slice(-2))}
        </span>
        <span class={css['whole']}>{capitalise(weekday(noon, 'UTC'))}</span>
      </time>
      {events.map((event) => (
        <a
          key={event.id}
          class={css['event']}
          href={to.event(event.id)}
          data-cancelled={event.cancelled === undefined ? undefined : ''}
        >
          <span class={css['time']}>{clock(event.starts, timeZone)}</span>{' '}
          <span class={css['what']}>{event.name}</span>
          {event.cancelled !== undefined && <span class={css['time']}> {t`inställd`}</span>}
        </a>
      ))}
    </td>
  );
}

/** An event stands on every day that it touches, at most as many as there are in a month. */
function eventsByDay(
  events: readonly EventRow[],
  timeZone: string,
): ReadonlyMap<string, readonly EventRow[]> {
  const found = new Map<string, EventRow[]>();
  for (const event of events) {
    const last = dayOf(event.ends, timeZone);
    let day = dayOf(event.starts, timeZone);
    for (let days = 0; day <= last && days < MOST_DAYS; days += 1) {
      found.set(day, [...(found.get(day) ?? []), event]);
      day = new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    }
  }
  return found;
}

const MOST_DAYS = 31;
