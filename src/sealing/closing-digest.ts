import { sha256Hex } from './hash.ts';

/**
 * What a closing form on paper fixes the entries of a tablet with: SHA-256 over the label `torg/closing/1` and the
 * entries' own hashes in ascending order, each on a line of its own. The order they were written in does not matter.
 */
export const closingDigest = (hashes: readonly string[]): Promise<string> =>
  sha256Hex(['torg/closing/1', ...hashes.toSorted(), ''].join('\n'));
