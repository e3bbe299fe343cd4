import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { EXIT } from '../../src/cli/arguments.ts';
import { coordinatorsState } from '../../src/cli/data-folder.ts';
import { readCycleFile } from '../../src/cli/cycle.ts';
import { readSample, SAMPLES, type SampleName } from '../../src/cli/samples/sample-files.ts';
import { torg } from '../../src/cli/torg.ts';
import { budgetOf, type Cycle } from '../../src/domain/cycle/cycle.ts';
import { stepsAt } from '../../src/domain/cycle/phase.ts';
import { decisionsOf } from '../../src/domain/outcome/decision-standing.ts';
import type { Contest } from '../../src/domain/vote/contest.ts';
import { openData } from '../../src/server/data.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'torg-sample-'));
  return () => rmSync(folder, { recursive: true });
});

/** Types `torg sample ...`, as in a terminal. */
async function sample(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const status = await torg(['sample', ...args, '--data', folder], io);
  return { status, out: out.join('\n'), err: err.join('\n') };
}

/** What is in the database, folded; and how many entries were set aside. */
async function held() {
  const data = await openData({ dataFolder: folder });
  try {
    const cycles = [...(await coordinatorsState(data)).cycles.values()].map(({ cycle }) => cycle);
    return { cycles, quarantined: (await data.store.quarantined()).length };
  } finally {
    await data.close();
  }
}

const fileOf = (name: SampleName): Cycle => readSample(name).file.cycle;

function contestIn(cycle: Cycle, id: string): Contest {
  const contest = cycle.contests.find((each) => each.id === id);
  if (!contest) throw new Error(`The sample has no contest ${id}`);
  return contest;
}

describe.each(SAMPLES)('the sample %s', (name) => {
  test('is loaded into a new database, whole, and says what is known and what was made up', async () => {
    const { status, out } = await sample(name);
    expect(status).toBe(EXIT.done);
    expect(out).toContain('What is known, and from where:');
    expect(out).toContain('Made up for the sample:');
    const { cycles, quarantined } = await held();
    expect(quarantined).toBe(0);
    expect(cycles).toHaveLength(1);
    const { phases, resourceDecision, ...rest } = fileOf(name);
    expect(cycles[0]).toMatchObject(rest);
    expect(cycles[0]?.phases.map(({ step }) => step)).toEqual(phases.map(({ step }) => step));
    expect(cycles[0]?.resourceDecision?.caseNumber).toBe(resourceDecision?.caseNumber);
  });

  test('is a set-up as the format has it, counted by rules that exist, and never looks like a real decision', () => {
    const cycle = fileOf(name);
    expect(readCycleFile(JSON.stringify({ format: 'torg/cycle/4', cycle }))).toHaveProperty('file');
    if (cycle.resourceDecision) expect(cycle.resourceDecision.caseNumber).toContain('EXEMPEL');
    if (name !== 'nassjo') expect(cycle.name).toContain('(exempel)');
  });

  test('asks for more money than there is, in every contest, and lets each proposal be paid', () => {
    const cycle = fileOf(name);
    for (const contest of cycle.contests) {
      const budget = budgetOf(cycle, contest);
      expect(contest.options.reduce((sum, { cost }) => sum + cost, 0)).toBeGreaterThan(budget);
      for (const { cost } of contest.options) expect(cost).toBeLessThanOrEqual(budget);
    }
  });
});

describe('a database that holds a round', () => {
  test('is left as it is, and named, whichever sample is asked for', async () => {
    await sample('uppsala');
    for (const name of ['paris', 'uppsala']) {
      const { status, err } = await sample(name);
      expect(status).toBe(EXIT.badInput);
      expect(err).toContain('holds the round “Medborgarbudget på landsbygden (exempel)”');
      expect(err).toContain('nothing was loaded');
    }
    expect((await held()).cycles.map(({ municipality }) => municipality)).toEqual(['Uppsala']);
  });

  test('may have its people already: they do not stand in the way', async () => {
    const data = await openData({ dataFolder: folder });
    const { token } = await data.invite(['coordinator']);
    await data.store.join({ token, account: 'anna', name: 'Anna' });
    await data.close();
    expect((await sample('sodermore')).status).toBe(EXIT.done);
  });
});

