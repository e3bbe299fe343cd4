import { t } from '@lingui/core/macro';
import { type Appointment, calendarFile } from '../../../domain/meeting/calendar-file.ts';
import { capitalise } from '../../../i18n/capitalise.ts';
import { listWords } from '../../../i18n/format.ts';
import { streetEventKind } from '../../../i18n/words.ts';
import { saveFile } from '../ideas/save-file.ts';
import { to } from '../place.ts';
import type { EventRow } from './event-row.ts';

export type CalendarEvent = EventRow & { readonly people: readonly string[] };

/** Saves events as a file that every calendar reads. The same event is the same appointment however often it is saved. */
export function saveCalendar(
  file: string,
  round: string,
  events: readonly CalendarEvent[],
  now: string,
): void {
  const text = calendarFile(
    round,
    events.map((event) => appointmentOf(event, now)),
  );
  saveFile(`${file}.ics`, 'text/calendar;charset=utf-8', text);
}

function appointmentOf(event: CalendarEvent, now: string): Appointment {
  const who = listWords([...event.people]);
  return {
    uid: event.id,
    title: event.cancelled === undefined ? event.name : cancelledName(event.name),
    place: [event.place, event.area].filter((part) => part !== '').join(', '),
    text: [
      ...(event.cancelled === undefined ? [] : [event.cancelled]),
      capitalise(streetEventKind(event.kind)),
      ...(event.people.length > 0 ? [t`Bemannas av ${who}`] : []),
    ].join('\n'),
    starts: event.starts,
    ends: event.ends,
    written: now,
    changes: event.changes,
    cancelled: event.cancelled !== undefined,
    url: new URL(to.event(event.id), location.href).href,
  };
}

/** Many calendars show a cancelled appointment as any other: its name says it, too. */
const cancelledName = (name: string): string => t`Inställd: ${name}`;
