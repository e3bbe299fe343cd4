import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { closingDigest } from '../../src/sealing/closing-digest.ts';

const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];

test('the digest is over label and hashes, one a line, in ascending order', async () => {
  const lines = `torg/closing/1\n${a}\n${b}\n`;
  const expected = createHash('sha256').update(lines).digest('hex');
  expect(await closingDigest([b, a])).toBe(expected);
  expect(await closingDigest([a, b])).toBe(expected);
});

test('another entry, one less, or none make another digest', async () => {
  const digests = await Promise.all([closingDigest([]), closingDigest([a]), closingDigest([a, b])]);
  expect(new Set(digests).size).toBe(3);
});
