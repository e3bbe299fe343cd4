import { describe, expect, test } from 'vitest';
import type { Count, StartedCount } from '../../../../src/domain/outcome/count.ts';
import { noSums } from '../../../../src/domain/outcome/count-sums.ts';
import { CountId, KeyId } from '../../../../src/domain/log/ids.ts';
import { type Held, type PhasesInput, phasesOf } from '../../../../src/features/office/count-room/phases.ts';
import { CYCLE, testCycle } from '../../../domain/values.ts';

const DIGEST = 'd'.repeat(64);
const at = '2026-05-13T08:00:00.000Z';
const by = (author: string) => ({ author: `member:${author}`, at, entry: author });
const about = { cycle: CYCLE, count: CountId.parse('55555555-5555-4555-8555-555555555555') };
const portion = { part: 1, of: 1 };

const begun: StartedCount = {
  id: about.count,
  cycle: CYCLE,
  started: { ...about, number: 1, ...by('a') },
  list: new Map(),
  opened: new Map(),
  approvals: new Map(),
  published: new Map(),
};
const listed = { list: new Map([[1, { ...about, ...portion, root: DIGEST, inners: 3, ...by('a') }]]) };
const told = {
  key: KeyId.parse('66666666-6666-4666-8666-666666666666'),
  shares: [1, 2],
  opened: 3,
  failed: [],
};
const opened = { ...listed, opened: new Map([[1, { ...about, ...portion, ...told, ...by('a') }]]) };
const tallied = { ...opened, tallied: { ...about, digest: DIGEST, sums: noSums(), ...by('a') } };
const approved = {
  ...tallied,
  approvals: new Map(['a', 'b'].map((who) => [who, { ...by(who), digest: DIGEST }])),
};
const published = {
  ...approved,
  published: new Map([[1, { ...about, ...portion, digest: DIGEST, ...by('a') }]]),
};
const made = {
  ...about,
  commitment: DIGEST,
  office: 'ett två',
  said: [{ name: 'Kim', line: 'tre' }],
  ...by('a'),
};
const drawn = { cycle: CYCLE, commitments: new Map(), made };

function stages(
  of: Partial<Count> | undefined,
  held: Held,
  how: { tablets?: boolean; lots?: PhasesInput['lots']; needsLots?: boolean } = {},
) {
  const cycle = testCycle();
  const { tablets = true, lots, needsLots = false } = how;
  const voting = { ...cycle.voting, tablets };
  const count = of && { ...begun, ...of, started: begun.started };
  const phases = phasesOf({ cycle: { ...cycle, voting }, count, lots, held, needsLots });
  return phases.map(({ phase, stage }) => `${phase} ${stage}`).filter((each) => !each.endsWith('later'));
}

describe('the phases of a count of sealed votes', () => {
  test('come one after the other', () => {
    expect(stages(undefined, 'nothing')).toEqual(['begin now']);
    expect(stages({}, 'nothing').at(-1)).toBe('strip now');
    expect(stages({}, 'stripped').at(-1)).toBe('strip now');
    expect(stages(listed, 'stripped').at(-1)).toBe('lots now');
    expect(stages(listed, 'stripped', { lots: drawn }).at(-1)).toBe('open now');
    expect(stages(opened, 'opened', { lots: drawn }).at(-1)).toBe('tally now');
    expect(stages(tallied, 'counted', { lots: drawn }).at(-1)).toBe('approve now');
    expect(stages(approved, 'counted', { lots: drawn }).at(-1)).toBe('publish now');
    expect(new Set(stages(published, 'nothing', { lots: drawn }).map((each) => each.split(' ')[1]))).toEqual(
      new Set(['done']),
    );
  });

  test('draw the lots before anybody knows whether they are needed', () => {
    const names = phasesOf({
      cycle: { ...testCycle(), voting: { ...testCycle().voting, tablets: true } },
      count: begun,
      lots: undefined,
      held: 'nothing',
      needsLots: false,
    }).map(({ phase }) => phase);
    expect(names.indexOf('lots')).toBeLessThan(names.indexOf('open'));
  });

  test('are gone through again in a browser that was closed, up to where the count stands', () => {
    expect(stages(listed, 'nothing', { lots: drawn })).toContain('strip again');
    expect(stages(opened, 'stripped', { lots: drawn })).toContain('open again');
    expect(stages(opened, 'nothing', { lots: drawn })).toContain('strip again');
    expect(stages(approved, 'nothing', { lots: drawn })).toContain('strip again');
    expect(stages(approved, 'opened', { lots: drawn })).toContain('tally again');
  });

  test('ask nothing of the browser of a second person, who only agrees', () => {
    expect(stages(tallied, 'nothing', { lots: drawn }).at(-1)).toBe('approve now');
  });
});

describe('the phases of a count on paper', () => {
  const paper = { tablets: false };

  test('are four, and a draw only where a tie hangs on it', () => {
    expect(stages({}, 'nothing', paper)).toEqual(['begin done', 'tally now']);
    expect(stages({}, 'nothing', { ...paper, needsLots: true }).at(-1)).toBe('lots now');
    expect(stages({}, 'nothing', { ...paper, lots: drawn }).at(-1)).toBe('tally now');
  });
});
