import { describe, expect, test } from 'vitest';
import { StyleId } from '../../../src/domain/log/ids.ts';
import { leaveWithoutVoting, undoCheckIn } from '../../../src/domain/vote/check-in-decisions.ts';
import { checkInsAt, isLetIn } from '../../../src/domain/vote/check-in.ts';
import { voidSlips } from '../../../src/domain/vote/slips-decisions.ts';
import { EVENT } from '../values.ts';
import { TAGS, VoteScene } from './scene.ts';

const slip = (at: number) => ({ by: 'slip' as const, tag: TAGS[at] ?? '' });
const opened = (voting: Parameters<VoteScene['setUp']>[0] = {}) => {
  const scene = new VoteScene().setUp(voting).makeKeys();
  scene.print();
  expect(scene.open()).toBeUndefined();
  return scene;
};
const held = (scene: VoteScene, id: string) => {
  const found = scene.state.checkIns.get(id);
  if (!found) throw new Error(`No check-in: ${id}`);
  return found;
};

describe('opening the vote', () => {
  test('waits for the office key, the count key, and every share read back from its paper', () => {
    const scene = new VoteScene().setUp();
    expect(scene.open()).toBe('vote.no-office-key');
    scene.makeKeys(2);
    expect(scene.open()).toBe('vote.shares-untested');
    const ready = new VoteScene().setUp().makeKeys();
    expect(ready.open()).toBeUndefined();
    expect(ready.open()).toBe('vote.already-open');
  });

  test('asks a village that votes on paper for no key at all', () => {
    const village = new VoteScene().setUp({ tablets: false, checkIn: 'attested' });
    expect(village.open()).toBeUndefined();
    expect([...village.state.openings.values()][0]?.key).toBeUndefined();
    expect(village.letIn({ by: 'attested' })).toBe('check-in.no-tablets');
    expect(village.letIn({ by: 'attested' }, { channel: 'paper' })).toMatch(/-/);
    expect(checkInsAt(village.state.checkIns, EVENT)).toHaveLength(1);
  });
});

describe('letting a voter in', () => {
  test('before the vote is open is refused', () => {
    const scene = new VoteScene().setUp().makeKeys();
    scene.print();
    expect(scene.letIn(slip(0))).toBe('check-in.not-open');
  });

  test('takes a code once, tells a code of nobody from one that is used, and says where', () => {
    const scene = opened();
    expect(isLetIn(held(scene, scene.letIn(slip(0))))).toBe(true);
    expect(scene.letIn(slip(0), { tablet: 2 })).toBe('check-in.code-used');
    expect(scene.letIn({ by: 'slip', tag: 'Z'.repeat(43) })).toBe('check-in.unknown-code');
    expect(scene.letIn(slip(1), { style: StyleId.parse('soder') })).toBe('check-in.unknown-style');
    expect(scene.letIn({ by: 'attested' })).toBe('check-in.wrong-way');
  });

  test('takes no code of slips that were voided, but who came in with one before stays in', () => {
    const scene = opened();
    const before = scene.letIn(slip(0));
    const [batch] = scene.state.slips.values();
    if (!batch) throw new Error('Slips were printed');
    const say = (reason: string) =>
      scene.take(voidSlips(scene.state.voidedSlips, batch, reason, scene.env()));
    expect(say(' ')).toBe('slips.no-reason');
    expect(say('Lådan försvann')).toBeUndefined();
    expect(say('Igen')).toBe('slips.void');
    expect(scene.letIn(slip(1))).toBe('check-in.code-void');
    expect(isLetIn(held(scene, before))).toBe(true);
  });

  test('takes a code only for the ballot it was printed for', () => {
    const two = [
      { id: StyleId.parse('norr'), name: 'Norr', contests: [] },
      { id: StyleId.parse('soder'), name: 'Söder', contests: [] },
    ];
    const scene = new VoteScene().setUp({ styles: two }).makeKeys();
    scene.print(TAGS, StyleId.parse('soder'));
    scene.open();
    expect(scene.letIn(slip(0))).toBe('check-in.code-of-other-style');
    expect(scene.letIn(slip(0), { style: StyleId.parse('soder') })).toMatch(/^[0-9a-f]{8}-/);
  });

  test('by register also takes a code, for people whose names may stand in no list', () => {
    const scene = opened({ checkIn: 'register' });
    expect(scene.letIn({ by: 'register', sealed: 'A'.repeat(100) })).toMatch(/^[0-9a-f]{8}-/);
    expect(scene.letIn(slip(0))).toMatch(/^[0-9a-f]{8}-/);
    expect(scene.letIn({ by: 'attested' })).toBe('check-in.wrong-way');
  });

  test('is taken back with a reason, and the code is good again; or the voter left, and may come back', () => {
    const scene = opened();
    const first = scene.letIn(slip(0));
    expect(scene.take(undoCheckIn(held(scene, first), ' ', scene.env(1)))).toBe('check-in.no-reason');
    expect(scene.take(undoCheckIn(held(scene, first), 'Fel person', scene.env(1)))).toBeUndefined();
    expect(scene.take(undoCheckIn(held(scene, first), 'Igen', scene.env(1)))).toBe('check-in.over');
    const second = scene.letIn(slip(0));
    expect(scene.take(leaveWithoutVoting(held(scene, second), scene.env(1)))).toBeUndefined();
    expect(scene.take(leaveWithoutVoting(held(scene, second), scene.env(1)))).toBe('check-in.over');
    expect(isLetIn(held(scene, scene.letIn(slip(0))))).toBe(true);
  });
});

describe('slips', () => {
  test('are numbered batch by batch, and no tag stands twice in one', () => {
    const scene = new VoteScene().setUp();
    scene.print();
    scene.print(['D'.repeat(43)]);
    expect([...scene.state.slips.values()].map(({ number }) => number)).toEqual([1, 2]);
    expect(scene.print(['E'.repeat(43), 'E'.repeat(43)])).toBe('slips.tag-twice');
    expect(scene.print([])).toBe('slips.bad-count');
  });
});
