import * as z from 'zod/mini';
import { Day, stands } from '../log/entry.ts';
import { AreaId, CycleId } from '../log/ids.ts';
import { type EntryIn, kindSince } from '../log/kind.ts';
import { type Contest, Contest as ContestSchema, ContestV1, ContestV2 } from '../vote/contest.ts';
import { Area, AreaV2, withDescendants } from './area.ts';
import { Criterion, CriterionV2 } from './criterion.ts';
import { Phase, Step } from './phase.ts';
import { type CycleFault, faultsIn, faultsInStyles } from './cycle-faults.ts';
import { onPaper, Voting } from './voting.ts';

/** Money set aside for one area, in whole units of the cycle's currency. */
const PotV2 = z.strictObject({
  area: AreaId,
  amount: z.int().check(z.nonnegative()),
  money: z.enum(['investment', 'running']),
});

const Pot = z.strictObject({
  ...PotV2.shape,
  /** What the money is for, where it is not for everything: a supplement, a group, a theme. */
  purpose: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
});

const ParticipationV2 = z.strictObject({
  who: z.enum(['live', 'live-or-work']),
  citizenshipRequired: z.boolean(),
  lowestAge: z.int().check(z.gte(0), z.lte(99)),
});

const participationV3 = {
  ...ParticipationV2.shape,
  highestAge: z.optional(z.int().check(z.gte(1), z.lte(120))),
  /** Who it is for, where that is not everybody in the area: "hyresgäster hos Bostadsbolaget". */
  group: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
};

type Ages = { readonly lowestAge: number; readonly highestAge?: number | undefined };
const agesMeet = () =>
  z.refine<Ages>(({ lowestAge, highestAge }) => highestAge === undefined || lowestAge <= highestAge, {
    error: 'age.highest-below-lowest',
  });

const ParticipationV3 = z.strictObject(participationV3).check(agesMeet());

const Participation = z
  .strictObject({
    ...participationV3,
    /** The lowest age in a step where it is not `lowestAge`: younger ones may leave ideas than may vote, say. */
    lowestAges: z.optional(z.partialRecord(Step, z.int().check(z.gte(0), z.lte(99)))),
  })
  .check(agesMeet());

/** What those who take part can be asked about themselves, of their own will and apart from what they leave. */
export const QUESTIONS = ['age-group', 'gender', 'language'] as const;

/** The formal decision that set the resources aside. */
const ResourceDecision = z.strictObject({
  board: z.string().check(z.minLength(1), z.maxLength(120)),
  day: Day,
  caseNumber: z.string().check(z.minLength(1), z.maxLength(60)),
});

const everyVersion = {
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
  purposes: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.maxLength(20)),
  themes: z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(40)),
  phases: z.array(Phase).check(z.maxLength(40)),
  resourceDecision: z.optional(ResourceDecision),
};

const sinceV3 = {
  ...everyVersion,
  /** What the round goes by: where people live, what they have in common, or what it is about. */
  orientation: z.optional(z.array(z.enum(['territory', 'group', 'theme'])).check(z.maxLength(3))),
  areas: z.array(Area).check(z.minLength(1), z.maxLength(500)),
  pots: z.array(Pot).check(z.maxLength(1000)),
  criteria: z.array(Criterion).check(z.maxLength(40)),
  contests: z.array(ContestSchema).check(z.maxLength(200)),
  voting: Voting,
};

const Fields = z.strictObject({
  ...sinceV3,
  participation: Participation,
  /** What those who take part are asked about themselves. Left out: nothing. */
  questions: z.optional(z.array(z.enum(QUESTIONS)).check(z.maxLength(QUESTIONS.length))),
  /** Whether who leaves an idea is asked how to be reached. Left out: nobody is. */
  contact: z.optional(z.boolean()),
});
const FieldsV3 = z.strictObject({ ...sinceV3, participation: ParticipationV3 });

const beforeV3 = {
  ...everyVersion,
  participation: ParticipationV2,
  areas: z.array(AreaV2).check(z.minLength(1), z.maxLength(500)),
  pots: z.array(PotV2).check(z.maxLength(1000)),
  criteria: z.array(CriterionV2).check(z.maxLength(40)),
};
const FieldsV2 = z.strictObject({
  ...beforeV3,
  contests: z.array(ContestV2).check(z.maxLength(200)),
  voting: Voting,
});
const FieldsV1 = z.strictObject({ ...beforeV3, contests: z.array(ContestV1).check(z.maxLength(200)) });

