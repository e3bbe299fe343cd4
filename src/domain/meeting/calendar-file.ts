/** One appointment of a calendar file. Texts are any Unicode; instants are ISO strings in UTC. */
export type Appointment = {
  /** Unique and the same for ever: a calendar that meets it again changes the one it has. */
  readonly uid: string;
  readonly title: string;
  readonly place: string;
  readonly text: string;
  readonly starts: string;
  readonly ends: string;
  /** When what is said of it was written. */
  readonly written: string;
  readonly url: string;
  /** How often it has been changed since it was first planned: a calendar takes no older word for a newer. */
  readonly changes: number;
  readonly cancelled: boolean;
};

/** The most octets a line may have without its line break (RFC 5545, section 3.1). */
const LINE_OCTETS = 75;

/**
 * An iCalendar file (RFC 5545) of appointments, times in UTC: every calendar shows them on its own clock, and no description
 * of a time zone has to come along.
 */
export function calendarFile(
  name: string,
  appointments: readonly Appointment[],
  /** How often a program that subscribes is to ask again, as a duration (RFC 5545, section 3.3.6): `PT1H`. */
  every?: string,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Torg//Torg//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // RFC 7986, section 5.1; and the name under which older programs know it.
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    // RFC 7986, section 5.7; and what Outlook knows.
    ...(every === undefined ? [] : [`REFRESH-INTERVAL;VALUE=DURATION:${every}`, `X-PUBLISHED-TTL:${every}`]),
    ...appointments.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const linesOf = (each: Appointment): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${each.uid}`,
  `DTSTAMP:${utc(each.written)}`,
  `SEQUENCE:${each.changes}`,
  `STATUS:${each.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
  `DTSTART:${utc(each.starts)}`,
  `DTEND:${utc(each.ends)}`,
  `SUMMARY:${text(each.title)}`,
  ...(each.place === '' ? [] : [`LOCATION:${text(each.place)}`]),
  ...(each.text === '' ? [] : [`DESCRIPTION:${text(each.text)}`]),
  ...(each.url === '' ? [] : [`URL:${each.url}`]),
  'END:VEVENT',
];

/** `2026-05-12T08:00:00.000Z` as `20260512T080000Z` (section 3.3.5, form 2). */
const utc = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** A value of type TEXT (section 3.3.11). Signs that are no text, line breaks aside, have no place in a file. */
const text = (value: string): string =>
  value
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** A line in pieces of at most 75 octets, each after the first begun with a space; no sign of UTF-8 is cut in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      // The space that begins a piece is one of its octets.
      piece = '';
      octets = 1;
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

/** How many octets UTF-8 takes for a sign (RFC 3629, section 3). */
function octetsOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
