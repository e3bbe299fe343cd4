import { paths } from '../../wire/paths.ts';
import { OFFICE, type Operation } from './operation.ts';

/** A member's own address for calendar programs. */
export const calendarOperations: readonly Operation[] = [
  {
    path: paths.calendar,
    method: 'get',
    id: 'calendar',
    summary: 'Whether one has an address for calendar programs',
    security: ['session'],
    answer: { schema: 'CalendarAnswer' },
    problems: OFFICE,
  },
  {
    path: paths.calendar,
    method: 'post',
    id: 'makeCalendar',
    summary: 'Makes an address at which calendar programs fetch the street events',
    description:
      'The address is `/calendar/<token>.ics`: iCalendar (RFC 5545) for `GET`, without a session, with an `ETag`. It is answered only here, since its hash alone is kept; the one before works no more. It ends with the member, and with a restore. Unknown addresses are counted by who asks, and in all.',
    security: ['session'],
    answer: { schema: 'CalendarMade' },
    problems: [...OFFICE, 'wrong-origin'],
  },
  {
    path: paths.calendar,
    method: 'delete',
    id: 'endCalendar',
    summary: 'Ends one’s address for calendar programs',
    security: ['session'],
    answer: 'nothing',
    problems: [...OFFICE, 'wrong-origin'],
  },
];
