import { describe, expect, test } from 'vitest';
import { stamp } from '../../../src/domain/log/entry.ts';
import { BatchId, DeviceId } from '../../../src/domain/log/ids.ts';
import { openBatch } from '../../../src/domain/vote/batch-decisions.ts';
import { leaveWithoutVoting } from '../../../src/domain/vote/check-in-decisions.ts';
import { closePoint, reopenPoint } from '../../../src/domain/vote/closing-decisions.ts';
import { closingBy, type ClosingForm, standingClosings } from '../../../src/domain/vote/closing.ts';
import { type ManifestItem, manifestOf } from '../../../src/domain/vote/manifest.ts';
import { signLoss } from '../../../src/domain/vote/loss-decisions.ts';
import { CYCLE, EVENT } from '../values.ts';
import { ELSEWHERE, STYLE, VoteScene } from './scene.ts';

const ATTESTED = { by: 'attested' as const };
const HASH = 'a'.repeat(64);

/** A form that fits a point where two votes were sealed and three papers put into the box. */
const form = (over: Partial<ClosingForm> = {}, papers: Partial<ClosingForm['papers']> = {}): ClosingForm => ({
  others: [],
  papers: { received: 10, inBox: 3, blank: 1, spoiled: 1, unused: 6, ...papers },
  seals: ['A-17'],
  recounted: false,
  signers: ['Kim Ek', 'Noor Dahl'],
  ...over,
});

/** Six are let in; one leaves; two vote on the tablet and three on paper. */
function evening(): VoteScene {
  const scene = new VoteScene().setUp({ checkIn: 'attested' }).makeKeys();
  scene.open();
  for (let voter = 0; voter < 3; voter += 1) scene.letIn(ATTESTED, { channel: 'paper' });
  for (let voter = 0; voter < 2; voter += 1) scene.letIn(ATTESTED);
  const last = scene.letIn(ATTESTED);
  const away = scene.state.checkIns.get(last);
  if (away) scene.take(leaveWithoutVoting(away, scene.env(1)));
  scene.bag(2);
  return scene;
}

function close(scene: VoteScene, filled: ClosingForm | undefined, over: object = {}, tablet = 1) {
  const known = { ...scene.state, voterWaiting: false, openBag: 0, tablet, ...over };
  return scene.take(
    closePoint(known, { cycle: CYCLE, event: EVENT, digest: HASH, form: filled }, scene.env(tablet)),
  );
}

const stages = (items: readonly ManifestItem[]) =>
  Object.fromEntries(items.map(({ what, stage }) => [what, stage]));
const pointItems = (scene: VoteScene, event: string = EVENT) =>
  manifestOf(scene.state, scene.cycle).points.find((point) => point.event.id === event)?.items ?? [];

describe('closing a ballot point', () => {
  test('records what the tablet knows and what was counted, when both sums agree', () => {
    const scene = evening();
    expect(close(scene, form())).toBeUndefined();
    const [closing] = standingClosings(scene.state.points.get(EVENT));
    expect(closing?.figures).toEqual({ checkedIn: 6, left: 1, sealed: 2, bags: 1, assisted: 1 });
    expect(close(scene, form())).toBe('closing.already-closed');
    expect(scene.letIn(ATTESTED)).toBe('check-in.point-closed');
  });

  test('waits for the voter who holds the tablet, and for the open bag', () => {
    const scene = evening();
    expect(close(scene, form(), { voterWaiting: true })).toBe('closing.voter-waiting');
    expect(close(scene, form(), { openBag: 7 })).toBe('closing.open-bag');
  });

  test('never corrects figures that differ: they are counted once more, and then a note says why', () => {
    const scene = evening();
    const four = { inBox: 4, unused: 5 };
    expect(close(scene, form({}, four))).toBe('closing.numbers-differ');
    expect(close(scene, form({ recounted: true }, four))).toBe('closing.no-note');
    expect(close(scene, form({ recounted: true, note: 'En sedel för mycket' }, four))).toBeUndefined();
    expect(standingClosings(scene.state.points.get(EVENT))[0]?.form?.papers.inBox).toBe(4);
  });

  test('papers that were received must lie in the box, be spoiled or unused', () => {
    expect(close(evening(), form({}, { unused: 5 }))).toBe('closing.numbers-differ');
    expect(close(evening(), form({}, { blank: 4 }))).toBe('closing.blank-above-box');
    expect(close(evening(), form({}, { spoiled: -1 }))).toBe('closing.bad-count');
  });

  test('wants two different names', () => {
    expect(close(evening(), form({ signers: ['Kim Ek', ''] }))).toBe('closing.no-signer');
    expect(close(evening(), form({ signers: ['Kim Ek', 'kim ek '] }))).toBe('closing.same-person');
    expect(close(evening(), form({ signers: ['Kim Ek', 'N'.repeat(121)] }))).toBe('closing.name-too-long');
  });

  test('refuses a seal that closed a box at another point, a seal twice, and a tablet twice', () => {
    const scene = evening();
    expect(close(scene, form({ seals: ['A-1', 'A-1'] }))).toBe('closing.seal-used');
    expect(close(scene, form({ seals: ['A'.repeat(41)] }))).toBe('closing.bad-seal');
    const others = [{ tablet: 1, checkedIn: 0, left: 0, sealed: 0 }];
    expect(close(scene, form({ others }))).toBe('closing.tablet-twice');
    const known = { ...scene.state, voterWaiting: false, openBag: 0, tablet: 2 };
    const none = { received: 0, inBox: 0, blank: 0, spoiled: 0, unused: 0 };
    const there = { cycle: CYCLE, event: ELSEWHERE, digest: HASH, form: { ...form(), papers: none } };
    scene.take(closePoint(known, there, scene.env(2)));
    expect(close(scene, form())).toBe('closing.seal-used');
  });

  test('is opened again by the office alone, with a reason, and then closed for another round', () => {
    const scene = evening();
    close(scene, form());
    const reopen = (reason: string) =>
      scene.take(reopenPoint(scene.state.points.get(EVENT), EVENT, reason, scene.env()));
    expect(reopen(' ')).toBe('closing.no-reason');
    expect(reopen('En kö stod kvar')).toBeUndefined();
    expect(closingBy(scene.state.points.get(EVENT), scene.env(1).author)).toBeUndefined();
    expect(reopen('Igen')).toBe('closing.not-closed');
    scene.letIn(ATTESTED, { channel: 'paper' });
    expect(close(scene, form({}, { inBox: 4, unused: 5 }))).toBeUndefined();
    expect(standingClosings(scene.state.points.get(EVENT))).toMatchObject([{ round: 2 }]);
  });
});

