/**
 * Exact money for Equal Shares. Every amount that occurs is a sum of whole multiples of the endowment and of the prices paid so
 * far. The price of step t is `price[t] / (den(0) * factor[0] * ... * factor[t])`, so a sum is added up by Horner's rule,
 * without a single greatest common divisor of large numbers.
 */
export type Ledger = {
  /** The endowment is `endowment / start`. */
  readonly endowment: bigint;
  readonly start: bigint;
  readonly price: bigint[];
  readonly factor: bigint[];
  /** The product of `start` and all factors: the denominator of `numeratorOf`. */
  denominator: bigint;
};

export const newLedger = (endowment: bigint, start: bigint): Ledger => ({
  endowment,
  start,
  price: [],
  factor: [],
  denominator: start,
});

/** The numerator, over the ledger's denominator, of `times` endowments less `less[t]` times the price of step t, for all t. */
export function numeratorOf(ledger: Ledger, times: number, less: Float64Array): bigint {
  const { price, factor } = ledger;
  let sum = BigInt(times) * ledger.endowment;
  for (let step = 0; step < price.length; step += 1) {
    sum *= factor[step] ?? 1n;
    const count = less[step] ?? 0;
    if (count !== 0) sum -= BigInt(count) * (price[step] ?? 0n);
  }
  return sum;
}

/** Enters the price `numerator / (denominator * rich)` as the next step. */
export function enterPrice(ledger: Ledger, numerator: bigint, rich: number): void {
  const common = gcd(Number(numerator % BigInt(rich)), rich);
  const factor = BigInt(rich / common);
  ledger.price.push(common === 1 ? numerator : numerator / BigInt(common));
  ledger.factor.push(factor);
  ledger.denominator *= factor;
}

function gcd(a: number, b: number): number {
  while (a !== 0) [a, b] = [b % a, a];
  return b;
}

/** The unit roundoff of a Number. */
export const ROUNDOFF = 2 ** -53;

/** `numerator / denominator` as a Number; the relative error is at most three roundoffs. Both are at least zero. */
export function ratio(numerator: bigint, denominator: bigint): number {
  const above = Number(numerator);
  const below = Number(denominator);
  if (above <= Number.MAX_VALUE && below <= Number.MAX_VALUE) return above / below;
  const shift = BigInt(Math.max(0, bits(denominator) - 512));
  const more = BigInt(Math.max(0, bits(numerator) - 512));
  return (Number(numerator >> more) / Number(denominator >> shift)) * 2 ** Number(more - shift);
}

const bits = (value: bigint): number => value.toString(16).length * 4;
