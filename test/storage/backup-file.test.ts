import { describe, expect, test } from 'vitest';
import { KeyId } from '../../src/domain/log/ids.ts';
import { readEntry } from '../../src/domain/log/kinds.ts';
import { makeDeviceKey } from '../../src/sealing/device-key.ts';
import { makeOfficeKey } from '../../src/sealing/office-key.ts';
import { BackupDisturbed, backupFileName, type BackupRefusal } from '../../src/storage/backup-file.ts';
import { type BackupChunk, openBackup, readBackupHeader } from '../../src/storage/backup-file-read.ts';
import { backupStream, writeBackup } from '../../src/storage/backup-file-write.ts';
import { MemoryDisk, memoryShelf } from '../../src/storage/memory-shelf.ts';
import { StorageError } from '../../src/storage/store.ts';
import { BACKUP_CHUNK_ENTRIES, PUSH_BYTES_MAX } from '../../src/wire/limits.ts';
import { PushRequest } from '../../src/wire/push.ts';
import { type Scene, tabletWith } from './backup-scene.ts';
import { envelope, openTab, upTo, voteAll } from './ballot-scene.ts';

const fileOf = (scene: Scene): Promise<Blob> => new Response(backupStream(scene.source)).blob();

type Reading = { readonly chunks: readonly BackupChunk[]; readonly refusals: readonly BackupRefusal[] };

async function readAll(file: Blob, opening: Scene['opening']): Promise<Reading> {
  const opened = await openBackup(file.stream(), opening);
  if (!opened.ok) return { chunks: [], refusals: [opened.refusal] };
  const chunks: BackupChunk[] = [];
  const refusals: BackupRefusal[] = [];
  for await (const part of opened.value.chunks()) {
    if (part.ok) chunks.push(part.value);
    else refusals.push(part.refusal);
  }
  return { chunks, refusals };
}

const entriesIn = ({ chunks }: Reading) => chunks.flatMap((chunk) => chunk.entries);

/** Where each frame of a file begins, and where the last one ends. */
async function boundaries(file: Blob): Promise<number[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = new DataView(bytes.buffer);
  const found = [bytes.indexOf(0x0a) + 1];
  for (let at = found[0] ?? 0; at < bytes.length; found.push(at)) at += 4 + view.getUint32(at);
  return found;
}

async function withByteChanged(file: Blob, at: number): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  bytes[at] = (bytes[at] ?? 0) ^ 0x01;
  return new Blob([bytes]);
}

