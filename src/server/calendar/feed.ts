import { roundsOf } from '../../domain/cycle/current-round.ts';
import type { Instant } from '../../domain/log/entry.ts';
import { type Appointment, calendarFile } from '../../domain/meeting/calendar-file.ts';
import {
  changesOf,
  lastChanged,
  type PlannedStreetEvent,
  plannedEvents,
  whyCancelled,
} from '../../domain/meeting/street-event.ts';
import type { CalendarEvents } from '../store.ts';
import { kindWords } from './kind-words.ts';

/** How long an event stays after it is over. */
const DAYS_KEPT = 31;
const DAY = 86_400_000;

/** How often calendar programs are asked to come back. */
const EVERY = 'PT1H';

/**
 * The street events of all rounds, from a month back, for calendars that may lie anywhere: nobody's name, nothing of what an
 * event gathered, and not the free words on why it was cancelled. The same text while nothing changes.
 */
export function calendarFeed({ events, cycles }: CalendarEvents, now: Instant): string {
  const rounds = roundsOf({ cycles });
  const since = new Date(Date.parse(now) - DAYS_KEPT * DAY).toISOString();
  const areas = new Map(
    rounds.flatMap((round) => round.areas.map(({ id, name }) => [`${round.id} ${id}`, name] as const)),
  );
  const appointments = rounds
    .flatMap((round) => plannedEvents(events, round.id))
    .filter(({ plan }) => plan.ends >= since)
    .map((event) => appointmentOf(event, areas.get(`${event.plan.cycle} ${event.plan.area}`)));
  const [newest] = rounds;
  return calendarFile(newest ? `Träffar, ${newest.municipality}` : 'Träffar', appointments, EVERY);
}

function appointmentOf(event: PlannedStreetEvent, area = ''): Appointment {
  const { name, place, kind, starts, ends } = event.plan;
  const cancelled = whyCancelled(event) !== undefined;
  return {
    uid: event.id,
    // Many calendars show a cancelled appointment as any other.
    title: cancelled ? `Inställd: ${name}` : name,
    place: [place, area].filter((part) => part !== '').join(', '),
    text: kindWords[kind],
    starts,
    ends,
    written: lastChanged(event) ?? starts,
    changes: changesOf(event),
    cancelled,
    url: '',
  };
}
