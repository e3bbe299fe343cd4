import { describe, expect, test } from 'vitest';
import { mostVotes, type MostVotesOptions } from '../../src/count/greedy.ts';
import type { Instance } from '../../src/count/instance.ts';
import { byCostVotesDraw, byCostVotesId, byId } from '../../src/count/ties.ts';
import { election } from './elections.ts';

const count = (instance: Instance, options: Partial<MostVotesOptions> = {}) =>
  mostVotes(instance, { ties: byCostVotesId, ...options });

const why = (instance: Instance, options: Partial<MostVotesOptions>, id: string) =>
  count(instance, options).projects.find((project) => project.id === id)?.why;

/** Votes fall from a to e; a and c fill the budget of 100, b is too dear after a, d and e are small. */
const street = election(100, { a: 60, b: 50, c: 30, d: 10, e: 5 }, ['9 a', '8 b', '7 c', '6 d', '5 e']);

const placed = (instance: Instance, areas: Readonly<Record<string, string>>): Instance => ({
  ...instance,
  projects: instance.projects.map((project) => ({ ...project, area: areas[project.id] })),
});

describe('the budget', () => {
  test('is spent in order of votes, passing over what does not fit', () => {
    const outcome = count(street);
    expect(outcome.winners).toEqual(['a', 'c', 'd']);
    expect(outcome.cost).toBe(100);
    expect(outcome.exhaustive).toBe(true);
  });

  test('stops at the first project that does not fit, where the city stops there', () => {
    expect(count(street, { fit: 'stop' }).winners).toEqual(['a']);
    expect(why(street, { fit: 'stop' }, 'b')).toEqual({ kind: 'stopped', stoppedBy: 'b', left: 40 });
    expect(why(street, { fit: 'stop' }, 'e')).toEqual({ kind: 'stopped', stoppedBy: 'b', left: 40 });
  });

  test('is exceeded for the project at which the count stops only if enough of it is covered', () => {
    const covered = count(street, { fit: 'stop', covered: 80 });
    expect(covered.winners).toEqual(['a', 'b']);
    expect(covered.toFind).toBe(10);
    expect(covered.projects[1]?.why).toEqual({ kind: 'partly-covered', step: 2, toFind: 10 });
    expect(count(street, { fit: 'stop', covered: 81 }).winners).toEqual(['a']);
  });

  test('goes by votes for the money when asked, exactly', () => {
    expect(count(street, { measure: 'votes-per-cost' }).winners).toEqual(['e', 'd', 'c', 'b']);
    const close = election(2 ** 52, { a: 2 ** 51 - 1, b: 2 ** 51 }, [
      '4503599627370493 a',
      '4503599627370495 b',
    ]);
    expect(count(close, { measure: 'votes-per-cost' }).winners[0]).toBe('b');
  });

  test('counts a project once that stands twice on a ballot', () => {
    const twice = election(10, { a: 10, b: 10 }, ['2 a a a', '3 b']);
    expect(count(twice).winners).toEqual(['b']);
    expect(count(twice).projects[0]?.votes).toBe(2);
  });

  test('never goes to a project without votes, not even one that costs nothing', () => {
    const free = election(10, { a: 0, b: 5, c: 0 }, ['1 a', '1 b']);
    expect(count(free).winners).toEqual(['a', 'b']);
    expect(why(free, {}, 'c')).toEqual({ kind: 'no-support' });
  });
});

describe('a minimum', () => {
  test('in votes keeps projects out, and says how many they lacked', () => {
    expect(count(street, { minimum: { votes: 8 } }).winners).toEqual(['a']);
    expect(why(street, { minimum: { votes: 8 } }, 'c')).toEqual({ kind: 'below-minimum', has: 7, needed: 8 });
    expect(count(street, { minimum: { votes: 8 } }).projects[2]?.enough).toEqual({ votes: 1, cost: null });
  });

  test('in per cent goes by the valid ballots, blank ones only where they count', () => {
    const ballots = election(100, { a: 10, b: 10 }, ['10 a', '2 b', '88']);
    expect(count(ballots, { minimum: { percent: 2 } }).winners).toEqual(['a', 'b']);
    expect(count(ballots, { minimum: { percent: 2.1 } }).winners).toEqual(['a']);
    expect(count({ ...ballots, blanksCount: false }, { minimum: { percent: 16 } }).winners).toEqual([
      'a',
      'b',
    ]);
  });

  test('can be another one for the projects of an area', () => {
    const city = placed(street, { a: 'city', c: 'norr', d: 'norr' });
    expect(count(city, { minimum: { votes: 8, byArea: { norr: 6 } } }).winners).toEqual(['a', 'c', 'd']);
  });

  test('can go by the share of the budget that a project takes', () => {
    const share = election(300, { a: 100, b: 100 }, ['34 a', '33 b', '233']);
    expect(count(share, { minimum: { costShare: 3 } }).winners).toEqual(['a']);
  });
});

