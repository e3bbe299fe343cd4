/** Words of ten bits: numbers from 0 to 1,023. */
type Numbers = readonly number[];

/** How many numbers the check adds. */
export const CHECK_WORDS = 3;

/** Binds the check to what it is a check of: the words of another kind of sheet never pass for these. */
const LABEL = [...new TextEncoder().encode('torg-nyckeldel/1')];

/** The generator's multiples by the ten powers of two, as SLIP-0039 prints them. */
const GENERATOR = [
  0xe0e040, 0x1c1c080, 0x3838100, 0x7070200, 0xe0e0009, 0x1c0c2412, 0x38086c24, 0x3090fc48, 0x21b1f890,
  0x3f3f120,
];

/** The remainder of the Reed-Solomon code over GF(1024) of SLIP-0039 (RS1024), 30 bits. */
export function remainder(numbers: Numbers): number {
  let rest = 1;
  for (const number of numbers) {
    const out = rest >> 20;
    rest = ((rest & 0xfffff) << 10) ^ number;
    for (let bit = 0; bit < 10; bit += 1) {
      if ((out >> bit) & 1) rest ^= GENERATOR[bit] ?? 0;
    }
  }
  return rest;
}

/** The numbers followed by their three check numbers: up to three wrong words are always found. */
export function withCheck(numbers: Numbers): Numbers {
  const rest = remainder([...LABEL, ...numbers, 0, 0, 0]) ^ 1;
  return [...numbers, rest >> 20, (rest >> 10) & 1023, rest & 1023];
}

/** Whether numbers and check fit together. */
export const isWhole = (numbers: Numbers): boolean => remainder([...LABEL, ...numbers]) === 1;

/** A place (from 0) and the number that would make all the others fit. */
export type Mend = { readonly at: number; readonly number: number };

/**
 * What one slip would explain numbers that don't fit: one wrong word, or two that changed places. Empty when it was
 * something else. With one word wrong, the place and the word are certain: any two whole rows differ in four.
 */
export function mends(numbers: Numbers): readonly Mend[] {
  for (let at = 0; at < numbers.length; at += 1) {
    for (let number = 0; number < 1024; number += 1) {
      if (isWhole(numbers.with(at, number))) return [{ at, number }];
    }
  }
  for (const [at, number] of numbers.entries()) {
    for (const [other, swapped] of numbers.slice(0, at).entries()) {
      if (isWhole(numbers.with(at, swapped).with(other, number))) {
        return [
          { at: other, number },
          { at, number: swapped },
        ];
      }
    }
  }
  return [];
}
