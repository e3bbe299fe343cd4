import { expect, test } from 'vitest';
import { openSealedContact, sealContact } from '../../src/sealing/contact.ts';
import { makeOfficeKey } from '../../src/sealing/office-key.ts';

const PLACE = { process: 'p', idea: 'i' };

test('contact details open at the office as they were written, and sealed are of one length in any script', async () => {
  const made = await makeOfficeKey();
  const key = { key: 'k1', publicKey: made.publicKey };
  const texts = ['070-123 45 67', 'kim@example.se', '𐍈'.repeat(60), ''];
  const sealed = await Promise.all(texts.map((text) => sealContact(text, key, PLACE)));
  expect(new Set(sealed.map(({ length }) => length)).size).toBe(1);
  expect(sealed[0]).not.toBe(await sealContact('070-123 45 67', key, PLACE));
  const held = { key: 'k1', opening: made.opening };
  const opened = await Promise.all(sealed.map((each) => openSealedContact(each, held, PLACE)));
  expect(opened).toEqual(texts);
  await expect(sealContact('x'.repeat(511), key, PLACE)).rejects.toThrow(RangeError);
});

test('a seal moved to another idea, process or key id, or with one other bit, does not open', async () => {
  const made = await makeOfficeKey();
  const sealed = await sealContact('kim@example.se', { key: 'k1', publicKey: made.publicKey }, PLACE);
  const held = { key: 'k1', opening: made.opening };
  expect(await openSealedContact(sealed, held, { ...PLACE, idea: 'j' })).toBeUndefined();
  expect(await openSealedContact(sealed, held, { ...PLACE, process: 'q' })).toBeUndefined();
  expect(await openSealedContact(sealed, { ...held, key: 'k2' }, PLACE)).toBeUndefined();
  const other = sealed.slice(0, 200) + (sealed[200] === 'A' ? 'B' : 'A') + sealed.slice(201);
  expect(await openSealedContact(other, held, PLACE)).toBeUndefined();
});
