import { expect, test } from 'vitest';
import { instantAt, wallClock } from '../../../src/features/office/events/wall-clock.ts';

const STOCKHOLM = 'Europe/Stockholm';

test('a wall clock in the municipality is an instant, in winter and in summer', () => {
  expect(instantAt('2026-01-14T13:30', STOCKHOLM)).toBe('2026-01-14T12:30:00.000Z');
  expect(instantAt('2026-05-14T13:30', STOCKHOLM)).toBe('2026-05-14T11:30:00.000Z');
});

test('the hour that is skipped in spring is no time, and the one that comes twice in autumn is its first', () => {
  expect(instantAt('2026-03-29T02:30', STOCKHOLM)).toBeUndefined();
  expect(instantAt('2026-10-25T02:30', STOCKHOLM)).toBe('2026-10-25T00:30:00.000Z');
});

test('what is half typed is no time', () => {
  for (const wall of ['T', '2026-05-14T', 'T13:30', '2026-02-30T10:00', '2026-05-14T25:00'])
    expect(instantAt(wall, STOCKHOLM)).toBeUndefined();
});

test('every hour of a year comes back as it was, but the skipped one', () => {
  const start = Date.parse('2026-01-01T00:00:00Z');
  for (let hour = 0; hour < 365 * 24; hour += 7) {
    const wall = wallClock(start + hour * 3_600_000, STOCKHOLM);
    const back = instantAt(wall, STOCKHOLM);
    expect(back && wallClock(Date.parse(back), STOCKHOLM)).toBe(wall);
  }
});
