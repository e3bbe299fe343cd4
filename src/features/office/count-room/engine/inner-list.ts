import { LIST_MAX } from '../../../../domain/outcome/count.ts';
import { toBase64url } from '../../../../sealing/base64url.ts';
import { merkleTreeHash } from '../../../../sealing/merkle.ts';
import type { Inner } from './stripping.ts';

const HASH_BYTES = 32;

/** A list of insides as it is published: its root, and the hashes themselves, packed, LIST_MAX in a part. */
export type InnerList = { readonly root: string; readonly parts: readonly string[] };

/** The list of insides, which are in the order of their hashes. */
export async function listOfInners(inners: readonly Inner[]): Promise<InnerList> {
  const packed = new Uint8Array(inners.length * HASH_BYTES);
  for (const [at, { hash }] of inners.entries()) packed.set(bytesOf(hash), at * HASH_BYTES);
  const leaves = inners.map((_, at) => packed.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
  const parts = Array.from({ length: Math.ceil(inners.length / LIST_MAX) }, (_, at) =>
    toBase64url(packed.subarray(at * LIST_MAX * HASH_BYTES, (at + 1) * LIST_MAX * HASH_BYTES)),
  );
  return { root: await merkleTreeHash(leaves), parts };
}

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: HASH_BYTES }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
