import { createPublicKey, verify } from 'node:crypto';
import type { DeviceId } from '../domain/log/ids.ts';
import { type Carried, Manifest, type PushedEntry } from '../wire/push.ts';
import { check } from './http/body.ts';
import { Refused } from './http/refused.ts';
import { sha256 } from './kysely/examine.ts';
import type { ServerStore } from './store.ts';

/**
 * The device whose signed file these entries are a whole chunk of. Refuses a manifest that the device's registered
 * key did not sign, and entries that are not exactly the chunk it names: whoever carries a file can then neither
 * add to it nor leave anything out of a chunk.
 */
export async function fileDevice(
  store: ServerStore,
  carried: Carried,
  entries: readonly Pick<PushedEntry, 'hash'>[],
): Promise<DeviceId> {
  let json: unknown;
  try {
    json = JSON.parse(carried.manifest);
  } catch {
    throw new Refused('malformed', { detail: 'carried.manifest: not JSON' });
  }
  const manifest = check(Manifest, json);
  const device = await store.device(manifest.device);
  if (!device) throw new Refused('bad-signature', { detail: 'the device of this file is not known here' });
  if (!isSigned(device.publicKey, carried)) throw new Refused('bad-signature');
  const digest = sha256(entries.map(({ hash }) => hash).join(''));
  if (manifest.digests[carried.chunk] !== digest)
    throw new Refused('bad-signature', {
      detail: `these entries are not chunk ${carried.chunk} of the file`,
    });
  return device.id;
}

/** Checks an ECDSA P-256 signature over the manifest with the device's raw public point. */
function isSigned(publicKey: string, carried: Carried): boolean {
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33, 65)].map((half) => half.toString('base64url'));
  if (x === undefined || y === undefined) return false;
  try {
    const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
    const signature = Buffer.from(carried.signature, 'base64url');
    return verify('sha256', Buffer.from(carried.manifest), { key, dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    // A point that is not on the curve was registered by a device that can sign nothing.
    return false;
  }
}
