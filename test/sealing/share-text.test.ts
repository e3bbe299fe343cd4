import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountShare, makeCountKey, SHARE_LENGTH, shareHash } from '../../src/sealing/count-key.ts';
import { keyMark, readShare, SHARE_WORDS, shareCode, shareWords } from '../../src/sealing/share-text.ts';
import { remainder } from '../../src/sealing/word-check.ts';
import { WORDS } from '../../src/sealing/word-list.ts';

const KEY = '7e4a9c1e-2b8d-4a57-9a51-3f1f0d9a6b20';
const OLDER = '91bc02d3-2b8d-4a57-9a51-3f1f0d9a6b20';

const share: fc.Arbitrary<CountShare> = fc
  .tuple(
    fc.uint8Array({ minLength: SHARE_LENGTH - 1, maxLength: SHARE_LENGTH - 1 }),
    fc.integer({ min: 1, max: 10 }),
  )
  .map(([bytes, number]) => Uint8Array.of(...bytes, number));
const place = fc.nat(SHARE_WORDS - 1);
const word = fc.constantFrom(...WORDS);

const given: CountShare = Uint8Array.from({ length: SHARE_LENGTH }, (_, at) =>
  at === SHARE_LENGTH - 1 ? 2 : (at * 37) % 256,
);

const refused = (text: string, key = KEY) => {
  const read = readShare(text, key);
  return read.ok ? 'read' : read.refusal;
};