describe('a backup file', () => {
  test('gives back 5,000 entries as they were written, in order, whatever their state', async () => {
    const scene = await tabletWith(5000);
    const progress: number[] = [];
    const source = { ...scene.source, progress: (written: number) => void progress.push(written) };
    const file = await new Response(backupStream(source)).blob();
    const reading = await readAll(file, scene.opening);
    expect(reading.refusals).toEqual([]);
    expect(entriesIn(reading)).toEqual(
      scene.own.map(({ id, hash, bytes, written }) => ({ id, hash, bytes, ...written })),
    );
    expect(reading.chunks.map((chunk) => chunk.read)).toEqual(progress);
    expect(progress.at(-1)).toBe(5000);
    expect(progress).toHaveLength(5000 / BACKUP_CHUNK_ENTRIES);
  });

  test('says who wrote it and how much it holds before its entries are read', async () => {
    const scene = await tabletWith(12);
    const opened = await openBackup((await fileOf(scene)).stream(), scene.opening);
    if (!opened.ok) throw new Error(opened.refusal.code);
    const identity = await scene.source.store.identity();
    expect(opened.value.manifest).toMatchObject({ device: identity?.device, entries: 12 });
    expect(await opened.value.signedBy(scene.publicKey)).toBe(true);
    expect(await opened.value.signedBy((await makeDeviceKey()).publicKey)).toBe(false);
  });

  test('holds chunks that fit into one push each, proof included, however long the entries are', async () => {
    const scene = await tabletWith(100, '"'.repeat(20_000));
    const reading = await readAll(await fileOf(scene), scene.opening);
    expect(entriesIn(reading)).toHaveLength(100);
    expect(reading.chunks.length).toBeGreaterThan(1);
    for (const { entries, carried } of reading.chunks) {
      const uuid = crypto.randomUUID();
      const request = { protocol: 1, device: uuid, nonce: uuid, waiting: 0, entries: [...entries], carried };
      expect(PushRequest.safeParse(request).success).toBe(true);
      expect(new Blob([JSON.stringify(request)]).size).toBeLessThan(PUSH_BYTES_MAX);
    }
  });

  test('is read whole from an empty log', async () => {
    const scene = await tabletWith(0);
    const opened = await openBackup((await fileOf(scene)).stream(), scene.opening);
    expect(opened.ok && opened.value.manifest.entries).toBe(0);
    expect(await readAll(await fileOf(scene), scene.opening)).toEqual({ chunks: [], refusals: [] });
  });

  test('written twice is two files with the same entries', async () => {
    const scene = await tabletWith(40);
    const [one, two] = [await fileOf(scene), await fileOf(scene)];
    expect(await one.text()).not.toBe(await two.text());
    const [first, second] = [await readAll(one, scene.opening), await readAll(two, scene.opening)];
    expect(entriesIn(first)).toEqual(entriesIn(second));
  });

  test('leaves out what was erased', async () => {
    const scene = await tabletWith(3);
    const erased = scene.rows[1];
    if (erased) scene.rows[1] = { ...erased, bytes: null };
    expect(entriesIn(await readAll(await fileOf(scene), scene.opening)).map(({ seq }) => seq)).toEqual([
      1, 3,
    ]);
  });

  test('is given up while it is written when an entry is erased under it', async () => {
    const scene = await tabletWith(600);
    const pieces = writeBackup(scene.source);
    await pieces.next();
    const row = scene.rows[0];
    if (row) scene.rows[0] = { ...row, bytes: null };
    const rest = async () => {
      while (!(await pieces.next()).done);
    };
    await expect(rest()).rejects.toThrow(BackupDisturbed);
  });

  test('shows nothing of what is in it, and nobody, to whoever finds it', async () => {
    const scene = await tabletWith(3, 'Namnet i klartext');
    const text = await (await fileOf(scene)).text();
    const identity = await scene.source.store.identity();
    expect(text).not.toContain('Namnet');
    expect(text).not.toContain(identity?.device);
    expect(text.split('\n')[0]).toMatch(
      /^\{"format":"torg\/backup\/1","file":"[^"]{36}","key":"[^"]{36}"\}$/,
    );
  });
});

describe('a backup file of a tablet where votes wait', () => {
  const begun = async () => {
    const disk = new MemoryDisk();
    const tab = await openTab(memoryShelf(disk));
    const { source, opening } = await tabletWith(0);
    const from = () => ({ ...source, store: tab.store, ballotBox: tab.box });
    const file = () => new Response(backupStream(from())).blob();
    const firstPiece = () => writeBackup(from()).next();
    return { disk, tab, opening, file, firstPiece };
  };

  test('seals the open bag as it is written, and holds its envelopes once', async () => {
    const { tab, opening, file } = await begun();
    await voteAll(tab, upTo(27));
    const read = await readAll(await file(), opening);
    expect(tab.box.waiting()).toBe(0);
    const kinds = entriesIn(read).map(({ bytes }) => readEntry(bytes));
    const bags = kinds.flatMap((each) =>
      each.ok && each.value.kind === 'bag.sealed' ? [each.value.data] : [],
    );
    expect(bags.map(({ why, envelopes }) => [why, envelopes.length])).toEqual([
      ['full', 10],
      ['backup', 17],
    ]);
    const sealed = bags.flatMap(({ envelopes }) => envelopes.map((each) => each.sealed));
    expect(new Set(sealed)).toEqual(new Set(upTo(27).map((seed) => envelope(seed).sealed)));
    expect(entriesIn(await readAll(await file(), opening))).toHaveLength(entriesIn(read).length);
  });

  test('is not written while the votes cannot be sealed into it: half of a tablet would be taken for all', async () => {
    const { disk, tab, opening, file, firstPiece } = await begun();
    await voteAll(tab, upTo(3));
    disk.fault = () => new StorageError('storage.full');
    await expect(firstPiece()).rejects.toMatchObject({ code: 'storage.full' });
    disk.fault = () => undefined;
    expect(tab.box.waiting()).toBe(3);
    expect(entriesIn(await readAll(await file(), opening))).toHaveLength(4);
  });
});

