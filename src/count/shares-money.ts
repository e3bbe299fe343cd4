import { numeratorOf } from './exact.ts';
import type { Spent } from './outcome.ts';
import type { Run } from './shares-run.ts';
import type { Shop } from './shares-shop.ts';

/** Where the money of a project's supporters went in a run that has just ended. Added up exactly, then rounded to whole money. */

/** What a losing project's supporters have in the end, rounded down; always less than the cost. */
export function leftWith(shop: Shop, run: Run, project: number): number {
  const supporters = shop.supporters[project];
  const less = new Float64Array(run.winners.length);
  let voters = 0;
  for (const [at, group] of supporters?.who.entries() ?? []) {
    if ((shop.emptiedAt[group] ?? -1) >= 0) continue;
    const weight = supporters?.weight[at] ?? 0;
    voters += weight;
    for (const { step, value } of boughtFor(shop, group)) less[step] = (less[step] ?? 0) + weight * value;
  }
  const left = numeratorOf(run.ledger, voters, less);
  return Number(left / run.ledger.denominator);
}

/** What went to each winner, the largest amount first, rounded to the nearest; winners that got nothing are left out. */
export function spentBy(shop: Shop, run: Run, project: number): Spent[] {
  const supporters = shop.supporters[project];
  const payments = run.winners.map(() => ({
    shares: 0,
    less: new Float64Array(run.winners.length),
    any: false,
  }));
  for (const [at, group] of supporters?.who.entries() ?? []) {
    const weight = supporters?.weight[at] ?? 0;
    const emptied = shop.emptiedAt[group] ?? -1;
    const bought = boughtFor(shop, group);
    for (const { step, value } of bought) {
      const payment = payments[step];
      if (!payment || (emptied >= 0 && step > emptied)) continue;
      payment.any = true;
      if (step !== emptied) {
        payment.less[step] = (payment.less[step] ?? 0) - weight * value;
        continue;
      }
      // It paid all that earlier payments had left of its share.
      payment.shares += weight;
      for (const before of bought) {
        if (before.step < step)
          payment.less[before.step] = (payment.less[before.step] ?? 0) + weight * before.value;
      }
    }
  }
  const { ledger } = run;
  return payments
    .flatMap(({ shares, less, any }, step) => {
      if (!any) return [];
      const sum = numeratorOf(ledger, shares, less);
      const amount = Number((2n * sum + ledger.denominator) / (2n * ledger.denominator));
      return amount > 0 ? [{ project: shop.tally.ids[run.winners[step] ?? 0] ?? '', amount }] : [];
    })
    .toSorted((a, b) => b.amount - a.amount);
}

/** The winners on a group's ballot: the step at which each was bought and what it is worth to the group. */
function boughtFor(shop: Shop, group: number): { readonly step: number; readonly value: number }[] {
  const { choice, start } = shop.tally;
  const found = [];
  for (let at = start[group] ?? 0; at < (start[group + 1] ?? 0); at += 1) {
    const step = shop.boughtAt[choice[at] ?? 0] ?? -1;
    const value = shop.value[at] ?? 0;
    if (step >= 0 && value > 0) found.push({ step, value });
  }
  return found;
}
