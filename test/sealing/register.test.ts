import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeOfficeKey } from '../../src/sealing/office-key.ts';
import type { HeldKey, SealingKey } from '../../src/sealing/held-key.ts';
import {
  NAME_MAX,
  openRegister,
  REGISTER_BYTES,
  type RegisterEntry,
  registerTag,
  sealRegister,
} from '../../src/sealing/register.ts';
import { codeTag } from '../../src/sealing/voter-tag.ts';

const CYCLE = '4f0c';
const ANNA: RegisterEntry = { name: 'Anna-Karin Åström', born: '1968-02-29' };

let sealing: SealingKey;
let held: HeldKey;
beforeAll(async () => {
  const { publicKey, opening } = await makeOfficeKey();
  sealing = { key: 'office', publicKey };
  held = { key: 'office', opening };
});

async function sealed(entry: RegisterEntry) {
  const made = await sealRegister(entry, sealing, CYCLE);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

const letters = fc.constantFrom(...'aåäöéßøčıİğłñşžАЯآمαω名前😀-’ ');
const name = fc
  .array(letters, { minLength: 1, maxLength: 60 })
  .map((signs) => `A${signs.join('')}`.normalize('NFC').trim().replaceAll(/\s+/g, ' '))
  .filter((each) => each.length <= NAME_MAX);

describe('a sealed register entry', () => {
  it('is of one length whatever the name, and is read back at the office', async () => {
    await fc.assert(
      fc.asyncProperty(name, async (each) => {
        const bytes = await sealed({ ...ANNA, name: each });
        expect(bytes).toHaveLength(REGISTER_BYTES);
        expect(await openRegister(bytes, held, CYCLE)).toEqual({ ...ANNA, name: each });
      }),
      { numRuns: 50 },
    );
  });

  it('has room for the longest name in the longest signs', async () => {
    const long = { ...ANNA, name: '名'.repeat(NAME_MAX) };
    expect(await openRegister(await sealed(long), held, CYCLE)).toEqual(long);
  });

  it('is other bytes each time, so that a thief finds no repeats', async () => {
    expect(await sealed(ANNA)).not.toEqual(await sealed(ANNA));
  });

  it('does not open for another cycle, under another key’s id, with another key, or with a bit flipped', async () => {
    const bytes = await sealed(ANNA);
    const { opening } = await makeOfficeKey();
    expect(await openRegister(bytes, held, '5a1d')).toBeUndefined();
    expect(await openRegister(bytes, { ...held, key: 'other' }, CYCLE)).toBeUndefined();
    expect(await openRegister(bytes, { ...held, opening }, CYCLE)).toBeUndefined();
    expect(await openRegister(bytes.with(50, (bytes[50] ?? 0) ^ 1), held, CYCLE)).toBeUndefined();
    expect(await openRegister(bytes.slice(1), held, CYCLE)).toBeUndefined();
  });

  it('is written composed, with single spaces', async () => {
    const typed = { ...ANNA, name: '  Anna-Karin   A\u030Astro\u0308m\t' };
    expect(await openRegister(await sealed(typed), held, CYCLE)).toEqual(ANNA);
  });

  it.each(['', '   ', '---', '1234', 'Anna\u0000', 'Anna\u0007B', 'a'.repeat(NAME_MAX + 1)])(
    'is not made of the name "%s"',
    async (each) => {
      expect(await sealRegister({ ...ANNA, name: each }, sealing, CYCLE)).toEqual({
        ok: false,
        refusal: { code: 'register.name', params: {} },
      });
    },
  );

  it.each(['', '1968-02-30', '1967-02-29', '68-02-28', '1968-2-28', '19680229', '1968-13-01', '2000-00-10'])(
    'is not made of the birth date "%s"',
    async (born) => {
      expect(await sealRegister({ ...ANNA, born }, sealing, CYCLE)).toEqual({
        ok: false,
        refusal: { code: 'register.born', params: {} },
      });
    },
  );
});

describe('the tag of a register entry', () => {
  const tag = (each: string, born = ANNA.born) => registerTag(CYCLE, { name: each, born });

  it.each([
    ['capitals', 'ANNA-KARIN ÅSTRÖM'],
    ['small letters', 'anna-karin åström'],
    ['spaces', '  Anna-Karin \u00A0 Åström '],
    ['accents as signs of their own', 'Anna-Karin A\u030Astro\u0308m'],
    ['a space for the hyphen', 'Anna Karin Åström'],
    ['another hyphen', 'Anna\u2011Karin Åström'],
    ['the surname first', 'Åström, Anna-Karin'],
    ['signs that nobody sees', '\u200FAnna-Ka\u00ADrin Åström\u200E'],
    ['letters of full width', 'Ａｎｎａ-Karin Åström'],
  ])('is the same with %s', async (_, written) => {
    expect(await tag(written)).toBe(await tag(ANNA.name));
  });

  it('knows the letters whose case is more than one sign', async () => {
    expect(await tag('Strauß')).toBe(await tag('STRAUSS'));
    expect(await tag('Οδυσσεύς')).toBe(await tag('ΟΔΥΣΣΕΎΣ'));
    expect(await tag('İBRAHİM YILDIZ')).toBe(await tag('ibrahim yıldız'));
    expect(await tag('O’Brien')).toBe(await tag("O'BRIEN"));
  });

  it('is the same however any name is spelled by case, order, spaces and composition', async () => {
    await fc.assert(
      fc.asyncProperty(name, async (each) => {
        const expected = await tag(each);
        expect(await tag(each.normalize('NFD'))).toBe(expected);
        expect(await tag(each.toUpperCase())).toBe(expected);
        expect(await tag(` ${each.split(' ').toReversed().join('  ')}`)).toBe(expected);
      }),
    );
  });

  it('is the same before and after sealing', async () => {
    const opened = await openRegister(await sealed({ ...ANNA, name: ' ANNA-KARIN  ÅSTRÖM' }), held, CYCLE);
    expect(opened && (await registerTag(CYCLE, opened))).toBe(await tag(ANNA.name));
  });

  it('is another one for another birth date, another name, another letter or another cycle', async () => {
    const tags = [
      await tag(ANNA.name),
      await tag(ANNA.name, '1968-02-28'),
      await tag('Anna Åström'),
      await tag('Anna-Karin Astrom'),
      await tag('Annakarin Åström'),
      await registerTag('5a1d', ANNA),
      await codeTag(CYCLE, ANNA.name),
    ];
    expect(new Set(tags).size).toBe(tags.length);
    for (const each of tags) expect(each).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});

describe('the tag of a voting code', () => {
  it('is the SHA-256 of label, cycle and code, a line each', async () => {
    const { createHash } = await import('node:crypto');
    const expected = createHash('sha256').update('torg/code/1\n4f0c\nK7MP4DXW09QRH2TC').digest('base64url');
    expect(await codeTag(CYCLE, 'K7MP4DXW09QRH2TC')).toBe(expected);
  });

  it('is another one in another cycle and for another code', async () => {
    const tags = [await codeTag('a', 'B'), await codeTag('b', 'B'), await codeTag('a', 'C')];
    expect(new Set(tags).size).toBe(3);
  });
});
