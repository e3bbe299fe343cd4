import { expect, test } from 'vitest';
import { configureCycle, frozenChanges } from '../../../src/domain/cycle/cycle-decisions.ts';
import { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { testEnv } from '../env.ts';
import { CYCLE, testCycle } from '../values.ts';

const held = new Map([[CYCLE, { cycle: testCycle(), revision: 3, entry: 'x' }]]);
const open = new Map([[CYCLE, {}]]);

test('a round counts its revisions up', () => {
  const first = configureCycle({ cycles: new Map(), openings: new Map() }, testCycle(), testEnv());
  expect(first).toMatchObject({ value: [{ version: 4, data: { revision: 1 } }] });
  const next = configureCycle({ cycles: held, openings: new Map() }, testCycle(), testEnv());
  expect(next).toMatchObject({ value: [{ data: { revision: 4 } }] });
});

test('once the vote is open, what people vote on stands, and dates may still move', () => {
  const cycle = testCycle();
  const [contest] = cycle.contests;
  if (!contest) throw new Error('No contest');
  const changed = {
    ...cycle,
    contests: [{ ...contest, name: 'Norra bygden' }],
    pots: [],
    phases: [],
  };
  expect(configureCycle({ cycles: held, openings: open }, changed, testEnv())).toEqual({
    ok: false,
    refusal: { code: 'cycle.vote-open', params: { parts: 'contests, pots' } },
  });
  const later = { ...cycle, phases: [], languages: ['sv'], name: 'Nytt namn' };
  expect(configureCycle({ cycles: held, openings: open }, later, testEnv()).ok).toBe(true);
});

test('the order in which members were written down is no change, that of a ballot is', () => {
  const cycle = testCycle();
  const turned: unknown = JSON.parse(JSON.stringify(cycle), (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toReversed())
      : value,
  );
  // As an entry's bytes are read, when nothing has to be brought up: in the order in which they stand.
  expect(JSON.stringify(turned)).not.toBe(JSON.stringify(cycle));
  expect(frozenChanges(cycle, Cycle.parse(turned))).toEqual([]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema has just taken it
  expect(frozenChanges(cycle, turned as Cycle)).toEqual([]);
  const areas = cycle.areas.toReversed();
  expect(frozenChanges(cycle, { ...cycle, areas })).toEqual(['areas']);
});