describe('a share on paper', () => {
  it('is read back from its words and from its code, whatever it is', () => {
    fc.assert(
      fc.property(share, (bytes) => {
        const words = shareWords(bytes, KEY);
        expect(words).toHaveLength(SHARE_WORDS);
        expect(readShare(words.join(' '), KEY)).toEqual({ ok: true, value: bytes });
        expect(readShare(shareCode(bytes, KEY), KEY)).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  it('opens the key with another, once read back', async () => {
    const { shares } = await makeCountKey(2, 3);
    for (const each of shares) {
      const read = readShare(shareWords(each, KEY).join('\n'), KEY);
      expect(read.ok && (await shareHash(read.value))).toBe(await shareHash(each));
    }
  });

  it('is written the same for ever: sheets that lie in safes must stay readable', () => {
    expect(shareWords(given, KEY).join(' ')).toBe(
      'makrill finka dansa balans humor skägg hyvel lotus anka pollen takt pärm skuta meny kokbok sydväst livboj kudde äventyr ampel flundra hörlur muskot lakrits turban fotboll brickor plats vävstol björk stjälk',
    );
    expect(shareCode(given, KEY)).toBe(
      'TORG-NYCKELDEL:1:FP59401599NP9EEU0CK4QSKNNJGGCAQGEMDBVP095P9NH7E2SS632LJRV11TPO',
    );
  });

  it('begins with the same two words as all sheets of its key, and with others than those of another key', () => {
    const heads = (key: string) =>
      [1, 2, 3].map((number) =>
        shareWords(given.with(SHARE_LENGTH - 1, number), key)
          .slice(0, 2)
          .join(' '),
      );
    expect(new Set(heads(KEY)).size).toBe(1);
    expect(heads(OLDER)[0]).not.toBe(heads(KEY)[0]);
  });

  it('has a code that fits the smallest alphabet of a QR', () => {
    expect(shareCode(given, KEY)).toMatch(/^TORG-NYCKELDEL:1:[0-9A-V]{62}$/);
  });

  it.each([
    ['capitals', shareWords(given, KEY).join(' ').toUpperCase()],
    ['line breaks, numbers of rows left out', shareWords(given, KEY).join('\r\n  ')],
    ['missing marks', shareWords(given, KEY).join(' ').normalize('NFD').replaceAll(/\p{M}/gu, '')],
    ['a code in small letters with a line break', shareCode(given, KEY).toLowerCase().replace('k', 'k\n ')],
  ])('forgives %s', (_, text) => {
    expect(readShare(text, KEY)).toEqual({ ok: true, value: given });
  });
});

describe('a share that was typed wrong', () => {
  it('names the first word that is not on the list', () => {
    const words = shareWords(given, KEY).with(11, 'Kajaq').with(20, 'Zzz');
    expect(refused(words.join(' '))).toEqual({
      code: 'words.unknown',
      params: { word: 'Kajaq', place: 12 },
    });
  });

  it('says how many words there are and should be', () => {
    const words = shareWords(given, KEY).slice(1);
    expect(refused(words.join(' '))).toEqual({
      code: 'words.count',
      params: { expected: SHARE_WORDS, given: SHARE_WORDS - 1 },
    });
  });

  it('with any one word wrong names the place and the right word', () => {
    fc.assert(
      fc.property(share, place, word, (bytes, at, other) => {
        const words = shareWords(bytes, KEY);
        fc.pre(words[at] !== other);
        expect(refused(words.with(at, other).join(' '))).toEqual({
          code: 'share.check',
          params: { mend: [{ place: at + 1, word: words[at] }] },
        });
      }),
      { numRuns: 40 },
    );
  });

  it('with any two words swapped names both', () => {
    fc.assert(
      fc.property(share, place, place, (bytes, one, other) => {
        const words = shareWords(bytes, KEY);
        fc.pre(one < other && words[one] !== words[other]);
        const [first = '', second = ''] = [words[one], words[other]];
        expect(refused(words.with(one, second).with(other, first).join(' '))).toEqual({
          code: 'share.check',
          params: {
            mend: [
              { place: one + 1, word: first },
              { place: other + 1, word: second },
            ],
          },
        });
      }),
      { numRuns: 40 },
    );
  });

  it('with two or three words wrong is always found, and never blamed on one word', () => {
    fc.assert(
      fc.property(
        share,
        fc.uniqueArray(fc.tuple(place, word), {
          minLength: 2,
          maxLength: 3,
          selector: ([at]) => at,
        }),
        (bytes, changes) => {
          const words = shareWords(bytes, KEY);
          fc.pre(changes.every(([at, other]) => words[at] !== other));
          const wrong = changes.reduce((row, [at, other]) => row.with(at, other), words);
          const refusal = refused(wrong.join(' '));
          expect(refusal).toHaveProperty('code', 'share.check');
          if (changes.length === 2) expect(JSON.stringify(refusal)).not.toMatch(/"mend":\[\{[^}]*\}\]/);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('with one sign of its code wrong is found', () => {
    const code = shareCode(given, KEY);
    const last = code.endsWith('0') ? '1' : '0';
    expect(refused(code.slice(0, -1) + last)).toHaveProperty('code', 'share.check');
  });
});

describe('what is no share of this key', () => {
  it('is told apart when it is a whole share of an older key, from words and from a code', () => {
    const refusal = {
      code: 'share.other-key',
      params: { mark: keyMark(OLDER), expected: keyMark(KEY) },
    };
    expect(refused(shareWords(given, OLDER).join(' '))).toEqual(refusal);
    expect(refused(shareCode(given, OLDER))).toEqual(refusal);
    expect(keyMark(OLDER)).toBe('91bc0');
  });

  it.each([
    'https://torg.example/s/1',
    'TORG-NYCKELDEL:2:00',
    shareCode(given, KEY).slice(0, -1),
    `${shareCode(given, KEY)}0`,
    shareCode(given, KEY).replace('TORG', 'TORK'),
    `${shareCode(given, KEY).slice(0, -1)}Z`,
  ])('is named when it is another code or a part of one: %s', (text) => {
    expect(refused(text)).toEqual({ code: 'share.no-code', params: {} });
  });

  it('is answered whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readShare(text, KEY).ok).toBe(false);
      }),
    );
  });

  it('is not written either', () => {
    expect(() => shareWords(new Uint8Array(SHARE_LENGTH), KEY)).toThrow(RangeError);
    expect(() => shareWords(given.slice(1), KEY)).toThrow(RangeError);
    expect(() => shareWords(given, 'key')).toThrow(RangeError);
  });
});

describe('the check', () => {
  const label = [...Buffer.from('shamir')];

  it.each([
    // The first words of vectors.json of SLIP-0039, by their numbers in its list: "duckling enlarge academic ..."
    [[248, 288, 0, 0, 17, 753, 521, 840, 372, 497, 155, 670, 192, 448, 297, 249, 23, 173, 196, 496]],
    // "shadow pistol academic always ..."
    [[801, 674, 0, 33, 8, 1004, 331, 411, 617, 184, 605, 1016, 749, 980, 808, 635, 354, 555, 157, 53]],
  ])('is that of SLIP-0039: its own words pass', (numbers) => {
    expect(remainder([...label, ...numbers])).toBe(1);
    expect(remainder([...label, ...numbers.with(19, 497)])).not.toBe(1);
  });
});
