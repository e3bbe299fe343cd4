import '../../../../src/domain/jitless.ts';
import { afterEach, expect, test } from 'vitest';
import { CHUNK_MAX } from '../../../../src/domain/outcome/count.ts';
import { listOf, publishedOf } from '../../../../src/domain/outcome/count-standing.ts';
import { listInners } from '../../../../src/domain/outcome/count-decisions.ts';
import { byMember, stamp } from '../../../../src/domain/log/entry.ts';
import { codeTag } from '../../../../src/sealing/voter-tag.ts';
import { fromBase64url } from '../../../../src/sealing/base64url.ts';
import { CYCLE } from '../../../domain/values.ts';
import { ANNA, envOf } from '../scene.ts';
import { really } from '../street.ts';
import { countedCycle, countScene, type CountScene } from './count-scene.ts';
import { clearDesks, counted, deskFor, stripped, tallied } from './desk-scene.ts';

afterEach(clearDesks);

const never = () => new AbortController().signal;

async function withVotes(scene: CountScene, count = 12) {
  const votes = await Promise.all(
    Array.from({ length: count }, (_, at) => scene.seal('norr', { norr: at % 2 ? { bad: 1 } : { ljus: 2 } })),
  );
  scene.bag(votes);
  scene.begin();
  scene.draw();
  return votes;
}

test('another envelope than the confirmed search went over stops the stripping, and says how many there were', async () => {
  const scene = await countScene();
  await withVotes(scene);
  const input = await scene.stripInput();
  scene.bag([await scene.seal('norr', {})]);
  const desk = deskFor(scene);
  const bags = [...scene.state().bags.values()];
  expect(await desk.strip({ ...input, bags }, () => undefined, never())).toEqual({
    end: 'envelopes-changed',
    known: 12,
    now: 13,
  });
}, 60_000);

test('an office key that is not unlocked here, bags that are not here, and a stop are told apart', async () => {
  const scene = await countScene();
  await withVotes(scene);
  const input = await scene.stripInput();
  const desk = deskFor(scene);
  expect(await desk.strip({ ...input, keys: [] }, () => undefined, never())).toEqual({
    end: 'keys-missing',
    envelopes: 12,
  });
  const stop = new AbortController();
  stop.abort();
  expect(await desk.strip(input, () => undefined, stop.signal)).toEqual({ end: 'stopped' });
  const { entries } = scene;
  const bags = entries.splice(0).filter(({ kind }) => kind === 'bag.sealed');
  expect(await desk.strip(input, () => undefined, never())).toEqual({ end: 'bags-missing', bags: 1 });
  entries.push(...bags);
  let heard = 0;
  expect(await desk.strip(input, (envelopes) => (heard = envelopes), never())).toMatchObject({ inners: 12 });
  expect(heard).toBe(12);
}, 60_000);

test('a desk that is closed in the middle answers with a failure, and no promise is left open', async () => {
  const scene = await countScene();
  await withVotes(scene);
  const desk = deskFor(scene);
  const going = desk.strip(await scene.stripInput(), () => undefined, never());
  desk.close();
  expect(await going).toMatchObject({ end: 'failed' });
  expect(await desk.tally(scene.tallyInput())).toMatchObject({ end: 'failed' });
}, 60_000);

test('double votes that were confirmed are set aside, and never opened', async () => {
  const scene = await countScene();
  const identity = {
    by: 'slip' as const,
    tag: fromBase64url(await codeTag(CYCLE, 'AAAA')) ?? new Uint8Array(),
  };
  scene.bag([
    ...(await Promise.all([1, 2].map(() => scene.seal('norr', { norr: { bad: 1 } }, { identity })))),
    ...(await Promise.all(Array.from({ length: 9 }, () => scene.seal('norr', {})))),
  ]);
  scene.begin();
  scene.draw();
  const { list, file } = await counted(scene);
  expect(list.inners).toBe(10);
  expect(file.sums.envelopes).toMatchObject({ cast: 11, aside: 1, counted: 10 });
  expect(file.contests[0]?.ballots).toEqual({ valid: 1, blank: 9, invalid: 0 });
}, 60_000);

