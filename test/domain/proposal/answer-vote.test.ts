import { describe, expect, test } from 'vitest';
import type { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { stamp } from '../../../src/domain/log/entry.ts';
import { ContestId } from '../../../src/domain/log/ids.ts';
import { applyDecision, type Decision, type DecisionData } from '../../../src/domain/outcome/decision.ts';
import { voteSteps } from '../../../src/domain/proposal/answer-vote.ts';
import { optionOf } from '../../../src/domain/proposal/shortlist.ts';
import { CYCLE, testCycle } from '../values.ts';
import { ANNA, by, PATH, PIER } from './scene.ts';

const CONTEST = ContestId.parse('norr');
const OPTION = optionOf(PIER);
const RESULT_AT = '2026-06-01T18:00:00.000Z';

/** The round with the proposal on its first ballot. */
const onBallot = (): Cycle => {
  const cycle = testCycle();
  const option = { id: OPTION, number: 9, title: 'Brygga', text: '', cost: 90_000 };
  return {
    ...cycle,
    contests: cycle.contests.map((contest, at) =>
      at === 0 ? { ...contest, id: CONTEST, options: [...contest.options, option] } : contest,
    ),
  };
};

function decided(...all: readonly Partial<DecisionData>[]): ReadonlyMap<string, Decision> {
  const decisions = new Map<string, Decision>();
  for (const [at, own] of all.entries()) {
    const data: DecisionData = {
      cycle: CYCLE,
      revision: 1,
      part: 1,
      of: 1,
      about: 'shortlist',
      by: { kind: 'board', board: 'Kommunstyrelsen' },
      day: '2026-04-02',
      caseNumber: 'KS 2026/12',
      summary: 'De här förslagen.',
      proposals: [],
      ...own,
    };
    const subject = `66666666-6666-4666-8666-66666666666${at}`;
    applyDecision(decisions, stamp(by(ANNA, at), { kind: 'decision.recorded', version: 1, subject, data }));
  }
  return decisions;
}

const verdict = { contest: CONTEST, option: OPTION, verdict: 'rejected' as const, reason: 'För dyrt.' };
const OUTCOME = { about: 'outcome' as const, day: '2026-06-20', proposals: [verdict] };

const happened = (known: Partial<Parameters<typeof voteSteps>[0]>, proposal: string = PIER) =>
  voteSteps({ cycle: onBallot(), decisions: decided({}), resultAt: undefined, ...known }, proposal);

describe('what becomes of a proposal in the vote', () => {
  test('is that it is on the ballot, since the day of the decision', () => {
    expect(happened({})).toEqual([
      { what: 'ballot', at: '2026-04-02T12:00:00.000Z', title: [{ language: 'sv', text: 'Brygga' }] },
    ]);
  });

  test('is nothing for one that is on no ballot, or before that is decided, or of a round that nobody knows', () => {
    expect(happened({}, PATH)).toEqual([]);
    expect(happened({ decisions: new Map() })).toEqual([]);
    expect(happened({ decisions: decided({ annulled: { day: '2026-04-09', note: 'Fel.' } }) })).toEqual([]);
    expect(happened({ cycle: undefined })).toEqual([]);
  });

  test('is then where the result stands, and what the board decided and why', () => {
    const steps = happened({ resultAt: RESULT_AT, decisions: decided({}, OUTCOME) });
    expect(steps.slice(1)).toEqual([
      { what: 'counted', at: RESULT_AT, contest: CONTEST, option: OPTION },
      {
        what: 'decided',
        at: '2026-06-20T12:00:00.000Z',
        decided: verdict,
        said: [[{ language: 'sv', text: 'För dyrt.' }]],
      },
    ]);
  });

  test('is nothing of what was decided before the result is published', () => {
    expect(happened({ decisions: decided({}, OUTCOME) }).map(({ what }) => what)).toEqual(['ballot']);
  });
});
