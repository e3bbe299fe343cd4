import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { EXIT } from '../../src/cli/arguments.ts';
import { cycleCommand } from '../../src/cli/cycle.ts';
import { coordinatorsState } from '../../src/cli/data-folder.ts';
import { byMember, stamp } from '../../src/domain/log/entry.ts';
import type { Cycle } from '../../src/domain/cycle/cycle.ts';
import { openData } from '../../src/server/data.ts';
import { CYCLE, testCycle } from '../domain/values.ts';
import { newEpoch, pushed, random } from '../server/street.ts';

let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'torg-cycle-'));
  await (await openData({ dataFolder: folder })).close();
  return () => rmSync(folder, { recursive: true });
});

/** Imports a round's set-up from a file, as from a terminal. */
async function importing(cycle: Cycle) {
  const file = join(folder, 'cycle.json');
  writeFileSync(file, JSON.stringify({ format: 'torg/cycle/2', cycle }));
  const said: string[] = [];
  const io = { out: (text: string) => void said.push(text), err: (text: string) => void said.push(text) };
  const status = await cycleCommand.run(['import', file, '--data', folder], io);
  return { status, said: said.join('\n') };
}

/** A coordinator opens the vote. */
async function openVote(): Promise<void> {
  const data = await openData({ dataFolder: folder });
  const { token } = await data.invite(['coordinator']);
  const joined = await data.store.join({ token, account: 'anna', name: 'Anna' });
  if (!joined.ok) throw new Error(joined.refusal.code);
  const { process } = await data.store.standing();
  const author = byMember(joined.value.id);
  const entry = stamp(
    { process, author, now: new Date().toISOString(), random },
    { kind: 'vote.opened' as const, version: 1, subject: CYCLE, data: { cycle: CYCLE, revision: 1 } },
  );
  const expects = await data.store.lastOf(CYCLE);
  await data.store.take({
    author,
    carrier: author,
    entries: [pushed(entry, { epoch: newEpoch(), seq: 1, expects })],
  });
  await data.close();
}

const revisionNow = async () => {
  const data = await openData({ dataFolder: folder });
  try {
    return (await coordinatorsState(data)).cycles.get(CYCLE)?.revision;
  } finally {
    await data.close();
  }
};

test('importing a round again makes it the next revision', async () => {
  expect(await importing(testCycle())).toMatchObject({ status: EXIT.done });
  expect((await importing({ ...testCycle(), pots: [] })).said).toContain('revision 2');
});

test('once the vote is open, a file that would change the ballots is not imported, and says what it would change', async () => {
  await importing(testCycle());
  await openVote();
  const { status, said } = await importing({
    ...testCycle(),
    pots: [],
    areas: testCycle().areas.toReversed(),
  });
  expect(status).toBe(EXIT.badInput);
  expect(said).toContain('would change its pots, areas');
  expect(await revisionNow()).toBe(1);
  expect(await importing({ ...testCycle(), phases: [] })).toMatchObject({ status: EXIT.done });
  expect(await revisionNow()).toBe(2);
});

test('a round with a counting rule that nobody knows is refused, and says where', async () => {
  const cycle = testCycle();
  const [contest] = cycle.contests;
  if (!contest) throw new Error('The test cycle has a contest');
  const counted = (rule: { name: string } & Record<string, unknown>): Cycle => ({
    ...cycle,
    contests: [{ ...contest, counting: { rule, ties: ['draw'], beside: false } }],
  });
  const wrong = await importing(counted({ name: 'equal-shares', completion: 'addone' }));
  expect(wrong).toMatchObject({ status: EXIT.badInput });
  expect(wrong.said).toContain('cycle.contests.0.counting.rule.completion');
  expect(await revisionNow()).toBeUndefined();
  expect(await importing(counted({ name: 'equal-shares', completion: 'add1' }))).toMatchObject({
    status: EXIT.done,
  });
});
