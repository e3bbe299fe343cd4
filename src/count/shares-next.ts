import { numeratorOf } from './exact.ts';
import type { Run } from './shares-run.ts';
import type { Shop } from './shares-shop.ts';

type Rules = {
  readonly before: (a: number, b: number) => number;
  readonly rivals: (project: number) => readonly number[];
};

/**
 * The lowest amount (over the run's parts) of an endowment at which the outcome can differ from this run's, seen from a run in
 * which nobody paid all they had; `never` when it cannot; `try-next` when the next endowment must simply be tried.
 *
 * Why it is sound: when nobody runs out, every winner's price is cost / total whatever the endowment, and stays so for a higher
 * one. Another project c can only come in at a step whose winner's price per satisfaction is at least c's lowest possible one,
 * cost / total / scale. As long as c's supporters cannot pay for it at the first such step (later they have less), it stays out;
 * that needs an endowment of (cost + what they paid before that step) / voters. The work saved is the long tail in which a
 * project with few supporters is all that is left to wait for.
 */
export function nextChange(
  shop: Shop,
  run: Run,
  candidates: readonly number[],
  rules: Rules,
): bigint | 'never' | 'try-next' {
  if (run.winners.length === candidates.length) return 'never';
  if (shop.emptiedAt.some((step) => step >= 0)) return 'try-next';
  let lowest: bigint | null = null;
  for (const project of candidates) {
    if ((shop.boughtAt[project] ?? -1) >= 0) continue;
    const threshold = comesInAt(shop, run, project, rules);
    if (threshold !== null && (lowest === null || threshold < lowest)) lowest = threshold;
  }
  if (lowest === null) return 'never';
  return lowest > run.endowment.amount ? lowest : 'try-next';
}

/** The amount at which a project that was not bought can come in; null when it never can, because a rival comes before it. */
function comesInAt(shop: Shop, run: Run, project: number, { before, rivals }: Rules): bigint | null {
  const { winners } = run;
  const firstNotCheaper = winners.findIndex((winner) => compareLowest(shop, winner, project) >= 0);
  const step = firstNotCheaper < 0 ? winners.length : firstNotCheaper;
  const rival = rivals(project);
  const excludedAt = winners.findIndex((winner) => rival.includes(winner));
  if (excludedAt >= 0 && step > excludedAt) return null;
  const amount = affordableAt(shop, run, project, step);
  if (excludedAt < 0 || amount > run.endowment.amount) return amount;
  const tied = winners.slice(step, excludedAt + 1);
  return tied.every((winner) => compareLowest(shop, winner, project) === 0 && before(winner, project) < 0)
    ? null
    : amount;
}

/** Compares the lowest prices per satisfaction that two projects can have. */
function compareLowest(shop: Shop, a: number, b: number): number {
  const [one, other] = [shop.supporters[a], shop.supporters[b]];
  if (!one || !other) return 0;
  const left = BigInt(one.cost) * BigInt(other.total) * BigInt(other.scale);
  const right = BigInt(other.cost) * BigInt(one.total) * BigInt(one.scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

function affordableAt(shop: Shop, run: Run, project: number, step: number): bigint {
  const supporters = shop.supporters[project];
  if (!supporters) return 0n;
  const { cost, voters, who, weight } = supporters;
  const paid = new Float64Array(run.winners.length);
  for (const [at, group] of who.entries()) addPaid(shop, group, weight[at] ?? 0, step, paid);
  const { ledger } = run;
  const spent = -numeratorOf(ledger, 0, paid);
  const needed = (BigInt(cost) * ledger.denominator + spent) * run.endowment.parts;
  const share = ledger.denominator * BigInt(voters);
  return (needed + share - 1n) / share;
}

function addPaid(shop: Shop, group: number, weight: number, before: number, paid: Float64Array): void {
  const { choice, start } = shop.tally;
  const end = start[group + 1] ?? 0;
  for (let at = start[group] ?? 0; at < end; at += 1) {
    const step = shop.boughtAt[choice[at] ?? 0] ?? -1;
    if (step >= 0 && step < before) paid[step] = (paid[step] ?? 0) + weight * (shop.value[at] ?? 0);
  }
}
