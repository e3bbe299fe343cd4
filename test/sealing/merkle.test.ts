import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { merkleTreeHash } from '../../src/sealing/merkle.ts';
import { seeded } from '../domain/env.ts';

/** The known answers of Certificate Transparency (transparency-dev/merkle, testonly/constants.go): as facts. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test('lists of none to eight leaves have the hashes that Certificate Transparency gives', async () => {
  const leaves = LEAVES.map((hex) => Uint8Array.from(Buffer.from(hex, 'hex')));
  for (const [size, root] of ROOTS.entries()) expect(await merkleTreeHash(leaves.slice(0, size))).toBe(root);
});

/** The definition as the RFC writes it, word for word. */
function defined(leaves: readonly Uint8Array[]): Buffer {
  const hash = (label: number, ...parts: readonly Uint8Array[]) =>
    createHash('sha256')
      .update(Buffer.concat([Buffer.of(label), ...parts]))
      .digest();
  const [only] = leaves;
  if (!only) return createHash('sha256').digest();
  if (leaves.length === 1) return hash(0, only);
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return hash(1, defined(leaves.slice(0, split)), defined(leaves.slice(split)));
}

test('a list of any length has the hash of the definition', async () => {
  const random = seeded(31);
  const leaves = Array.from({ length: 2049 }, () => random(32));
  for (const size of [9, 31, 32, 33, 100, 999, 1000, 1001, 2047, 2048, 2049])
    expect(await merkleTreeHash(leaves.slice(0, size))).toBe(defined(leaves.slice(0, size)).toString('hex'));
});

test('one leaf more, less, changed or elsewhere gives another hash', async () => {
  const random = seeded(32);
  const [a, b, c, d] = [random(32), random(32), random(32), random(32)];
  const lists = [
    [a, b, c],
    [a, b],
    [a, b, c, d],
    [a, c, b],
    [a, b, d],
    [a, b, c, c],
  ];
  expect(new Set(await Promise.all(lists.map(merkleTreeHash))).size).toBe(lists.length);
});
