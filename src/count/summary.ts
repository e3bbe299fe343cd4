import type { Tally } from './tally.ts';

/** What an outcome means to the voters as a whole. Shares are left to the reader: `voters` and `withFunded` are whole numbers. */
export type Summary = {
  /** Valid ballots, and those with at least one funded project on them. */
  readonly voters: number;
  readonly withFunded: number;
  /** How many voters got how many of their projects, from none upwards, without gaps. */
  readonly distribution: readonly { readonly funded: number; readonly voters: number }[];
  /** Funded projects on a ballot on average, and what these cost together (in the instance's money). */
  readonly averageFunded: number;
  readonly averageCost: number;
  /** By the projects' area, where they have one; largest sum first. */
  readonly areas: readonly AreaSummary[];
  /** By the voters' area, where the ballots tell it. */
  readonly votersByArea: readonly {
    readonly area: string;
    readonly voters: number;
    readonly withFunded: number;
  }[];
};

export type AreaSummary = {
  readonly area: string;
  readonly projects: number;
  readonly funded: number;
  readonly cost: number;
  readonly votes: number;
};

/** Sums an outcome up. `winners` are ids. */
export function summaryOf(tally: Tally, winners: readonly string[]): Summary {
  const won = tally.ids.map((id) => winners.includes(id));
  const counts = new Map<number, number>();
  let cost = 0;
  let chosen = 0;
  for (const [group, weight] of tally.weight.entries()) {
    let funded = 0;
    for (let at = tally.start[group] ?? 0; at < (tally.start[group + 1] ?? 0); at += 1) {
      const project = tally.choice[at] ?? 0;
      if (!won[project] || (tally.value[at] ?? 0) <= 0) continue;
      funded += 1;
      cost += weight * (tally.costs[project] ?? 0);
    }
    chosen += weight * funded;
    counts.set(funded, (counts.get(funded) ?? 0) + weight);
  }
  const inGroups = tally.weight.reduce((sum, weight) => sum + weight, 0);
  counts.set(0, (counts.get(0) ?? 0) + tally.valid - inGroups);
  const most = Math.max(0, ...counts.keys());
  return {
    voters: tally.valid,
    withFunded: tally.valid - (counts.get(0) ?? 0),
    distribution: Array.from({ length: most + 1 }, (_, funded) => ({
      funded,
      voters: counts.get(funded) ?? 0,
    })),
    averageFunded: tally.valid === 0 ? 0 : chosen / tally.valid,
    averageCost: tally.valid === 0 ? 0 : cost / tally.valid,
    areas: areasOf(tally, won),
    votersByArea: votersByArea(tally, new Set(winners)),
  };
}

function areasOf(tally: Tally, won: readonly boolean[]): AreaSummary[] {
  const areas = new Map<
    string,
    { area: string; projects: number; funded: number; cost: number; votes: number }
  >();
  for (const [project, { area, cost }] of tally.instance.projects.entries()) {
    if (area === undefined) continue;
    const sum = areas.get(area) ?? { area, projects: 0, funded: 0, cost: 0, votes: 0 };
    areas.set(area, sum);
    sum.projects += 1;
    sum.votes += tally.votes[project] ?? 0;
    if (!won[project]) continue;
    sum.funded += 1;
    sum.cost += cost;
  }
  return [...areas.values()].toSorted((a, b) => b.cost - a.cost || (a.area < b.area ? -1 : 1));
}

function votersByArea(tally: Tally, winners: ReadonlySet<string>) {
  const areas = new Map<string, { area: string; voters: number; withFunded: number }>();
  for (const { area, choices, points, count } of tally.instance.ballots) {
    if (area === undefined) continue;
    if (choices.length === 0 && tally.instance.blanksCount === false) continue;
    const sum = areas.get(area) ?? { area, voters: 0, withFunded: 0 };
    areas.set(area, sum);
    sum.voters += count;
    if (choices.some((id, at) => winners.has(id) && (points?.[at] ?? 1) > 0)) sum.withFunded += count;
  }
  return [...areas.values()].toSorted((a, b) => b.voters - a.voters || (a.area < b.area ? -1 : 1));
}
