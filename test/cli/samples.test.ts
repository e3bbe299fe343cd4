import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { dayOf, daysBetween, instantAt, shiftDay } from '../../src/cli/samples/days.ts';
import { sampleEntries } from '../../src/cli/samples/sample.ts';
import { leaves } from '../../src/domain/cycle/area.ts';
import { budgetOf } from '../../src/domain/cycle/cycle.ts';
import { stepsAt } from '../../src/domain/cycle/phase.ts';
import { emptyState, type State } from '../../src/domain/log/state.ts';
import { fold } from '../../src/domain/log/fold.ts';
import { mintUuid, ProcessId } from '../../src/domain/log/ids.ts';
import { type Entry, readEntry } from '../../src/domain/log/kinds.ts';
import { plannedEvents } from '../../src/domain/meeting/street-event.ts';

const random = (count: number) => new Uint8Array(randomBytes(count));
const process = ProcessId.parse(mintUuid(random));
const sampleAt = (now: string) => sampleEntries({ sample: 'nassjo', process, now, random });

/** The days on which a newcomer might first start the program: the sample's own, summer time, and a leap day. */
const STARTS = [
  '2026-11-23T09:30:00.000Z',
  '2027-06-30T22:15:00.000Z',
  '2028-02-29T04:00:00.000Z',
  '2026-12-31T23:30:00.000Z',
];

function readBack(entries: readonly Entry[]): State {
  const read = entries.map((entry) => {
    const result = readEntry(JSON.stringify(entry));
    if (!result.ok) throw new Error(`${entry.kind}: ${JSON.stringify(result.refusal)}`);
    return result.value;
  });
  return fold(emptyState(), read);
}

function sampleRound(now: string) {
  const state = readBack(sampleAt(now));
  const [held] = state.cycles.values();
  if (!held) throw new Error('The sample has no cycle');
  const { cycle } = held;
  return { state, cycle, events: plannedEvents(state.events, cycle.id), ideas: [...state.ideas.values()] };
}

describe.each(STARTS)('the sample round, loaded at %s', (now) => {
  const { state, cycle, events, ideas } = sampleRound(now);

  test('is one cycle, eight events and sixty ideas, each read back through its schema', () => {
    expect([state.cycles.size, events.length, ideas.length]).toEqual([1, 8, 60]);
  });

  test('has ideas and vote open', () => {
    expect(stepsAt(cycle.phases, dayOf(now, cycle.timeZone))).toEqual(
      expect.arrayContaining(['ideas', 'vote']),
    );
  });

  test('has one event today, some behind it and some ahead', () => {
    const today = dayOf(now, cycle.timeZone);
    const days = events.map(({ plan }) => dayOf(plan.starts, cycle.timeZone));
    expect(days.filter((day) => day === today)).toHaveLength(1);
    expect(days.filter((day) => day < today)).toHaveLength(3);
    expect(days.filter((day) => day > today)).toHaveLength(4);
    for (const { plan } of events)
      expect(dayOf(plan.ends, cycle.timeZone)).toBe(dayOf(plan.starts, cycle.timeZone));
  });

  test('dates nothing after now, and ideas over the weeks before', () => {
    const instants = sampleAt(now).map((entry) => entry.at);
    for (const at of instants) expect(at <= now).toBe(true);
    const days = new Set(ideas.map((idea) => dayOf(idea.at, cycle.timeZone)));
    expect(days.size).toBeGreaterThan(12);
  });

  test('puts every idea left at a past event into the hours of that event', () => {
    for (const idea of ideas) {
      const plan = events.find(({ id }) => id === idea.event)?.plan;
      if (!plan || plan.ends > now) continue;
      expect(idea.at >= plan.starts && idea.at <= plan.ends).toBe(true);
    }
  });
});