test('what the desk lists goes into the log in parts, and stands there as one list', async () => {
  const scene = await countScene();
  await withVotes(scene);
  const { root, inners, parts } = await stripped(scene, deskFor(scene));
  const { count } = scene.tallyInput();
  scene.entries.push(
    ...really(
      listInners(
        { count, counts: scene.state().counts },
        { root, inners, parts },
        envOf(byMember(ANNA), 31_000),
      ),
    ),
  );
  expect(listOf(scene.tallyInput().count)).toMatchObject([{ root, inners: 12 }]);
}, 60_000);

test('a sealed round is not counted before its lots are drawn, and nothing says whether there was a tie', async () => {
  const scene = await countScene();
  await withVotes(scene, 11);
  const end = await counted(scene, { lots: undefined }).catch(String);
  expect(end).toBe('Error: {"end":"needs-draw","ties":[]}');
}, 60_000);

/** The result of the scene's last count is approved by two and published. */
function publish(scene: CountScene, digest: string, chunks: readonly string[]): void {
  const { count, cycle } = { count: scene.tallyInput().count.id, cycle: CYCLE };
  const about = { version: 1, subject: CYCLE };
  const env = (seed: number) => envOf(byMember(ANNA), seed);
  const sums = {
    envelopes: { cast: 0, repeated: 0, aside: 0, unopenable: 0, unopened: 0, unreadable: 0, counted: 0 },
    sheets: { typed: 0, spoiled: 0, invalid: 0, counted: 0 },
  };
  scene.entries.push(
    stamp(env(32_000), { ...about, kind: 'count.tallied' as const, data: { count, cycle, digest, sums } }),
    stamp(env(32_001), {
      ...about,
      kind: 'result.approved' as const,
      data: { count, cycle, digest, witness: 'Noor' },
    }),
    ...chunks.map((chunk, at) =>
      stamp(env(32_100 + at), {
        ...about,
        kind: 'result.published' as const,
        data: { count, cycle, part: at + 1, of: chunks.length, digest, chunk },
      }),
    ),
  );
}

test('a recount names where it parts from what was published, and believes no other bytes', async () => {
  const scene = await countScene({ ...countedCycle(), voting: { ...countedCycle().voting, tablets: false } });
  const sheets = (option: string, count: number) =>
    Array.from({ length: count }, () => ({ norr: { [option]: 1 } }));
  scene.bundle('norr', [...sheets('ljus', 3), ...sheets('bad', 2), ...sheets('park', 1)]);
  scene.begin();
  const first = await tallied(scene, deskFor(scene), { sealed: false });
  expect(first.chunks.every((chunk) => chunk.length <= CHUNK_MAX)).toBe(true);
  publish(scene, first.digest, first.chunks);
  const before = scene.tallyInput().count;
  expect(publishedOf(before)).toHaveLength(1);
  // A bundle was found behind the box: another proposal fits now.
  scene.bundle('norr', sheets('park', 9));
  scene.begin('En bunt hade blivit liggande.');
  const { file } = await tallied(scene, deskFor(scene), { sealed: false, before });
  expect(file.count).toMatchObject({
    number: 2,
    reason: 'En bunt hade blivit liggande.',
    before: {
      number: 1,
      digest: first.digest,
      differs: [{ contest: 'norr', only: ['park'], onlyBefore: ['bad'] }],
    },
  });
  const damaged = { ...before, published: new Map(before.published) };
  const part = damaged.published.get(1);
  if (part) damaged.published.set(1, { ...part, digest: '0'.repeat(64) });
  const tallied2 = { ...damaged, tallied: before.tallied && { ...before.tallied, digest: '0'.repeat(64) } };
  const approvals = new Map(
    [...before.approvals].map(([id, each]) => [id, { ...each, digest: '0'.repeat(64) }]),
  );
  const desk = deskFor(scene);
  expect(await desk.tally(scene.tallyInput({ sealed: false, before: { ...tallied2, approvals } }))).toEqual({
    end: 'before-damaged',
  });
  const kept = scene.entries.filter(({ kind }) => kind !== 'result.published');
  scene.entries.splice(0, scene.entries.length, ...kept);
  expect(await desk.tally(scene.tallyInput({ sealed: false, before, count: before }))).toEqual({
    end: 'before-missing',
  });
}, 60_000);
