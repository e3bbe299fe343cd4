import { combine } from '../../../src/sealing/shamir.ts';
import { readShare, shareCode } from '../../../src/sealing/share-text.ts';
import type { ShareSheet } from './vote-office.ts';
import { type Secret, secretBytes, secretText } from './vote-secrets.ts';

/** The private half of the count key, which must be nowhere at all, and what it could be made from. */
export function keySecrets(key: string, sheets: readonly ShareSheet[], words: string): readonly Secret[] {
  const shares = sheets.flatMap((sheet) => {
    const read = readShare(sheet.words.join(' '), key);
    return read.ok ? [read.value] : [];
  });
  return [
    secretBytes('the count key', combine(shares.slice(0, 2)) ?? new Uint8Array()),
    ...shares.flatMap((share, at) => [
      secretBytes(`share ${at + 1}`, share.subarray(0, 32)),
      secretText(`share ${at + 1} as a code`, shareCode(share, key)),
      secretText(`share ${at + 1} in words`, sheets[at]?.words.slice(2, 8).join(' ') ?? ''),
    ]),
    secretText('the six words', words),
  ];
}
