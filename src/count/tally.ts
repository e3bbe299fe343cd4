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

/** A ballot's choices by position, ascending, with what each is worth; `worth` is null where every choice is worth one. */
type Entries = { readonly projects: readonly number[]; readonly worth: readonly Worth[] | null };
type Worth = { readonly value: number; readonly below: number };
type Group = Entries & { weight: number };

/** Groups identical ballots and adds up votes. The order of projects and ballots changes nothing. Refuses (throws) what `problemsOf` finds. */
export function tallyOf(instance: Instance): Tally {
  const [problem] = problemsOf(instance);
  if (problem) throw new RangeError(`This election cannot be counted: ${JSON.stringify(problem)}`);
  const ids = instance.projects.map((project) => project.id);
  const position = new Map(ids.map((id, index) => [id, index]));
  const plain = instance.voteType !== 'points' && instance.voteType !== 'ranking';
  const groups = new Map<string, Group>();
  let valid = 0;
  for (const ballot of instance.ballots) {
    if (ballot.choices.length > 0 || instance.blanksCount !== false) valid += ballot.count;
    const entries = plain ? plainEntries(ballot, position) : entriesOf(ballot, instance, position);
    if (entries.projects.length === 0 || ballot.count === 0) continue;
    const key = keyOf(entries);
    const group = groups.get(key);
    if (group) group.weight += ballot.count;
    else groups.set(key, { ...entries, weight: ballot.count });
  }
  const costs = instance.projects.map((project) => project.cost);
  return { instance, ids, costs, valid, ...laidOut([...groups.values()], ids.length) };
}

const keyOf = ({ projects, worth }: Entries): string =>
  worth
    ? projects.map((project, at) => `${project}:${worth[at]?.value}:${worth[at]?.below}`).join()
    : projects.join();

function plainEntries({ choices }: Ballot, position: ReadonlyMap<string, number>): Entries {
  const sorted = choices.map((id) => position.get(id) ?? -1).sort((a, b) => a - b);
  const repeats = sorted.some((project, at) => project === sorted[at - 1]);
  return { projects: repeats ? [...new Set(sorted)] : sorted, worth: null };
}

function entriesOf(ballot: Ballot, instance: Instance, position: ReadonlyMap<string, number>): Entries {
  const found = new Map<number, Worth>();
  const places = new Set(ballot.choices).size;
  for (const [at, choice] of ballot.choices.entries()) {
    const project = position.get(choice);
    if (project === undefined || found.has(project)) continue;
    const value = valueOf(ballot, instance, { at, place: found.size, places });
    const below = instance.voteType === 'ranking' ? places - found.size - 1 : value;
    found.set(project, { value, below });
  }
  const sorted = [...found].filter(([, { value }]) => value !== 0).sort(([a], [b]) => a - b);
  return { projects: sorted.map(([project]) => project), worth: sorted.map(([, worth]) => worth) };
}

function valueOf(
  ballot: Ballot,
  { voteType, pointsByPlace }: Instance,
  { at, place, places }: { readonly at: number; readonly place: number; readonly places: number },
): number {
  if (voteType === 'points') return ballot.points?.[at] ?? 0;
  if (voteType !== 'ranking') return 1;
  return pointsByPlace ? (pointsByPlace[place] ?? 0) : places - place;
}

function laidOut(groups: readonly Group[], size: number) {
  const votes = Array.from({ length: size }, () => 0);
  const points = Array.from({ length: size }, () => 0);
  const borda = Array.from({ length: size }, () => 0);
  const length = groups.reduce((sum, { projects }) => sum + projects.length, 0);
  const weight = new Float64Array(groups.length);
  const start = new Int32Array(groups.length + 1);
  const choice = new Int32Array(length);
  const value = new Float64Array(length).fill(1);
  const below = new Float64Array(length).fill(1);
  let at = 0;
  for (const [group, { projects, worth, weight: voters }] of groups.entries()) {
    weight[group] = voters;
    for (const [place, project] of projects.entries()) {
      const own = worth?.[place];
      choice[at] = project;
      if (own) [value[at], below[at]] = [own.value, own.below];
      votes[project] = (votes[project] ?? 0) + voters;
      points[project] = (points[project] ?? 0) + voters * (value[at] ?? 0);
      borda[project] = (borda[project] ?? 0) + voters * (below[at] ?? 0);
      at += 1;
    }
    start[group + 1] = at;
  }
  return { weight, start, choice, value, below, votes, points, borda };
}
