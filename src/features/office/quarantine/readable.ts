import { type Entry, readEntry } from '../../../domain/log/kinds.ts';
import type { QuarantinedEntry } from '../../../wire/quarantine.ts';

/** Quarantined bytes as far as they can be made out. */
export type Readable = {
  /** The entry, when the bytes are one. */
  readonly entry: Entry | undefined;
  /** The bytes as text to look at: JSON set out in lines where it is JSON, unseen signs made visible. */
  readonly text: string | undefined;
};

export function readable(row: QuarantinedEntry): Readable {
  if (row.bytes === null) return { entry: undefined, text: undefined };
  const read = readEntry(row.bytes);
  return { entry: read.ok ? read.value : undefined, text: seen(setOut(row.bytes)) };
}

function setOut(bytes: string): string {
  try {
    return JSON.stringify(JSON.parse(bytes), null, 2);
  } catch {
    return bytes;
  }
}

/**
 * Signs that cannot be seen, and those that turn the direction of text, as `\u{200f}`: bytes that nobody has let in
 * must not be able to look like something else.
 */
const seen = (text: string): string =>
  text.replaceAll(/[\p{Cf}\p{Co}\p{Cn}\u2028\u2029]|(?![\n\t])\p{Cc}/gu, (sign) => {
    const point = sign.codePointAt(0) ?? 0;
    return `\\u{${point.toString(16)}}`;
  });

/**
 * Whether letting it in makes sense: the bytes must be an entry that can be read, of this process, under an id that
 * nobody else holds, with the content that its sender named. The rest can only be kept outside, with a reason.
 */
export function mayBeReleased(row: QuarantinedEntry, { entry }: Readable): boolean {
  if (!entry) return false;
  switch (row.reason) {
    case 'not-permitted':
    case 'wrong-author':
    case 'device-revoked':
    case 'member-removed':
    case 'count-began':
    case 'rejected':
      return true;
    case 'hash-mismatch':
    case 'malformed':
    case 'too-large':
    case 'id-conflict':
    case 'wrong-process':
      return false;
  }
}
