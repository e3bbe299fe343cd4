import { expect, test } from 'vitest';
import { type Appointment, calendarFile } from '../../../src/domain/meeting/calendar-file.ts';

const stall: Appointment = {
  uid: '22222222-2222-4222-8222-222222222222',
  title: 'Gatustånd; fika, och mer',
  place: 'Storgatan 1\nvid Coop',
  text: 'Ta med C:\\plattor',
  starts: '2026-05-12T08:00:00.000Z',
  ends: '2026-05-12T15:00:00.000Z',
  written: '2026-05-01T12:30:15.000Z',
  url: 'https://torg.example/office/events/2',
  changes: 0,
  cancelled: false,
};

test('an appointment is written as RFC 5545 has it: times in UTC, signs escaped, every line ended', () => {
  expect(calendarFile('Träffar', [stall])).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Torg//Torg//SV',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'NAME:Träffar',
      'X-WR-CALNAME:Träffar',
      'BEGIN:VEVENT',
      'UID:22222222-2222-4222-8222-222222222222',
      'DTSTAMP:20260501T123015Z',
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
      'DTSTART:20260512T080000Z',
      'DTEND:20260512T150000Z',
      String.raw`SUMMARY:Gatustånd\; fika\, och mer`,
      String.raw`LOCATION:Storgatan 1\nvid Coop`,
      String.raw`DESCRIPTION:Ta med C:\\plattor`,
      'URL:https://torg.example/office/events/2',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('no line is longer than 75 octets, no sign is cut in two, and unfolding gives the text back', () => {
  const title = 'Åäö 🌳 ' + 'medborgarbudget på torget i سوق '.repeat(12);
  const file = calendarFile('Träffar', [{ ...stall, title }]);
  const lines = file.split('\r\n');
  const encoder = new TextEncoder();
  expect(Math.max(...lines.map((line) => encoder.encode(line).length))).toBeLessThanOrEqual(75);
  expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}\r\n`);
});

test('what is left empty has no line, and a sign that is no text becomes a space', () => {
  const file = calendarFile('Träffar', [{ ...stall, title: 'A\u0000B\u0007', place: '', text: '', url: '' }]);
  expect(file).toContain('SUMMARY:A B \r\n');
  expect(file).not.toMatch(/LOCATION|DESCRIPTION|URL/);
});

test('an appointment that was moved twice and then cancelled says so', () => {
  const file = calendarFile('Träffar', [{ ...stall, changes: 3, cancelled: true }]);
  expect(file).toContain('SEQUENCE:3\r\nSTATUS:CANCELLED\r\n');
});

test('a file that is subscribed to says how often to ask again', () => {
  const file = calendarFile('Träffar', [], 'PT1H');
  expect(file).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n');
  expect(calendarFile('Träffar', [])).not.toMatch(/REFRESH|TTL/);
});
