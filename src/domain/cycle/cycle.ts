import * as z from 'zod/mini';
import { Day, stands } from '../log/entry.ts';
import { AreaId, CycleId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { type Contest, Contest as ContestSchema } from '../vote/contest.ts';
import { Area, withDescendants } from './area.ts';
import { Criterion } from './criterion.ts';
import { Phase } from './phase.ts';

/** Money set aside for one area, in whole units of the cycle's currency. */
const Pot = z.strictObject({
  area: AreaId,
  amount: z.int().check(z.nonnegative()),
  money: z.enum(['investment', 'running']),
});

/** The formal decision that set the resources aside. */
const ResourceDecision = z.strictObject({
  board: z.string().check(z.minLength(1), z.maxLength(120)),
  day: Day,
  caseNumber: z.string().check(z.minLength(1), z.maxLength(60)),
});

const Fields = z.strictObject({
  id: CycleId,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  municipality: z.string().check(z.minLength(1), z.maxLength(80)),
  /** Which round this is of how many that have been promised. */
  round: z.strictObject({ number: z.int().check(z.gte(1)), of: z.int().check(z.gte(1), z.lte(20)) }),
  currency: z.enum(['SEK', 'EUR']),
  /** IANA name of where days begin and end. */
  timeZone: z.string().check(z.minLength(1), z.maxLength(60)),
  /** BCP 47 tags of the languages that residents are met in, the first one first. */
  languages: z
    .array(z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)))
    .check(z.minLength(1), z.maxLength(40)),
  participation: z.strictObject({
    who: z.enum(['live', 'live-or-work']),
    citizenshipRequired: z.boolean(),
    lowestAge: z.int().check(z.gte(0), z.lte(99)),
  }),
  purposes: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(20)),
  areas: z.array(Area).check(z.minLength(1), z.maxLength(500)),
  pots: z.array(Pot).check(z.maxLength(1000)),
  criteria: z.array(Criterion).check(z.maxLength(40)),
  themes: z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(40)),
  phases: z.array(Phase).check(z.maxLength(40)),
  contests: z.array(ContestSchema).check(z.maxLength(200)),
  resourceDecision: z.optional(ResourceDecision),
});

/** One round of a process, as it is set up: everything that differs between municipalities is in here. */
export const Cycle = Fields.check((payload) => {
  for (const fault of faultsIn(payload.value)) {
    payload.issues.push({
      code: 'custom',
      input: payload.value,
      message: fault.message,
      path: [...fault.path],
    });
  }
});
export type Cycle = z.infer<typeof Fields>;

type Fault = { readonly path: readonly (string | number)[]; readonly message: string };

/** What no single field can see: names used twice, areas that point nowhere, a tree that bites its tail. */
function faultsIn(cycle: Cycle): readonly Fault[] {
  const areas = new Set<string>(cycle.areas.map((area) => area.id));
  const faults: Fault[] = [
    ...repeats(
      cycle.areas.map((area) => area.id),
      ['areas'],
      'area.used-twice',
    ),
    ...repeats(
      cycle.contests.map((contest) => contest.id),
      ['contests'],
      'contest.used-twice',
    ),
  ];
  cycle.areas.forEach((area, at) => {
    if (area.parent !== undefined && !areas.has(area.parent))
      faults.push({ path: ['areas', at, 'parent'], message: 'area.unknown' });
    if (isItsOwnAncestor(cycle.areas, area))
      faults.push({ path: ['areas', at, 'parent'], message: 'area.circular' });
  });
  cycle.pots.forEach((pot, at) => {
    if (!areas.has(pot.area)) faults.push({ path: ['pots', at, 'area'], message: 'area.unknown' });
  });
  cycle.contests.forEach((contest, at) => {
    const path = ['contests', at];
    if (!areas.has(contest.area)) faults.push({ path: [...path, 'area'], message: 'area.unknown' });
    faults.push(
      ...repeats(
        contest.options.map((option) => option.id),
        [...path, 'options'],
        'option.used-twice',
      ),
    );
    faults.push(
      ...repeats(
        contest.options.map((option) => option.number),
        [...path, 'options'],
        'option.number-used-twice',
      ),
    );
    contest.options.forEach((option, index) => {
      if (option.area !== undefined && !areas.has(option.area)) {
        faults.push({ path: [...path, 'options', index, 'area'], message: 'area.unknown' });
      }
    });
  });
  return faults;
}

function repeats(
  names: readonly (string | number)[],
  path: readonly (string | number)[],
  message: string,
): Fault[] {
  return names.flatMap((name, at) => (names.indexOf(name) === at ? [] : [{ path: [...path, at], message }]));
}

function isItsOwnAncestor(areas: readonly Area[], area: Area): boolean {
  const parents = new Map(areas.map((each) => [each.id, each.parent]));
  const seen = new Set<AreaId>();
  for (let at = area.parent; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === area.id) return true;
    seen.add(at);
  }
  return false;
}

/** A contest's budget: the pots of its area and of all areas below it, in whole units of the cycle's currency. */
export function budgetOf(cycle: Cycle, contest: Contest): number {
  const within = withDescendants(cycle.areas, contest.area);
  return cycle.pots.reduce((sum, pot) => (within.has(pot.area) ? sum + pot.amount : sum), 0);
}

/** The contests whose area holds, or lies within, the given one: the ballots a street event there may meet. */
export function contestsAround(cycle: Cycle, area: AreaId): readonly Contest[] {
  const here = withDescendants(cycle.areas, area);
  return cycle.contests.filter(
    (contest) => here.has(contest.area) || withDescendants(cycle.areas, contest.area).has(area),
  );
}

export const cycleKinds = {
  /** The whole set-up as it now is; `revision` counts up from 1 and decides which one stands. */
  'cycle.configured': kind({
    data: z.strictObject({ revision: z.int().check(z.gte(1)), cycle: Cycle }),
    writers: ['coordinator', 'server'],
    readers: ['device', 'coordinator', 'assessor', 'trustee', 'viewer'],
    serial: true,
  }),
};

type CycleEntry = EntryIn<typeof cycleKinds>;
export type ConfiguredCycle = { readonly cycle: Cycle; readonly revision: number; readonly entry: string };

/** The highest revision stands; the server never lets two of one revision in. */
export function applyCycle(cycles: Map<string, ConfiguredCycle>, entry: CycleEntry): void {
  const { cycle, revision } = entry.data;
  const held = cycles.get(cycle.id);
  const known = held?.revision ?? 0;
  const newer = revision > known || (revision === known && stands(held?.entry, entry.id));
  if (newer) cycles.set(cycle.id, { cycle, revision, entry: entry.id });
}