test('without a name the samples are listed, and no database is made', async () => {
  const { status, out } = await sample();
  expect(status).toBe(EXIT.done);
  for (const name of SAMPLES) expect(out).toContain(name);
  expect(existsSync(join(folder, 'torg.sqlite'))).toBe(false);
});

test('a sample that does not exist is answered with those that do', async () => {
  const { status, err } = await sample('atlantis');
  expect(status).toBe(EXIT.badInput);
  expect(err).toContain('trelleborg');
});

describe('what each sample shows', () => {
  test('Paris: 100 million euro in the city, twenty districts, poorer parts and schools; two votes on a ballot', () => {
    const cycle = fileOf('paris');
    expect(cycle.pots.reduce((sum, { amount }) => sum + amount, 0)).toBe(100_000_000);
    const extra = cycle.pots.filter(({ purpose }) => purpose === 'Tillägg för quartiers populaires');
    expect(extra.reduce((sum, { amount }) => sum + amount, 0)).toBe(30_000_000);
    expect(cycle.contests).toHaveLength(21);
    expect(budgetOf(cycle, contestIn(cycle, 'paris'))).toBe(30_000_000);
    expect(budgetOf(cycle, contestIn(cycle, 'arr-18'))).toBe(7_500_000);
    const voted = cycle.contests.reduce((sum, contest) => sum + budgetOf(cycle, contest), 0);
    expect(voted).toBe(90_000_000);
    expect(cycle.voting.styles.map(({ contests }) => contests[0])).toEqual(
      Array.from({ length: 20 }, () => 'paris'),
    );
    expect(cycle.participation).toMatchObject({ who: 'live-or-work', lowestAge: 0 });
    expect(stepsAt(cycle.phases, '2026-03-15')).toEqual(['invitation', 'ideas', 'development']);
  });

  test('Trelleborg: three different proposals, fifty votes, quotas by cost that use up the money', () => {
    const cycle = fileOf('trelleborg');
    const { method, counting } = contestIn(cycle, 'sodra');
    expect(method).toEqual({ kind: 'approval', votes: 3 });
    expect(counting?.rule).toMatchObject({ minimum: { votes: 50 }, priority: { mode: 'best-first' } });
  });

  test('Uppsala: sixty kronor for each of its residents, on a ballot that is filled', () => {
    const cycle = fileOf('uppsala');
    const contest = contestIn(cycle, 'omrade-2');
    expect(budgetOf(cycle, contest)).toBe(60 * (cycle.areas[0]?.population ?? 0));
    expect([contest.method.kind, contest.options.length]).toEqual(['knapsack', 13]);
  });

  test('young people: from 14 to 30, at most 75,000 euro for a proposal', () => {
    const cycle = fileOf('ungdomar');
    expect(cycle.participation).toMatchObject({ lowestAge: 14, highestAge: 30 });
    for (const { cost } of contestIn(cycle, 'portugal').options) expect(cost).toBeLessThanOrEqual(75_000);
  });

  test('tenants: one part in five for all blocks together, four for each of its own', () => {
    const cycle = fileOf('hyresgaster');
    const [all, ...blocks] = cycle.contests.map((contest) => budgetOf(cycle, contest));
    expect(all).toBe(1_800_000);
    expect(blocks.reduce((sum, each) => sum + each, 0)).toBe(7_200_000);
  });

  test('Södermöre: the board has decided to take part, and nothing else stands yet', async () => {
    await sample('sodermore');
    const data = await openData({ dataFolder: folder });
    const { decisions } = await coordinatorsState(data);
    await data.close();
    const { id } = fileOf('sodermore');
    expect(decisionsOf(decisions, id)).toMatchObject([
      { about: 'participation', by: { kind: 'board', board: 'Södermöre kommundelsnämnd (exempel)' } },
    ]);
    expect(fileOf('sodermore')).toMatchObject({ pots: [], contests: [] });
  });
});