/** One round of a process, as it is set up: everything that differs between municipalities is in here. */
export const Cycle = Fields.check((payload) => reportAll(payload, payload.value));
export type Cycle = z.infer<typeof Fields>;

/** A round as it was set up when it had one lowest age, and asked nobody anything. A newer one takes it as it is. */
export const CycleV3 = FieldsV3.check((payload) => reportAll(payload, payload.value));

/** A round as it was set up when every contest had its options from the beginning. A newer one takes it as it is. */
export const CycleV2 = FieldsV2.check((payload) => reportAll(payload, payload.value));

/** A round as it was set up before there were ballot styles. */
export const CycleV1 = FieldsV1.check((payload) => report(payload, faultsIn(payload.value)));
type CycleV1 = z.infer<typeof FieldsV1>;

/** An older round votes on paper, one contest a sheet, options in the order of their numbers. */
export const upcastCycle = (cycle: CycleV1): Cycle => ({
  ...cycle,
  contests: cycle.contests.map((contest) => ({ ...contest, order: 'fixed' as const })),
  voting: onPaper(cycle.contests),
});

const reportAll = (payload: Payload, cycle: Cycle): void =>
  report(payload, [...faultsIn(cycle), ...faultsInStyles(cycle)]);

type Payload = { readonly value: unknown; readonly issues: z.core.$ZodRawIssue[] };

function report({ value, issues }: Payload, faults: readonly CycleFault[]): void {
  for (const { path, message } of faults)
    issues.push({ code: 'custom', input: value, message, path: [...path] });
}

/**
 * A contest's budget, in whole units of the cycle's currency: the pots of its area and of the areas below it, but for
 * those that a contest of an area in between decides over. No krona is given away twice.
 */
export function budgetOf(cycle: Cycle, contest: Contest): number {
  const within = withDescendants(cycle.areas, contest.area);
  const below = cycle.contests.filter(({ area }) => area !== contest.area && within.has(area));
  const others = new Set(below.flatMap(({ area }) => [...withDescendants(cycle.areas, area)]));
  return cycle.pots.reduce(
    (sum, pot) => (within.has(pot.area) && !others.has(pot.area) ? sum + pot.amount : sum),
    0,
  );
}

/** The contests whose area holds, or lies within, the given one: the ballots a street event there may meet. */
export function contestsAround(cycle: Cycle, area: AreaId): readonly Contest[] {
  const here = withDescendants(cycle.areas, area);
  return cycle.contests.filter(
    (contest) => here.has(contest.area) || withDescendants(cycle.areas, contest.area).has(area),
  );
}

const revision = z.int().check(z.gte(1));
const ConfiguredV1 = z.strictObject({ revision, cycle: CycleV1 });
const ConfiguredV2 = z.strictObject({ revision, cycle: CycleV2 });
const ConfiguredV3 = z.strictObject({ revision, cycle: CycleV3 });
const Configured = z.strictObject({ revision, cycle: Cycle });

export const cycleKinds = {
  /** The whole set-up as it now is; `revision` counts up from 1 and decides which one stands. */
  'cycle.configured': kindSince({
    versions: [ConfiguredV1, ConfiguredV2, ConfiguredV3, Configured],
    upcasts: [
      (data) => {
        const { revision, cycle } = ConfiguredV1.parse(data);
        return { revision, cycle: upcastCycle(cycle) };
      },
      (data) => data,
      (data) => data,
    ],
    writers: ['coordinator', 'server'],
    readers: ['device', 'coordinator', 'assessor', 'trustee', 'viewer'],
    serial: true,
  }),
};

type CycleEntry = EntryIn<typeof cycleKinds>;
export type ConfiguredCycle = {
  readonly cycle: Cycle;
  readonly revision: number;
  readonly entry: string;
  /** The entries of the other revisions, by id: what they said is read from the log. Left out where there is none. */
  readonly earlier?: readonly string[];
};

/** The highest revision stands; the server never lets two of one revision in. */
export function applyCycle(cycles: Map<string, ConfiguredCycle>, entry: CycleEntry): void {
  const { cycle, revision } = entry.data;
  const held = cycles.get(cycle.id);
  const known = held?.revision ?? 0;
  const newer = revision > known || (revision === known && stands(held?.entry, entry.id));
  const standing = held && !newer ? held : { cycle, revision, entry: entry.id };
  const others = [...(held?.earlier ?? []), ...(held ? [held.entry] : []), entry.id].filter(
    (id) => id !== standing.entry,
  );
  cycles.set(cycle.id, { ...standing, ...(others.length > 0 && { earlier: others.sort() }) });
}
