import type { Instance } from '../../src/count/instance.ts';

/** A fraction in lowest terms, for rules written down as plainly as their definitions. Slow, and obviously right. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
export const fraction = (n: bigint | number, d: bigint | number = 1n): Fraction => {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  const common = gcd(top < 0n ? -top : top, bottom) || 1n;
  return { n: top / common, d: bottom / common };
};
const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
const equal = (a: Fraction, b: Fraction): boolean => a.n === b.n && a.d === b.d;

/** Every voter on their own: what each project is worth to them. */
export function votersOf(instance: Instance): Map<string, number>[] {
  return instance.ballots.flatMap(({ count, choices, points }) => {
    const worth = new Map<string, number>();
    for (const [at, id] of choices.entries()) if (!worth.has(id)) worth.set(id, points?.[at] ?? 1);
    return Array.from({ length: count }, () => worth);
  });
}

type Satisfaction = 'cost' | 'cardinality' | 'points';

/** One run of Equal Shares; equals by id. */
export function plainShares(instance: Instance, share: Fraction, satisfaction: Satisfaction): string[] {
  const voters = votersOf(instance);
  const money = voters.map(() => share);
  const won: string[] = [];
  for (;;) {
    let best: { id: string; price: Fraction; key: Fraction } | null = null;
    for (const { id, cost } of instance.projects) {
      if (won.includes(id) || (satisfaction === 'cost' && cost === 0)) continue;
      const price = plainPrice(voters, money, id, cost, satisfaction);
      if (!price) continue;
      const key = satisfaction === 'cost' ? over(price, fraction(cost)) : price;
      if (!best || less(key, best.key) || (equal(key, best.key) && id < best.id)) best = { id, price, key };
    }
    if (!best) return won;
    const { id, price } = best;
    won.push(id);
    for (const [at, worth] of voters.entries()) {
      const value = valueTo(worth, id, satisfaction);
      const asked = times(price, fraction(value));
      const has = money[at] ?? fraction(0);
      money[at] = less(has, asked) ? fraction(0) : minus(has, asked);
    }
  }
}

const valueTo = (worth: ReadonlyMap<string, number>, id: string, satisfaction: Satisfaction): number => {
  const value = worth.get(id) ?? 0;
  return satisfaction === 'points' ? value : Math.sign(value);
};

/** Supporters in ascending order of money per value; who cannot pay the price pays all. */
function plainPrice(
  voters: readonly Map<string, number>[],
  money: readonly Fraction[],
  id: string,
  cost: number,
  satisfaction: Satisfaction,
): Fraction | null {
  const supporters = voters
    .map((worth, at) => ({ value: valueTo(worth, id, satisfaction), has: money[at] ?? fraction(0) }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => (less(over(a.has, fraction(a.value)), over(b.has, fraction(b.value))) ? -1 : 1));
  let missing = fraction(cost);
  for (const [at, { value, has }] of supporters.entries()) {
    const values = supporters.slice(at).reduce((sum, each) => sum + each.value, 0);
    const price = over(missing, fraction(values));
    if (!less(has, times(price, fraction(value)))) return price;
    missing = minus(missing, has);
  }
  return null;
}

/** Add1, one step at a time, with nothing skipped. */
export function plainAddOne(
  instance: Instance,
  satisfaction: Satisfaction,
  stop: 'exhaustive' | 'infeasible',
  increment = 1,
) {
  const voters = votersOf(instance).length;
  const costOf = (ids: readonly string[]) => sumOf(instance, ids);
  const supported = instance.projects.filter(
    ({ id, cost }) =>
      (satisfaction !== 'cost' || cost > 0) && votersOf(instance).some((worth) => (worth.get(id) ?? 0) > 0),
  );
  let last: string[] = [];
  for (let runs = 0; ; runs += 1) {
    const share = fraction(BigInt(instance.budget) + BigInt(runs * increment * voters), voters);
    const won = plainShares(instance, share, satisfaction);
    if (costOf(won) > instance.budget) return { won: last, runs: runs + 1 };
    last = won;
    const left = instance.budget - costOf(won);
    const more = supported.filter(({ id }) => !won.includes(id));
    const fits = more.some(({ cost }) => cost <= left);
    if (more.length === 0 || (stop === 'exhaustive' && !fits)) return { won, runs: runs + 1 };
  }
}

export const sumOf = (instance: Instance, ids: readonly string[]): number =>
  instance.projects.reduce((sum, { id, cost }) => sum + (ids.includes(id) ? cost : 0), 0);

/** Sequential Phragmén; equals by id. */
export function plainPhragmen(instance: Instance): string[] {
  const voters = votersOf(instance);
  const loads = voters.map(() => fraction(0));
  const won: string[] = [];
  for (;;) {
    const candidates = instance.projects
      .filter(({ id }) => !won.includes(id))
      .flatMap(({ id, cost }) => {
        const who = [...voters.keys()].filter((at) => (voters[at]?.get(id) ?? 0) > 0);
        const carried = who.reduce((sum, at) => plus(sum, loads[at] ?? fraction(0)), fraction(cost));
        return who.length === 0 ? [] : [{ id, cost, who, load: over(carried, fraction(who.length)) }];
      })
      .toSorted((a, b) => (less(a.load, b.load) ? -1 : less(b.load, a.load) ? 1 : a.id < b.id ? -1 : 1));
    const [best] = candidates;
    if (!best) return won;
    const left = instance.budget - sumOf(instance, won);
    if (candidates.some(({ load, cost }) => equal(load, best.load) && cost > left)) return won;
    won.push(best.id);
    for (const at of best.who) loads[at] = best.load;
  }
}