describe('the manifest', () => {
  test('lacks the form of a point that never closed, and everything of it', () => {
    const scene = evening();
    const manifest = manifestOf(scene.state, scene.cycle);
    expect(manifest.complete).toBe(false);
    expect(stages(pointItems(scene))).toEqual({ form: 'missing', closing: 'missing' });
    expect(stages(pointItems(scene, ELSEWHERE))).toEqual({ form: 'missing' });
  });

  test('has the bags when they have come, and lacks the papers of the box until they are typed in', () => {
    const scene = evening();
    close(scene, form());
    expect(stages(pointItems(scene))).toEqual({
      form: 'here',
      closing: 'here',
      bags: 'here',
      sheets: 'missing',
    });
    scene.state = { ...scene.state, bags: new Map() };
    expect(pointItems(scene).find(({ what }) => what === 'bags')).toMatchObject({
      stage: 'missing',
      expected: 2,
      arrived: 0,
    });
  });

  test('holds the form against what a second tablet says itself', () => {
    const scene = evening();
    scene.letIn(ATTESTED, { tablet: 2 });
    scene.bag(1, 2);
    const device = DeviceId.parse('00000002-0000-4000-8000-000000000000');
    const enrolled = { device, number: 2, publicKey: 'A'.repeat(87) };
    const about = { version: 1, subject: device, kind: 'device.enrolled' as const };
    scene.add(stamp(scene.env(), { ...about, data: enrolled }));
    const others = [{ tablet: 2, checkedIn: 1, left: 0, sealed: 1 }];
    expect(close(scene, form({ others }))).toBeUndefined();
    const second = () => pointItems(scene).filter(({ tablet }) => tablet?.startsWith('device:00000002'));
    expect(stages(second())).toEqual({ closing: 'missing' });
    scene.letIn(ATTESTED, { tablet: 2, channel: 'paper' });
    close(scene, undefined, {}, 2);
    expect(stages(second())).toEqual({ closing: 'here', bags: 'here', tablet: 'differs' });
  });

  test('tells bundles of one number apart, so that giving one up gives up no other', () => {
    const scene = new VoteScene().setUp({ tablets: false, checkIn: 'attested' });
    scene.open();
    for (const tablet of [1, 2]) {
      const bundle = { batch: scene.id(BatchId), cycle: CYCLE, style: STYLE, event: EVENT, number: 1 };
      const read = { declared: 3, reading: 'aloud' as const, reader: 'Kim Ek', witness: 'Noor Dahl' };
      expect(
        scene.take(openBatch(scene.state.batches, { ...bundle, ...read }, scene.env(tablet))),
      ).toBeUndefined();
    }
    const bundles = pointItems(scene).filter(({ what }) => what === 'bundle');
    expect(bundles.map(({ number }) => number)).toEqual([1, 1]);
    const [item = ''] = bundles.map(({ key }) => key);
    const signed = { event: EVENT, item, reason: 'Brann', member: 'Kim Ek', witness: 'Noor Dahl' };
    scene.take(signLoss(undefined, { ...signed, secondPerson: 'witness' }, scene.env()));
    expect(pointItems(scene).filter(({ what }) => what === 'bundle')).toMatchObject([
      { stage: 'lost' },
      { stage: 'missing' },
    ]);
  });

  test('lets the count begin when two people have signed for what will not come', () => {
    const scene = evening();
    const item = `${ELSEWHERE}/form`;
    const sign = (
      member: number,
      how: { reason?: string; witness?: string; secondPerson?: 'member' | 'witness' } = {},
    ) =>
      scene.take(
        signLoss(
          scene.state.losses.get(item),
          {
            event: ELSEWHERE,
            item,
            reason: 'Öppnade aldrig',
            member: 'Kim Ek',
            secondPerson: 'member',
            ...how,
          },
          scene.env(member),
        ),
      );
    expect(sign(0, { reason: '' })).toBe('loss.no-reason');
    expect(sign(0, { witness: 'Noor Dahl' })).toBe('loss.no-witness-here');
    expect(sign(0, { witness: 'kim ek', secondPerson: 'witness' })).toBe('loss.same-person');
    expect(sign(0)).toBeUndefined();
    expect(sign(0)).toBe('loss.signed-by-you');
    expect(stages(pointItems(scene, ELSEWHERE))).toEqual({ form: 'missing' });
    expect(sign(-1)).toBeUndefined();
    expect(stages(pointItems(scene, ELSEWHERE))).toEqual({ form: 'lost' });
    expect(sign(-1)).toBe('loss.signed');
  });
});
