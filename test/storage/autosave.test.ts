import { expect, test } from 'vitest';
import { autosave } from '../../src/storage/autosave.ts';

/** A disk that takes one write at a time, and each when it is told to. */
function slowDisk() {
  const written: unknown[] = [];
  const waiting: { let: () => void; refuse: () => void }[] = [];
  let atOnce = 0;
  const save = async (_key: string, value: unknown) => {
    atOnce += 1;
    if (atOnce > 1) throw new Error('Two writes at once');
    await new Promise<void>((resolve, reject) => {
      waiting.push({ let: resolve, refuse: () => reject(new Error('full')) });
    }).finally(() => (atOnce -= 1));
    written.push(value);
  };
  return { written, save, next: () => waiting.shift() };
}

test('what is typed while a write goes on is kept by the next one, the newest last', async () => {
  const disk = slowDisk();
  const told: boolean[] = [];
  const keeping = autosave(disk, 'idea', (kept) => told.push(kept));
  for (const word of ['G', 'Gu', 'Gun', 'Gunga']) keeping.write(word);
  const settled = keeping.settled();
  disk.next()?.let();
  await expect.poll(() => disk.written.length).toBe(1);
  disk.next()?.let();
  await settled;
  expect(disk.written).toEqual(['G', 'Gunga']);
  expect(told).toEqual([true, true]);
});

test('a failed write is told, and the next word is tried again', async () => {
  const disk = slowDisk();
  const told: boolean[] = [];
  const keeping = autosave(disk, 'idea', (kept) => told.push(kept));
  keeping.write('Gu');
  disk.next()?.refuse();
  await keeping.settled();
  keeping.write('Gunga');
  disk.next()?.let();
  await keeping.settled();
  expect(told).toEqual([false, true]);
  expect(disk.written).toEqual(['Gunga']);
});

test('nothing waits where nothing was written', async () => {
  const keeping = autosave(slowDisk(), 'idea', () => undefined);
  await expect(keeping.settled()).resolves.toBeUndefined();
});
