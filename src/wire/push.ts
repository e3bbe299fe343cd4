import * as z from 'zod/mini';
import { Sha256 } from '../domain/log/entry.ts';
import { DeviceId, EntryId, EpochId, GenerationId, Uuid } from '../domain/log/ids.ts';
import { PUSH_ENTRIES_MAX } from './limits.ts';

const Position = z.int().check(z.gte(1));
const Sequence = z.int().check(z.gte(1));

/** One entry on the wire. `bytes` are the entry's own, verbatim, as a JSON string; `hash` is their SHA-256. */
export const PushedEntry = z.strictObject({
  id: EntryId,
  epoch: EpochId,
  seq: Sequence,
  hash: Sha256,
  bytes: z.string(),
  /** Serial kinds: the last position of the subject that the author has seen, 0 for none. */
  expects: z.optional(z.int().check(z.nonnegative())),
  /** The server acknowledged this before, in another generation: it takes it back without asking what it expects. */
  recovers: z.optional(GenerationId),
});
export type PushedEntry = z.infer<typeof PushedEntry>;

/**
 * What a backup file says of itself, signed by the tablet that wrote it: `digests[i]` is the SHA-256 of the
 * concatenated hashes (hex, as text) of chunk i's entries in order.
 */
export const Manifest = z.strictObject({
  device: DeviceId,
  file: Uuid,
  entries: z.int().check(z.nonnegative()),
  digests: z.array(Sha256).check(z.maxLength(10_000)),
});
export type Manifest = z.infer<typeof Manifest>;

/** Proof that a push carries what another device wrote: one whole chunk of its signed backup file. */
export const Carried = z.strictObject({
  /** The manifest's JSON, verbatim. */
  manifest: z.string().check(z.maxLength(1_000_000)),
  /** ECDSA P-256 with SHA-256 over the manifest's UTF-8 bytes, IEEE P1363, base64url. */
  signature: z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/)),
  chunk: z.int().check(z.nonnegative()),
});
export type Carried = z.infer<typeof Carried>;

export const PushRequest = z.strictObject({
  protocol: z.int().check(z.gte(1)),
  /** The sending device: the tablet whose token comes along, or the office browser's own id. */
  device: DeviceId,
  /** Repeated in the answer, so that an answer to another request is not believed. */
  nonce: Uuid,
  /** Entries that still wait on the device after these: what the office shows beside the tablet's name. */
  waiting: z.int().check(z.nonnegative()),
  entries: z.array(PushedEntry).check(z.maxLength(PUSH_ENTRIES_MAX)),
  carried: z.optional(Carried),
});
export type PushRequest = z.infer<typeof PushRequest>;

/** Why an entry lies in the server's quarantine, or must be sent again later. The screens put them into words. */
export const QUARANTINE_REASONS = [
  'hash-mismatch',
  'malformed',
  'too-large',
  'id-conflict',
  'not-permitted',
  'wrong-author',
  'wrong-process',
  'device-revoked',
  'member-removed',
  'count-began',
  'rejected',
] as const;
export const QuarantineReason = z.enum(QUARANTINE_REASONS);
export type QuarantineReason = z.infer<typeof QuarantineReason>;

export const RETRY_REASONS = ['update-server', 'expects-missing', 'try-later'] as const;
export const RetryReason = z.enum(RETRY_REASONS);
export type RetryReason = z.infer<typeof RetryReason>;

/** What the server noticed while taking an entry; it is kept beside it and changes nothing. */
export const FLAGS = ['clock-off', 'event-closed', 'fork', 'recovered', 'carried', 'released'] as const;
export const Flag = z.enum(FLAGS);
export type Flag = z.infer<typeof Flag>;

const about = { id: EntryId, hash: Sha256 };

/** The server's word on one entry. Only `retry` leaves it pending. */
export const Verdict = z.discriminatedUnion('verdict', [
  z.strictObject({ ...about, verdict: z.literal('accepted'), position: Position }),
  z.strictObject({ ...about, verdict: z.literal('duplicate'), position: Position }),
  z.strictObject({ ...about, verdict: z.literal('quarantined'), reason: QuarantineReason }),
  /** Serial kinds: the subject has moved to position `last`; nothing was kept, decide again. */
  z.strictObject({ ...about, verdict: z.literal('stale'), last: z.int() }),
  z.strictObject({ ...about, verdict: z.literal('erased') }),
  z.strictObject({ ...about, verdict: z.literal('retry'), reason: RetryReason }),
]);
export type Verdict = z.infer<typeof Verdict>;

export const PushAnswer = z.strictObject({
  nonce: Uuid,
  generation: GenerationId,
  /** The last position of the process. */
  head: z.int().check(z.nonnegative()),
  /** Positions up to here lie in a verified backup. */
  backedUpTo: z.int().check(z.nonnegative()),
  /** The highest sequence number held, per epoch of the sending device. */
  seen: z.record(EpochId, Sequence),
  /** An epoch of the sending device in which one sequence number was used twice: the device was cloned or set back. */
  forked: z.array(EpochId),
  verdicts: z.array(Verdict),
});
export type PushAnswer = z.infer<typeof PushAnswer>;
