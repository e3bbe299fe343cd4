import { byDevice, byMember } from '../../domain/log/entry.ts';
import { BLOB_TYPE, type BlobAnswer, BlobPart, BlobQuery } from '../../wire/blob.ts';
import { BLOB_PART_BYTES_MAX } from '../../wire/limits.ts';
import { paths } from '../../wire/paths.ts';
import { check, readRaw } from '../http/body.ts';
import { type Caller, callerOf } from '../http/caller.ts';
import { Refused, unwrap } from '../http/refused.ts';
import type { App, Doors } from './doors.ts';

/** Photos, which travel beside the log. */
export function blobsRoutes(app: App, doors: Doors): void {
  const { store } = doors;

  app.put(paths.blobs, async (context) => {
    const author = senderOf(await callerOf(context, doors));
    const { hash, size, at } = context.req.query();
    const part = check(BlobPart, { hash, size: whole(size), at: whole(at) });
    const bytes = await readRaw(context, BLOB_TYPE, BLOB_PART_BYTES_MAX);
    const held = unwrap(await store.putBlob({ author, part, bytes }));
    return context.json<BlobAnswer>({ held });
  });

  app.get(paths.blobs, async (context) => {
    const caller = await callerOf(context, doors);
    if (caller.kind === 'device') throw new Refused('forbidden');
    const { hash } = check(BlobQuery, context.req.query());
    const bytes = await store.blob(hash, caller.member.roles);
    if (!bytes) throw new Refused('blob-unknown');
    // Never shown by its address, and no copy stays behind when it is erased.
    return context.body(new Uint8Array(bytes), 200, {
      'content-type': BLOB_TYPE,
      'content-disposition': 'attachment',
      'cache-control': 'no-store',
    });
  });
}

/** Whose blob it is: of those who may write an entry that names one. */
function senderOf(caller: Caller) {
  if (caller.kind === 'device') {
    if (caller.device.revoked) throw new Refused('device-revoked');
    return byDevice(caller.device.id);
  }
  const { id, roles } = caller.member;
  if (!roles.includes('coordinator') && !roles.includes('assessor')) throw new Refused('forbidden');
  return byMember(id);
}

const whole = (text: string | undefined) => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : text);
