import * as z from 'zod/mini';
import { byDevice, byMember } from '../../domain/log/entry.ts';
import { PROTOCOL, PUSH_BYTES_MAX } from '../../wire/limits.ts';
import { paths } from '../../wire/paths.ts';
import { PullQuery } from '../../wire/pull.ts';
import { type PushAnswer, PushRequest } from '../../wire/push.ts';
import { check, readAny } from '../http/body.ts';
import { type Caller, callerOf } from '../http/caller.ts';
import { createLimiter } from '../http/limiter.ts';
import { Refused } from '../http/refused.ts';
import { fileDevice } from '../carried.ts';
import type { Push, Reader, ServerStore } from '../store.ts';
import type { App, Doors } from './doors.ts';

/** Pushes that a revoked tablet may still make in an hour: enough to hand over what it holds, not to fill the disk. */
const REVOKED_PUSHES = 60;

/** Seconds after which a tablet asks again whether the devices were confirmed after a restore. */
const CONFIRMED_WITHIN = 300;

/** Push and pull. */
export function entriesRoutes(app: App, doors: Doors): void {
  const { store, now } = doors;
  const revoked = createLimiter({ seconds: 3600, time: () => Date.parse(now()) });

  app.post(paths.entries, async (context) => {
    const caller = await callerOf(context, doors);
    if (caller.kind === 'device' && caller.device.revoked) {
      const retryAfter = revoked.wait(caller.device.id, REVOKED_PUSHES);
      if (retryAfter !== undefined) throw new Refused('too-many-attempts', { retryAfter });
      revoked.fail(caller.device.id);
    }
    const request = readPush(await readAny(context, PUSH_BYTES_MAX));
    const taken = await store.take(await pushOf(caller, request, store));
    const { generation, head, backedUpTo, seen, forked, verdicts } = taken;
    const { nonce } = request;
    const answer = {
      nonce,
      generation,
      head,
      backedUpTo,
      seen,
      forked: [...forked],
      verdicts: [...verdicts],
    };
    return context.json<PushAnswer>(answer);
  });

  app.get(paths.entries, async (context) => {
    const caller = await callerOf(context, doors);
    if (caller.kind === 'device' && caller.device.revoked) throw new Refused('device-revoked');
    const { after, chain } = context.req.query();
    const query = check(PullQuery, { after: /^\d{1,15}$/.test(after ?? '') ? Number(after) : after, chain });
    if (caller.kind === 'device') {
      await store.heardFrom(caller.device.id);
      if ((await store.unconfirmedSince()) !== null)
        throw new Refused('device-list-unconfirmed', { retryAfter: CONFIRMED_WITHIN });
    }
    return context.json(await store.pull(readerOf(caller), query));
  });
}

/** A newer protocol may look quite different, so its version is asked for before anything else. */
function readPush(body: unknown): PushRequest {
  const version = z.object({ protocol: z.int() }).safeParse(body);
  if (version.success && version.data.protocol > PROTOCOL) throw new Refused('protocol-too-new');
  return check(PushRequest, body);
}

/** Whose entries these may be, and who brings them. */
async function pushOf(caller: Caller, request: PushRequest, store: ServerStore): Promise<Push> {
  const { device, waiting, entries, carried } = request;
  if (caller.kind === 'device') {
    if (device !== caller.device.id || carried) throw new Refused('forbidden');
    const author = byDevice(device);
    return { author, carrier: author, writer: device, asks: device, calling: { device, waiting }, entries };
  }
  // A tablet's sequence is advanced by its own token or its own signed file, never by a browser that names it.
  if (await store.device(device)) throw new Refused('forbidden');
  const carrier = byMember(caller.member.id);
  if (!carried) return { author: carrier, carrier, writer: device, asks: device, entries };
  const writer = await fileDevice(store, carried, entries);
  return { author: byDevice(writer), carrier, writer, asks: device, entries };
}

/** A tablet has what it wrote itself; a member may have written it in another browser. */
const readerOf = (caller: Caller): Reader =>
  caller.kind === 'device'
    ? { parties: ['device'], without: byDevice(caller.device.id) }
    : { parties: caller.member.roles, self: byMember(caller.member.id) };
