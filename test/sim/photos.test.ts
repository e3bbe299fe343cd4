import { hash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addPhoto } from '../../src/domain/ideas/photo-decisions.ts';
import { stamp } from '../../src/domain/log/entry.ts';
import { EntryId, IdeaId, mintUuid } from '../../src/domain/log/ids.ts';
import { openPhotoBox } from '../../src/storage/photo-box.ts';
import { BLOB_PART_BYTES } from '../../src/wire/limits.ts';
import type { Device } from './device.ts';
import { openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.close());

const SIZE = 5 * BLOB_PART_BYTES - 100;

/** A tablet that has met the office before, and keeps an idea with a photo, and another idea behind it. */
async function tabletWithAPhoto() {
  const tablet = await scene.tablet();
  await tablet.sync.sendNow();
  const idea = tablet.newIdea('Bänkar vid lekplatsen');
  const bytes = new Uint8Array(tablet.options.random(SIZE));
  const digest = hash('sha256', bytes);
  const photo = addPhoto(
    { idea: IdeaId.parse(idea.subject), photo: { hash: digest, bytes: SIZE, width: 40, height: 30 } },
    tablet.log.env(),
  );
  const box = openPhotoBox(tablet);
  const kept = await box.save([idea, photo], [{ entry: photo.id, hash: digest, bytes }]);
  expect(kept.ok).toBe(true);
  const behind = tablet.newIdea('Ljus på stigen');
  await tablet.save(behind);
  return { tablet, idea, photo, behind, bytes, digest };
}

const puts = () => scene.way.log.filter(({ method }) => method === 'PUT');
const stateOf = (tablet: Device, { id }: { id: string }) => tablet.log.fate(id)?.state;
const atOffice = async (digest: string) => {
  const bytes = await scene.office.store.blob(digest, ['coordinator']);
  return bytes && new Uint8Array(bytes);
};

describe('a photo on a bad way', () => {
  test('holds up neither its idea nor what stands behind it, and goes on from where it was broken off', async () => {
    const { tablet, idea, photo, behind, bytes, digest } = await tabletWithAPhoto();
    let sent = 0;
    scene.way.turn = ({ method }) => (method === 'PUT' && (sent += 1) > 3 ? 'refuse' : 'pass');
    await tablet.sync.sendNow();
    expect([idea, behind, photo].map((entry) => stateOf(tablet, entry))).toEqual([
      'acknowledged',
      'acknowledged',
      'pending',
    ]);
    expect(tablet.sync.status()).toMatchObject({
      phase: 'waiting',
      problem: { kind: 'offline' },
      pending: 1,
    });
    expect((await scene.office.held()).has(photo.id)).toBe(false);
    const before = puts().length;
    scene.way.turn = () => 'pass';
    await tablet.sync.sendNow();
    expect(tablet.sync.status()).toMatchObject({ phase: 'idle', problem: null, pending: 0 });
    expect(await atOffice(digest)).toEqual(bytes);
    const again = puts()
      .slice(before)
      .reduce((sum, put) => sum + put.bytes, 0);
    expect(again).toBe(SIZE - 2 * BLOB_PART_BYTES);
  });

  test('is no sign of a cloned tablet, though its entry comes after younger ones', async () => {
    const { tablet, photo } = await tabletWithAPhoto();
    const epoch = (await tablet.store.identity())?.epoch;
    await tablet.sync.sendNow();
    await tablet.save(tablet.newIdea('En till'));
    await tablet.sync.sendNow();
    expect((await tablet.store.identity())?.epoch).toBe(epoch);
    const { entries } = await scene.office.store.pull(
      { parties: ['coordinator'] },
      { after: 0, chain: '0'.repeat(64) },
    );
    expect(entries.find(({ id }) => id === photo.id)?.flags).toEqual([]);
  });

  test('arrives whole when every answer is lost once', async () => {
    const { tablet, bytes, digest } = await tabletWithAPhoto();
    for (let tries = 0; tries < 12 && tablet.log.counts().pending > 0; tries += 1) {
      let first = true;
      scene.way.turn = ({ method }) => {
        if (method !== 'PUT' || !first) return 'pass';
        first = false;
        return tries % 2 === 0 ? 'answer-lost' : 'portal';
      };
      await tablet.sync.sendNow();
      scene.way.turn = () => 'pass';
      if (tries > 5) await tablet.sync.sendNow();
    }
    expect(tablet.log.counts()).toMatchObject({ pending: 0, acknowledged: 3 });
    expect(await atOffice(digest)).toEqual(bytes);
  });

  test('waits without harm for a proxy that takes nothing so large, while ideas go on', async () => {
    const { tablet, photo } = await tabletWithAPhoto();
    scene.way.turn = ({ method, bytes }) => (method === 'PUT' && bytes > 0 ? 'too-large' : 'pass');
    await tablet.sync.sendNow();
    expect(tablet.sync.status()).toMatchObject({
      phase: 'idle',
      pending: 1,
      problem: { kind: 'retry', reason: 'try-later', entries: 1 },
    });
    scene.way.turn = () => 'pass';
    await tablet.sync.sendNow();
    expect(stateOf(tablet, photo)).toBe('acknowledged');
  });
});

describe('a photo and its entry', () => {
  test('the entry goes without a photo that is lost or damaged on the tablet', async () => {
    const { tablet, photo, digest } = await tabletWithAPhoto();
    tablet.options.disk.data.blobs.clear();
    await tablet.sync.sendNow();
    expect(stateOf(tablet, photo)).toBe('acknowledged');
    expect(await atOffice(digest)).toBeUndefined();
  });

  test('a server that was set back gets the photo again', async () => {
    const { tablet, photo, bytes, digest } = await tabletWithAPhoto();
    const before = await scene.office.copy();
    await tablet.sync.sendNow();
    expect(await atOffice(digest)).toEqual(bytes);
    await scene.office.replaceBy(before, 'as a new generation');
    expect(await atOffice(digest)).toBeUndefined();
    await tablet.sync.sendNow();
    expect(stateOf(tablet, photo)).toBe('acknowledged');
    expect(await atOffice(digest)).toEqual(bytes);
  });

  test('an erasure takes the bytes off the tablet', async () => {
    const { tablet, photo, digest } = await tabletWithAPhoto();
    await tablet.sync.sendNow();
    expect(await tablet.store.blobs()).toEqual([photo.id]);
    await scene.office.write(scene.member, (env) =>
      stamp(env, {
        kind: 'entries.erased' as const,
        version: 1,
        subject: mintUuid(env.random),
        data: { entries: [EntryId.parse(photo.id)], reason: 'På begäran' },
      }),
    );
    await tablet.sync.sendNow();
    expect(await tablet.store.blobs()).toEqual([]);
    expect(await atOffice(digest)).toBeUndefined();
  });
});
