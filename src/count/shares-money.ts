import { numeratorOf } from './exact.ts';
import type { Spent } from './outcome.ts';
import { addPayments } from './shares-price.ts';
import type { Run } from './shares-run.ts';
import type { Shop } from './shares-shop.ts';

/** Where the money of a project's supporters went in a run that has just ended. Added up exactly, then rounded to whole money. */

/** What a losing project's supporters have in the end, rounded down; always less than the cost. */
export function leftWith(shop: Shop, run: Run, project: number): number {
  const supporters = shop.supporters[project];
  if (!supporters) return 0;
  const less = new Float64Array(run.winners.length);
  let voters = 0;
  for (const [at, group] of supporters.who.entries()) {
    if ((shop.emptiedAt[group] ?? -1) >= 0) continue;
    voters += supporters.weight[at] ?? 0;
    addPayments(shop, group, supporters.weight[at] ?? 0, less);
  }
  return Number(numeratorOf(run.ledger, voters, less) / run.ledger.denominator);
}

/**
 * What went to each winner, the largest amount first, rounded to the nearest; winners that got nothing are left out. A group pays
 * the price of each winner until the one that takes all it has left: its whole share less what it paid before.
 */
export function spentBy(shop: Shop, run: Run, project: number): Spent[] {
  const supporters = shop.supporters[project];
  if (!supporters) return [];
  const { ledger, winners } = run;
  const full = new Float64Array(winners.length);
  const last = new Map<number, { shares: number; less: Float64Array }>();
  for (const [at, group] of supporters.who.entries()) {
    const weight = supporters.weight[at] ?? 0;
    addPayments(shop, group, weight, full);
    const emptied = shop.emptiedAt[group] ?? -1;
    if (emptied < 0) continue;
    const sums = last.get(emptied) ?? { shares: 0, less: new Float64Array(winners.length) };
    last.set(emptied, sums);
    sums.shares += weight;
    addPayments(shop, group, weight, sums.less);
  }
  const all = winners.map((winner, step) => {
    const { shares = 0, less = new Float64Array(winners.length) } = last.get(step) ?? {};
    less[step] = -(full[step] ?? 0);
    const sum = numeratorOf(ledger, shares, less);
    const amount = Number((2n * sum + ledger.denominator) / (2n * ledger.denominator));
    return { project: shop.tally.ids[winner] ?? '', amount };
  });
  return all.filter(({ amount }) => amount > 0).toSorted((a, b) => b.amount - a.amount);
}
