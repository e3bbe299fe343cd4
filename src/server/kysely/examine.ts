import { hash } from 'node:crypto';
import { type Author, MAX_ENTRY_BYTES } from '../../domain/log/entry.ts';
import type { ProcessId } from '../../domain/log/ids.ts';
import { type Entry, readEntry } from '../../domain/log/kinds.ts';
import type { QuarantineReason, RetryReason } from '../../wire/push.ts';
import type { Arrival } from '../store.ts';

/** SHA-256 of text as UTF-8, or of bytes, in hexadecimal. */
export const sha256 = (data: string | Uint8Array): string => hash('sha256', data);

/** What can be said of an arrival without looking at the log. `actual` is the hash of the bytes that came. */
export type Examined = { readonly arrival: Arrival; readonly actual: string } & (
  | { readonly as: 'entry'; readonly entry: Entry }
  /** `entry` where it can be read: a coordinator may then let it in after all. */
  | {
      readonly as: 'held';
      readonly reason: QuarantineReason;
      readonly detail: string;
      readonly entry?: Entry;
    }
  | { readonly as: 'retry'; readonly reason: RetryReason }
);

/** Reads an arrival and checks what it says of itself. Done before the transaction opens. */
export function examine(
  arrival: Arrival,
  expected: { readonly process: ProcessId; readonly author: Author },
): Examined {
  const actual = sha256(arrival.bytes);
  const about = { arrival, actual };
  const held = (reason: QuarantineReason, detail: string, entry?: Entry): Examined => ({
    ...about,
    as: 'held',
    reason,
    detail,
    ...(entry && { entry }),
  });
  const size = Buffer.byteLength(arrival.bytes);
  if (size > MAX_ENTRY_BYTES) return held('too-large', `${size} bytes, at most ${MAX_ENTRY_BYTES}`);
  // A lone surrogate has no UTF-8, so the bytes that were hashed cannot be what came.
  if (!arrival.bytes.isWellFormed()) return held('malformed', 'not well-formed Unicode');
  const read = readEntry(arrival.bytes);
  if (!read.ok) {
    const { code, params } = read.refusal;
    const damaged = arrival.hash !== actual;
    if (damaged) return held('hash-mismatch', `the bytes hash to ${actual}, not to ${arrival.hash}`);
    if (code === 'entry.unknown-kind' || code === 'entry.newer-version')
      return { ...about, as: 'retry', reason: 'update-server' };
    return held('malformed', [code, ...Object.values(params)].join(' '));
  }
  const entry = read.value;
  if (entry.id !== arrival.id) return held('malformed', `sent as ${arrival.id}, but is ${entry.id}`);
  if (arrival.hash !== actual)
    return held('hash-mismatch', `the bytes hash to ${actual}, not to ${arrival.hash}`, entry);
  if (entry.process !== expected.process) return held('wrong-process', `belongs to ${entry.process}`);
  if (entry.author !== expected.author)
    return held('wrong-author', `written by ${entry.author}, not by ${expected.author}`, entry);
  return { ...about, as: 'entry', entry };
}
