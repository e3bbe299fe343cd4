import '../../../../src/domain/jitless.ts';
import { afterEach, expect, test } from 'vitest';
import { StyleId } from '../../../../src/domain/log/ids.ts';
import { addsUp } from '../../../../src/domain/outcome/count-sums.ts';
import { Bundle, recount } from '../../../../src/count/bundle.ts';
import { unpackResult } from '../../../../src/features/office/count-room/engine/pack.ts';
import { fromBase64url } from '../../../../src/sealing/base64url.ts';
import { hexOf, sha256Hex } from '../../../../src/sealing/hash.ts';
import { merkleTreeHash } from '../../../../src/sealing/merkle.ts';
import { COUNT_KEY, countScene, OTHER_CYCLE, POINTS } from './count-scene.ts';
import { clearDesks, counted, deskFor, opened, stripped, tallied } from './desk-scene.ts';

afterEach(clearDesks);

/** Thirty votes on tablets at two points and six on paper at a third, with a draw. */
async function evening() {
  const scene = await countScene();
  const votes = await Promise.all(
    Array.from({ length: 30 }, (_, at) =>
      at % 3 === 0
        ? scene.seal('bada', { norr: { bad: 1 + (at % 2), park: 1 }, soder: { gunga: 1 } })
        : at % 3 === 1
          ? scene.seal('norr', at % 2 ? { norr: { ljus: 3 } } : {})
          : scene.seal('soder', { soder: { brygga: 1, bank: 1 } }),
    ),
  );
  scene.bag(votes.slice(0, 10), { point: 0, tablet: 0 });
  scene.bag(votes.slice(10, 18), { point: 0, tablet: 1 });
  scene.bag(votes.slice(18), { point: 1, tablet: 0 });
  scene.bundle('norr', [{ norr: { bad: 3 } }, {}, { norr: { bad: 3 } }, { as: 'spoiled' }], 2);
  scene.bundle(
    'bada',
    [
      { norr: { park: 4 }, soder: { bank: 1 } },
      { as: 'invalid', reason: 'Trasig' },
    ],
    2,
  );
  scene.begin();
  scene.draw();
  return { scene, votes };
}

test('a round is stripped, opened and counted, and everything in the result adds up', async () => {
  const { scene } = await evening();
  const { list, found, file, digest, text, chunks, result } = await counted(scene);
  expect([list.inners, found.opened, found.failed]).toEqual([30, 30, []]);
  expect(await sha256Hex(text)).toBe(digest);
  expect(await unpackResult(chunks, digest)).toEqual(file);
  const packed = fromBase64url(list.parts.join('')) ?? new Uint8Array();
  const leaves = Array.from({ length: 30 }, (_, at) => packed.subarray(at * 32, at * 32 + 32));
  expect(await merkleTreeHash(leaves)).toBe(list.root);
  expect(leaves.map(hexOf)).toEqual(leaves.map(hexOf).sort());
  expect(file.list).toEqual({ root: list.root, inners: 30 });
  expect(file.sums).toEqual({
    envelopes: { cast: 30, repeated: 0, aside: 0, unopenable: 0, unopened: 0, unreadable: 0, counted: 30 },
    sheets: { typed: 6, spoiled: 1, invalid: 1, counted: 4 },
  });
  expect(file.points.every(({ sums }) => addsUp(sums))).toBe(true);
  // Five ballots at the school are told of only together with the twelve at the baths.
  expect(file.points.map(({ point, points, sums }) => [point?.name, points, sums.envelopes.cast])).toEqual([
    ['Biblioteket', 1, 18],
    [undefined, 2, 12],
  ]);
  const ballots = file.contests.map((each) => [each.contest, each.ballots]);
  expect(ballots).toEqual([
    // The sheet with four votes where there are three counts in Söder alone.
    ['norr', { valid: 17, blank: 6, invalid: 2 }],
    ['soder', { valid: 21, blank: 0, invalid: 1 }],
  ]);
  expect(file.turnout.voters).toBe(35);
  expect(result.contests.map(({ outcome }) => outcome.winners)).toEqual(
    file.contests.map(({ bundle }) => Bundle.parse(bundle).result.winners),
  );
}, 60_000);

test('each published bundle is counted again without a difference, and tells no order', async () => {
  const { scene } = await evening();
  const { file } = await counted(scene);
  for (const { bundle } of file.contests) {
    const read = Bundle.parse(bundle);
    expect(recount(read)).toMatchObject({ differences: [] });
    const signs = read.election.ballots.map(({ choices, points }) => JSON.stringify([choices, points]));
    expect(new Set(signs).size).toBe(signs.length);
  }
  expect(file.contests[0]?.bundle).toMatchObject({ ties: { by: ['draw'], seed: file.draw?.seed } });
}, 60_000);

test('the order in which entries come, and another computer, give the same list and the same digest', async () => {
  const { scene } = await evening();
  const first = await counted(scene);
  scene.entries.reverse();
  const again = await counted(scene);
  expect([again.list.root, again.list.parts]).toEqual([first.list.root, first.list.parts]);
  expect(again.digest).toBe(first.digest);
}, 60_000);

