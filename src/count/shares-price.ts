import { numeratorOf, ratio, ROUNDOFF, type Ledger } from './exact.ts';
import type { Shop } from './shares-shop.ts';

/**
 * The price of one unit of value at a project, when its supporters share the cost as equally as they can: whoever has less
 * than price times value pays all they have. Worked out twice: `estimate` fast, in Numbers, with a proven lower bound, to see
 * which projects can be the cheapest at all; `exactPrice` for those, in whole numbers.
 */
export type Exact = { readonly numerator: bigint; readonly rich: number; readonly price: number };

/**
 * Updates `price` and `low` of a project and says whether it may still be affordable.
 *
 * Error bound: money is off by `moneyError` for each of the project's voters, the sums by one roundoff for each addition
 * (`2 * length` in all), prices by a few roundoffs; together the payments are off by `slack`. Payments rise with the
 * price at least as fast as the `rich` values, so the price is off downwards by at most slack / rich. The eightfold covers
 * starting from the previous estimate, which may itself be too high by as much.
 */
export function estimate(shop: Shop, project: number): boolean {
  const supporters = shop.supporters[project];
  if (!supporters) return false;
  const { cost, who, weight, value, voters, scale } = supporters;
  const { money } = shop;
  const slack = voters * shop.moneyError + (2 * who.length + 16) * ROUNDOFF * cost;
  let live = shop.live[project] ?? 0;
  let price = shop.price[project] ?? 0;
  for (;;) {
    let paid = 0;
    let rich = 0;
    for (let at = 0; at < live; at += 1) {
      const has = money[who[at] ?? 0] ?? 0;
      if (has === 0) {
        live -= 1;
        swap(who, at, live);
        swap(weight, at, live);
        swap(value, at, live);
        at -= 1;
        continue;
      }
      const each = value[at] ?? 0;
      if (has < price * each) paid += (weight[at] ?? 0) * has;
      else rich += (weight[at] ?? 0) * each;
    }
    shop.live[project] = live;
    if (rich === 0) return paid + slack >= cost;
    const next = (cost - paid) / rich;
    if (next <= price) {
      shop.price[project] = next;
      const low = ((next - (8 * slack) / rich) / scale) * (1 - 4 * ROUNDOFF);
      shop.low[project] = Math.max(low, shop.low[project] ?? 0);
      return true;
    }
    price = next;
  }
}

function swap(array: Int32Array | Float64Array, a: number, b: number): void {
  const kept = array[a] ?? 0;
  array[a] = array[b] ?? 0;
  array[b] = kept;
}

/**
 * The exact price at a project, or null when its supporters cannot pay for it. Groups that pay all they have are marked with
 * `shop.marks`. Starts from the lower bound and takes the poor out until none is left: numbers decide where they are further
 * apart than their error, whole numbers where they are not.
 */
export function exactPrice(shop: Shop, ledger: Ledger, project: number): Exact | null {
  const supporters = shop.supporters[project];
  if (!supporters) return null;
  const { cost, who, weight, value, scale } = supporters;
  const { money, mark } = shop;
  shop.marks += 1;
  const less = new Float64Array(ledger.price.length);
  const live = shop.live[project] ?? 0;
  let times = 0;
  let rich = 0;
  const empty = (at: number, group: number): void => {
    mark[group] = shop.marks;
    times += weight[at] ?? 0;
    addPayments(shop, group, weight[at] ?? 0, less);
  };
  const floor = (shop.low[project] ?? 0) * scale * (1 - 4 * ROUNDOFF);
  for (let at = 0; at < live; at += 1) {
    const group = who[at] ?? 0;
    const each = value[at] ?? 0;
    if ((shop.emptiedAt[group] ?? 0) >= 0) continue;
    if ((money[group] ?? 0) < floor * each - tolerance(shop, floor * each)) empty(at, group);
    else rich += (weight[at] ?? 0) * each;
  }
  for (let found = true; found;) {
    if (rich === 0) return null;
    const numerator =
      BigInt(cost) * ledger.denominator - numeratorOf(ledger, times, (step) => less[step] ?? 0);
    const exact = { numerator, rich, price: ratio(numerator, ledger.denominator * BigInt(rich)) };
    found = false;
    for (let at = 0; at < live; at += 1) {
      const group = who[at] ?? 0;
      const each = value[at] ?? 0;
      if (mark[group] === shop.marks || (shop.emptiedAt[group] ?? 0) >= 0) continue;
      const short = exact.price * each - (money[group] ?? 0);
      const near = tolerance(shop, exact.price * each);
      if (short < -near || (short <= near && !isShort(shop, ledger, group, each, exact))) continue;
      empty(at, group);
      rich -= (weight[at] ?? 0) * each;
      found = true;
    }
    if (!found) return exact;
  }
  return null;
}

const tolerance = (shop: Shop, payment: number): number => shop.moneyError + 8 * ROUNDOFF * payment;

/** Whether a voter of the group has strictly less than the price of their value. */
function isShort(shop: Shop, ledger: Ledger, group: number, value: number, exact: Exact): boolean {
  const less = new Float64Array(ledger.price.length);
  addPayments(shop, group, 1, less);
  const has = numeratorOf(ledger, 1, (step) => less[step] ?? 0);
  return has * BigInt(exact.rich) < exact.numerator * BigInt(value);
}

/** Adds `times` what a voter of the group paid for, step by step, in units of each step's price. */
function addPayments(shop: Shop, group: number, times: number, less: Float64Array): void {
  const { choice, start } = shop.tally;
  const end = start[group + 1] ?? 0;
  for (let at = start[group] ?? 0; at < end; at += 1) {
    const step = shop.boughtAt[choice[at] ?? 0] ?? -1;
    if (step >= 0) less[step] = (less[step] ?? 0) + times * (shop.value[at] ?? 0);
  }
}

/** Negative when the first price per satisfaction is the lower, zero when they are equal. Exact. */
export function compareExact(shop: Shop, a: number, one: Exact, b: number, other: Exact): number {
  const left = one.numerator * BigInt(other.rich) * BigInt(shop.supporters[b]?.scale ?? 1);
  const right = other.numerator * BigInt(one.rich) * BigInt(shop.supporters[a]?.scale ?? 1);
  return left < right ? -1 : left > right ? 1 : 0;
}
