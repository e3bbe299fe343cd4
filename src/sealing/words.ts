import { WORDS } from './word-list.ts';

/** Words of one office key: 10 bits each, so that 60 bits and the work of the derivation keep the key. */
export const KEY_WORDS = 6;

/** Random bytes from a cryptographic generator. */
type RandomBytes = (count: number) => Uint8Array;

const fromSystem: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

/** Draws words, each with the same probability, independently of one another. */
export function drawWords(count = KEY_WORDS, random: RandomBytes = fromSystem): readonly string[] {
  const fair = 65_536 - (65_536 % WORDS.length);
  const words: string[] = [];
  while (words.length < count) {
    const [high = 0, low = 0] = random(2);
    const drawn = high * 256 + low;
    // Numbers above the last full round of the list are thrown away: they would favour its first words.
    const word = drawn < fair ? WORDS[drawn % WORDS.length] : undefined;
    if (word !== undefined) words.push(word);
  }
  return words;
}

/** What people typed, as words of the list; or why it cannot be the words of a key, before any work is spent on it. */
export type ReadWords =
  | { readonly ok: true; readonly value: readonly string[] }
  | {
      readonly ok: false;
      readonly refusal:
        | {
            readonly code: 'words.count';
            readonly params: { readonly expected: number; readonly given: number };
          }
        | {
            readonly code: 'words.unknown';
            readonly params: { readonly word: string; readonly place: number };
          };
    };

/**
 * Reads typed words. Forgiven: case, any spaces, commas or dashes between them, å, ä and ö typed decomposed or
 * without their marks. Refuses another number of words, and names the first that is not on the list (place from 1).
 */
export function readWords(text: string, expected = KEY_WORDS): ReadWords {
  const typed = text.split(/[\s,;.\p{Pd}]+/u).filter((word) => word !== '');
  if (typed.length !== expected) {
    return { ok: false, refusal: { code: 'words.count', params: { expected, given: typed.length } } };
  }
  const value: string[] = [];
  for (const [at, word] of typed.entries()) {
    const known = byFolded.get(foldWord(word));
    if (known === undefined) {
      return { ok: false, refusal: { code: 'words.unknown', params: { word, place: at + 1 } } };
    }
    value.push(known);
  }
  return { ok: true, value };
}

/** A word without case and marks: å and ä become a, ö becomes o. No two words of the list are the same then. */
export function foldWord(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

const byFolded: ReadonlyMap<string, string> = new Map(WORDS.map((word) => [foldWord(word), word]));
