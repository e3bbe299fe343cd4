import { hash, randomBytes, randomUUID } from 'node:crypto';
import type { Photo } from '../../src/domain/ideas/photo.ts';
import { type Author, type Env, stamp } from '../../src/domain/log/entry.ts';
import {
  CycleId,
  DeviceId,
  EntryId,
  EpochId,
  type ProcessId,
  StreetEventId,
} from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { drawReceiptCode } from '../../src/domain/log/receipt-code.ts';
import { PushedEntry } from '../../src/wire/push.ts';

/** What people on the street and in the office write, ready to be sent: the tests' own tablets and members. */
export const random = (count: number): Uint8Array => new Uint8Array(randomBytes(count));

export const newDevice = (): DeviceId => DeviceId.parse(randomUUID());
export const newEpoch = (): EpochId => EpochId.parse(randomUUID());
export const newEvent = (): StreetEventId => StreetEventId.parse(randomUUID());
export const newCycle = (): CycleId => CycleId.parse(randomUUID());

/** Bytes of an entry as its author's device holds them. */
export const bytesOf = (entry: Entry): string => JSON.stringify(entry);

/** An entry on the wire. */
export function pushed(
  entry: Entry,
  written: { epoch: EpochId; seq: number; expects?: number; recovers?: PushedEntry['recovers'] },
): PushedEntry {
  const bytes = bytesOf(entry);
  return PushedEntry.parse({ id: entry.id, hash: hash('sha256', bytes), bytes, ...written });
}

/** Text that claims to be an entry under this id. */
export function pushedText(
  bytes: string,
  written: { id?: string; epoch: EpochId; seq: number; hash?: string },
): PushedEntry {
  const about = {
    id: EntryId.parse(written.id ?? randomUUID()),
    hash: written.hash ?? hash('sha256', bytes),
  };
  return PushedEntry.parse({ ...about, bytes, epoch: written.epoch, seq: written.seq });
}

/** Whoever writes: an author with a clock, in one process. */
export type Writer = {
  env(at?: string): Env;
  idea(title?: string, options?: { at?: string; event?: StreetEventId }): Entry;
  photo(idea: string, photo: Photo): Entry;
  visitor(event: StreetEventId): Entry;
  closing(event: StreetEventId): Entry;
  revocation(device: DeviceId): Entry;
  release(entry: { id: string }, hash: string): Entry;
  rejection(entry: { id: string }, hash: string): Entry;
  erasure(ids: readonly string[]): Entry;
};

export function writer(process: ProcessId, author: Author, now: () => string): Writer {
  const env = (at?: string): Env => ({ process, author, now: at ?? now(), random });
  return {
    env,
    idea: (title = 'En bänk vid hållplatsen', { at, event } = {}) =>
      stamp(env(at), {
        kind: 'idea.collected',
        version: 1,
        subject: randomUUID(),
        data: {
          cycle: newCycle(),
          event,
          title,
          text: '',
          language: 'sv',
          channel: 'kiosk' as const,
          receipt: drawReceiptCode(random),
        },
      }),
    photo: (idea, photo) =>
      stamp(env(), { kind: 'idea.photo-added', version: 1, subject: idea, data: { photo } }),
    visitor: (event) =>
      stamp(env(), { kind: 'attendance.counted', version: 1, subject: event, data: { change: 1 as const } }),
    closing: (event) => stamp(env(), { kind: 'event.closed', version: 1, subject: event, data: {} }),
    revocation: (device) =>
      stamp(env(), {
        kind: 'device.revoked',
        version: 1,
        subject: device,
        data: { device, reason: 'stulen' },
      }),
    release: ({ id }, digest) =>
      stamp(env(), {
        kind: 'quarantine.released',
        version: 1,
        subject: id,
        data: { entry: EntryId.parse(id), hash: digest },
      }),
    rejection: ({ id }, digest) =>
      stamp(env(), {
        kind: 'quarantine.rejected',
        version: 1,
        subject: id,
        data: { entry: EntryId.parse(id), hash: digest, reason: 'förfalskad' },
      }),
    erasure: (ids) =>
      stamp(env(), {
        kind: 'entries.erased',
        version: 1,
        subject: randomUUID(),
        data: { entries: ids.map((id) => EntryId.parse(id)), reason: 'begäran' },
      }),
  };
}

/** A clock that stands still until it is moved. */
export type TestClock = { now: () => string; forward: (milliseconds: number) => void };

export function testClock(start = '2026-05-09T10:00:00.000Z'): TestClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time).toISOString(),
    forward: (milliseconds) => {
      time += milliseconds;
    },
  };
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