test('after a browser was closed in the middle the same list is found, and nothing else is opened', async () => {
  const { scene } = await evening();
  const first = await counted(scene);
  const desk = deskFor(scene);
  const { cycle, countKey: key } = scene;
  const early = desk.open({ cycle, key, keyId: COUNT_KEY, root: first.list.root }, () => undefined);
  expect(await early.ended).toEqual({ end: 'other-list', root: undefined });
  expect(await desk.tally(scene.tallyInput())).toEqual({ end: 'not-opened' });
  const list = await stripped(scene, desk);
  expect([desk.holds(first.list.root), desk.holds('0'.repeat(64))]).toEqual([true, false]);
  const other = desk.open({ cycle, key, keyId: COUNT_KEY, root: '0'.repeat(64) }, () => undefined);
  expect(await other.ended).toEqual({ end: 'other-list', root: list.root });
  await opened(scene, desk, list.root);
  expect((await tallied(scene, desk)).digest).toBe(first.digest);
}, 60_000);

test('an opening that was paused, resumed, stopped and begun again comes to the same', async () => {
  const { scene } = await evening();
  const first = await counted(scene);
  const desk = deskFor(scene);
  const { root } = await stripped(scene, desk);
  const { cycle, countKey: key } = scene;
  const stopped = desk.open({ cycle, key, keyId: COUNT_KEY, root }, () => undefined);
  stopped.pause();
  stopped.stop();
  expect(await stopped.ended).toEqual({ end: 'stopped' });
  expect(await desk.tally(scene.tallyInput())).toEqual({ end: 'not-opened' });
  const going = desk.open({ cycle, key, keyId: COUNT_KEY, root }, () => undefined);
  going.pause();
  going.resume();
  expect(await going.ended).toMatchObject({ end: 'opened', opened: 30 });
  expect((await tallied(scene, desk)).digest).toBe(first.digest);
}, 60_000);

test('an envelope in a second bag counts once and is told of where it lay for no reason', async () => {
  const { scene, votes } = await evening();
  scene.bag(votes.slice(20, 24), { point: 1, tablet: 2 });
  // One of them once more, under a ballot style that it was not sealed for.
  scene.bag(
    votes.slice(21, 22).map(({ sealed }) => ({ sealed, style: StyleId.parse('soder') })),
    { point: 0, tablet: 2 },
  );
  const { list, file } = await counted(scene);
  expect(list.inners).toBe(30);
  const [first, second] = POINTS.map((event) => list.points.get(event));
  expect(first).toEqual({ cast: 19, repeated: 1, aside: 0, unopenable: 0, listed: 18 });
  expect(second).toEqual({ cast: 16, repeated: 4, aside: 0, unopenable: 0, listed: 12 });
  expect(file.sums.envelopes).toMatchObject({ cast: 35, repeated: 5, unopenable: 0, counted: 30 });
}, 60_000);

test('what was tampered with, or belongs elsewhere, is listed with its hash, and counted as such', async () => {
  const { scene } = await evening();
  const flipped = (text: string) => text.slice(0, 300) + (text[300] === 'A' ? 'B' : 'A') + text.slice(301);
  const outer = await scene.seal('bada', {});
  const outside = { ...outer, sealed: flipped(outer.sealed) };
  const strange = [
    outside,
    // An inside that is sealed to another key: what a tablet does that was tampered with.
    await scene.seal('norr', {}, { as: { countKey: scene.otherCountKey } }),
    await scene.seal('norr', {}, { as: { cycle: OTHER_CYCLE } }),
    await scene.seal('norr', {}, { as: { style: 'soder' } }),
    // A style that this round has not, sealed well.
    { ...(await scene.seal('norr', {}, { as: { style: 'vast' } })), style: StyleId.parse('vast') },
    // Bytes of a format that nobody knows, and more votes on one proposal than there are.
    await scene.seal('norr', {}, { as: { vote: Uint8Array.of(9, 0, 3, 0, 0, 0) } }),
    await scene.seal('norr', {}, { as: { vote: Uint8Array.of(1, 0, 3, 4, 0, 0) } }),
  ];
  scene.bag(strange, { point: 1, tablet: 2 });
  const { list, found, file } = await counted(scene);
  expect(list.inners).toBe(34);
  const { envelopes } = file.sums;
  expect(envelopes).toMatchObject({ cast: 37, unopenable: 3, unopened: 1, unreadable: 3, counted: 30 });
  const whys = (listed: readonly { why: string }[]) =>
    listed
      .map(({ why }) => why)
      .sort()
      .join(' ');
  expect(whys(found.failed)).toBe('unopened unreadable unreadable unreadable');
  expect(found.failed.every(({ event }) => event === POINTS[1])).toBe(true);
  expect(whys(file.unopened)).toBe(
    'unopenable unopenable unopenable unopened unreadable unreadable unreadable',
  );
  expect(file.unopened.map(({ hash }) => hash)).toContain(
    await sha256Hex(fromBase64url(outside.sealed) ?? ''),
  );
}, 60_000);
