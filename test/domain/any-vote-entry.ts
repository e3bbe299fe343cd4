import { type Env, stamp } from '../../src/domain/log/entry.ts';
import {
  BatchId,
  ContestId,
  CountId,
  KeyId,
  mintUuid,
  OptionId,
  SheetId,
  StyleId,
} from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { noSums } from '../../src/domain/outcome/count-sums.ts';
import { seeded } from './env.ts';
import { CYCLE, EVENT } from './values.ts';

const few = (seed: number): string => mintUuid(seeded(seed % 3));
const style = StyleId.parse('norr');
const HASH = 'a'.repeat(64);

/** A maker for one entry of each kind that belongs to the vote. */
export function voteMakers(
  env: Env,
  base: { readonly version: number; readonly subject: string },
  seed: number,
): (() => Entry)[] {
  const key = KeyId.parse(few(seed + 2));
  const voter = {
    cycle: CYCLE,
    event: EVENT,
    style,
    channel: seed % 2 ? ('paper' as const) : ('tablet' as const),
  };
  const tag = `${'A'.repeat(42)}${seed % 2}`;
  const figures = { checkedIn: seed % 7, left: 0, sealed: seed % 5, bags: 1, assisted: 0 };
  const by = { cycle: CYCLE, digest: HASH };
  return [
    () =>
      stamp(env, {
        ...base,
        kind: 'count-key.made',
        data: {
          key,
          cycle: CYCLE,
          publicKey: 'A'.repeat(43),
          needed: 2,
          shares: ['Kim', 'Noor', `Sam ${seed}`].map((trustee) => ({ trustee, hash: HASH })),
        },
      }),
    () => stamp(env, { ...base, kind: 'count-key.share-tested', data: { key, share: (seed % 3) + 1 } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'ballot.translated',
        data: {
          cycle: CYCLE,
          contest: ContestId.parse('norr'),
          language: seed % 2 ? 'en' : 'ar',
          edition: 1 + (seed % 3),
          part: 1 + (seed % 2),
          of: 2,
          original: few(seed),
          name: `North ${seed}`,
          options: [{ id: OptionId.parse('bad'), title: `Pier ${seed}`, text: '' }],
        },
      }),
    () => stamp(env, { ...base, kind: 'vote.opened', data: { cycle: CYCLE, revision: 1 + (seed % 3), key } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'slips.printed',
        data: { cycle: CYCLE, number: 1 + (seed % 4), event: EVENT, tags: [tag] },
      }),
    () => stamp(env, { ...base, kind: 'slips.voided', data: { cycle: CYCLE, reason: `Borta ${seed}` } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'voter.checked-in',
        data: { ...voter, as: { by: 'register' as const, sealed: 'A'.repeat(100 + (seed % 3)) } },
      }),
    () => stamp(env, { ...base, kind: 'code.checked-in', data: { ...voter, tag } }),
    () => stamp(env, { ...base, kind: 'check-in.undone', data: { event: EVENT, reason: `Fel ${seed}` } }),
    () => stamp(env, { ...base, kind: 'voter.left', data: { event: EVENT } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'bag.sealed',
        data: {
          cycle: CYCLE,
          event: EVENT,
          envelopes: [{ style, sealed: 'A'.repeat(200 + (seed % 4)) }],
          why: 'closing' as const,
          assisted: seed % 3,
        },
      }),
    () => stamp(env, { ...base, kind: 'batch.discarded', data: { reason: `Kaffe ${seed}` } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'batch.settled',
        data: {
          other: BatchId.parse(few(seed)),
          sheets: [
            { number: 1, content: { as: 'invalid' as const, reason: `Namn ${SheetId.parse(few(seed))}` } },
          ],
          by: ['Kim', 'Noor'],
        },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'point.closed',
        data: {
          cycle: CYCLE,
          round: 1 + (seed % 2),
          figures,
          digest: HASH,
          form: {
            others: [{ tablet: 2, checkedIn: 1, left: 0, sealed: 1 }],
            papers: { received: 10, inBox: seed % 5, blank: 0, spoiled: 1, unused: 4 },
            seals: ['A-17'],
            recounted: true,
            note: `En för mycket ${seed}`,
            signers: ['Kim', 'Noor'],
          },
        },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'point.reopened',
        data: { round: 1 + (seed % 2), reason: `Glömd kö ${seed}` },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'loss.signed',
        data: { item: `${EVENT}/form`, reason: `Drunknade ${seed}`, witness: 'Noor' },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'votes.set-aside',
        data: {
          ...by,
          policy: 'lowest-hash' as const,
          envelopes: seed % 100,
          part: 1 + (seed % 2),
          of: 2,
          aside: [{ envelope: HASH, why: 'double' as const }],
          unopenable: [],
          paperTwice: [[few(seed)]],
        },
      }),
    () => stamp(env, { ...base, kind: 'set-aside.confirmed', data: { ...by, witness: `Noor ${seed}` } }),
    ...countMakers(env, base, seed),
  ];
}

/** A maker for one entry of each phase of a count. */
function countMakers(
  env: Env,
  base: { readonly version: number; readonly subject: string },
  seed: number,
): (() => Entry)[] {
  const about = { cycle: CYCLE, count: CountId.parse(few(seed)) };
  const portion = { part: 1 + (seed % 2), of: 2 };
  const said = [{ name: 'Kim', line: `Blåbär ${seed}` }];
  return [
    () => stamp(env, { ...base, kind: 'draw.committed', data: { cycle: CYCLE, commitment: HASH } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'draw.made',
        data: { cycle: CYCLE, commitment: HASH, office: 'ett hemligt ord', said },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'count.started',
        data: { ...about, number: 1 + (seed % 2), reason: `En påse till ${seed}` },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'inners.listed',
        data: { ...about, ...portion, root: HASH, inners: 1, hashes: 'A'.repeat(43) },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'count.opened',
        data: {
          ...about,
          ...portion,
          key: KeyId.parse(few(seed)),
          shares: [1, 3],
          opened: seed % 9,
          failed: [{ hash: HASH, why: 'unopened' as const, event: EVENT }],
        },
      }),
    () => stamp(env, { ...base, kind: 'count.tallied', data: { ...about, digest: HASH, sums: noSums() } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'result.approved',
        data: { ...about, digest: HASH, witness: `Noor ${seed}` },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'result.published',
        data: { ...about, ...portion, digest: HASH, chunk: 'H4sI' },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'decision.recorded',
        data: {
          cycle: CYCLE,
          revision: 1 + (seed % 3),
          ...portion,
          about: 'outcome' as const,
          by: { kind: 'board' as const, board: 'Kommunstyrelsen' },
          day: '2026-05-20',
          paragraph: `§ ${seed}`,
          caseNumber: 'KS 2026/117',
          summary: 'Två förslag genomförs.',
          result: { count: about.count, digest: HASH },
          proposals: [
            { contest: ContestId.parse('norr'), option: OptionId.parse('bad'), verdict: 'approved' as const },
          ],
        },
      }),
  ];
}