describe('limits besides the budget', () => {
  test('tiers by cost have quotas of their own, in projects or in money', () => {
    const tiers = [{ upTo: 30, projects: 1 }, { budget: 70 }];
    expect(count(street, { tiers }).winners).toEqual(['a', 'c']);
    expect(why(street, { tiers }, 'd')).toEqual({ kind: 'tier-full', upTo: 30 });
    expect(why(street, { tiers }, 'b')).toEqual({ kind: 'tier-full', upTo: null });
  });

  test('of projects that exclude each other the one with more votes stays', () => {
    expect(count(street, { exclusive: [['a', 'c']] }).winners).toEqual(['a', 'd', 'e']);
    expect(why(street, { exclusive: [['a', 'c']] }, 'c')).toEqual({ kind: 'excluded', by: 'a' });
  });

  test('an area gets no more than its ceiling', () => {
    const areas = placed(street, { a: 'norr', c: 'norr', d: 'söder' });
    expect(count(areas, { areaCeilings: { norr: 80 } }).winners).toEqual(['a', 'd', 'e']);
    expect(why(areas, { areaCeilings: { norr: 80 } }, 'c')).toEqual({
      kind: 'area-full',
      area: 'norr',
      left: 20,
    });
  });

  test('an area that got nothing last time has its best project taken first', () => {
    const areas = placed(street, { b: 'söder', d: 'söder' });
    expect(count(areas, { priority: { areas: ['söder'], mode: 'best-first' } }).winners).toEqual([
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  test('or only wins ties', () => {
    const tied = placed(election(10, { a: 9, b: 10 }, ['1 a', '1 b']), { b: 'söder' });
    const outcome = count(tied, { priority: { areas: ['söder'], mode: 'at-ties' } });
    expect(outcome.winners).toEqual(['b']);
    expect(outcome.ties).toEqual([
      { stage: 'votes', step: 1, between: ['b', 'a'], by: 'priority', mattered: true },
    ]);
    expect(
      mostVotes(tied, { priority: { areas: ['söder'], mode: 'at-ties' }, ties: 'undecided' }).winners,
    ).toEqual(['b']);
  });
});

describe('ties', () => {
  const tied = election(10, { '10': 10, '2': 10, '3': 9 }, ['4 10', '4 2', '4 3']);

  test('fall by lower cost, then more votes, then the drawn order, and are told', () => {
    const outcome = count(tied, { ties: byCostVotesDraw(['2', '3', '10']) });
    expect(outcome.winners).toEqual(['3']);
    expect(outcome.ties).toEqual([
      { stage: 'votes', step: 1, between: ['3', '2', '10'], by: 'cost', mattered: true },
    ]);
    const equals = election(10, { '10': 10, '2': 10 }, ['4 10', '4 2']);
    expect(count(equals, { ties: byCostVotesDraw(['2', '10']) }).ties[0]?.by).toBe('draw');
    expect(count(equals, { ties: byCostVotesDraw(['2', '10']) }).winners).toEqual(['2']);
  });

  test('by id go as text, "10" before "2"', () => {
    expect(count(tied, { ties: byId }).winners).toEqual(['10']);
  });

  test('that change nothing are told as such', () => {
    const room = election(100, { a: 10, b: 10 }, ['4 a', '4 b']);
    expect(count(room).ties).toEqual([
      { stage: 'votes', step: 1, between: ['a', 'b'], by: 'id', mattered: false },
    ]);
  });

  test('left open leave open only what hangs on them', () => {
    const cut = election(100, { a: 50, b: 40, c: 40, d: 10, e: 60 }, ['9 a', '5 b', '5 c', '3 d', '1 e']);
    const open = count(cut, { ties: 'undecided' });
    expect(open.winners).toEqual(['a', 'd']);
    expect(open.undecided).toEqual(['b', 'c']);
    expect(open.ties).toEqual([
      { stage: 'votes', step: 2, between: ['b', 'c'], by: 'undecided', mattered: true },
    ]);
    expect(open.projects[4]?.funded).toBe('no');
  });

  test('too many to try in every order leave everything after them open', () => {
    const ids = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`p${at}`, 10 + at]));
    const many = election(40, { ...ids, last: 1 }, [...Object.keys(ids).map((id) => `5 ${id}`), '1 last']);
    expect(count(many, { ties: 'undecided' }).undecided).toHaveLength(13);
  });

  test('at the cut can all be funded with money found for it', () => {
    const cut = election(100, { a: 60, b: 40, c: 40 }, ['9 a', '5 b', '5 c']);
    expect(count(cut, { extraForTies: 39 }).winners).toEqual(['a', 'b']);
    const found = count(cut, { extraForTies: 40 });
    expect(found.winners).toEqual(['a', 'b', 'c']);
    expect(found.toFind).toBe(40);
    expect(found.ties[0]?.by).toBe('all-funded');
  });

  test('refuse a drawn order that lacks a project', () => {
    expect(() => count(tied, { ties: byCostVotesDraw(['2', '3']) })).toThrow(/lacks project 10/);
  });
});

test('an election that makes no sense is refused, not counted', () => {
  expect(() => count(election(0, { a: 1 }, ['1 a']))).toThrow(/bad-budget/);
  expect(() => count(election(1, { a: -1 }, ['1 a']))).toThrow(/bad-cost/);
  expect(() => count(election(1, { a: 1 }, ['1 b']))).toThrow(/unknown-choice/);
  expect(() => count(election(1, { a: 0.5 }, ['1 a']))).toThrow(/bad-cost/);
});
