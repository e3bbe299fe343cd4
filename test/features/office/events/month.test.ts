import { expect, test } from 'vitest';
import { monthAfter, monthFrom, weeksOf } from '../../../../src/features/office/events/month.ts';

test('a month is laid out in whole weeks that begin on Mondays, whatever the clocks do', () => {
  const march = weeksOf('2026-03');
  expect(march).toHaveLength(6);
  expect(march[0]).toEqual([
    '2026-02-23',
    '2026-02-24',
    '2026-02-25',
    '2026-02-26',
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
  ]);
  expect(march.flat()).toContain('2026-03-29');
  expect(new Set(march.flat()).size).toBe(42);
  // February 2027 begins on a Monday and has four weeks.
  expect(weeksOf('2027-02')).toHaveLength(4);
});

test('months go on over the turn of the year, and an address that names none is this month', () => {
  expect(monthAfter('2026-12', 1)).toBe('2027-01');
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
  expect(monthFrom('2026-13', '2026-05-12')).toBe('2026-05');
  expect(monthFrom('2025-02', '2026-05-12')).toBe('2025-02');
});
