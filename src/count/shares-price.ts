import { numeratorOf, ratio, ROUNDOFF, type Ledger } from './exact.ts';
import type { Shop } from './shares-shop.ts';
import type { Supporters } from './supporters.ts';

/**
 * The price of one unit of value at a project, when its supporters share the cost as equally as they can: whoever has less
 * than price times value pays all they have. Worked out twice: `estimate` fast, in Numbers, with a proven lower bound, to see
 * which projects can be the cheapest at all; `exactPrice` for those, in whole numbers.
 */
export type Exact = { readonly numerator: bigint; readonly rich: number; readonly price: number };

/**
 * Updates `price` and `low` of a project and says whether it may still be affordable. `beat` is a price per satisfaction; a
 * project that is found to be dearer is not looked at more closely.
 *
 * Whoever is taken for poor, the price is at least (cost - all that the poor have) / values of the others. Money is off by
 * `moneyError` for each of the project's voters, the sums by one roundoff for each addition (`2 * length` in all), the rest
 * by a few roundoffs of the cost: `slack`, taken eightfold, is more than all of it. The poor are those who cannot pay the
 * price found so far; when nobody joins them the price is found.
 */
export function estimate(shop: Shop, project: number, beat: number): boolean {
  const supporters = shop.supporters[project];
  if (!supporters) return false;
  const { cost, who, weight, value, voters, scale, highest } = supporters;
  const { money } = shop;
  const slack = voters * shop.moneyError + (2 * who.length + 16) * ROUNDOFF * cost;
  const known = shop.price[project] ?? 0;
  let live = shop.live[project] ?? 0;
  let raised = beat * scale > known;
  let price = raised ? beat * scale : known;
  for (;;) {
    let paid = 0;
    let rich = 0;
    let poorest = Infinity;
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
      else {
        rich += (weight[at] ?? 0) * each;
        if (has < poorest) poorest = has;
      }
    }
    shop.live[project] = live;
    if (rich === 0 && paid + slack < cost) return false;
    const next = rich === 0 ? 0 : (cost - paid) / rich;
    if (raised && next <= price) {
      // It may be as cheap as the one to beat: begin again from what is known of it.
      raised = false;
      price = known;
    } else if (rich === 0) return true;
    else if (raised || next <= price || poorest >= next * highest) {
      shop.price[project] = next;
      const low = ((next - (8 * slack) / rich) / scale) * (1 - 4 * ROUNDOFF);
      shop.low[project] = Math.max(low, shop.low[project] ?? 0);
      return true;
    } else price = next;
  }
}

function swap(array: Int32Array | Float64Array, a: number, b: number): void {
  const kept = array[a] ?? 0;
  array[a] = array[b] ?? 0;
  array[b] = kept;
}

/** How much higher than its estimate a price may turn out before everybody is looked at again. */
const MARGIN = 1 + 1e-9;

/**
 * The exact price at a project, or null when its supporters cannot pay for it. Groups that pay all they have are marked with
 * `shop.marks`. Whoever has less than the proven lower bound is poor, whoever has clearly more than the estimate is rich; those
 * between are taken out one round after the other while they cannot pay the exact price, until none is left. Numbers decide where
 * they are further apart than their error, whole numbers where they are not.
 */
export function exactPrice(shop: Shop, ledger: Ledger, project: number): Exact | null {
  const supporters = shop.supporters[project];
  if (!supporters) return null;
  const { who, weight, value, scale } = supporters;
  const { money, mark } = shop;
  const marks = shop.marks + 1;
  shop.marks = marks;
  const live = shop.live[project] ?? 0;
  const sums = { less: new Float64Array(ledger.price.length), times: 0, rich: 0 };
  const low = (shop.low[project] ?? 0) * scale * (1 - 4 * ROUNDOFF);
  const high = (shop.price[project] ?? 0) * MARGIN;
  let between: number[] = [];
  for (let at = 0; at < live; at += 1) {
    const group = who[at] ?? 0;
    const each = value[at] ?? 0;
    const has = money[group] ?? 0;
    if (has < low * each - tolerance(shop, low * each)) {
      mark[group] = marks;
      sums.times += weight[at] ?? 0;
      addPayments(shop, group, weight[at] ?? 0, sums.less);
    } else {
      sums.rich += (weight[at] ?? 0) * each;
      if (has <= high * each + tolerance(shop, high * each)) between.push(at);
    }
  }
  const exact = settle(shop, ledger, supporters, sums, between);
  if (!exact || exact.price < high) return exact;
  between = Array.from({ length: live }, (_, at) => at).filter((at) => mark[who[at] ?? 0] !== marks);
  return settle(shop, ledger, supporters, sums, between);
}

/** The poor so far: how many shares they have, what they paid from them, and the values of the rest. */
type Sums = { readonly less: Float64Array; times: number; rich: number };

/** Takes the poor out of `between` (places in the supporters' arrays) until all that are left can pay the exact price. */
function settle(
  shop: Shop,
  ledger: Ledger,
  { cost, who, weight, value }: Supporters,
  sums: Sums,
  between: readonly number[],
): Exact | null {
  let open = between;
  for (;;) {
    if (sums.rich === 0) return null;
    const paid = numeratorOf(ledger, sums.times, sums.less);
    const numerator = BigInt(cost) * ledger.denominator - paid;
    const { rich } = sums;
    const exact = { numerator, rich, price: ratio(numerator, ledger.denominator * BigInt(rich)) };
    const staying: number[] = [];
    for (const at of open) {
      const group = who[at] ?? 0;
      const each = value[at] ?? 0;
      const short = exact.price * each - (shop.money[group] ?? 0);
      const near = tolerance(shop, exact.price * each);
      if (short < -near || (short <= near && !isShort(shop, ledger, group, each, exact))) {
        staying.push(at);
        continue;
      }
      shop.mark[group] = shop.marks;
      sums.times += weight[at] ?? 0;
      sums.rich -= (weight[at] ?? 0) * each;
      addPayments(shop, group, weight[at] ?? 0, sums.less);
    }
    if (staying.length === open.length) return exact;
    open = staying;
  }
}

const tolerance = (shop: Shop, payment: number): number => shop.moneyError + 8 * ROUNDOFF * payment;

/** Whether a voter of the group has strictly less than the price of their value. */
function isShort(shop: Shop, ledger: Ledger, group: number, value: number, exact: Exact): boolean {
  const less = new Float64Array(ledger.price.length);
  addPayments(shop, group, 1, less);
  return numeratorOf(ledger, 1, less) * BigInt(exact.rich) < exact.numerator * BigInt(value);
}

/** Adds `times` what a voter of the group paid for in full, step by step, in units of each step's price. */
export function addPayments(shop: Shop, group: number, times: number, less: Float64Array): void {
  const { paidStep, paidValue } = shop;
  const begin = shop.tally.start[group] ?? 0;
  const end = begin + (shop.paidCount[group] ?? 0);
  for (let at = begin; at < end; at += 1) {
    const step = paidStep[at] ?? 0;
    less[step] = (less[step] ?? 0) + times * (paidValue[at] ?? 0);
  }
}

/** Negative when the first price per satisfaction is the lower, zero when they are equal. Exact. */
export function compareExact(shop: Shop, a: number, one: Exact, b: number, other: Exact): number {
  const left = one.numerator * BigInt(other.rich) * BigInt(shop.supporters[b]?.scale ?? 1);
  const right = other.numerator * BigInt(one.rich) * BigInt(shop.supporters[a]?.scale ?? 1);
  return left < right ? -1 : left > right ? 1 : 0;
}
