import type { CheckInEntry } from '../domain/vote/check-in.ts';
import { CheckInId } from '../domain/log/ids.ts';
import { fromBase64url, toBase64url } from '../sealing/base64url.ts';
import { type Identity, identityToBytes } from '../sealing/identity.ts';
import type { Booth } from './booth.ts';

/** What stands in the booth for a voter who is let in to vote on the tablet; undefined for one who votes on paper. */
export function boothOf(entries: readonly CheckInEntry[]): Booth | undefined {
  for (const entry of entries) {
    if (entry.kind !== 'voter.checked-in' && entry.kind !== 'code.checked-in') continue;
    const { cycle, event, style, channel } = entry.data;
    if (channel !== 'tablet') return undefined;
    const identity = toBase64url(identityToBytes(identityIn(entry)));
    return { checkIn: CheckInId.parse(entry.subject), cycle, event, style, identity, since: entry.at };
  }
  return undefined;
}

function identityIn(
  entry: Extract<CheckInEntry, { kind: 'voter.checked-in' | 'code.checked-in' }>,
): Identity {
  if (entry.kind === 'code.checked-in') return { by: 'slip', tag: bytesOf(entry.data.tag) };
  const { as } = entry.data;
  return as.by === 'attested' ? as : { by: 'register', sealed: bytesOf(as.sealed) };
}

/** Entries are parsed where they enter: what is no base64url here is a fault of ours. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64url(text);
  if (!bytes) throw new RangeError('not base64url');
  return bytes;
}
