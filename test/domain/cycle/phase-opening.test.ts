import { expect, test } from 'vitest';
import type { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { heldFast, openSteps } from '../../../src/domain/cycle/phase-freeze.ts';
import { obstaclesToPhase, openPhase } from '../../../src/domain/cycle/phase-opening-decisions.ts';
import { SAFEGUARDS } from '../../../src/domain/cycle/safeguard.ts';
import { stamp } from '../../../src/domain/log/entry.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { IdeaId, mintUuid } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { seeded, testEnv } from '../env.ts';
import { CYCLE, testCycle, testIdea } from '../values.ts';

const cycle = testCycle();
const configured = { cycle, revision: 2, entry: 'x' };
const idea: Entry = stamp(testEnv(1), {
  kind: 'idea.collected' as const,
  version: 1,
  subject: IdeaId.parse(mintUuid(seeded(1))),
  data: testIdea({ theme: 'Natur' }),
});
const texts: readonly Entry[] = SAFEGUARDS.map((about, at) =>
  stamp(testEnv(10 + at), {
    kind: 'safeguard.adopted' as const,
    version: 1,
    subject: CYCLE,
    data: { cycle: CYCLE, about, revision: 1, text: 'Så här', by: 'Arkivarien', day: '2026-05-02' },
  }),
);
const after = (...entries: readonly Entry[]) => fold(emptyState(), entries);
const codes = (entries: readonly Entry[], step: 'ideas' | 'development') =>
  obstaclesToPhase({ configured, ...after(...entries) }, step).map(({ code }) => code);
const opened = (step: 'ideas' | 'development'): readonly Entry[] => {
  const decided = openPhase({ configured, ...after(idea, ...texts) }, step, testEnv(30));
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value;
};

test('ideas wait for the three texts and for a way in, and the development for criteria', () => {
  expect(codes([], 'ideas')).toEqual([
    'phase.no-safeguard',
    'phase.no-safeguard',
    'phase.no-safeguard',
    'phase.no-way-in',
  ]);
  expect(codes([...texts, idea], 'ideas')).toEqual([]);
  expect(codes([], 'development')).toEqual([]);
  const bare = { ...configured, cycle: { ...cycle, criteria: [] } };
  expect(obstaclesToPhase({ configured: bare, ...after() }, 'development')).toMatchObject([
    { code: 'phase.no-criteria' },
  ]);
});

test('a step is opened once, on the set-up that stands', () => {
  const entries = opened('ideas');
  expect(entries).toMatchObject([{ kind: 'phase.opened', data: { step: 'ideas', revision: 2 } }]);
  expect(codes([...texts, idea, ...entries], 'ideas')).toEqual(['phase.already-open']);
});

test('ideas that have come in count as opened, in rounds that are older than opening them', () => {
  expect(openSteps(after(), CYCLE).ideas).toBe(false);
  expect(openSteps(after(idea), CYCLE)).toEqual({ ideas: true, development: false, vote: false });
});

const parts = (change: Partial<Cycle>, ...entries: readonly Entry[]) =>
  heldFast(cycle, { ...cycle, ...change }, after(...entries)).map(({ part }) => part);
const without = { areas: cycle.areas.filter(({ id }) => id !== 'ang'), themes: [], languages: ['sv'] };

test('before anything has come in, everything may change', () => {
  expect(
    parts({ ...without, criteria: [], participation: { ...cycle.participation, lowestAge: 7 } }),
  ).toEqual([]);
});

test('with ideas, areas and themes that they name stay, and so do languages and the age of leaving one', () => {
  expect(parts(without, idea)).toEqual(['area', 'language', 'language', 'theme']);
  const { participation } = cycle;
  expect(parts({ participation: { ...participation, lowestAge: 7 } }, idea)).toEqual(['idea-age']);
  expect(parts({ participation: { ...participation, lowestAges: { vote: 16 } } }, idea)).toEqual([]);
  const more = { languages: [...cycle.languages, 'fi'], themes: ['Natur', 'Sport'] };
  expect(parts(more, idea)).toEqual([]);
  const renamed = cycle.areas.map((area) => ({ ...area, name: `${area.name} by` }));
  expect(parts({ areas: renamed }, idea)).toEqual([]);
});

test('once the development is open the criteria stand', () => {
  const criteria = cycle.criteria.map((criterion) => ({ ...criterion, weight: 2 }));
  expect(parts({ criteria }, idea)).toEqual([]);
  expect(parts({ criteria }, ...opened('development'))).toEqual(['criteria']);
});

test('while people vote, who may stands', () => {
  const vote: Entry = stamp(testEnv(40), {
    kind: 'vote.opened' as const,
    version: 1,
    subject: CYCLE,
    data: { cycle: CYCLE, revision: 2 },
  });
  const { participation } = cycle;
  expect(parts({ participation: { ...participation, lowestAges: { vote: 16 } } }, vote)).toEqual(['voters']);
  expect(parts({ participation: { ...participation, lowestAges: { ideas: 7 } } }, vote)).toEqual([]);
});
