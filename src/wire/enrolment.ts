import * as z from 'zod/mini';
import { DevicePublicKey } from '../domain/cycle/device.ts';
import { Instant } from '../domain/log/entry.ts';
import { EnrolmentCode } from '../domain/log/enrolment-code.ts';
import { DeviceId, ProcessId } from '../domain/log/ids.ts';

/** A tablet asks to be let in. The device id is its own, drawn before it asks, so that asking twice is harmless. */
export const EnrolRequest = z.strictObject({
  code: EnrolmentCode,
  device: DeviceId,
  publicKey: DevicePublicKey,
});
export type EnrolRequest = z.infer<typeof EnrolRequest>;

export const EnrolAnswer = z.strictObject({
  device: DeviceId,
  process: ProcessId,
  /** "Platta 3". */
  number: z.int().check(z.gte(1)),
  /** The bearer token of this device: random, stored hashed at the server, never shown again. */
  token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
});
export type EnrolAnswer = z.infer<typeof EnrolAnswer>;

/** A fresh code for one tablet, shown to a coordinator. */
export const CodeAnswer = z.strictObject({ code: EnrolmentCode, expires: Instant });
export type CodeAnswer = z.infer<typeof CodeAnswer>;

/**
 * After a restore a revocation may be missing, so tablets may send but not fetch until a coordinator has looked
 * through them. `unconfirmedSince` is when the server was restored; null when nothing waits for anyone.
 */
export const ConfirmationAnswer = z.strictObject({ unconfirmedSince: z.nullable(Instant) });
export type ConfirmationAnswer = z.infer<typeof ConfirmationAnswer>;

/** What the server has heard of each tablet; names and revocations are in the log. */
export const DevicesAnswer = z.strictObject({
  devices: z.array(
    z.strictObject({
      device: DeviceId,
      number: z.int().check(z.gte(1)),
      lastContact: z.nullable(Instant),
      /** Entries that waited on the tablet when it last called. */
      waiting: z.int().check(z.nonnegative()),
      revoked: z.boolean(),
      forked: z.boolean(),
    }),
  ),
});
export type DevicesAnswer = z.infer<typeof DevicesAnswer>;
