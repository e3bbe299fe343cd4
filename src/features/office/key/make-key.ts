import { type Env, stamp } from '../../../domain/log/entry.ts';
import { KeyId, mintUuid } from '../../../domain/log/ids.ts';
import type { Entry } from '../../../domain/log/kinds.ts';
import type { OpeningKey } from '../../../sealing/hpke.ts';
import { makeOfficeKey, type WrappedSecret, wrapOfficeKey } from '../../../sealing/office-key.ts';
import { drawWords } from '../../../sealing/words.ts';

/** A key that has been made here and that nobody else knows of yet. */
export type FreshKey = {
  readonly key: KeyId;
  readonly opening: OpeningKey;
  /** Shown once, printed, and forgotten. */
  readonly words: readonly string[];
  /** In the order to send them: see `makeFreshKey`. */
  readonly entries: readonly Entry[];
};

/** A fresh key and the entry data that tell of it. */
export type KeyUnderWords = Pick<FreshKey, 'key' | 'opening' | 'words'> & {
  readonly publicKey: string;
  readonly wrapped: WrappedSecret;
};

/** Makes a key, draws its words and wraps its private half under them. */
export async function makeKeyUnderWords(env: Env): Promise<KeyUnderWords> {
  const key = KeyId.parse(mintUuid(env.random));
  const words = drawWords();
  const made = await makeOfficeKey();
  const wrapped = await wrapOfficeKey(made.exported, words, key);
  return { key, opening: made.opening, words, publicKey: made.publicKey, wrapped };
}

/**
 * Makes an office key. The wrapped half is sent first: should the second entry never arrive, nobody seals anything to a
 * key whose private half was lost with this page.
 */
export async function makeFreshKey(env: Env): Promise<FreshKey> {
  const { publicKey, wrapped, ...fresh } = await makeKeyUnderWords(env);
  const { key } = fresh;
  const entries = [
    stamp(env, {
      kind: 'office-key.wrapped' as const,
      version: 1,
      subject: key,
      data: { key, wrapped },
    }),
    stamp(env, { kind: 'office-key.made' as const, version: 1, subject: key, data: { key, publicKey } }),
  ];
  return { ...fresh, entries };
}

/** Two different places among the words (from 0), drawn, in order: the words that are asked back. */
export function drawPlaces(count: number, random: Env['random']): readonly [number, number] {
  const [a = 0, b = 0] = random(2);
  const first = a % count;
  const second = (first + 1 + (b % (count - 1))) % count;
  return first < second ? [first, second] : [second, first];
}
