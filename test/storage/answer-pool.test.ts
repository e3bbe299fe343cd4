import { describe, expect, test } from 'vitest';
import { readEntry } from '../../src/domain/log/kinds.ts';
import { planStreetEvent } from '../../src/domain/meeting/event-decisions.ts';
import { AreaId } from '../../src/domain/log/ids.ts';
import { openAnswerPool, type Told } from '../../src/storage/answer-pool.ts';
import { MemoryDisk, memoryShelf } from '../../src/storage/memory-shelf.ts';
import { StorageError } from '../../src/storage/store.ts';
import { testEnv } from '../domain/env.ts';
import { CYCLE, EVENT } from '../domain/values.ts';
import { openTab, OTHER_EVENT, upTo } from './ballot-scene.ts';
import { idOf } from './prepared.ts';

/** A tab of a tablet with its pool. */
async function pooled(disk = new MemoryDisk()) {
  const shelf = memoryShelf(disk);
  const { log } = await openTab(shelf);
  const pool = openAnswerPool(shelf, log);
  const add = (seed: number, told: Told, event = EVENT) =>
    pool.add({ key: idOf(7000 + seed), cycle: CYCLE, event }, told);
  return { disk, log, pool, add };
}

/** What has left, entry by entry. */
const left = ({ data }: MemoryDisk) =>
  [...data.entries.values()].flatMap(({ bytes }) => {
    const read = readEntry(bytes ?? '');
    return read.ok && read.value.kind === 'answers.counted' ? [read.value] : [];
  });

const row = ({ data }: MemoryDisk): string => JSON.stringify(data.meta.get('answers') ?? null);

/** Everybody's women and men, wherever they lie. */
function women(disk: MemoryDisk): number {
  const waiting = [...row(disk).matchAll(/"gender\/woman":(\d+)/g)].map(([, count]) => Number(count));
  const sent = left(disk).flatMap(({ data }) => data.counts.filter(({ group }) => group === 'woman'));
  return [...waiting, ...sent.map(({ people }) => people)].reduce((sum, count) => sum + count, 0);
}

describe('answers about oneself', () => {
  test('wait as sums until they are of ten people, and leave together', async () => {
    const { disk, log, add } = await pooled();
    for (const seed of upTo(9)) await add(seed, { gender: seed < 4 ? 'woman' : 'man', language: 'ar' });
    expect(left(disk)).toEqual([]);
    expect(log.state().answers.size).toBe(0);
    await add(9, { 'age-group': '65-plus' });
    const [entry] = left(disk);
    expect(entry?.data).toEqual({
      cycle: CYCLE,
      people: 10,
      counts: [
        { question: 'age-group', group: '65-plus', people: 1 },
        { question: 'gender', group: 'man', people: 5 },
        { question: 'gender', group: 'woman', people: 4 },
        { question: 'language', group: 'ar', people: 9 },
      ],
    });
    expect(row(disk)).toBe('null');
    expect(log.state().answers.get(EVENT)?.people).toBe(10);
  });

  test('lie the same on the disk in whatever order they were given', async () => {
    const told: Told[] = [{ gender: 'woman' }, { gender: 'man', language: 'sv' }, { 'age-group': '13-17' }];
    const rows = await Promise.all(
      [told, told.toReversed()].map(async (order) => {
        const { disk, add } = await pooled();
        for (const each of order) await add(0 + told.indexOf(each), each);
        return row(disk).replace(/"last":"[^"]*"/, '');
      }),
    );
    expect(rows[0]).toBe(rows[1]);
    expect(rows[0]).not.toMatch(/2026|T\d\d:/);
  });

  test('of one person are counted once, however often saving is tried', async () => {
    const { disk, add } = await pooled();
    disk.fault = (point) => (point === 'after-commit' ? new StorageError('storage.closed') : undefined);
    expect(await add(1, { gender: 'woman' })).toMatchObject({ refusal: { code: 'storage.closed' } });
    disk.fault = () => undefined;
    expect(await add(1, { gender: 'woman' })).toMatchObject({ ok: true });
    expect(women(disk)).toBe(1);
  });

  test('lie in the pool or in exactly one entry, whichever write the tablet dies at', async () => {
    for (const point of ['before-commit', 'after-commit'] as const)
      for (const dies of upTo(5, 1)) {
        const { disk, add } = await pooled();
        for (const seed of upTo(9)) await add(seed, { gender: 'woman' });
        let writes = 0;
        disk.fault = (met) => {
          if (met === 'before-commit') writes += 1;
          return writes >= dies && (met === point || writes > dies)
            ? new StorageError('storage.closed')
            : undefined;
        };
        const tenth = await add(9, { gender: 'woman' });
        disk.fault = () => undefined;
        const again = await pooled(disk);
        if (!tenth.ok) await again.add(9, { gender: 'woman' });
        await again.pool.sendRest();
        expect([point, dies, women(disk)]).toEqual([point, dies, 10]);
        expect(row(disk)).toBe('null');
      }
  });

  test('leave with the closing, event by event, and those of an event that is over when the tablet starts', async () => {
    const { disk, log, pool, add } = await pooled();
    await add(1, { gender: 'woman' });
    await add(2, { gender: 'man' }, OTHER_EVENT);
    const plan = {
      cycle: CYCLE,
      name: 'Torgdag',
      place: '',
      area: AreaId.parse('ang'),
      kind: 'street-stall' as const,
      starts: '2026-05-12T08:00:00.000Z',
      ends: '2026-05-12T15:00:00.000Z',
    };
    const planned = planStreetEvent({ event: EVENT, plan }, testEnv(3));
    if (planned.ok) await log.append(planned.value);
    await pool.sendOver();
    expect(left(disk).map(({ subject }) => subject)).toEqual([OTHER_EVENT]);
    await pool.sendRest();
    expect(left(disk).map(({ subject }) => subject)).toEqual([OTHER_EVENT, EVENT]);
    await pool.sendRest();
    expect(left(disk)).toHaveLength(2);
  });
});