describe('what the sample holds', () => {
  const { cycle, events, ideas } = sampleRound('2026-11-23T09:30:00.000Z');

  test('is the published frame: eight areas of 250,000 kr, three stackable votes, 1,000,000 kr a contest', () => {
    expect(leaves(cycle.areas).map(({ name }) => name)).toEqual([
      'Äng',
      'Solberga',
      'Flisby',
      'Ormaryd',
      'Fredriksdal',
      'Grimstorp',
      'Stensjön',
      'Sandsjöbygden',
    ]);
    expect(cycle.pots.map(({ amount }) => amount)).toEqual(Array.from({ length: 8 }, () => 250_000));
    expect(cycle.contests.map((contest) => budgetOf(cycle, contest))).toEqual([1_000_000, 1_000_000]);
    for (const { method } of cycle.contests)
      expect(method).toEqual({ kind: 'points', votes: 3, perOption: 3 });
  });

  test('has a dozen costed proposals a contest, each in one of its areas, more than the money reaches for', () => {
    for (const contest of cycle.contests) {
      expect(contest.options.map(({ number }) => number)).toEqual(
        Array.from({ length: 12 }, (_, at) => at + 1),
      );
      const cost = contest.options.reduce((sum, option) => sum + option.cost, 0);
      expect(cost).toBeGreaterThan(budgetOf(cycle, contest));
      for (const option of contest.options) {
        expect(option.cost).toBeGreaterThanOrEqual(15_000);
        expect(option.cost).toBeLessThanOrEqual(460_000);
        const area = cycle.areas.find(({ id }) => id === option.area);
        expect(area?.parent).toBe(contest.area);
      }
    }
  });

  test('never looks like a real decision', () => {
    expect(cycle.resourceDecision?.caseNumber).toContain('EXEMPEL');
    expect(cycle.areas.filter(({ population }) => population !== undefined)).toEqual([]);
  });

  test('names only areas and themes that the cycle has', () => {
    const areas = new Set<string>(cycle.areas.map(({ id }) => id));
    for (const { area, theme } of ideas) {
      if (area !== undefined) expect(areas).toContain(area);
      if (theme !== undefined) expect(cycle.themes).toContain(theme);
    }
    for (const { plan } of events) expect(areas).toContain(plan.area);
    expect(new Set(events.map(({ plan }) => plan.area)).size).toBe(6);
  });

  test('has ideas in eight languages, short and long, with an emoji, a line break and capitals', () => {
    expect(new Set(ideas.map(({ language }) => language))).toEqual(
      new Set(['sv', 'sv-simple', 'en', 'ar', 'so', 'fi', 'uk', 'fa']),
    );
    const lengths = ideas.map(({ text }) => text.length);
    expect(Math.min(...lengths)).toBeLessThan(30);
    expect(Math.max(...lengths)).toBeGreaterThan(800);
    expect(ideas.some(({ text }) => /\p{Extended_Pictographic}/u.test(text))).toBe(true);
    expect(ideas.some(({ text }) => text.includes('\n'))).toBe(true);
    expect(ideas.some(({ title }) => title.length > 5 && title === title.toUpperCase())).toBe(true);
    expect(new Set(ideas.map(({ receipt }) => receipt)).size).toBe(60);
  });

  test('holds no address, number or mail of anybody', () => {
    for (const { title, text } of ideas) expect(`${title} ${text}`).not.toMatch(/@|\d{5,}|\d{2,}-\d{2,}/);
  });
});

describe('days', () => {
  test('begin and end where the municipality is, summer and winter', () => {
    expect(dayOf('2026-06-30T22:30:00.000Z', 'Europe/Stockholm')).toBe('2026-07-01');
    expect(dayOf('2026-12-31T22:30:00.000Z', 'Europe/Stockholm')).toBe('2026-12-31');
    expect(instantAt('2026-07-01', '08:15', 'Europe/Stockholm')).toBe('2026-07-01T06:15:00.000Z');
    expect(instantAt('2026-12-01', '08:15', 'Europe/Stockholm')).toBe('2026-12-01T07:15:00.000Z');
  });

  test('keep their clock across the nights when clocks change', () => {
    expect(instantAt('2026-03-29', '01:59', 'Europe/Stockholm')).toBe('2026-03-29T00:59:00.000Z');
    expect(instantAt('2026-03-29', '03:00', 'Europe/Stockholm')).toBe('2026-03-29T01:00:00.000Z');
    expect(instantAt('2026-10-25', '01:00', 'Europe/Stockholm')).toBe('2026-10-24T23:00:00.000Z');
    expect(instantAt('2026-10-25', '03:00', 'Europe/Stockholm')).toBe('2026-10-25T02:00:00.000Z');
  });

  test('are counted and moved over months and leap years', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-11-23', '2026-11-20')).toBe(-3);
    expect(shiftDay('2028-02-28', 2)).toBe('2028-03-01');
    expect(shiftDay('2026-01-01', -1)).toBe('2025-12-31');
  });
});