describe('a backup file that is not as it should be', () => {
  test('is refused when it was sealed to another key, and names that key', async () => {
    const scene = await tabletWith(3);
    const file = await fileOf(scene);
    const header = await readBackupHeader(file.stream());
    expect(header.ok && header.value.key).toBe(scene.source.officeKey.key);
    const reading = await readAll(file, () => undefined);
    expect(reading.refusals).toEqual([
      { code: 'backup.other-key', params: { key: scene.source.officeKey.key } },
    ]);
  });

  test('is refused when the private half is not the one it was sealed to', async () => {
    const scene = await tabletWith(3);
    const other = await makeOfficeKey();
    const reading = await readAll(await fileOf(scene), () => other.opening);
    expect(reading.refusals).toEqual([{ code: 'backup.manifest-damaged', params: {} }]);
  });

  test.each([
    ['nothing at all', ''],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'],
    ['a page', '<!doctype html>\n<title>Torg</title>\n'],
    ['a long text without a line', 'x'.repeat(5000)],
    ['a cycle', '{"format":"torg/cycle/1"}\n'],
  ])('is refused when it is %s', async (_, text) => {
    const { opening } = await tabletWith(0);
    expect((await readAll(new Blob([text]), opening)).refusals).toEqual([
      { code: 'backup.not-a-backup', params: {} },
    ]);
  });

  test('is refused with its format when a newer Torg wrote it', async () => {
    const { opening } = await tabletWith(0);
    const file = new Blob(['{"format":"torg/backup/12","to":["somebody"]}\n...']);
    expect((await readAll(file, opening)).refusals).toEqual([
      { code: 'backup.newer-format', params: { format: 'torg/backup/12' } },
    ]);
  });

  test('says so wherever one byte of it was changed, and never gives an entry that was not written', async () => {
    const scene = await tabletWith(2);
    const file = await fileOf(scene);
    const written = scene.own.map((row) => row.id);
    for (let at = 0; at < file.size; at += 1) {
      const reading = await readAll(await withByteChanged(file, at), scene.opening);
      expect(reading.refusals.length, `byte ${at}`).toBeGreaterThan(0);
      for (const { id } of entriesIn(reading)) expect(written).toContain(id);
    }
  });

  test('gives all chunks but the damaged one', async () => {
    const scene = await tabletWith(1200);
    const file = await fileOf(scene);
    const second = (await boundaries(file))[2] ?? 0;
    const reading = await readAll(await withByteChanged(file, second + 100), scene.opening);
    expect(reading.chunks.map((chunk) => chunk.carried.chunk)).toEqual([0, 2]);
    expect(reading.refusals).toEqual([
      { code: 'backup.chunk-damaged', params: { chunk: 2, of: 3, read: 500, entries: 1200 } },
    ]);
  });

  test('gives every chunk before the place where it was cut off, at a boundary or between two', async () => {
    const scene = await tabletWith(1200);
    const file = await fileOf(scene);
    const ends = await boundaries(file);
    expect(ends.at(-1)).toBe(file.size);
    expect(ends).toHaveLength(5);
    for (const [frame, end] of ends.slice(0, -1).entries()) {
      for (const cut of [end, end + 2, end + 50]) {
        const reading = await readAll(file.slice(0, cut), scene.opening);
        const whole = Math.max(0, frame - 1);
        expect(reading.chunks.length, `cut at ${cut}`).toBe(whole);
        expect(reading.refusals).toHaveLength(1);
        expect(reading.refusals[0]).toMatchObject({
          code: 'backup.truncated',
          params: { read: whole * BACKUP_CHUNK_ENTRIES },
        });
      }
    }
  });

  test('notices chunks that changed places, and bytes behind the end', async () => {
    const scene = await tabletWith(700);
    const file = await fileOf(scene);
    const [manifest = 0, first = 0, second = 0] = await boundaries(file);
    expect(manifest).toBeGreaterThan(0);
    const swapped = new Blob([file.slice(0, first), file.slice(second), file.slice(first, second)]);
    expect((await readAll(swapped, scene.opening)).refusals.map(({ code }) => code)).toEqual([
      'backup.chunk-damaged',
      'backup.chunk-damaged',
    ]);
    const longer = await readAll(new Blob([file, 'x']), scene.opening);
    expect(longer.chunks).toHaveLength(2);
    expect(longer.refusals.map(({ code }) => code)).toEqual(['backup.goes-on']);
  });

  test('notices a chunk from another file of the same tablet', async () => {
    const scene = await tabletWith(100);
    const [one, two] = [await fileOf(scene), await fileOf(scene)];
    const [, begins = 0] = await boundaries(one);
    const [, other = 0] = await boundaries(two);
    const mixed = await readAll(new Blob([one.slice(0, begins), two.slice(other)]), scene.opening);
    expect(mixed.chunks).toEqual([]);
    expect(mixed.refusals.map(({ code }) => code)).toEqual(['backup.chunk-damaged']);
  });

  test('says that the medium gave up, not that the file is short', async () => {
    const scene = await tabletWith(3);
    const [head] = [await (await fileOf(scene)).slice(0, 150).bytes()];
    let given = false;
    const stick = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (given) controller.error(new Error('The stick was pulled out'));
        else controller.enqueue(head);
        given = true;
      },
    });
    const opened = await openBackup(stick, scene.opening);
    expect(opened.ok ? undefined : opened.refusal.code).toBe('backup.unreadable');
  });

  test('refuses a key id that is another than the one in its seals', async () => {
    const scene = await tabletWith(1);
    const text = new Uint8Array(await (await fileOf(scene)).arrayBuffer());
    const other = KeyId.parse(crypto.randomUUID());
    const at = new TextDecoder('latin1').decode(text).indexOf(scene.source.officeKey.key);
    text.set(new TextEncoder().encode(other), at);
    const key = scene.opening(scene.source.officeKey.key);
    expect((await readAll(new Blob([text]), () => key)).refusals).toEqual([
      { code: 'backup.manifest-damaged', params: {} },
    ]);
  });
});

describe('the name of a backup file', () => {
  const at = new Date('2026-05-12T12:32:10.000Z');

  test('says which tablet, and when by the clock of the place', () => {
    expect(backupFileName({ tablet: 3, at, timeZone: 'Europe/Stockholm' })).toBe(
      'torg-platta-3-2026-05-12-1432.torgbackup',
    );
    const midnight = new Date('2026-05-11T22:05:00.000Z');
    expect(backupFileName({ tablet: 12, at: midnight, timeZone: 'Europe/Stockholm' })).toBe(
      'torg-platta-12-2026-05-12-0005.torgbackup',
    );
  });

  test('says that an office browser wrote it', () => {
    expect(backupFileName({ tablet: undefined, at, timeZone: 'UTC' })).toBe(
      'torg-kontor-2026-05-12-1232.torgbackup',
    );
  });
});
