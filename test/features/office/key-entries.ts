import { byMember, stamp } from '../../../src/domain/log/entry.ts';
import { KeyId, mintUuid } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { makeOfficeKey, wrapOfficeKey } from '../../../src/sealing/office-key.ts';
import { seeded } from '../../domain/env.ts';
import { ANNA, envOf } from './scene.ts';

export const KEY = KeyId.parse(mintUuid(seeded(606)));
export const WORDS = ['abborre', 'bandy', 'citron', 'dadel', 'ekorre', 'fackla'] as const;

/** An office key that was made, with a wrapping nobody can open: for screens that only ask whether there is one. */
export const keyEntries = (): readonly Entry[] =>
  entriesOf('A'.repeat(43), {
    derivation: 'PBKDF2-SHA-256',
    iterations: 600_000,
    salt: 'A'.repeat(22),
    iv: 'A'.repeat(16),
    sealed: 'A'.repeat(86),
  });

/** A real one, under `words`. */
export async function realKey(words: readonly string[] = WORDS) {
  const made = await makeOfficeKey();
  const wrapped = await wrapOfficeKey(made.exported, words, KEY);
  const { publicKey, opening } = made;
  return { publicKey, opening, entries: entriesOf(publicKey, wrapped) };
}

type Wrapped = Awaited<ReturnType<typeof wrapOfficeKey>>;

function entriesOf(publicKey: string, wrapped: Wrapped): readonly Entry[] {
  const env = envOf(byMember(ANNA), 88);
  return [
    stamp(env, {
      kind: 'office-key.wrapped' as const,
      version: 1,
      subject: KEY,
      data: { key: KEY, wrapped },
    }),
    stamp(env, { kind: 'office-key.made' as const, version: 1, subject: KEY, data: { key: KEY, publicKey } }),
  ];
}
