import { scoreOf, type Measure } from './greedy-order.ts';
import { limitsOf, type MostVotesOptions, type Turn } from './greedy-walk.ts';
import type { Enough } from './outcome.ts';
import { consider, type Limits } from './purse.ts';
import type { Tally } from './tally.ts';

/**
 * What would have been enough for a project that lost: the fewest more votes (or points) that lift it, past ties, to a place
 * in the list at which it would have been funded; and the highest cost at which it would have been funded in its own place.
 * Everybody else's votes stay as they are.
 */
export function enoughFor(
  tally: Tally,
  options: MostVotesOptions,
  turns: readonly Turn[],
  project: number,
  needed: number,
): Enough | null {
  const limits = limitsOf(options);
  const { measure = 'votes' } = options;
  const others = turns.filter((turn) => turn.project !== project);
  const own = turns.findIndex((turn) => turn.project === project);
  const has = scoreOf(tally, measure, project);
  const scores = others
    .filter((turn) => consider(tally, limits, turn.before, project).why === null)
    .map((turn) => overtaking(tally, measure, project, turn.project));
  const end = lastPurse(tally, limits, others);
  if (end && consider(tally, limits, end, project).why === null) scores.push(needed);
  const score = Math.min(...scores.map((each) => Math.max(each, needed)));
  const most = measure.startsWith('votes') ? tally.valid : Infinity;
  const votes = score > has && score <= most ? score - has : null;
  const cost = affordable(tally, limits, turns[own], project);
  return votes === null && cost === null ? null : { votes, cost };
}

/** The lowest score with which `project` comes before `other` without a tie. */
function overtaking(tally: Tally, measure: Measure, project: number, other: number): number {
  const score = scoreOf(tally, measure, other);
  if (!measure.endsWith('per-cost')) return score + 1;
  const [own, theirs] = [tally.costs[project] ?? 0, tally.costs[other] ?? 0];
  return theirs === 0 ? Infinity : Number((BigInt(score) * BigInt(own)) / BigInt(theirs)) + 1;
}

function lastPurse(tally: Tally, limits: Limits, turns: readonly Turn[]) {
  const last = turns.at(-1);
  return last ? consider(tally, limits, last.before, last.project).purse : undefined;
}

/** Only money can be bargained with: a stopped list, a full tier or an excluded project does not open for a lower cost. */
function affordable(tally: Tally, limits: Limits, turn: Turn | undefined, project: number): number | null {
  if (!turn) return null;
  const { why } = consider(tally, limits, turn.before, project);
  const blocked =
    why?.kind !== 'does-not-fit' && why?.kind !== 'over-budget' && !stopsHere(tally, why, project);
  if (blocked || turn.before.left < 1) return null;
  return limits.tiers || limits.areaCeilings ? null : turn.before.left;
}

const stopsHere = (tally: Tally, why: ReturnType<typeof consider>['why'], project: number): boolean =>
  why?.kind === 'stopped' && why.stoppedBy === tally.ids[project];
