import { hexOf, sha256, sha256Hex } from './hash.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Hashes asked for at a time: enough to keep the browser's own threads busy, and everything else has its turn between. */
const AT_ONCE = 1000;

/** What stands before a leaf, and before the two halves of a node, so that one can never be taken for the other. */
const LEAF = 0;
const NODE = 1;

/**
 * The Merkle tree hash of a list (RFC 6962, section 2.1), as 64 hexadecimal digits: whoever has the list finds the same,
 * and a leaf more, less, changed or elsewhere gives another. That of no leaves is the hash of nothing.
 */
export async function merkleTreeHash(leaves: readonly Uint8Array[]): Promise<string> {
  let level = await each(leaves.length, (at) => labeled(LEAF, leaves[at]));
  while (level.length > 1) {
    const below = level;
    // The RFC splits at the largest power of two below the length: on each level, whoever lacks a neighbour goes up alone.
    level = await each(Math.ceil(below.length / 2), async (at) => {
      const [left, right] = [below[2 * at], below[2 * at + 1]];
      return left && !right ? left : labeled(NODE, left, right);
    });
  }
  const [root] = level;
  return root ? hexOf(root) : sha256Hex('');
}

async function each(count: number, make: (at: number) => Promise<Bytes>): Promise<readonly Bytes[]> {
  const made: Bytes[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const size = Math.min(AT_ONCE, count - from);
    made.push(...(await Promise.all(Array.from({ length: size }, (_, at) => make(from + at)))));
  }
  return made;
}

const NOTHING: Uint8Array = new Uint8Array();

function labeled(label: number, left = NOTHING, right = NOTHING): Promise<Bytes> {
  const bytes = new Uint8Array(1 + left.length + right.length);
  bytes[0] = label;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return sha256(bytes);
}
