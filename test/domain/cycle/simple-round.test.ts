import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountIn, wholeIn } from '../../../src/domain/cycle/amount.ts';
import { budgetOf } from '../../../src/domain/cycle/cycle.ts';
import { type SimpleAnswers, simpleRound } from '../../../src/domain/cycle/simple-round.ts';
import { slugOf } from '../../../src/domain/cycle/slug.ts';
import { CYCLE } from '../values.ts';

const ANSWERS: SimpleAnswers = {
  municipality: 'Nässjö',
  place: 'Äng',
  money: '250 000 kr',
  currency: 'SEK',
  who: 'live-or-work',
  lowestAge: '12',
  votes: '3',
  stacked: true,
  languages: ['sv', 'en'],
  name: '',
  rounds: '3',
  ideasFrom: '2027-02-01',
  ideasUntil: '2027-03-15',
  voteFrom: '2027-04-20',
  voteUntil: '2027-04-20',
};
const DEFAULTS = {
  id: CYCLE,
  timeZone: 'Europe/Stockholm',
  fallbackName: 'Medborgarbudget Äng',
  criteria: [{ name: 'Trygghet', question: 'Blir det tryggare?', scale: 5, goals: [11] }],
  today: '2026-11-23',
};
const made = (over: Partial<SimpleAnswers> = {}) => simpleRound({ ...ANSWERS, ...over }, DEFAULTS);
const faults = (over: Partial<SimpleAnswers>) => {
  const result = made(over);
  return result.ok ? [] : result.refusal;
};

describe('a small round', () => {
  test('is complete from six answers: its area, its money, its vote on paper and every step', () => {
    const result = made();
    if (!result.ok) throw new Error(result.refusal.join());
    const { value: cycle } = result;
    const [contest] = cycle.contests;
    expect(cycle).toMatchObject({
      name: 'Medborgarbudget Äng',
      areas: [{ id: 'ang', name: 'Äng' }],
      voting: { tablets: false, styles: [{ contests: ['ang'] }] },
    });
    expect(contest?.method).toEqual({ kind: 'points', votes: 3, perOption: 3 });
    expect(contest && budgetOf(cycle, contest)).toBe(250_000);
    expect(cycle.phases.map(({ step }) => step)).toEqual([
      'frame',
      'invitation',
      'ideas',
      'development',
      'vote',
      'decision',
      'delivery',
      'follow-up',
    ]);
    for (const { from, until } of cycle.phases) expect(from <= until).toBe(true);
  });

  test('is of the whole municipality where no place is named, and has no frame left to set once it has begun', () => {
    expect(made({ place: ' ' })).toMatchObject({ value: { areas: [{ id: 'nassjo', name: 'Nässjö' }] } });
    const begun = made({ ideasFrom: '2026-11-01' });
    expect(begun.ok && begun.value.phases.some(({ step }) => step === 'frame')).toBe(false);
  });

  test('says everything that is missing at once', () => {
    const none = { municipality: '', money: '', votes: '', lowestAge: '', languages: [] };
    expect(faults({ ...none, ideasFrom: '', voteUntil: '' })).toEqual([
      'place.no-municipality',
      'money.none',
      'age.unclear',
      'votes.unclear',
      'languages.none',
      'ideas.no-days',
      'vote.no-days',
    ]);
  });

  test('refuses steps that end before they start, a vote before the ideas, and no money', () => {
    expect(faults({ ideasUntil: '2027-01-31' })).toEqual(['ideas.ends-before-it-starts']);
    expect(faults({ voteUntil: '2027-04-19' })).toEqual(['vote.ends-before-it-starts']);
    expect(faults({ voteFrom: '2027-02-01' })).toEqual(['vote.before-ideas']);
    expect(faults({ money: '0 kr' })).toEqual(['money.zero']);
    expect(faults({ money: 'en halv miljon' })).toEqual(['money.unclear']);
    expect(faults({ voteUntil: '9999-12-31' })).toEqual(['vote.no-days']);
    expect(faults({ votes: '51' })).toEqual(['votes.unclear']);
  });

  test('never throws, whatever is written', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, text, text, (municipality, place, money, name) => {
        expect(typeof made({ municipality, place, money, name }).ok).toBe('boolean');
      }),
    );
  });
});

describe('an amount as people write it', () => {
  test.each([
    ['250 000 kr', 250_000],
    ['250\u00A0000', 250_000],
    ['250000:-', 250_000],
    ['1.000.000 EUR', 1_000_000],
    ['€ 500', 500],
    ['250 000,00 kr', 250_000],
    ['SEK 12', 12],
    ['0', 0],
  ])('%s is %i', (text, amount) => expect(amountIn(text)).toBe(amount));

  test.each(['', '1,5 miljoner', '-3', '1.50', '12 34x', '1e6', '١٢'])('“%s” is no whole amount', (text) =>
    expect(amountIn(text)).toBeUndefined(),
  );

  test('is whole where it counts people', () => {
    expect(wholeIn('4 312')).toBe(4312);
    expect(wholeIn('4,3')).toBeUndefined();
  });
});

test('short names are plain, never taken, and never empty', () => {
  expect(slugOf('Sandsjöbygden', new Set(), 'x')).toBe('sandsjobygden');
  expect(slugOf('Äng & Ånn', new Set(), 'x')).toBe('ang-ann');
  expect(slugOf('Äng', new Set(['ang', 'ang-2']), 'x')).toBe('ang-3');
  expect(slugOf('حي', new Set(), 'area')).toBe('area');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(slugOf(name, new Set(), 'area')).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
    }),
  );
});
