/** Something in a text that may tell who somebody is. A sign, not a verdict: a person reads the whole. */
export type PrivateSign = { readonly kind: 'email' | 'number' | 'phone' | 'name'; readonly text: string };

/** Stands where something was covered, in every language. */
export const COVERED = '[…]';

/** In this order, so that a personal identity number is not taken for a telephone's. */
const SIGNS: readonly (readonly [PrivateSign['kind'], RegExp])[] = [
  ['email', /[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/gu],
  ['number', /(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/gu],
  ['phone', /(?<!\d)(?:\+\d{2}|0)(?:[ -]?\d){6,11}(?!\d)/gu],
  ['name', /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)+/gu],
];

/** What in these texts looks like an address, a number or a name, each once. */
export function privateSigns(...texts: readonly string[]): readonly PrivateSign[] {
  const found = new Map<string, PrivateSign>();
  for (const given of texts) {
    let text = given;
    for (const [kind, pattern] of SIGNS) {
      text = text.replaceAll(pattern, (sign) => {
        if (!found.has(sign)) found.set(sign, { kind, text: sign });
        return ' '.repeat(sign.length);
      });
    }
  }
  return [...found.values()];
}

/** The text with every occurrence of a sign covered. */
export const cover = (text: string, sign: string): string => text.replaceAll(sign, COVERED);
