import { describe, expect, test } from 'vitest';
import { RunId } from '../../../src/domain/log/ids.ts';
import { ASIDE_MAX, currentRun, isConfirmed, isWhole } from '../../../src/domain/vote/set-aside.ts';
import { confirmSetAside, proposeSetAside } from '../../../src/domain/vote/set-aside-decisions.ts';
import { CYCLE } from '../values.ts';
import { VoteScene } from './scene.ts';

const HASH = 'a'.repeat(64);
const aside = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    envelope: at.toString(16).padStart(64, '0'),
    why: 'double' as const,
  }));

function propose(scene: VoteScene, count: number, member = 0, envelopes = 1000) {
  const run = scene.id(RunId);
  const found = { aside: aside(count), paperTwice: [] };
  const about = {
    run,
    cycle: CYCLE,
    policy: 'lowest-hash' as const,
    envelopes,
    digest: HASH.slice(4) + envelopes,
  };
  return scene.take(
    proposeSetAside(scene.state.setAsideRuns, { ...about, found, unopenable: [] }, scene.env(member)),
  );
}
const current = (scene: VoteScene) => {
  const run = currentRun(scene.state.setAsideRuns, CYCLE);
  if (!run) throw new Error('No run');
  return run;
};
const confirm = (
  scene: VoteScene,
  member: number,
  how: { witness?: string; witnessAllowed?: boolean } = {},
) =>
  scene.take(
    confirmSetAside(current(scene), { member: 'Kim Ek', witnessAllowed: false, ...how }, scene.env(member)),
  );

describe('setting double votes aside', () => {
  test('is confirmed by a second member, and can then neither be repeated nor undone', () => {
    const scene = new VoteScene();
    propose(scene, 3);
    expect(confirm(scene, 0)).toBe('set-aside.second-person');
    expect(isConfirmed(current(scene))).toBe(false);
    expect(confirm(scene, -1)).toBeUndefined();
    expect(isConfirmed(current(scene))).toBe(true);
    expect(propose(scene, 4)).toBe('set-aside.confirmed');
    expect(confirm(scene, -1)).toBe('set-aside.confirmed');
  });

  test('is done again when envelopes have come since, and waits to be confirmed again', () => {
    const scene = new VoteScene();
    propose(scene, 3);
    confirm(scene, -1);
    expect(propose(scene, 4, 0, 1010)).toBeUndefined();
    expect(current(scene).parts.get(1)?.envelopes).toBe(1010);
    expect(isConfirmed(current(scene))).toBe(false);
    expect(confirm(scene, -1)).toBeUndefined();
    expect(propose(scene, 5, 0, 1010)).toBe('set-aside.confirmed');
  });

  test('is confirmed by a named witness where the round allows it, who is not the member', () => {
    const scene = new VoteScene();
    propose(scene, 0);
    expect(confirm(scene, 0, { witness: 'Noor Dahl' })).toBe('set-aside.second-person');
    expect(confirm(scene, 0, { witness: 'KIM EK', witnessAllowed: true })).toBe('set-aside.same-person');
    expect(confirm(scene, 0, { witness: 'Noor Dahl', witnessAllowed: true })).toBeUndefined();
    expect(isConfirmed(current(scene))).toBe(true);
  });

  test('fills as many entries as it takes, and counts only when all are here', () => {
    const scene = new VoteScene();
    propose(scene, ASIDE_MAX * 2 + 1);
    const run = current(scene);
    expect(run.parts.size).toBe(3);
    expect([...run.parts.values()].flatMap((part) => part.aside)).toHaveLength(ASIDE_MAX * 2 + 1);
    const torn = { ...run, parts: new Map([...run.parts].slice(0, 2)) };
    expect(isWhole(torn)).toBe(false);
    expect(currentRun(new Map([[run.id, torn]]), CYCLE)).toBeUndefined();
  });
});
