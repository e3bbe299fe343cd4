import { expect, test } from 'vitest';
import type { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { KeyId, mintUuid } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { stamp } from '../../../src/domain/log/entry.ts';
import { obstaclesToOpening, openVote } from '../../../src/domain/vote/opening-decisions.ts';
import { seeded, testEnv } from '../env.ts';
import { CYCLE, testCycle } from '../values.ts';

const KEY = KeyId.parse(mintUuid(seeded(7)));

const officeKey = (): Entry =>
  stamp(testEnv(1), {
    kind: 'office-key.made' as const,
    version: 1,
    subject: KEY,
    data: { key: KEY, publicKey: 'A'.repeat(43) },
  });

const countKey = (): Entry =>
  stamp(testEnv(2), {
    kind: 'count-key.made' as const,
    version: 1,
    subject: CYCLE,
    data: {
      key: KEY,
      cycle: CYCLE,
      publicKey: 'A'.repeat(43),
      needed: 2,
      shares: ['a', 'b'].map((sign) => ({ trustee: sign, hash: sign.repeat(64) })),
    },
  });

const tested = (share: number): Entry =>
  stamp(testEnv(10 + share), {
    kind: 'count-key.share-tested' as const,
    version: 1,
    subject: CYCLE,
    data: { key: KEY, share },
  });

const before = (entries: readonly Entry[], over: Partial<Cycle> = {}) => {
  const state = fold(emptyState(), entries);
  return { ...state, configured: { cycle: { ...testCycle(), ...over }, revision: 4, entry: 'x' } };
};

const codes = (known: ReturnType<typeof before>) => obstaclesToOpening(known).map(({ code }) => code);

test('all that is missing is told at once', () => {
  expect(codes(before([], { contests: [], voting: { ...testCycle().voting, styles: [] } }))).toEqual([
    'vote.no-contests',
    'vote.no-styles',
    'vote.no-office-key',
    'vote.no-count-key',
  ]);
  expect(obstaclesToOpening(before([officeKey(), countKey(), tested(1)]))).toEqual([
    { code: 'vote.shares-untested', params: { tested: 1, of: 2 } },
  ]);
});

test('a round on paper alone needs no key, and one with names taken needs the office’s', () => {
  const { voting } = testCycle();
  const paper = { ...voting, tablets: false, checkIn: 'attested' as const };
  expect(codes(before([], { voting: paper }))).toEqual([]);
  expect(codes(before([], { voting: { ...paper, checkIn: 'register' as const } }))).toEqual([
    'vote.no-office-key',
  ]);
  expect(openVote(before([], { voting: paper }), testEnv(3))).toMatchObject({
    value: [{ kind: 'vote.opened', data: { cycle: CYCLE, revision: 4 } }],
  });
});

test('it opens with the key whose shares have all been read back, and once only', () => {
  const ready = [officeKey(), countKey(), tested(1), tested(2)];
  const opened = openVote(before(ready), testEnv(4));
  if (!opened.ok) throw new Error(opened.refusal.code);
  expect(opened.value).toMatchObject([{ data: { key: KEY, revision: 4 } }]);
  expect(codes(before([...ready, ...opened.value]))).toEqual(['vote.already-open']);
});
