import { expect, test } from 'vitest';
import type { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { SERVER, stamp } from '../../../src/domain/log/entry.ts';
import { DecisionId, mintUuid } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { recordDecision } from '../../../src/domain/outcome/decision-decisions.ts';
import {
  contestFor,
  optionOf,
  proposalOfOption,
  setShortlist,
  type Shortlist,
  shortlistOf,
} from '../../../src/domain/proposal/shortlist.ts';
import { seeded } from '../env.ts';
import { CYCLE, testCycle } from '../values.ts';
import { AreaId } from '../../../src/domain/log/ids.ts';
import { ANNA, by, codeOf, edited, merged, moved, PIER, proposalIn, stateOfAll, taken } from './scene.ts';

const configured = (cycle: Cycle): Entry =>
  stamp(
    { ...by(ANNA, 0), author: SERVER },
    { kind: 'cycle.configured', version: 4, subject: cycle.id, data: { revision: 1, cycle } },
  );

const decided = (): readonly Entry[] =>
  taken(
    recordDecision(
      { decisions: new Map(), today: '2026-05-12' },
      {
        decision: DecisionId.parse(mintUuid(seeded(71))),
        cycle: CYCLE,
        about: 'shortlist',
        by: { kind: 'board', board: 'Kommunstyrelsen' },
        day: '2026-05-11',
        paragraph: '§ 47',
        caseNumber: 'KS 2026/12',
        summary: 'De här förslagen.',
        proposals: [],
      },
      by(ANNA, 20),
    ),
  );

/** A finished proposal in Äng, for 90,000 kronor. */
function finished(): readonly Entry[] {
  const all = merged();
  const written = edited(
    all,
    by(ANNA, 6),
    { field: 'text', language: 'sv', value: 'En brygga.' },
    { field: 'title', language: 'en', value: 'Pier' },
    { field: 'cost', value: 90_000 },
    { field: 'area', value: AreaId.parse('ang') },
  );
  const whole = [...all, ...written];
  return [configured(testCycle()), ...whole, ...moved(whole, { to: 'proposal' }, by(ANNA, 7))];
}

const put = (entries: readonly Entry[], shortlist: Shortlist) => {
  const state = stateOfAll(entries);
  const cycle = state.cycles.get(CYCLE)?.cycle ?? testCycle();
  return setShortlist({ cycle, shortlist }, state, by(ANNA, 30));
};
const cycleIn = (entries: readonly Entry[]) => stateOfAll(entries).cycles.get(CYCLE)?.cycle;
const NORR = new Map([[PIER as string, 'norr']]);

test('a proposal comes onto the ballot with its words and its cost, behind those that stood there', () => {
  const all = [...finished(), ...decided()];
  const listed = [...all, ...taken(put(all, NORR))];
  const cycle = cycleIn(listed);
  expect(cycle?.contests[0]?.options.map(({ number, title }) => [number, title])).toEqual([
    [1, 'Badbrygga'],
    [2, 'Ljus på stigen'],
    [3, 'Lekpark'],
    [4, 'Brygga'],
  ]);
  expect(cycle?.contests[0]?.options[3]).toMatchObject({ text: 'En brygga.', cost: 90_000, area: 'ang' });
  expect(cycle && [...shortlistOf(cycle)]).toEqual([...NORR]);
  expect(codeOf(put(listed, NORR))).toBe('shortlist.unchanged');
});

test('what was written since comes along under the same number, and what is left out leaves only itself', () => {
  const all = [...finished(), ...decided()];
  const listed = [...all, ...taken(put(all, NORR))];
  const rewritten = [...listed, ...edited(listed, by(ANNA, 40), { field: 'cost', value: 95_000 })];
  const again = [...rewritten, ...taken(put(rewritten, NORR))];
  expect(cycleIn(again)?.contests[0]?.options[3]).toMatchObject({ number: 4, cost: 95_000 });
  const without = [...again, ...taken(put(again, new Map()))];
  expect(cycleIn(without)?.contests[0]?.options.map(({ number }) => number)).toEqual([1, 2, 3]);
});

test('nothing is put to the vote before it is decided, unfinished, or where no contest is', () => {
  const ready = finished();
  expect(codeOf(put(ready, NORR))).toBe('shortlist.no-decision');
  const all = [...ready, ...decided()];
  expect(codeOf(put(all, new Map([[PIER as string, 'soder']])))).toBe('shortlist.unknown-contest');
  const back = [...all, ...moved(all, { to: 'working' }, by(ANNA, 50))];
  expect(codeOf(put(back, NORR))).toBe('shortlist.not-finished');
  const disputed = [
    ...all,
    ...edited(all, by(ANNA, 41), { field: 'cost', value: 1 }),
    ...edited(all, by(ANNA, 42), { field: 'cost', value: 2 }),
  ];
  expect(codeOf(put(disputed, NORR))).toBe('shortlist.not-finished');
});

test('an open vote is not changed', () => {
  const all = [...finished(), ...decided()];
  const state = { ...stateOfAll(all), openings: new Map([[CYCLE as string, {}]]) };
  const cycle = state.cycles.get(CYCLE)?.cycle ?? testCycle();
  expect(codeOf(setShortlist({ cycle, shortlist: NORR }, state, by(ANNA, 30)))).toBe('cycle.vote-open');
});

test('an option tells its proposal, and a proposal the contest of its area', () => {
  expect(proposalOfOption(optionOf(PIER))).toBe(PIER);
  expect(proposalOfOption('bad')).toBe(undefined);
  expect(contestFor(testCycle(), proposalIn(finished()))?.id).toBe('norr');
});
