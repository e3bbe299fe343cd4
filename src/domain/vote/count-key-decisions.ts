import { type Env, stamp } from '../log/entry.ts';
import type { CycleId, KeyId } from '../log/ids.ts';
import type { EntryIn } from '../log/kind.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import {
  type CountKey,
  type countKeyKinds,
  countKeysOf,
  type MadeCountKey,
  TRUSTEES_MAX,
} from './count-key.ts';
import type { Opening } from './opening.ts';
import { samePerson } from './person.ts';

type CountKeyEntry = EntryIn<typeof countKeyKinds>;

/** The longest name of a trustee, in UTF-16 units. */
export const TRUSTEE_NAME_MAX = 120;

/** How a key is to be split: so many of these people, in the order of their shares. */
export type Split = { readonly needed: number; readonly trustees: readonly string[] };

/** Places count from 1. */
export type SplitRefusal = Refusal<
  | 'count-key.bad-split'
  | 'count-key.no-trustee'
  | 'count-key.trustee-name-too-long'
  | 'count-key.same-trustee'
>;

/**
 * What is wrong with a split, before any key is made. Refuses fewer than two needed, more needed than there are, more
 * than TRUSTEES_MAX, a share for nobody, a name that is too long, and two shares for one person.
 */
export function faultInSplit({ needed, trustees }: Split): SplitRefusal | undefined {
  const of = trustees.length;
  if (!Number.isInteger(needed) || needed < 2 || needed > of || of > TRUSTEES_MAX)
    return refuse('count-key.bad-split', { needed, of, most: TRUSTEES_MAX }).refusal;
  for (const [at, name] of trustees.entries()) {
    const place = at + 1;
    if (name.trim() === '') return refuse('count-key.no-trustee', { place }).refusal;
    if (name.length > TRUSTEE_NAME_MAX)
      return refuse('count-key.trustee-name-too-long', { place, most: TRUSTEE_NAME_MAX }).refusal;
    if (trustees.slice(0, at).some((other) => samePerson(other, name)))
      return refuse('count-key.same-trustee', { place, name: name.trim() }).refusal;
  }
  return undefined;
}

/**
 * Records a key that was made and split, in the order of its trustees. It takes the place of the one before. Refuses
 * once the vote is open, and whatever `faultInSplit` refuses. There must be one hash for each trustee.
 */
export function makeCountKey(
  openings: ReadonlyMap<string, Opening>,
  command: {
    readonly cycle: CycleId;
    readonly key: KeyId;
    readonly publicKey: string;
    readonly split: Split;
    readonly hashes: readonly string[];
  },
  env: Env,
): Result<readonly CountKeyEntry[], SplitRefusal | Refusal<'count-key.vote-open'>> {
  const { cycle, key, publicKey, split, hashes } = command;
  if (openings.has(cycle)) return refuse('count-key.vote-open');
  const fault = faultInSplit(split);
  if (fault) return { ok: false, refusal: fault };
  if (new Set(hashes).size !== split.trustees.length) throw new Error('One share for each trustee');
  const shares = split.trustees.map((name, at) => ({ trustee: name.trim(), hash: hashes[at] ?? '' }));
  const data = { key, cycle, publicKey, needed: split.needed, shares };
  return accept([stamp(env, { kind: 'count-key.made' as const, version: 1, subject: cycle, data })]);
}

export type TestShareRefusal = Refusal<
  'count-key.replaced' | 'count-key.unknown-share' | 'count-key.other-share' | 'count-key.share-tested'
>;

/**
 * Records that the share asked for (from 1) was read back right; `hash` is of what was read. Refuses a key that a newer
 * one has replaced, a share that is none of this key, another trustee's share, and one that has been tested.
 */
export function testShare(
  keys: ReadonlyMap<string, CountKey>,
  key: MadeCountKey,
  command: { readonly share: number; readonly hash: string },
  env: Env,
): Result<readonly CountKeyEntry[], TestShareRefusal> {
  const { cycle, shares } = key.made;
  if (countKeysOf(keys, cycle)[0]?.id !== key.id) return refuse('count-key.replaced');
  const read = shares.findIndex(({ hash }) => hash === command.hash) + 1;
  if (read === 0) return refuse('count-key.unknown-share');
  if (read !== command.share)
    return refuse('count-key.other-share', { share: read, trustee: shares[read - 1]?.trustee ?? '' });
  if (key.tested.has(read)) return refuse('count-key.share-tested', { share: read });
  const data = { key: key.made.key, share: read };
  return accept([stamp(env, { kind: 'count-key.share-tested' as const, version: 1, subject: cycle, data })]);
}

/** How many sheets may be lost before the votes cannot be opened any more. */
export const sparesIn = ({ needed, trustees }: Split): number => trustees.length - needed;
