import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORDS } from '../../src/sealing/word-list.ts';
import { drawWords, foldWord, KEY_WORDS, readWords } from '../../src/sealing/words.ts';

/** Whether one slip of the hand (a sign more, less, other, or two swapped) turns one word into the other. */
function oneSlipApart(a: string, b: string): boolean {
  if (a.length > b.length) return oneSlipApart(b, a);
  if (b.length - a.length > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  if (a.length < b.length) return a.slice(same) === b.slice(same + 1);
  if (a.slice(same + 1) === b.slice(same + 1)) return true;
  const swapped = a[same] === b[same + 1] && a[same + 1] === b[same];
  return swapped && a.slice(same + 2) === b.slice(same + 2);
}

describe('the list of words', () => {
  it('holds ten bits a word', () => {
    expect(WORDS.length).toBe(1024);
    expect(new Set(WORDS).size).toBe(1024);
  });

  it('has words of four to seven Swedish small letters, composed', () => {
    for (const word of WORDS) {
      expect(word).toMatch(/^[a-zåäö]{4,7}$/);
      expect(word.normalize('NFC')).toBe(word);
    }
  });

  it('has no two words that are the same without their marks', () => {
    expect(new Set(WORDS.map(foldWord)).size).toBe(WORDS.length);
  });

  it('has no two words that one slip of the hand confuses', () => {
    const folded = WORDS.map(foldWord);
    const confused = folded.flatMap((word, at) =>
      folded
        .slice(at + 1)
        .filter((other) => oneSlipApart(word, other))
        .map((other) => `${word}/${other}`),
    );
    expect(confused).toEqual([]);
  });
});

describe('drawing words', () => {
  it('draws six, from the whole list, and other ones each time', () => {
    const first = drawWords();
    expect(first).toHaveLength(KEY_WORDS);
    for (const word of first) expect(WORDS).toContain(word);
    expect(drawWords()).not.toEqual(first);
  });

  it('gives every word the same number of the numbers that can be drawn', () => {
    const drawn = new Map<string, number>();
    let next = 0;
    const everyNumber = () => {
      const bytes = Uint8Array.of(next >> 8, next & 255);
      next += 1;
      return bytes;
    };
    for (const word of drawWords(65_536, everyNumber)) drawn.set(word, (drawn.get(word) ?? 0) + 1);
    expect(new Set(drawn.values())).toEqual(new Set([64]));
    expect(drawn.size).toBe(1024);
  });
});

describe('reading words', () => {
  const words = ['ängel', 'båthus', 'smörgås', 'kajak', 'älgko', 'åker'];

  it('reads them as they were printed', () => {
    expect(readWords(words.join(' '))).toEqual({ ok: true, value: words });
  });

  it.each([
    ['capitals', words.join(' ').toUpperCase()],
    ['extra spaces and line breaks', `  ${words.join('  \n\t ')} `],
    ['letters whose marks are signs of their own', words.join(' ').normalize('NFD')],
    ['marks left out', 'angel bathus smorgas kajak algko aker'],
    ['commas', words.join(', ')],
    ['dashes', words.join('-')],
    ['hard spaces', words.join('\u00A0')],
  ])('forgives %s', (_, typed) => {
    expect(readWords(typed)).toEqual({ ok: true, value: words });
  });

  it('says how many words there were when they are not six', () => {
    const refusal = { code: 'words.count', params: { expected: 6, given: 5 } };
    expect(readWords(words.slice(1).join(' '))).toEqual({ ok: false, refusal });
    expect(readWords('   ')).toEqual({
      ok: false,
      refusal: { code: 'words.count', params: { expected: 6, given: 0 } },
    });
  });

  it('names the word that is not on the list, as it was typed', () => {
    expect(readWords('ängel båthus Smörgåz kajak älgko åker')).toEqual({
      ok: false,
      refusal: { code: 'words.unknown', params: { word: 'Smörgåz', place: 3 } },
    });
  });

  it('answers anything that is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readWords(text).ok).toBe(false);
      }),
    );
  });
});
