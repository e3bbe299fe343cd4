import '../../../../src/domain/jitless.ts';
import { afterEach, expect, test } from 'vitest';
import { Bundle, recount } from '../../../../src/count/bundle.ts';
import type { Cycle } from '../../../../src/domain/cycle/cycle.ts';
import type { Counting } from '../../../../src/domain/vote/contest.ts';
import { countedCycle, countScene, type Filled } from './count-scene.ts';
import { clearDesks, counted, deskFor, tallied } from './desk-scene.ts';

afterEach(clearDesks);

const onPaper = (): Cycle => {
  const cycle = countedCycle();
  return { ...cycle, voting: { ...cycle.voting, tablets: false, checkIn: 'attested' } };
};

const sheets = (filled: Filled, count: number): readonly Filled[] =>
  Array.from({ length: count }, () => filled);

test('a village that votes on paper alone is counted in one step, without keys or lots', async () => {
  const scene = await countScene(onPaper());
  scene.bundle('norr', [...sheets({ norr: { ljus: 1 } }, 9), ...sheets({ norr: { bad: 2 } }, 3), {}]);
  scene.bundle('soder', [...sheets({ soder: { gunga: 1 } }, 12), { as: 'spoiled' }], 1);
  scene.begin();
  const { file, result } = await tallied(scene, deskFor(scene), { sealed: false });
  expect(file.sums.sheets).toEqual({ typed: 26, spoiled: 1, invalid: 0, counted: 25 });
  expect([file.list, file.draw, file.unopened]).toEqual([null, null, []]);
  expect(result.contests.map(({ contest, outcome }) => [contest, outcome.winners])).toEqual([
    ['norr', ['ljus', 'bad']],
    ['soder', ['gunga']],
  ]);
  expect(file.turnout.areas).toEqual([
    { area: 'norr', paper: 13, tablet: 0, all: 13 },
    { area: 'soder', paper: 12, tablet: 0, all: 12 },
  ]);
  for (const { bundle } of file.contests)
    expect(recount(Bundle.parse(bundle))).toMatchObject({ differences: [] });
}, 60_000);

test('lots are asked for only where a tie hangs on them, and then settle it for all counts', async () => {
  const scene = await countScene(onPaper());
  // In Norr 500,000: the lights and the bridge tie, and both fit whichever goes first. In Söder two of three fit.
  scene.bundle('norr', [...sheets({ norr: { ljus: 1 } }, 6), ...sheets({ norr: { bad: 1 } }, 6)]);
  scene.begin();
  const calm = await deskFor(scene).tally(scene.tallyInput({ sealed: false }));
  expect(calm.end).toBe('tallied');
  scene.bundle('soder', [...sheets({ soder: { gunga: 1 } }, 6), ...sheets({ soder: { brygga: 1 } }, 6)], 1);
  scene.bundle('soder', sheets({ soder: { bank: 1 } }, 6), 1);
  const tied = await deskFor(scene).tally(scene.tallyInput({ sealed: false }));
  expect(tied).toEqual({
    end: 'needs-draw',
    ties: [{ contest: 'soder', between: ['bank', 'brygga', 'gunga'] }],
  });
  scene.draw();
  const first = await tallied(scene, deskFor(scene), { sealed: false });
  expect(first.file.draw).toMatchObject({ office: 'en hemlig rad', said: [{ name: 'Kim', line: 'sju' }] });
  expect((await tallied(scene, deskFor(scene), { sealed: false })).digest).toBe(first.digest);
}, 60_000);

test('a tie that the rule itself settles needs no lots', async () => {
  const cycle = onPaper();
  const counting: Counting = { rule: { name: 'greedy' }, ties: ['cost', 'draw'], beside: true };
  const [norr, soder] = cycle.contests;
  if (!norr || !soder) throw new Error('Two contests');
  const scene = await countScene({ ...cycle, contests: [{ ...norr, counting }, soder] });
  scene.bundle('norr', [
    ...sheets({ norr: { ljus: 1 } }, 6),
    ...sheets({ norr: { bad: 1 } }, 6),
    ...sheets({ norr: { park: 1 } }, 6),
  ]);
  scene.begin();
  const { result } = await tallied(scene, deskFor(scene), { sealed: false });
  expect(result.contests[0]?.outcome.winners).toEqual(['park', 'bad']);
  // The rule that decided is not among those it is shown beside.
  expect(result.contests[0]?.beside.map(({ rule }) => JSON.stringify(rule))).not.toContain(
    JSON.stringify(result.contests[0]?.rule),
  );
  expect(result.contests.map(({ beside }) => beside.length)).toEqual([4, 0]);
}, 60_000);

test('paper and tablets together give what the same votes on paper give', async () => {
  const filled: readonly Filled[] = [
    ...sheets({ norr: { bad: 2, park: 1 }, soder: { gunga: 1, bank: 1 } }, 7),
    ...sheets({ norr: { ljus: 1 } }, 8),
    ...sheets({ soder: { brygga: 1 } }, 3),
  ];
  const mixed = await countScene();
  mixed.bag(await Promise.all(filled.slice(0, 10).map((each) => mixed.seal('bada', each))));
  mixed.bundle('bada', filled.slice(10));
  const alone = await countScene();
  alone.bundle('bada', filled);
  for (const scene of [mixed, alone]) {
    scene.begin();
    scene.draw();
  }
  const both = await counted(mixed);
  const paper = await tallied(alone, deskFor(alone), { sealed: false });
  expect(both.file.contests).toEqual(paper.file.contests);
  expect([both.file.turnout.voters, paper.file.turnout.voters]).toEqual([18, 18]);
}, 60_000);

test('papers without a point, or of a style that the round has not, are counted or told, and never lost', async () => {
  const scene = await countScene(onPaper());
  scene.bundle('norr', sheets({ norr: { ljus: 1 } }, 20), undefined);
  scene.bundle('vast', sheets({ norr: { ljus: 1 } }, 2), 0);
  scene.begin();
  const { file } = await tallied(scene, deskFor(scene), { sealed: false });
  expect(file.sums.sheets).toEqual({ typed: 22, spoiled: 0, invalid: 2, counted: 20 });
  expect(file.contests[0]?.ballots).toEqual({ valid: 20, blank: 0, invalid: 0 });
}, 60_000);

test('a contest without money, or with a rule that nobody knows, is named, and nothing is counted', async () => {
  const poor = await countScene({ ...onPaper(), pots: [] });
  poor.begin();
  expect(await deskFor(poor).tally(poor.tallyInput({ sealed: false }))).toMatchObject({
    end: 'uncountable',
    contest: 'norr',
    why: 'bad-instance',
    problem: { kind: 'bad-budget' },
  });
  const cycle = onPaper();
  const counting: Counting = { rule: { name: 'by-age' }, ties: ['draw'], beside: false };
  const odd = await countScene({ ...cycle, contests: cycle.contests.map((each) => ({ ...each, counting })) });
  odd.begin();
  expect(await deskFor(odd).tally(odd.tallyInput({ sealed: false }))).toEqual({
    end: 'uncountable',
    contest: 'norr',
    why: 'unknown-rule',
  });
}, 60_000);
