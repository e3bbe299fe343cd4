import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CheckInId, CycleId } from '../../../src/domain/log/ids.ts';
import { undoCheckIn } from '../../../src/domain/vote/check-in-decisions.ts';
import { standingOfCode } from '../../../src/domain/vote/code-standing.ts';
import { pointState } from '../../../src/domain/vote/point-state.ts';
import { sealingKeysOf } from '../../../src/domain/vote/sealing-keys.ts';
import { drawVotingCode, printVotingCode, readTypedCode } from '../../../src/domain/vote/voting-code.ts';
import { seeded } from '../env.ts';
import { CYCLE, EVENT } from '../values.ts';
import { STYLE, TAGS, VoteScene } from './scene.ts';

const OTHER = CycleId.parse('99999999-9999-4999-8999-999999999999');
const [FIRST = '', SECOND = '', THIRD = ''] = TAGS;

const open = () => {
  const scene = new VoteScene().setUp().makeKeys();
  scene.print([FIRST, SECOND], STYLE);
  scene.open();
  return scene;
};

describe('a code at the door', () => {
  const standing = (scene: VoteScene, tag: string, other = 'Z'.repeat(43)) =>
    standingOfCode(
      scene.state,
      CYCLE,
      new Map([
        [OTHER, other],
        [CYCLE, tag],
      ]),
    );

  test('is good until it is used, and again when that check-in is undone', () => {
    const scene = open();
    const good = { is: 'good', tag: FIRST, style: STYLE };
    expect(standing(scene, FIRST)).toEqual(good);
    const id = scene.letIn({ by: 'slip', tag: FIRST });
    expect(standing(scene, FIRST)).toMatchObject({ is: 'used', event: EVENT });
    const held = scene.state.checkIns.get(CheckInId.parse(id));
    if (held) scene.take(undoCheckIn(held, 'Fel röstsedel', scene.env(1)));
    expect(standing(scene, FIRST)).toEqual(good);
    expect(standing(scene, SECOND)).toMatchObject({ is: 'good' });
  });

  test('of another round is known for what it is; one on no slip is unknown', () => {
    const scene = open();
    expect(standing(scene, THIRD)).toEqual({ is: 'unknown' });
    const [batch] = scene.state.slips.values();
    if (!batch) throw new Error('There are slips');
    const slips = new Map([['other', { ...batch, id: 'other', cycle: OTHER, tags: [THIRD] }]]);
    const known = { ...scene.state, slips };
    expect(
      standingOfCode(
        known,
        CYCLE,
        new Map([
          [CYCLE, FIRST],
          [OTHER, THIRD],
        ]),
      ),
    ).toEqual({
      is: 'other-cycle',
      cycle: OTHER,
    });
  });
});

describe('a code that is being typed', () => {
  const code = drawVotingCode(seeded(3));

  test('is unfinished until its last sign, and says how much is missing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), (length) => {
        expect(readTypedCode(code.slice(0, length))).toEqual({ is: 'unfinished', missing: 16 - length });
      }),
    );
    expect(readTypedCode(' - ')).toEqual({ is: 'empty' });
    expect(readTypedCode(printVotingCode(code).toLowerCase())).toEqual({ is: 'whole', code });
  });

  test('is mistyped with a sign that no code has, one too many, or a check sign that does not fit', () => {
    expect(readTypedCode(`${code.slice(0, 5)}!`)).toEqual({ is: 'mistyped' });
    expect(readTypedCode(`${code}0`)).toEqual({ is: 'mistyped' });
    expect(readTypedCode(code.slice(0, 15) + (code.endsWith('A') ? 'B' : 'A'))).toEqual({ is: 'mistyped' });
  });
});

describe('a ballot point', () => {
  const state = (scene: VoteScene) => pointState(scene.state, CYCLE, EVENT, scene.env(1).author);

  test('takes nobody before the vote is open; then tablets, or paper alone', () => {
    const scene = new VoteScene().setUp().makeKeys();
    expect(state(scene)).toBe('not-open');
    scene.open();
    expect(state(scene)).toBe('tablets');
    const onPaper = new VoteScene().setUp({ tablets: false });
    onPaper.open();
    expect(state(onPaper)).toBe('paper');
  });

  test('has the keys that votes are sealed to, once all have arrived', () => {
    const scene = open();
    expect(sealingKeysOf(scene.state, CYCLE)).toMatchObject({ count: { publicKey: expect.any(String) } });
    expect(sealingKeysOf({ ...scene.state, countKeys: new Map() }, CYCLE)).toBeUndefined();
    expect(sealingKeysOf({ ...scene.state, officeKeys: new Map() }, CYCLE)).toBeUndefined();
    expect(sealingKeysOf(new VoteScene().setUp().makeKeys().state, CYCLE)).toBeUndefined();
  });
});
