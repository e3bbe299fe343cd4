import type { Ballot, Instance } from './instance.ts';
import { problemsOf } from './instance.ts';

/**
 * An instance with its ballots grouped and laid out in flat arrays, which every rule works on.
 * Group `g` is `weight[g]` voters with the same choices: projects `choice[k]` (positions in `ids`) that the group values
 * at `value[k]`, for `k` from `start[g]` up to `start[g + 1]`, in ascending order of project.
 * A value is 1 on approval ballots, the points given, or the points of the place in a ranking. `below` is the Borda value:
 * how many choices the ballot ranks below this one (on other ballots the same as `value`).
 */
export type Tally = {
  readonly instance: Instance;
  readonly ids: readonly string[];
  readonly costs: readonly number[];
  /** Valid ballots: all of them, or all but the blank ones. */
  readonly valid: number;
  /** Voters who chose the project. */
  readonly votes: readonly number[];
  /** The sum of the values given to the project; the same as `votes` on approval ballots. */
  readonly points: readonly number[];
  /** The sum of the Borda values; the same as `points` where ballots are no rankings. */
  readonly borda: readonly number[];
  readonly weight: Float64Array;
  readonly start: Int32Array;
  readonly choice: Int32Array;
  readonly value: Float64Array;
  readonly below: Float64Array;
};

type Entry = { readonly project: number; readonly value: number; readonly below: number };

/** Groups identical ballots and adds up votes. The order of projects and ballots changes nothing. Refuses (throws) what `problemsOf` finds. */
export function tallyOf(instance: Instance): Tally {
  const [problem] = problemsOf(instance);
  if (problem) throw new RangeError(`This election cannot be counted: ${JSON.stringify(problem)}`);
  const ids = instance.projects.map((project) => project.id);
  const position = new Map(ids.map((id, index) => [id, index]));
  const groups = new Map<string, { entries: readonly Entry[]; weight: number }>();
  let valid = 0;
  for (const ballot of instance.ballots) {
    const entries = entriesOf(ballot, instance, position);
    if (ballot.choices.length > 0 || instance.blanksCount !== false) valid += ballot.count;
    if (entries.length === 0 || ballot.count === 0) continue;
    const key = entries.map(keyOf).join();
    const group = groups.get(key);
    if (group) group.weight += ballot.count;
    else groups.set(key, { entries, weight: ballot.count });
  }
  return {
    instance,
    ids,
    costs: instance.projects.map((project) => project.cost),
    valid,
    ...laidOut(groups, ids.length),
  };
}

const keyOf = ({ project, value, below }: Entry): string | number =>
  value === 1 && below === 1 ? project : `${project}:${value}:${below}`;

function entriesOf(ballot: Ballot, instance: Instance, position: ReadonlyMap<string, number>): Entry[] {
  const found = new Map<number, Entry>();
  const places = new Set(ballot.choices).size;
  for (const [place, choice] of ballot.choices.entries()) {
    const project = position.get(choice);
    if (project === undefined || found.has(project)) continue;
    const value = valueOf(ballot, instance, place, found.size, places);
    const below = instance.voteType === 'ranking' ? places - found.size - 1 : value;
    found.set(project, { project, value, below });
  }
  const entries = [...found.values()].filter((entry) => entry.value !== 0);
  return entries.sort((a, b) => a.project - b.project);
}

function valueOf(ballot: Ballot, instance: Instance, at: number, place: number, places: number): number {
  switch (instance.voteType) {
    case 'points':
      return ballot.points?.[at] ?? 0;
    case 'ranking':
      return instance.pointsByPlace ? (instance.pointsByPlace[place] ?? 0) : places - place;
    case 'approval':
    case 'choose-one':
    case 'knapsack':
      return 1;
  }
}

function laidOut(
  groups: ReadonlyMap<string, { entries: readonly Entry[]; weight: number }>,
  projects: number,
) {
  const votes = Array.from({ length: projects }, () => 0);
  const points = Array.from({ length: projects }, () => 0);
  const borda = Array.from({ length: projects }, () => 0);
  let length = 0;
  for (const { entries } of groups.values()) length += entries.length;
  const weight = new Float64Array(groups.size);
  const start = new Int32Array(groups.size + 1);
  const choice = new Int32Array(length);
  const value = new Float64Array(length);
  const below = new Float64Array(length);
  let group = 0;
  let at = 0;
  for (const { entries, weight: voters } of groups.values()) {
    weight[group] = voters;
    for (const entry of entries) {
      choice[at] = entry.project;
      value[at] = entry.value;
      below[at] = entry.below;
      votes[entry.project] = (votes[entry.project] ?? 0) + voters;
      points[entry.project] = (points[entry.project] ?? 0) + voters * entry.value;
      borda[entry.project] = (borda[entry.project] ?? 0) + voters * entry.below;
      at += 1;
    }
    group += 1;
    start[group] = at;
  }
  return { weight, start, choice, value, below, votes, points, borda };
}
