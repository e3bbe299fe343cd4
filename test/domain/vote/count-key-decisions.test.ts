import { describe, expect, test } from 'vitest';
import { emptyState } from '../../../src/domain/log/state.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { KeyId, mintUuid } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import type { Result } from '../../../src/domain/log/refusal.ts';
import { countKeysOf, isTested } from '../../../src/domain/vote/count-key.ts';
import { faultInSplit, makeCountKey, testShare } from '../../../src/domain/vote/count-key-decisions.ts';
import { seeded, testEnv } from '../env.ts';
import { CYCLE } from '../values.ts';

const TRUSTEES = ['Anna Berg', 'Bo Ceder', 'Registrator'];
const hashOf = (sign: string) => sign.repeat(64);
const HASHES = ['a', 'b', 'c'].map(hashOf);

function really<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const made = (seed: number, openings: Parameters<typeof makeCountKey>[0] = new Map()) =>
  makeCountKey(
    openings,
    {
      cycle: CYCLE,
      key: KeyId.parse(mintUuid(seeded(seed))),
      publicKey: 'A'.repeat(43),
      split: { needed: 2, trustees: TRUSTEES },
      hashes: HASHES,
    },
    { ...testEnv(seed), now: `2026-05-12T12:00:0${seed}.000Z` },
  );

const keysAfter = (...entries: readonly Entry[]) => fold(emptyState(), entries).countKeys;

const newestOf = (keys: ReturnType<typeof keysAfter>) => {
  const [key] = countKeysOf(keys, CYCLE);
  if (!key) throw new Error('No key');
  return key;
};

describe('how a key is split', () => {
  test('two of three, and any others up to ten, will do', () => {
    expect(faultInSplit({ needed: 2, trustees: TRUSTEES })).toBeUndefined();
    expect(faultInSplit({ needed: 3, trustees: TRUSTEES })).toBeUndefined();
  });

  test('one alone, more than there are, and more than ten are refused', () => {
    const eleven = Array.from({ length: 11 }, (_, at) => `Person ${at}`);
    for (const split of [
      { needed: 1, trustees: TRUSTEES },
      { needed: 4, trustees: TRUSTEES },
      { needed: 2.5, trustees: TRUSTEES },
      { needed: 2, trustees: eleven },
    ])
      expect(faultInSplit(split)?.code).toBe('count-key.bad-split');
  });

  test('a share for nobody, and two for one person, are named by their place', () => {
    expect(faultInSplit({ needed: 2, trustees: ['Anna', ' ', 'Bo'] })).toEqual({
      code: 'count-key.no-trustee',
      params: { place: 2 },
    });
    expect(faultInSplit({ needed: 2, trustees: ['Anna Berg', 'Bo', ' anna  berg '] })).toEqual({
      code: 'count-key.same-trustee',
      params: { place: 3, name: 'anna  berg' },
    });
    expect(faultInSplit({ needed: 2, trustees: ['Anna', 'B'.repeat(121), 'Bo'] })?.code).toBe(
      'count-key.trustee-name-too-long',
    );
  });
});

describe('a count key', () => {
  test('is recorded with its trustees and what tells their shares apart', () => {
    const keys = keysAfter(...really(made(1)));
    expect(newestOf(keys).made.shares).toEqual(
      TRUSTEES.map((trustee, at) => ({ trustee, hash: HASHES[at] })),
    );
  });

  test('cannot be made once the vote is open', () => {
    const opening = { cycle: CYCLE, revision: 1, at: '2026-05-12T12:00:00.000Z', entry: '' };
    expect(made(1, new Map([[CYCLE, opening]]))).toMatchObject({ refusal: { code: 'count-key.vote-open' } });
  });

  test('is tested when each share has been read back, in any order', () => {
    let entries: readonly Entry[] = really(made(1));
    for (const share of [3, 1, 2]) {
      const keys = keysAfter(...entries);
      expect(isTested(newestOf(keys))).toBe(false);
      const command = { share, hash: HASHES[share - 1] ?? '' };
      entries = [...entries, ...really(testShare(keys, newestOf(keys), command, testEnv(10 + share)))];
    }
    expect(isTested(newestOf(keysAfter(...entries)))).toBe(true);
  });

  test('names a share that is none of its own, another person’s, or already tested', () => {
    const entries: readonly Entry[] = really(made(1));
    const keys = keysAfter(...entries);
    const key = newestOf(keys);
    const read = (share: number, hash: string) => testShare(keys, key, { share, hash }, testEnv(5));
    expect(read(1, hashOf('d'))).toMatchObject({ refusal: { code: 'count-key.unknown-share' } });
    expect(read(1, hashOf('b'))).toMatchObject({
      refusal: { code: 'count-key.other-share', params: { share: 2, trustee: 'Bo Ceder' } },
    });
    const after = keysAfter(...entries, ...really(read(1, hashOf('a'))));
    expect(testShare(after, newestOf(after), { share: 1, hash: hashOf('a') }, testEnv(6))).toMatchObject({
      refusal: { code: 'count-key.share-tested' },
    });
  });

  test('is not tested any more once a newer one has taken its place', () => {
    const first: readonly Entry[] = really(made(1));
    const old = newestOf(keysAfter(...first));
    const keys = keysAfter(...first, ...really(made(2)));
    expect(testShare(keys, old, { share: 1, hash: hashOf('a') }, testEnv(7))).toMatchObject({
      refusal: { code: 'count-key.replaced' },
    });
  });
});
