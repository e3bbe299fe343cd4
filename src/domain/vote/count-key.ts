import * as z from 'zod/mini';
import { type Instant, Sha256, stands } from '../log/entry.ts';
import { CycleId, KeyId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

/** The most trustees one key is split among: more would be a ceremony that nobody can gather. */
export const TRUSTEES_MAX = 10;

const Share = z.strictObject({
  trustee: z.string().check(z.minLength(1), z.maxLength(120)),
  /** Of the share's bytes: a wrong share is named at once. */
  hash: Sha256,
});

const Split = z
  .strictObject({
    key: KeyId,
    cycle: CycleId,
    /** A raw X25519 public key (32 bytes) as base64url. */
    publicKey: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
    /** How many shares open the votes. */
    needed: z.int().check(z.gte(2), z.lte(TRUSTEES_MAX)),
    shares: z.array(Share).check(z.minLength(2), z.maxLength(TRUSTEES_MAX)),
  })
  .check(z.refine(({ needed, shares }) => needed <= shares.length, { error: 'count-key.too-few-shares' }));

/** Both kinds have the cycle as their subject. */
export const countKeyKinds = {
  /** The key that votes are sealed to was made in a coordinator's browser, and split. Nobody keeps its private half. */
  'count-key.made': kind({
    data: Split,
    writers: ['coordinator'],
    readers: ['device', 'coordinator', 'assessor', 'trustee', 'viewer'],
    serial: true,
  }),
  /** A share was read back from its sheet of paper and is right. `share` counts from 1. */
  'count-key.share-tested': kind({
    data: z.strictObject({ key: KeyId, share: z.int().check(z.gte(1), z.lte(TRUSTEES_MAX)) }),
    writers: ['coordinator', 'trustee'],
    readers: ['coordinator', 'trustee', 'viewer'],
    serial: true,
  }),
};

type CountKeyEntry = EntryIn<typeof countKeyKinds>;
type Made = z.infer<typeof Split> & { readonly at: Instant; readonly entry: string };

/** A count key as far as the reader knows it. `tested` holds the numbers of the shares that were read back. */
export type CountKey = {
  readonly id: string;
  readonly made?: Made;
  readonly tested: ReadonlySet<number>;
};
export type MadeCountKey = CountKey & { readonly made: Made };

export function applyCountKey(keys: Map<string, CountKey>, entry: CountKeyEntry): void {
  const id = entry.data.key;
  const held: CountKey = keys.get(id) ?? { id, tested: new Set() };
  if (entry.kind === 'count-key.made') {
    if (stands(held.made?.entry, entry.id))
      keys.set(id, { ...held, made: { ...entry.data, at: entry.at, entry: entry.id } });
  } else {
    keys.set(id, { ...held, tested: new Set(held.tested).add(entry.data.share) });
  }
}

/** The keys made for a cycle, newest first: until the vote opens, a new key takes the place of the one before. */
export function countKeysOf(keys: ReadonlyMap<string, CountKey>, cycle: string): readonly MadeCountKey[] {
  return [...keys.values()]
    .filter((key): key is MadeCountKey => key.made?.cycle === cycle)
    .sort((a, b) => (a.made.at === b.made.at ? (a.id < b.id ? 1 : -1) : a.made.at < b.made.at ? 1 : -1));
}

/** Whether every share has been read back from its sheet. */
export const isTested = ({ made, tested }: MadeCountKey): boolean =>
  made.shares.every((_, at) => tested.has(at + 1));
