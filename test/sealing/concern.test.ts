import { expect, test } from 'vitest';
import { openSealedConcern, sealConcern } from '../../src/sealing/concern.ts';
import { makeOfficeKey } from '../../src/sealing/office-key.ts';

const PLACE = { process: 'p', idea: 'i' };
const WORDS = {
  title: 'Orolig för Kim',
  text: 'På bänken\nvar dag',
  place: 'Torget',
  language: 'sv',
  receipt: 'ABCD',
};
const longest = { ...WORDS, title: '€'.repeat(120), text: '€'.repeat(10_000), place: '€'.repeat(200) };

test('a concern opens as it was written, and its seal tells a line from a page and no more', async () => {
  const made = await makeOfficeKey();
  const key = { key: 'k1', publicKey: made.publicKey };
  const all = [WORDS, { ...WORDS, place: '', text: '' }, { ...WORDS, text: 'x'.repeat(2000) }, longest];
  const sealed = await Promise.all(all.map((each) => sealConcern(each, key, PLACE)));
  expect(sealed.map(({ length }) => length)).toEqual([1430, 1430, 5526, 43_755]);
  const held = { key: 'k1', opening: made.opening };
  expect(await Promise.all(sealed.map((each) => openSealedConcern(each, held, PLACE)))).toEqual(all);
  const tooLong = { ...WORDS, text: '€'.repeat(11_000) };
  await expect(sealConcern(tooLong, key, PLACE)).rejects.toThrow(RangeError);
});

test('a concern moved to another idea, process or key id, sealed to somebody else, or with one other bit, does not open', async () => {
  const [made, other] = [await makeOfficeKey(), await makeOfficeKey()];
  const sealed = await sealConcern(WORDS, { key: 'k1', publicKey: made.publicKey }, PLACE);
  const held = { key: 'k1', opening: made.opening };
  expect(await openSealedConcern(sealed, held, { ...PLACE, idea: 'j' })).toBeUndefined();
  expect(await openSealedConcern(sealed, held, { ...PLACE, process: 'q' })).toBeUndefined();
  expect(await openSealedConcern(sealed, { ...held, key: 'k2' }, PLACE)).toBeUndefined();
  expect(await openSealedConcern(sealed, { ...held, opening: other.opening }, PLACE)).toBeUndefined();
  const bent = sealed.slice(0, 200) + (sealed[200] === 'A' ? 'B' : 'A') + sealed.slice(201);
  expect(await openSealedConcern(bent, held, PLACE)).toBeUndefined();
});
