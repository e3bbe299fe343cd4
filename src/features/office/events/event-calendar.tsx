import { plural, t } from '@lingui/core/macro';
import { dotted } from '../../../i18n/dotted.ts';
import { capitalise } from '../../../i18n/capitalise.ts';
import { clockRange, weekday } from '../../../i18n/format.ts';
import { streetEventKind } from '../../../i18n/words.ts';
import { List, ListRow } from '../../../ui/list.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { to } from '../place.ts';
import { DateBlock } from './date-block.tsx';
import { monthAndYear } from './event-dates.ts';
import { EventNews } from './event-news.tsx';
import { type EventRow, momentOf } from './event-row.ts';
import css from './events.module.css';

export type EventCalendarProps = { events: readonly EventRow[]; timeZone: string; now: string };

/** What goes on and lies ahead, month by month, and then what has been, the latest first. */
export function EventCalendar({ events, timeZone, now }: EventCalendarProps) {
  const ahead = events.filter((event) => momentOf(event, now) !== 'over');
  const over = events.filter((event) => momentOf(event, now) === 'over').toReversed();
  return (
    <div class={css['calendar']}>
      <section class={css['part']} aria-labelledby="ahead">
        <h2 id="ahead" class={css['over']}>
          {t`Pågår och kommer`}
        </h2>
        {ahead.length === 0 && <p class={css['none']}>{t`Inget är planerat framåt.`}</p>}
        <Months events={ahead} timeZone={timeZone} now={now} />
      </section>
      {over.length > 0 && (
        <section class={css['part']} aria-labelledby="over">
          <h2 id="over" class={css['over']}>
            {t`Har varit`}
          </h2>
          <Months events={over} timeZone={timeZone} now={now} />
        </section>
      )}
    </div>
  );
}

function Months({ events, timeZone, now }: EventCalendarProps) {
  const months = new Map<string, EventRow[]>();
  for (const event of events) {
    const month = monthAndYear(event.starts, timeZone);
    months.set(month, [...(months.get(month) ?? []), event]);
  }
  return (
    <>
      {[...months].map(([month, rows]) => (
        <div key={month} class={css['month']}>
          <h3 class={css['monthName']}>{month}</h3>
          <List label={month}>
            {rows.map((event) => (
              <ListRow
                key={event.id}
                dense
                href={to.event(event.id)}
                start={<DateBlock instant={event.starts} timeZone={timeZone} />}
                title={event.name}
                note={noteOf(event, timeZone)}
                end={<Given event={event} now={now} />}
              />
            ))}
          </List>
        </div>
      ))}
    </>
  );
}

function noteOf(event: EventRow, timeZone: string): string {
  const day = capitalise(weekday(event.starts, timeZone));
  const hours = clockRange(event.starts, event.ends, timeZone);
  return dotted(`${day} ${hours}`, streetEventKind(event.kind), event.area, event.place);
}

function Given({ event, now }: { event: EventRow; now: string }) {
  const { ideas, visitors } = event.figures;
  const given = plural(ideas, { one: '# idé', other: '# idéer' });
  const met = plural(visitors, { one: '# besökare', other: '# besökare' });
  const moment = momentOf(event, now);
  return (
    <>
      <EventNews event={event} />
      {moment === 'open' && event.cancelled === undefined && <Pill state="ok">{t`Pågår`}</Pill>}
      {ideas + visitors > 0 ? (
        <span class={css['given']}>{dotted(given, met)}</span>
      ) : (
        moment === 'over' &&
        event.cancelled === undefined && <span class={css['given']}>{t`inget har kommit in`}</span>
      )}
    </>
  );
}
