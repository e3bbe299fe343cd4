import { enterPrice, newLedger, ratio, ROUNDOFF, type Ledger } from './exact.ts';
import { compareExact, estimate, exactPrice, type Exact } from './shares-price.ts';
import { restock, type Shop } from './shares-shop.ts';

/** What each voter starts with: `amount / parts`, exactly. */
export type Endowment = { readonly amount: bigint; readonly parts: bigint };

/** One run of Equal Shares: projects by position in the order bought, the price of each, and the equals met on the way. */
export type Run = {
  readonly endowment: Endowment;
  readonly winners: readonly number[];
  /** What a voter paid per unit of value, by step. */
  readonly prices: readonly number[];
  readonly cost: number;
  readonly ties: readonly { readonly step: number; readonly equals: readonly number[] }[];
  readonly ledger: Ledger;
};

/**
 * The Method of Equal Shares (Peters, Pierczyński, Skowron 2021) from one endowment. In each step the project with the lowest
 * price per satisfaction is bought; projects that their supporters cannot pay drop out. `candidates` are positions with at
 * least one supporter. What the voters have left stays in the shop until the next run. Every decision is exact.
 */
export function runShares(
  shop: Shop,
  endowment: Endowment,
  candidates: readonly number[],
  {
    before,
    rivals,
  }: { before: (a: number, b: number) => number; rivals: (project: number) => readonly number[] },
): Run {
  const each = ratio(endowment.amount, endowment.parts);
  restock(shop, each);
  const ledger = newLedger(endowment.amount, endowment.parts);
  const winners: number[] = [];
  const prices: number[] = [];
  const ties: { step: number; equals: number[] }[] = [];
  let cost = 0;
  let waiting = [...candidates];
  for (;;) {
    // Of each payment the error is three roundoffs, of each subtraction one of the endowment.
    shop.moneyError = (8 + 2 * winners.length) * ROUNDOFF * each;
    const found = cheapest(shop, ledger, waiting);
    if (!found) return { endowment, winners, prices, cost, ties, ledger };
    const equals = found.equals.toSorted(before);
    const [winner = -1] = equals;
    if (equals.length > 1) ties.push({ step: winners.length + 1, equals });
    buy(shop, ledger, winner, found.priced === winner ? found.price : exactPrice(shop, ledger, winner));
    winners.push(winner);
    prices.push(shop.price[winner] ?? 0);
    cost += shop.supporters[winner]?.cost ?? 0;
    const gone = new Set([winner, ...found.dropped, ...rivals(winner)]);
    waiting = waiting.filter((project) => !gone.has(project));
  }
}

/** `priced` is the project whose poor are marked in the shop, at the exact `price`. */
type Cheapest = {
  readonly equals: readonly number[];
  readonly dropped: readonly number[];
  readonly priced: number;
  readonly price: Exact | null;
};

/** What `shop.fresh` says of a project within a step. */
const STALE = 0;
const ESTIMATED = 1;
const SETTLED = 2;

/**
 * The projects with the lowest exact price per satisfaction, and those found to be out of reach. Null when none is affordable.
 * Prices only rise while a run goes on, so projects are looked at in the order of what is known of them, and no further than
 * to where the best cannot be beaten.
 */
function cheapest(shop: Shop, ledger: Ledger, waiting: readonly number[]): Cheapest | null {
  const dropped: number[] = [];
  let equals: number[] = [];
  let best: Exact | null = null;
  let latest: Exact | null = null;
  let priced = -1;
  let limit = Infinity;
  // The cheapest estimate so far: what is dearer need not be known closely.
  let beat = Infinity;
  shop.fresh.fill(STALE);
  for (;;) {
    const next = mostPromising(shop, waiting, limit);
    if (next < 0) return best ? { equals, dropped, priced, price: latest } : null;
    if (shop.fresh[next] === STALE) {
      shop.fresh[next] = ESTIMATED;
      if (estimate(shop, next, beat === Infinity ? 0 : beat)) {
        beat = Math.min(beat, (shop.price[next] ?? Infinity) / (shop.supporters[next]?.scale ?? 1));
        continue;
      }
      shop.fresh[next] = SETTLED;
      dropped.push(next);
      continue;
    }
    shop.fresh[next] = SETTLED;
    const exact = exactPrice(shop, ledger, next);
    priced = next;
    latest = exact;
    if (!exact) {
      dropped.push(next);
      continue;
    }
    const order = best ? compareExact(shop, next, exact, equals[0] ?? 0, best) : -1;
    if (order > 0) continue;
    if (order === 0) {
      equals.push(next);
      continue;
    }
    equals = [next];
    best = exact;
    limit = (exact.price / (shop.supporters[next]?.scale ?? 1)) * (1 + 8 * ROUNDOFF);
  }
}

/** The project with the lowest bound, if that is not above the limit; -1 when there is none. */
function mostPromising(shop: Shop, waiting: readonly number[], limit: number): number {
  const { low, fresh } = shop;
  let found = -1;
  let lowest = limit;
  for (const project of waiting) {
    const bound = low[project] ?? Infinity;
    if (bound > lowest || fresh[project] === SETTLED) continue;
    if (bound === lowest && found >= 0) continue;
    found = project;
    lowest = bound;
  }
  return lowest === Infinity ? -1 : found;
}

/** Takes the price from the supporters: what they have from those who have less. */
function buy(shop: Shop, ledger: Ledger, winner: number, exact: Exact | null): void {
  const supporters = shop.supporters[winner];
  if (!supporters || !exact) return;
  const { who, value } = supporters;
  const { money, mark, marks, emptiedAt, paidStep, paidValue, paidCount } = shop;
  const { start } = shop.tally;
  const step = ledger.price.length;
  const live = shop.live[winner] ?? 0;
  for (let at = 0; at < live; at += 1) {
    const group = who[at] ?? 0;
    if (mark[group] === marks) {
      emptiedAt[group] = step;
      money[group] = 0;
      continue;
    }
    const each = value[at] ?? 0;
    const place = (start[group] ?? 0) + (paidCount[group] ?? 0);
    paidStep[place] = step;
    paidValue[place] = each;
    paidCount[group] = (paidCount[group] ?? 0) + 1;
    // A group that has paid its last coin exactly stays on the books with nothing: only zero says that it was emptied.
    money[group] = Math.max((money[group] ?? 0) - exact.price * each, Number.MIN_VALUE);
  }
  enterPrice(ledger, exact.numerator, exact.rich);
  shop.boughtAt[winner] = step;
  shop.price[winner] = exact.price;
}
