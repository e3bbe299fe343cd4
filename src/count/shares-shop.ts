import { supportersOf, valuesOf, type Satisfaction, type Supporters } from './supporters.ts';
import type { Tally } from './tally.ts';

/**
 * The workplace of Equal Shares: arrays that one run after another uses. `money[g]` is what each voter of group g has left,
 * a Number within `moneyError` of the truth; `emptiedAt[g]` is the step at which the group paid all it had (-1: not yet).
 * `price[c]` estimates what one unit of value costs at project c;
 * `low[c]` is a proven lower bound of its price per satisfaction, which never falls while a run goes on.
 */
export type Shop = {
  readonly tally: Tally;
  readonly supporters: readonly Supporters[];
  /** The value of each choice under the satisfaction in use, beside `tally.choice`; zero where it does not count. */
  readonly value: Float64Array;
  readonly money: Float64Array;
  readonly emptiedAt: Int32Array;
  /** From `tally.start[g]` on, the `paidCount[g]` steps that group g has paid for in full, and its value for each. */
  readonly paidStep: Int32Array;
  readonly paidValue: Float64Array;
  readonly paidCount: Int32Array;
  readonly price: Float64Array;
  readonly low: Float64Array;
  /** How many of a project's supporters have money; they stand first in its arrays. */
  readonly live: Int32Array;
  /** The step at which a project was bought, or -1. */
  readonly boughtAt: Int32Array;
  readonly fresh: Uint8Array;
  readonly mark: Int32Array;
  marks: number;
  moneyError: number;
};

/** A workplace for any number of runs on one tally. */
export function openShop(tally: Tally, satisfaction: Satisfaction): Shop {
  const groups = tally.weight.length;
  const projects = tally.ids.length;
  const value = valuesOf(tally, satisfaction);
  return {
    tally,
    supporters: supportersOf(tally, satisfaction, value),
    value,
    money: new Float64Array(groups),
    emptiedAt: new Int32Array(groups),
    paidStep: new Int32Array(tally.choice.length),
    paidValue: new Float64Array(tally.choice.length),
    paidCount: new Int32Array(groups),
    price: new Float64Array(projects),
    low: new Float64Array(projects),
    live: new Int32Array(projects),
    boughtAt: new Int32Array(projects),
    fresh: new Uint8Array(projects),
    mark: new Int32Array(groups),
    marks: 0,
    moneyError: 0,
  };
}

/** Gives every voter the endowment and forgets what was bought. */
export function restock(shop: Shop, endowment: number): void {
  shop.money.fill(endowment);
  shop.emptiedAt.fill(-1);
  shop.paidCount.fill(0);
  shop.boughtAt.fill(-1);
  for (const [project, { cost, total, scale, who }] of shop.supporters.entries()) {
    shop.live[project] = who.length;
    shop.price[project] = total === 0 ? Infinity : cost / total;
    shop.low[project] = total === 0 ? Infinity : (cost / total / scale) * (1 - 1e-15);
  }
}
