import { describe, expect, test } from 'vitest';
import { BackupDisturbed, type BackupRefusal } from '../../src/storage/backup-file.ts';
import type { BackupPhoto } from '../../src/storage/backup-file-photos.ts';
import { openBackup } from '../../src/storage/backup-file-read.ts';
import { backupStream, writeBackup } from '../../src/storage/backup-file-write.ts';
import { type Scene, tabletWith, withPhoto } from './backup-scene.ts';

const bytesOf = async (scene: Scene) =>
  new Uint8Array(await new Response(backupStream(scene.source)).arrayBuffer());

async function readAll(file: Uint8Array<ArrayBuffer>, scene: Scene) {
  const opened = await openBackup(new Blob([file]).stream(), scene.opening);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const refusals: BackupRefusal[] = [];
  const photos: BackupPhoto[] = [];
  let entries = 0;
  for await (const chunk of opened.value.chunks()) {
    if (chunk.ok) entries = chunk.value.read;
    else refusals.push(chunk.refusal);
  }
  for await (const photo of opened.value.photos()) {
    if (photo.ok) photos.push(photo.value);
    else refusals.push(photo.refusal);
  }
  return { entries, photos, refusals };
}

describe('the photos in a backup file', () => {
  test('come back as they were, after all entries', async () => {
    const scene = await tabletWith(1200);
    const photos = await Promise.all([3, 700].map((seq) => withPhoto(scene, seq)));
    const read = await readAll(await bytesOf(scene), scene);
    expect(read).toEqual({ entries: 1200, photos, refusals: [] });
  });

  test('are sealed: nothing of them stands in the file', async () => {
    const scene = await tabletWith(1);
    const { bytes, hash } = await withPhoto(scene, 1);
    const file = await bytesOf(scene);
    const text = (part: Uint8Array) => String.fromCharCode(...part.subarray(0, 100_000));
    expect(text(file)).not.toContain(text(bytes.subarray(100, 140)));
    expect(text(file)).not.toContain(hash);
  });

  test('a file that broke off among them still gives every entry and the photos before, and says how many', async () => {
    const scene = await tabletWith(5);
    const photos = [await withPhoto(scene, 1), await withPhoto(scene, 2)];
    const file = await bytesOf(scene);
    const read = await readAll(file.slice(0, -30_000), scene);
    expect(read.entries).toBe(5);
    expect(read.photos).toEqual(photos.slice(0, 1));
    expect(read.refusals).toMatchObject([{ code: 'backup.photos-missing', params: { read: 1, photos: 2 } }]);
  });

  test('one that is damaged is left out, and the others are not concerned', async () => {
    const scene = await tabletWith(5);
    const [, second] = [await withPhoto(scene, 1), await withPhoto(scene, 2)];
    const file = await bytesOf(scene);
    const at = file.length - 90_000;
    file[at] = (file[at] ?? 0) ^ 1;
    const read = await readAll(file, scene);
    expect(read.photos).toEqual([second]);
    expect(read.refusals).toMatchObject([{ code: 'backup.photos-missing', params: { read: 1, photos: 2 } }]);
  });

  test('a row that cannot be read is left out when the file is written', async () => {
    const scene = await tabletWith(2);
    const photo = await withPhoto(scene, 1);
    scene.photos.set(scene.own[1]?.id ?? '', { key: 'x', bytes: 'none' });
    expect((await readAll(await bytesOf(scene), scene)).photos).toEqual([photo]);
  });

  test('one that is erased while the file is written has it written anew', async () => {
    const scene = await tabletWith(2);
    await withPhoto(scene, 1);
    const writing = async () => {
      for await (const piece of writeBackup(scene.source)) if (piece.length > 0) scene.photos.clear();
    };
    await expect(writing()).resolves.toBeUndefined();
    await withPhoto(scene, 1);
    const late = async () => {
      let pieces = 0;
      for await (const piece of writeBackup(scene.source)) {
        pieces += piece.length > 0 ? 1 : 0;
        if (pieces === 4) scene.photos.clear();
      }
    };
    await expect(late()).rejects.toBeInstanceOf(BackupDisturbed);
  });
});
