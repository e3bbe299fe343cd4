import type { Why } from './outcome.ts';
import type { Tally } from './tally.ts';

/** Projects of a cost up to `upTo` (the last tier leaves it out), with a budget or a number of projects of their own. */
export type Tier = {
  readonly upTo?: number | undefined;
  readonly budget?: number | undefined;
  readonly projects?: number | undefined;
};

/** What limits spending besides the budget. */
export type Limits = {
  /** `stop` ends the count at the first project that does not fit; `skip` goes on to the next. */
  readonly fit: 'skip' | 'stop';
  /** With `stop`: the project at which the count ends is funded after all when at least so many per cent of it are covered. */
  readonly covered?: number | undefined;
  /** In ascending order of `upTo`. */
  readonly tiers?: readonly Tier[] | undefined;
  /** At most one project of each of these groups of ids. */
  readonly exclusive?: readonly (readonly string[])[] | undefined;
  /** The most that an area's projects may cost together. */
  readonly areaCeilings?: Readonly<Record<string, number>> | undefined;
};

/** Money on the way through the list of projects. Immutable, so that several ways can be tried. */
export type Purse = {
  readonly left: number;
  readonly toFind: number;
  readonly stoppedBy: number | null;
  /** Funded so far, by position, in order. */
  readonly funded: readonly number[];
};

export type Considered = { readonly purse: Purse; readonly why: Why | null };

const tierOf = (tiers: readonly Tier[], cost: number): number =>
  tiers.findIndex((tier) => tier.upTo === undefined || cost <= tier.upTo);

function spentOn(tally: Tally, purse: Purse, belongs: (project: number) => boolean) {
  const inside = purse.funded.filter(belongs);
  return { cost: inside.reduce((sum, each) => sum + (tally.costs[each] ?? 0), 0), projects: inside.length };
}

/** Which limit, other than the money left, stands in the way of a project. */
function barrier(tally: Tally, limits: Limits, purse: Purse, project: number): Why | null {
  const cost = tally.costs[project] ?? 0;
  const id = tally.ids[project] ?? '';
  const rivals = (limits.exclusive ?? []).filter((group) => group.includes(id)).flat();
  const taken = purse.funded.find((each) => rivals.includes(tally.ids[each] ?? ''));
  if (taken !== undefined) return { kind: 'excluded', by: tally.ids[taken] ?? '' };
  const tiers = limits.tiers ?? [];
  const own = tierOf(tiers, cost);
  const tier = tiers[own];
  if (tier) {
    const used = spentOn(tally, purse, (each) => tierOf(tiers, tally.costs[each] ?? 0) === own);
    const full = used.projects >= (tier.projects ?? Infinity) || used.cost + cost > (tier.budget ?? Infinity);
    if (full) return { kind: 'tier-full', upTo: tier.upTo ?? null };
  }
  const area = tally.instance.projects[project]?.area;
  const ceiling = area === undefined ? undefined : limits.areaCeilings?.[area];
  if (area === undefined || ceiling === undefined) return null;
  const used = spentOn(tally, purse, (each) => tally.instance.projects[each]?.area === area);
  return used.cost + cost > ceiling ? { kind: 'area-full', area, left: ceiling - used.cost } : null;
}

/** Takes up one project: the purse afterwards, and why it was not funded (null when it was). */
export function consider(tally: Tally, limits: Limits, purse: Purse, project: number): Considered {
  const cost = tally.costs[project] ?? 0;
  const { left, stoppedBy } = purse;
  if (stoppedBy !== null)
    return { purse, why: { kind: 'stopped', stoppedBy: tally.ids[stoppedBy] ?? '', left } };
  const standsInTheWay = barrier(tally, limits, purse, project);
  if (standsInTheWay) return { purse, why: standsInTheWay };
  const funded = [...purse.funded, project];
  if (cost <= left) return { purse: { ...purse, left: left - cost, funded }, why: null };
  if (limits.fit === 'skip') {
    const never = cost > tally.instance.budget;
    return {
      purse,
      why: never ? { kind: 'over-budget' } : { kind: 'does-not-fit', left, missing: cost - left },
    };
  }
  const stopped = { ...purse, stoppedBy: project };
  if (limits.covered !== undefined && BigInt(left) * 100n >= BigInt(cost) * BigInt(limits.covered)) {
    return { purse: { ...stopped, left: 0, toFind: purse.toFind + cost - left, funded }, why: null };
  }
  return { purse: stopped, why: { kind: 'stopped', stoppedBy: tally.ids[project] ?? '', left } };
}

const LARGEST_TRIED = 8;

/**
 * Every purse that some order of these equals leads to, each once. Null when there are too many equals to try all orders
 * and a quick argument does not settle it.
 */
export function everyOrder(
  tally: Tally,
  limits: Limits,
  purse: Purse,
  equals: readonly number[],
): Purse[] | null {
  let one = purse;
  for (const project of equals) one = consider(tally, limits, one, project).purse;
  const added = one.funded.length - purse.funded.length;
  if (equals.length === 1 || (added === equals.length && one.toFind === purse.toFind)) return [one];
  if (added === 0 && limits.fit === 'skip') return [one];
  if (equals.length > LARGEST_TRIED) return null;
  let reached = new Map([['', { purse, waiting: equals }]]);
  for (const _ of equals) {
    const next = new Map<string, { purse: Purse; waiting: readonly number[] }>();
    for (const { purse: so, waiting } of reached.values()) {
      for (const project of waiting) {
        const after = consider(tally, limits, so, project).purse;
        const rest = waiting.filter((each) => each !== project);
        next.set(`${keyOf(after)}|${rest.join()}`, { purse: after, waiting: rest });
      }
    }
    reached = next;
  }
  const ends = new Map(Array.from(reached.values(), (end) => [keyOf(end.purse), end.purse]));
  return [...ends.values()];
}

const keyOf = (purse: Purse): string =>
  `${purse.funded.toSorted((a, b) => a - b).join()}|${purse.stoppedBy !== null}`;
