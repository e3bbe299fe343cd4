import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { stamp } from '../../../src/domain/log/entry.ts';
import { OptionId } from '../../../src/domain/log/ids.ts';
import { optionOf } from '../../../src/domain/proposal/shortlist.ts';
import { ballotStandings, translateBallots } from '../../../src/domain/translation/ballot-decisions.ts';
import { textsOf } from '../../../src/domain/translation/texts-of-round.ts';
import { translateTexts } from '../../../src/domain/translation/translation-decisions.ts';
import { unitState } from '../../../src/domain/translation/unit-state.ts';
import { contestIn } from '../../../src/domain/vote/ballot-in-language.ts';
import { CYCLE, testCycle } from '../values.ts';
import { ANNA, by, codeOf, PIER, stateOfAll, taken } from '../proposal/scene.ts';
import { finished } from './scene.ts';

type Round = ReturnType<typeof testCycle>;

/** Everything that stands on the ballots, put into a language. */
const allIn = (round: Round, read: readonly Entry[], language: string): readonly Entry[] => {
  const state = stateOfAll(read);
  const texts = [...textsOf(round, state).values()]
    .filter(({ about }) => about === 'ballot')
    .map((unit) => ({
      unit,
      text: `${language}: ${unit.text}`,
      after: unitState(unit, language, state).after,
    }));
  return taken(translateTexts({ cycle: round, language, by: 'Fatima', texts }, state, by(ANNA, 40)));
};
const put = (round: Round, read: readonly Entry[]) =>
  translateBallots({ cycle: round }, stateOfAll(read), by(ANNA, 41));
const standingIn = (round: Round, read: readonly Entry[], language: string) =>
  ballotStandings(round, stateOfAll(read)).find((each) => each.language === language);
const norrIn = (round: Round, read: readonly Entry[], language: string) => {
  const [contest] = round.contests;
  if (!contest) throw new Error('no contest');
  return contestIn(contest, stateOfAll(read).ballotWords, round.id, language);
};

describe('ballots in another language', () => {
  const round = testCycle();

  test('are put on the tablets whole, or not at all', () => {
    expect(standingIn(round, [], 'en')).toEqual({ language: 'en', there: 0, ready: 0, missing: 4 });
    expect(codeOf(put(round, []))).toBe('ballot.nothing-ready');
    const english = allIn(round, [], 'en');
    expect(codeOf(put(round, english.slice(1)))).toBe('ballot.nothing-ready');
    expect(standingIn(round, english, 'en')).toMatchObject({ ready: 1, missing: 0 });
    const there = [...english, ...taken(put(round, english))];
    expect(standingIn(round, there, 'en')).toMatchObject({ there: 1, ready: 0 });
    expect(standingIn(round, there, 'ar')).toMatchObject({ there: 0, missing: 4 });
    const ballot = norrIn(round, there, 'en');
    expect(ballot?.name).toBe('en: Norr');
    expect(ballot?.options.map(({ id, title, cost }) => [id, title, cost])).toEqual([
      ['bad', 'en: Badbrygga', 180_000],
      ['ljus', 'en: Ljus på stigen', 240_000],
      ['park', 'en: Lekpark', 90_000],
    ]);
    expect(norrIn(round, there, 'ar')).toBeUndefined();
    expect(codeOf(put(round, there))).toBe('ballot.nothing-ready');
  });

  test('are not shown any more when what stands on the ballots is another, and can be put there again', () => {
    const english = allIn(round, [], 'en');
    const there = [...english, ...taken(put(round, english))];
    const changed: Round = {
      ...round,
      contests: round.contests.map((contest) => ({
        ...contest,
        options: contest.options.map((option) => ({ ...option, title: `${option.title}!` })),
      })),
    };
    expect(norrIn(changed, there, 'en')).toBeUndefined();
    expect(standingIn(changed, there, 'en')).toMatchObject({ there: 0, missing: 3 });
    const again = [...there, ...allIn(changed, there, 'en')];
    const both = [...again, ...taken(put(changed, again))];
    expect(norrIn(changed, both, 'en')?.options[0]?.title).toBe('en: Badbrygga!');
    expect(norrIn(changed, both.toReversed(), 'en')?.options[0]?.title).toBe('en: Badbrygga!');
  });

  test('take a proposal’s words from the proposal, as long as the ballot says what the proposal says', () => {
    const withPier = (title: string): Round => ({
      ...round,
      contests: round.contests.map((contest) => ({
        ...contest,
        options: [{ id: optionOf(PIER), number: 1, title, text: 'En brygga för alla.', cost: 90_000 }],
      })),
    });
    const read = finished();
    const english = [...read, ...allIn(withPier('Brygga'), read, 'en')];
    const [entry] = taken(put(withPier('Brygga'), english));
    expect(entry?.data.options).toEqual([
      { id: optionOf(PIER), title: 'en: Brygga', text: 'en: En brygga för alla.' },
    ]);
    expect(standingIn(withPier('Bro'), english, 'en')).toMatchObject({ ready: 0, missing: 1 });
  });

  test('come in several entries where one would be too large, and are whole only with all of them', () => {
    const [contest] = round.contests;
    if (!contest) throw new Error('no contest');
    const options = Array.from({ length: 40 }, (_, at) => ({
      id: OptionId.parse(`o${at}`),
      number: at + 1,
      title: `Förslag ${at}`,
      text: `${at} ${'ن'.repeat(1900)}`,
      cost: 1,
    }));
    const large: Round = { ...round, contests: [{ ...contest, options }] };
    const english = allIn(large, [], 'en');
    const parts = taken(put(large, english));
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts)
      expect(new TextEncoder().encode(JSON.stringify(part)).length).toBeLessThan(64 * 1024);
    expect(norrIn(large, [...english, ...parts], 'en')?.options).toHaveLength(40);
    expect(norrIn(large, [...english, ...parts.slice(1)], 'en')).toBeUndefined();
    expect(norrIn(large, [...english, ...parts.slice(0, -1)], 'en')).toBeUndefined();
  });

  test('stand once the vote is open', () => {
    const english = allIn(round, [], 'en');
    const data = { cycle: CYCLE, revision: 1 };
    const opened = stamp(by(ANNA, 1), { kind: 'vote.opened' as const, version: 1, subject: CYCLE, data });
    expect(codeOf(put(round, [...english, opened]))).toBe('ballot.vote-open');
  });
});
