import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Env } from '../../../src/domain/log/entry.ts';
import { Author, stamp } from '../../../src/domain/log/entry.ts';
import { emptyState, fold } from '../../../src/domain/log/fold.ts';
import {
  AreaId,
  BatchId,
  DeviceId,
  IdeaId,
  KeyId,
  MemberId,
  mintUuid,
  SheetId,
} from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { kinds } from '../../../src/domain/log/kinds.ts';
import { seeded, testEnv } from '../env.ts';
import { CYCLE, EVENT, testCycle, testIdea } from '../values.ts';

/** A handful of ids, so that entries meet, and even contradict one another as only faults and forgers do. */
const few = (seed: number): string => mintUuid(seeded(seed % 3));

/** One entry of any kind, from three numbers. */
function anyEntry(which: number, about: number, seed: number): Entry {
  const env: Env = {
    ...testEnv(seed),
    author: Author.parse(`device:${few(seed)}`),
    now: `2026-05-12T12:00:0${seed % 4}.000Z`,
  };
  const base = { version: 1, subject: few(about) };
  const sheet = SheetId.parse(few(seed + 1));
  const device = DeviceId.parse(few(about));
  const key = KeyId.parse(few(about));
  const quarantined = { entry: stamp(env, { ...base, kind: '', data: 0 }).id, hash: 'a'.repeat(64) };
  const contest = testCycle().contests[0]?.id;
  if (!contest) throw new Error('The test cycle has a contest');
  const makers: (() => Entry)[] = [
    () => stamp(env, { ...base, kind: 'idea.collected', data: testIdea({ title: `Idé ${seed}` }) }),
    () => stamp(env, { ...base, kind: 'attendance.counted', data: { change: seed % 3 === 0 ? -1 : 1 } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'event.planned',
        data: {
          cycle: CYCLE,
          name: `Träff ${seed}`,
          place: '',
          area: AreaId.parse('ang'),
          starts: '2026-05-12T08:00:00.000Z',
          ends: '2026-05-12T15:00:00.000Z',
          kind: 'street-stall' as const,
        },
      }),
    () => stamp(env, { ...base, kind: 'event.closed', data: {} }),
    () =>
      stamp(env, {
        ...base,
        subject: BatchId.parse(few(about)),
        kind: 'batch.opened',
        data: { cycle: CYCLE, contest, event: EVENT, number: (seed % 9) + 1, declared: 50 },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'sheet.entered',
        data: {
          sheet,
          number: (seed % 5) + 1,
          content: { as: 'marked' as const, marks: [{ option: 'bad', votes: (seed % 3) + 1 }] },
        },
      }),
    () => stamp(env, { ...base, kind: 'sheet.withdrawn', data: { sheet } }),
    () => stamp(env, { ...base, kind: 'batch.closed', data: { sheets: seed % 50 } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'cycle.configured',
        data: { revision: (seed % 2) + 1, cycle: testCycle() },
      }),
    () =>
      stamp(env, {
        ...base,
        kind: 'device.enrolled',
        data: { device, number: 1 + (seed % 5), publicKey: 'A'.repeat(87) },
      }),
    () => stamp(env, { ...base, kind: 'device.revoked', data: { device, reason: `Borta ${seed}` } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'member.joined',
        data: {
          member: { id: MemberId.parse(few(about)), name: `Kim ${seed}`, roles: ['coordinator' as const] },
        },
      }),
    () => stamp(env, { ...base, kind: 'office-key.made', data: { key, publicKey: 'A'.repeat(43) } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'office-key.wrapped',
        data: {
          key,
          wrapped: {
            derivation: 'PBKDF2-SHA-256' as const,
            iterations: 600_000 + seed,
            salt: 'A'.repeat(22),
            iv: 'A'.repeat(16),
            sealed: 'A'.repeat(64),
          },
        },
      }),
    () => stamp(env, { ...base, kind: 'quarantine.released', data: quarantined }),
    () =>
      stamp(env, { ...base, kind: 'quarantine.rejected', data: { ...quarantined, reason: `Nej ${seed}` } }),
    () =>
      stamp(env, {
        ...base,
        kind: 'entries.erased',
        data: { entries: [IdeaId.parse(few(about))].map(() => quarantined.entry), reason: 'x' },
      }),
  ];
  const maker = makers[which % makers.length];
  if (!maker) throw new Error('unreachable');
  return maker();
}

const KIND_COUNT = Object.keys(kinds).length;
const entries = fc
  .array(fc.tuple(fc.nat(KIND_COUNT - 1), fc.nat(100), fc.integer({ min: 0, max: 100_000 })), {
    maxLength: 40,
  })
  .map((seeds) => {
    const made = seeds.map(([which, about, seed]) => anyEntry(which, about, seed));
    return [...new Map(made.map((entry) => [entry.id, entry])).values()];
  });

describe('the fold', () => {
  test('is asked about every kind there is', () => {
    const made = new Set(Array.from({ length: KIND_COUNT }, (_, which) => anyEntry(which, 1, 1).kind));
    expect([...made].sort()).toEqual(Object.keys(kinds).sort());
  });

  test('gives the same state in whatever order entries come', () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (given, ranks) => {
        const ranked = given.map((entry) => ({ entry, rank: ranks.next().value ?? 0 }));
        const shuffled = ranked.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry);
        expect(fold(emptyState(), shuffled)).toEqual(fold(emptyState(), given));
      }),
      { numRuns: 400 },
    );
  });

  test('gives the same state in one go as in two, and leaves the first state as it was', () => {
    fc.assert(
      fc.property(entries, fc.nat(40), (given, cut) => {
        const first = fold(emptyState(), given.slice(0, cut));
        const kept = structuredClone(first);
        expect(fold(first, given.slice(cut))).toEqual(fold(emptyState(), given));
        expect(first).toEqual(kept);
      }),
    );
  });

  test('is total on every subset that a reader may see', () => {
    fc.assert(
      fc.property(
        fc.subarray(Array.from({ length: 60 }, (_, at) => anyEntry(at, at * 7, at * 31))),
        (subset) => {
          expect(() => fold(emptyState(), subset)).not.toThrow();
        },
      ),
    );
  });
});
