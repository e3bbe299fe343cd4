import { hash, randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { byDevice, byMember, type Env, stamp } from '../../../src/domain/log/entry.ts';
import { EntryId } from '../../../src/domain/log/ids.ts';
import type { Photo } from '../../../src/domain/ideas/photo.ts';
import { BLOB_UNNAMED_BYTES_MAX, BLOB_UNNAMED_DAYS } from '../../../src/wire/limits.ts';
import { DAY, newEpoch, pushed } from '../street.ts';
import { type Given, verdictsOf } from './given.ts';

const somePhoto = (bytes = 50_000): { photo: Photo; content: Uint8Array } => {
  const content = new Uint8Array(randomBytes(bytes));
  return { content, photo: { hash: hash('sha256', content), bytes, width: 40, height: 30 } };
};

/** Photos beside the log: handed over in parts, named by an entry, read by those who may, and erased with it. */
export function blobsAcceptance(given: () => Given): void {
  const put = async ({ photo, content }: ReturnType<typeof somePhoto>, from = 0, to = content.length) => {
    const { store, device } = given();
    const part = { hash: photo.hash, size: content.length, at: from };
    const put = await store.putBlob({ author: byDevice(device), part, bytes: content.subarray(from, to) });
    return put.ok ? put.value : put.refusal.code;
  };
  const named = async (photo: Photo, seq = 1) => {
    const { tablet, byTablet, epoch } = given();
    const entry = pushed(tablet.photo(randomUUID(), photo), { epoch, seq });
    const { verdicts } = await byTablet(entry);
    return { entry, verdict: verdicts[0]?.verdict };
  };
  const read = async (photo: Photo) => {
    const bytes = await given().store.blob(photo.hash, ['coordinator']);
    return bytes && Buffer.from(bytes);
  };
  const erase = async (...ids: string[]) => {
    const { office, byOffice } = given();
    const taken = await byOffice(pushed(office.erasure(ids), { epoch: newEpoch(), seq: 1, expects: 0 }));
    expect(verdictsOf(taken)).toEqual(['accepted']);
  };

  describe('blobs', () => {
    test('a photo that comes in parts, broken off and repeated, is whole in the end', async () => {
      const photo = somePhoto();
      expect(await put(photo, 0, 0)).toBe(0);
      expect(await put(photo, 0, 20_000)).toBe(20_000);
      expect(await put(photo, 0, 20_000)).toBe(20_000);
      expect(await put(photo, 30_000)).toBe(20_000);
      expect(await put(photo, 20_000)).toBe(50_000);
      expect(await put(photo, 0, 0)).toBe(50_000);
      await named(photo.photo);
      expect(await read(photo.photo)).toEqual(Buffer.from(photo.content));
    });

    test('nobody reads a photo that no entry names, or whose entry they may not read', async () => {
      const photo = somePhoto();
      await put(photo);
      expect(await read(photo.photo)).toBeUndefined();
      expect((await named(photo.photo)).verdict).toBe('accepted');
      expect(await given().store.blob(photo.photo.hash, ['viewer'])).toBeUndefined();
      expect(await given().store.blob(photo.photo.hash, ['device'])).toBeUndefined();
      expect(await read(photo.photo)).toBeDefined();
    });

    test('a photo of a proposal is read by everybody at the office and by no tablet, and erased with its entry', async () => {
      const { store, office, byOffice, byTablet, tablet, epoch } = given();
      const photo = somePhoto();
      await put(photo);
      const added = (env: Env) =>
        stamp(env, {
          kind: 'proposal.photo-added',
          version: 1,
          subject: randomUUID(),
          data: { photo: photo.photo, seen: { language: 'sv', text: 'En brygga' } },
        });
      const forged = await byTablet(pushed(added(tablet.env()), { epoch, seq: 1 }));
      expect(verdictsOf(forged)).toEqual(['quarantined']);
      expect(await read(photo.photo)).toBeUndefined();
      const entry = pushed(added(office.env()), { epoch: newEpoch(), seq: 1 });
      expect(verdictsOf(await byOffice(entry))).toEqual(['accepted']);
      for (const role of ['coordinator', 'assessor', 'trustee', 'viewer'] as const)
        expect(await store.blob(photo.photo.hash, [role])).toBeDefined();
      expect(await store.blob(photo.photo.hash, ['device'])).toBeUndefined();
      // What residents left stays with those who read ideas, whatever a proposal shows.
      const original = somePhoto();
      await put(original);
      await named(original.photo, 2);
      expect(await store.blob(original.photo.hash, ['viewer'])).toBeUndefined();
      await erase(entry.id);
      await erase(forged.verdicts[0]?.id ?? '');
      expect(await put(photo, 0, 0)).toBe(0);
    });

    test('an entry that comes before its photo is taken, and the photo is read once it is there', async () => {
      const photo = somePhoto();
      expect((await named(photo.photo)).verdict).toBe('accepted');
      expect(await read(photo.photo)).toBeUndefined();
      await put(photo);
      expect(await read(photo.photo)).toBeDefined();
    });

    test('bytes that are not what they are called are gone, and can be sent anew', async () => {
      const photo = somePhoto();
      const wrong = { ...photo, content: somePhoto().content };
      expect(await put(wrong)).toBe('blob-damaged');
      expect(await put(photo, 0, 0)).toBe(0);
      expect(await put(photo)).toBe(50_000);
    });

    test('what one author brings of a photo cannot spoil what another brings', async () => {
      const { store, member } = given();
      const { photo, content } = somePhoto();
      const part = { hash: photo.hash, size: content.length, at: 0 };
      await store.putBlob({ author: byMember(member), part, bytes: new Uint8Array(9000) });
      expect(await put({ photo, content }, 0, 20_000)).toBe(20_000);
      expect(await put({ photo, content }, 20_000)).toBe(50_000);
      await named(photo);
      expect(await read(photo)).toEqual(Buffer.from(content));
    });

    test('parts that are crumbs, or more than the whole, are refused', async () => {
      const photo = somePhoto();
      expect(await put(photo, 0, 10)).toBe('malformed');
      const longer = { ...photo, content: new Uint8Array(60_000) };
      const { store, device } = given();
      const part = { hash: photo.photo.hash, size: 50_000, at: 0 };
      const answer = await store.putBlob({ author: byDevice(device), part, bytes: longer.content });
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
    });

    test('nobody fills the disk with what no entry names, and it is forgotten after a month', async () => {
      const size = 1_000_000;
      for (let bytes = 0; bytes + size <= BLOB_UNNAMED_BYTES_MAX; bytes += size)
        expect(await put(somePhoto(size), 0, 5000)).toBe(5000);
      const one = somePhoto(size);
      expect(await put(one)).toBe('blob-room');
      given().clock.forward((BLOB_UNNAMED_DAYS + 1) * DAY);
      expect(await put(one)).toBe(size);
    });

    test('a photo that an entry names stays, however old', async () => {
      const photo = somePhoto();
      await put(photo);
      await named(photo.photo);
      given().clock.forward(400 * DAY);
      await put(somePhoto());
      expect(await read(photo.photo)).toBeDefined();
    });

    test('an erasure takes the photo along, and drops it when it is sent again', async () => {
      const photo = somePhoto();
      await put(photo);
      const { entry } = await named(photo.photo);
      await erase(entry.id);
      expect(await put(photo, 0, 0)).toBe(0);
      await put(photo);
      expect(verdictsOf(await given().byTablet(entry))).toEqual(['erased']);
      expect(await put(photo, 0, 0)).toBe(0);
    });

    test('a photo that another entry names too survives the erasure of one', async () => {
      const photo = somePhoto();
      await put(photo);
      const first = await named(photo.photo, 1);
      const second = await named(photo.photo, 2);
      await erase(first.entry.id);
      expect(await read(photo.photo)).toBeDefined();
      await erase(second.entry.id);
      expect(await read(photo.photo)).toBeUndefined();
    });

    test('a restored server erases again what the list outside of the backup names', async () => {
      const { store } = given();
      const photo = somePhoto();
      await put(photo);
      const { entry } = await named(photo.photo);
      await store.beginGeneration([EntryId.parse(entry.id)]);
      expect(await put(photo, 0, 0)).toBe(0);
    });

    test('a quarantined entry keeps its photo, which is read when it is released', async () => {
      const { office, byOffice, revoke } = given();
      const photo = somePhoto();
      await put(photo);
      await revoke();
      const { entry, verdict } = await named(photo.photo);
      expect(verdict).toBe('quarantined');
      given().clock.forward(400 * DAY);
      await put(somePhoto());
      const release = office.release(entry, entry.hash);
      await byOffice(pushed(release, { epoch: newEpoch(), seq: 1, expects: 0 }));
      expect(await read(photo.photo)).toBeDefined();
    });
  });
}
