import * as z from 'zod/mini';
import { type Instant, stands } from '../log/entry.ts';
import { DeviceId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

/** An uncompressed P-256 point (65 bytes) as base64url: verifies what the device signs. */
export const DevicePublicKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/));

export const deviceKinds = {
  /** A tablet took an enrolment code. Written by the server in the transaction that spends the code. */
  'device.enrolled': kind({
    data: z.strictObject({
      device: DeviceId,
      /** Counts up from 1 within the process: "Platta 3". */
      number: z.int().check(z.gte(1)),
      publicKey: DevicePublicKey,
    }),
    writers: ['server'],
    readers: ['coordinator', 'assessor', 'trustee', 'viewer'],
  }),
  /** The tablet is lost or no longer ours: what it sends from now on is quarantined. */
  'device.revoked': kind({
    data: z.strictObject({ device: DeviceId, reason: z.string().check(z.minLength(1), z.maxLength(500)) }),
    writers: ['coordinator'],
    readers: ['coordinator'],
    serial: true,
  }),
};

type DeviceEntry = EntryIn<typeof deviceKinds>;

/** A tablet as the office sees it: either part may be all that a reader knows. */
export type Device = {
  readonly id: string;
  readonly enrolled?: {
    readonly number: number;
    readonly publicKey: string;
    readonly at: Instant;
    readonly entry: string;
  };
  readonly revoked?: { readonly reason: string; readonly at: Instant; readonly entry: string };
};

export function applyDevice(devices: Map<string, Device>, entry: DeviceEntry): void {
  const { device: id, ...data } = entry.data;
  const held: Device = devices.get(id) ?? { id };
  const stamped = { at: entry.at, entry: entry.id };
  if ('number' in data) {
    if (stands(held.enrolled?.entry, entry.id))
      devices.set(id, { ...held, enrolled: { ...data, ...stamped } });
  } else if (stands(held.revoked?.entry, entry.id)) {
    devices.set(id, { ...held, revoked: { ...data, ...stamped } });
  }
}
