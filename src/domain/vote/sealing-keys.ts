import { currentOfficeKey, type OfficeKey } from '../cycle/office-key.ts';
import type { KeyId } from '../log/ids.ts';
import type { CountKey } from './count-key.ts';
import type { Opening } from './opening.ts';

type PublicHalf = { readonly key: KeyId; readonly publicKey: string };

/** What a vote is sealed to: its inside to the count, its outside to the office. */
export type SealingKeys = { readonly count: PublicHalf; readonly office: PublicHalf };

/** The keys that votes of a cycle are sealed to; undefined before the vote is open, on paper alone, or where a key has not arrived. */
export function sealingKeysOf(
  known: {
    readonly openings: ReadonlyMap<string, Opening>;
    readonly countKeys: ReadonlyMap<string, CountKey>;
    readonly officeKeys: ReadonlyMap<string, OfficeKey>;
  },
  cycle: string,
): SealingKeys | undefined {
  const count = known.countKeys.get(known.openings.get(cycle)?.key ?? '')?.made;
  const office = currentOfficeKey(known.officeKeys);
  return count && office && { count: { key: count.key, publicKey: count.publicKey }, office };
}
