import { describe, expect, test } from 'vitest';
import type { StoredEntry } from '../../src/storage/store.ts';
import { pauseAfter } from '../../src/sync/backoff.ts';
import { batchOf, fewer, FULL, more, smaller } from '../../src/sync/batches.ts';
import { PUSH_BYTES_MAX, PUSH_ENTRIES_MAX } from '../../src/wire/limits.ts';
import { PushedEntry } from '../../src/wire/push.ts';
import { seeded } from '../domain/env.ts';
import { epochOf, prepared } from '../storage/prepared.ts';

const row = async (arrival: number, text?: string): Promise<StoredEntry> => {
  const entry = await prepared(arrival);
  return {
    ...entry,
    bytes: text ?? entry.bytes,
    arrival,
    state: 'pending',
    written: { epoch: epochOf(1), seq: arrival },
  };
};

describe('a batch', () => {
  test('takes as many entries as fit by count, in order', async () => {
    const rows = await Promise.all([1, 2, 3, 4].map((at) => row(at)));
    const parts = batchOf(rows, { ...FULL, entries: 3 });
    expect(parts.map((part) => part.row.id)).toEqual(rows.slice(0, 3).map(({ id }) => id));
    for (const { json } of parts) expect(() => PushedEntry.parse(JSON.parse(json))).not.toThrow();
  });

  test('takes as many as fit by bytes of UTF-8, and one even if it does not', async () => {
    const rows = await Promise.all([1, 2, 3].map((at) => row(at, 'å'.repeat(400))));
    expect(batchOf(rows, { ...FULL, bytes: 2200 })).toHaveLength(2);
    expect(batchOf(rows, { ...FULL, bytes: 10 })).toHaveLength(1);
  });

  test('never grows beyond what the server takes, a witness and the worst escapes included', async () => {
    const worst = await Promise.all(
      Array.from({ length: 60 }, (_, at) => row(at + 1, '\u0001'.repeat(64 * 1024))),
    );
    const size = batchOf(worst, FULL).reduce((sum, part) => sum + part.size, 0);
    expect(size).toBeLessThan(PUSH_BYTES_MAX);
    expect(FULL.entries).toBeLessThan(PUSH_ENTRIES_MAX);
  });

  test('leaves out what has no bytes any more', async () => {
    const [one, two] = await Promise.all([row(1), row(2)]);
    expect(batchOf([{ ...one, bytes: null }, two], FULL).map((part) => part.row.id)).toEqual([two.id]);
  });

  test('shrinks after failure down to one entry, and grows again with success', () => {
    expect(fewer(FULL, 7).entries).toBe(4);
    expect(fewer(FULL, 1).entries).toBe(1);
    expect(more(fewer(FULL, 7)).entries).toBe(8);
    expect(more(FULL)).toEqual(FULL);
  });

  test('stays smaller once it was too large for somebody on the way', async () => {
    const parts = batchOf(await Promise.all([1, 2, 3, 4].map((at) => row(at))), FULL);
    const limit = smaller(FULL, parts);
    expect(limit.bytes).toBeLessThan(parts.reduce((sum, part) => sum + part.size, 0));
    expect(more(limit).bytes).toBe(limit.bytes);
  });
});

describe('a pause', () => {
  const pauses = (failures: number) => {
    const random = seeded(3);
    return Array.from({ length: 500 }, () => pauseAfter(failures, random));
  };

  test('is anywhere up to a cap that doubles, and never longer than a minute', () => {
    for (const [failures, cap] of [
      [1, 1000],
      [3, 4000],
      [6, 32_000],
      [7, 60_000],
      [400, 60_000],
    ] as const) {
      const all = pauses(failures);
      expect(Math.max(...all)).toBeLessThanOrEqual(cap);
      expect(Math.max(...all)).toBeGreaterThan(cap * 0.9);
      expect(Math.min(...all)).toBeGreaterThanOrEqual(250);
    }
  });
});
