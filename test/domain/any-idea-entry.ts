import { type Env, stamp } from '../../src/domain/log/entry.ts';
import { EntryId, KeyId, MemberId, mintUuid } from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { seeded, testEnv } from './env.ts';
import { CYCLE } from './values.ts';

const few = (seed: number): string => mintUuid(seeded(seed % 3));

/** The id that the entry of this seed gets, so that acts come after one another. */
const entryOf = (seed: number): EntryId => {
  const env = testEnv(seed);
  return EntryId.parse(mintUuid(env.random));
};

/** A maker for one entry of each kind by which the office works on ideas. */
export function ideaMakers(
  env: Env,
  base: { readonly version: number; readonly subject: string },
  seed: number,
): (() => Entry)[] {
  const after = seed % 4 === 0 ? [] : [entryOf(seed - 1), entryOf(seed + 1)];
  const verdicts = [
    { as: 'idea' as const },
    { as: 'fault' as const, passedTo: 'Gatukontoret' },
    { as: 'concern' as const, officer: MemberId.parse(few(seed)) },
  ];
  const verdict = verdicts[seed % 3] ?? { as: 'abuse' as const };
  return [
    () => stamp(env, { ...base, kind: 'idea.triaged', data: { verdict, note: `Därför ${seed}`, after } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'idea.published',
        data: { version: { cycle: CYCLE, title: `Idé ${seed}`, text: '', language: 'sv' }, after },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'idea.photo-added',
        data: { photo: { hash: `${seed % 3}`.repeat(64), bytes: 1 + (seed % 9), width: 4, height: 3 } },
      }),
    () => stamp(env, { ...base, kind: 'idea.unpublished', data: { reason: `Nej ${seed}`, after } }),
    () => stamp(env, { ...base, kind: 'idea.act-withdrawn', data: { act: entryOf(seed + 1) } }),
    () => stamp(env, { ...base, kind: 'idea.typed', data: { bundle: few(seed), number: 1 + (seed % 30) } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'contact.left',
        data: { key: KeyId.parse(few(seed)), sealed: 'A'.repeat(748) },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'contact.opened',
        data: { contact: entryOf(seed - 1), reason: `Fråga om platsen ${seed}` },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'idea.erasure-requested',
        data: { day: '2026-05-12', way: 'visit' as const },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'idea.erasure-decided',
        data: {
          request: entryOf(seed - 1),
          outcome:
            seed % 2 === 0
              ? { as: 'restricted' as const, reason: `Måste sparas ${seed}` }
              : { as: 'erased' as const, plan: entryOf(seed + 1), clause: 'Idéer: gallras', reason: 'Ja' },
        },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'idea.restriction-lifted',
        data: { decisions: [entryOf(seed - 1)], reason: `Inte längre ${seed}` },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'concern-officer.named',
        data: { member: MemberId.parse(few(seed)), revision: 1 + (seed % 3) },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'concern-key.made',
        data: { key: KeyId.parse(base.subject), publicKey: `${seed % 10}`.repeat(43) },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'concern-key.wrapped',
        data: {
          key: KeyId.parse(base.subject),
          wrapped: {
            derivation: 'PBKDF2-SHA-256' as const,
            iterations: 600_000 + seed,
            salt: 'A'.repeat(22),
            iv: 'A'.repeat(16),
            sealed: 'A'.repeat(64),
          },
        },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'concern.sealed',
        data: { key: KeyId.parse(few(seed)), sealed: 'A'.repeat(1430) },
      }),
    () => stamp(env, { ...base, kind: 'concern.handled', data: { day: `2026-05-1${seed % 10}` } }),
  ];
}
