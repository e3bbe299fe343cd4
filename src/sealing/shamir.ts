/** A share of a secret: as many bytes as the secret has, then the x of its point (1 to 255). */
type Share = Uint8Array<ArrayBuffer>;

/** Random bytes from a cryptographic generator. */
type RandomBytes = (count: number) => Uint8Array;

const fromSystem: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/**
 * Splits a secret so that any `needed` of the shares give it back and fewer tell nothing about it (A. Shamir, How
 * to share a secret, 1979): each byte is the value at 0 of a polynomial of its own over GF(256), and share number i
 * holds the values at i. The layout is that of HashiCorp Vault and of `shamir-secret-sharing`, so that others'
 * tools can put shares together too. Refuses, by throwing, fewer than two needed, or more needed than there are.
 */
export function split(
  secret: Uint8Array,
  needed: number,
  shares: number,
  random: RandomBytes = fromSystem,
): readonly Share[] {
  if (needed < 2 || needed > shares || shares > 255) throw new RangeError(`${needed} of ${shares} shares`);
  const above = random((needed - 1) * secret.length);
  const made = Array.from({ length: shares }, (_, at) => {
    const x = at + 1;
    const share = new Uint8Array(secret.length + 1);
    for (let byte = 0; byte < secret.length; byte += 1) {
      let y = 0;
      for (let power = needed - 2; power >= 0; power -= 1) {
        y = multiply(y, x) ^ (above[power * secret.length + byte] ?? 0);
      }
      share[byte] = multiply(y, x) ^ (secret[byte] ?? 0);
    }
    share[secret.length] = x;
    return share;
  });
  above.fill(0);
  return made;
}

/**
 * What shares give together: the secret, if they are enough of one secret; else bytes that say nothing. Undefined
 * for fewer than two, for shares of different lengths, for one number twice, and for number 0, whose holder would
 * decide what comes out.
 */
export function combine(shares: readonly Uint8Array[]): Uint8Array<ArrayBuffer> | undefined {
  const length = (shares[0]?.length ?? 0) - 1;
  if (shares.length < 2 || length < 1 || shares.some((share) => share.length !== length + 1))
    return undefined;
  const numbers = shares.map((share) => share[length] ?? 0);
  if (numbers.includes(0) || new Set(numbers).size < numbers.length) return undefined;
  const secret = new Uint8Array(length);
  shares.forEach((share, at) => {
    const weight = weightAtZero(numbers, at);
    for (let byte = 0; byte < length; byte += 1) {
      secret[byte] = (secret[byte] ?? 0) ^ multiply(share[byte] ?? 0, weight);
    }
  });
  return secret;
}

/** What the value at the x of number `at` counts for at 0 (Lagrange's interpolation). The numbers are no secret. */
function weightAtZero(numbers: readonly number[], at: number): number {
  const own = numbers[at] ?? 0;
  let above = 1;
  let below = 1;
  numbers.forEach((other, place) => {
    if (place === at) return;
    above = multiply(above, other);
    below = multiply(below, other ^ own);
  });
  return multiply(above, inverse(below));
}

/**
 * The product in GF(256) modulo x^8 + x^4 + x^3 + x + 1 (FIPS 197, section 4.2). Every call takes the same steps: no
 * branch and no table depends on the factors, which are bytes of a secret.
 */
export function multiply(a: number, b: number): number {
  let product = 0;
  let shifted = a;
  for (let bit = 0; bit < 8; bit += 1) {
    product ^= shifted & -((b >> bit) & 1);
    shifted = (shifted << 1) ^ (0x11b & -(shifted >> 7));
  }
  return product;
}

/** One divided by a: a to the 254th, since the 255th power of everything but 0 is 1. */
function inverse(a: number): number {
  let power = a;
  for (let bit = 0; bit < 6; bit += 1) power = multiply(multiply(power, power), a);
  return multiply(power, power);
}
