import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { paths } from '../../src/wire/paths.ts';
import { CHAIN_START, PullAnswer } from '../../src/wire/pull.ts';
import { PushAnswer } from '../../src/wire/push.ts';
import { QuarantineAnswer } from '../../src/wire/quarantine.ts';
import {
  enrolled,
  type House,
  invited,
  type Member,
  openHouse,
  problemOf,
  pushOf,
  type TestTablet,
} from './house.ts';
import { DAY, newDevice, newEpoch, newEvent, pushed, pushedText } from './street.ts';

let house: House;
let office: Member;
let tablet: TestTablet;
const epoch = newEpoch();

beforeEach(async () => {
  house = await openHouse();
  office = await invited(house);
  tablet = await enrolled(house, office);
  return () => house.close();
});

const push = (entries: Parameters<typeof pushOf>[1], token = tablet.token): Promise<Response> =>
  house.send('POST', paths.entries, pushOf(tablet.device, entries), { token });

const pull = async (
  as: { token?: string; cookie?: string },
  after = 0,
  chain = CHAIN_START,
): Promise<PullAnswer> =>
  PullAnswer.parse(
    await (await house.send('GET', `${paths.entries}?after=${after}&chain=${chain}`, undefined, as)).json(),
  );

describe('on bad days', () => {
  test('a response that was lost is made up for: the retry is a duplicate, and the office has one idea', async () => {
    const idea = pushed(tablet.writes.idea('Trygg skolväg'), { epoch, seq: 1 });
    await push([idea]);
    const again = await tablet.push(idea);
    expect(again.verdicts).toMatchObject([{ verdict: 'duplicate' }]);
    const { entries } = await pull({ cookie: office.cookie });
    expect(entries.filter(({ id }) => id === idea.id)).toHaveLength(1);
  });

  test('the answer repeats the nonce, and a verdict for each entry in order', async () => {
    const entries = [1, 2, 3].map((seq) => pushed(tablet.writes.idea(), { epoch, seq }));
    const body = pushOf(tablet.device, entries);
    const response = await house.send('POST', paths.entries, body, { token: tablet.token });
    const answer = PushAnswer.parse(await response.json());
    expect(body).toMatchObject({ nonce: answer.nonce });
    expect(answer.verdicts.map(({ id, hash }) => ({ id, hash }))).toEqual(
      entries.map(({ id, hash }) => ({ id, hash })),
    );
  });

  test('one entry that is refused stands first in the queue: the rest arrives, and the office sees why', async () => {
    const refused = pushedText('{"title":"Trasig"}', { epoch, seq: 1 });
    const answer = await tablet.push(refused, pushed(tablet.writes.idea(), { epoch, seq: 2 }));
    expect(answer.verdicts.map(({ verdict }) => verdict)).toEqual(['quarantined', 'accepted']);
    const response = await house.send('GET', paths.quarantine, undefined, { cookie: office.cookie });
    expect(QuarantineAnswer.parse(await response.json()).entries).toMatchObject([
      { id: refused.id, reason: 'malformed', bytes: refused.bytes, settled: null },
    ]);
  });

  test('fifty identical pushes at the same moment become one row', async () => {
    const idea = pushed(tablet.writes.idea(), { epoch, seq: 1 });
    const answers = await Promise.all(Array.from({ length: 50 }, () => tablet.push(idea)));
    const verdicts = answers.flatMap((answer) => answer.verdicts.map(({ verdict }) => verdict));
    expect(verdicts.filter((verdict) => verdict === 'accepted')).toHaveLength(1);
    expect(verdicts.filter((verdict) => verdict === 'duplicate')).toHaveLength(49);
  });

  test('same id, other bytes: both are kept and the conflict is named', async () => {
    const idea = tablet.writes.idea();
    const [first, other] = [
      pushed(idea, { epoch, seq: 1 }),
      pushedText(JSON.stringify({ ...idea, salt: 'f'.repeat(32) }), { id: idea.id, epoch, seq: 1 }),
    ];
    const answer = await tablet.push(first, other);
    expect(answer.verdicts).toMatchObject([
      { verdict: 'accepted' },
      { verdict: 'quarantined', reason: 'id-conflict' },
    ]);
  });

  test('an unknown kind or a future version waits for the server to be updated', async () => {
    const idea = tablet.writes.idea();
    const future = pushedText(JSON.stringify({ ...idea, version: 2 }), { id: idea.id, epoch, seq: 1 });
    expect((await tablet.push(future)).verdicts).toMatchObject([
      { verdict: 'retry', reason: 'update-server' },
    ]);
  });

  test('a newer protocol is refused by name, whatever else the request looks like', async () => {
    const body = { protocol: 2, something: 'else' };
    const response = await house.send('POST', paths.entries, body, { token: tablet.token });
    expect(await problemOf(response)).toBe('protocol-too-new');
  });

  test('a device cloned into two that both go on loses nothing, and hears of it', async () => {
    const [mine, clones] = [tablet.writes.idea('Min'), tablet.writes.idea('Klonens')];
    await tablet.push(pushed(mine, { epoch, seq: 1 }));
    const answer = await tablet.push(pushed(clones, { epoch, seq: 1 }));
    expect(answer).toMatchObject({ forked: [epoch], verdicts: [{ verdict: 'accepted' }] });
    const { entries } = await pull({ cookie: office.cookie });
    expect(entries.filter(({ flags }) => flags.includes('fork')).map(({ id }) => id)).toEqual([
      mine.id,
      clones.id,
    ]);
  });

  test('a tablet clock that is years off is flagged and nothing else', async () => {
    const idea = tablet.writes.idea('Framtid', { at: '2099-01-01T00:00:00.000Z' });
    expect((await tablet.push(pushed(idea, { epoch, seq: 1 }))).verdicts).toMatchObject([
      { verdict: 'accepted' },
    ]);
    const { entries } = await pull({ cookie: office.cookie });
    expect(entries.at(-1)).toMatchObject({ id: idea.id, flags: ['clock-off'] });
  });

  test('what people write is handed out to the letter', async () => {
    const title = '  <script>alert(1)</script> \u200b\u202e مرحبا 👩‍👩‍👧‍👦 "\\ ';
    const idea = pushed(tablet.writes.idea(title), { epoch, seq: 1 });
    await tablet.push(idea);
    const { entries } = await pull({ cookie: office.cookie });
    expect(entries.at(-1)?.bytes).toBe(idea.bytes);
  });
});

describe('who may send and read', () => {
  test('nobody without a token or a session, and nobody with a token that is not known', async () => {
    expect(await problemOf(await house.send('POST', paths.entries, {}))).toBe('signed-out');
    expect(await problemOf(await push([], 'x'.repeat(43)))).toBe('device-unknown');
    const bad = await house.send('GET', paths.entries, undefined, { headers: { authorization: 'Basic x' } });
    expect(await problemOf(bad)).toBe('device-unknown');
  });

  test('a tablet speaks for itself only', async () => {
    const body = pushOf(newDevice(), []);
    const response = await house.send('POST', paths.entries, body, { token: tablet.token });
    expect(await problemOf(response)).toBe('forbidden');
  });

  test('a browser cannot advance the sequence of a tablet by naming it', async () => {
    const response = await house.send('POST', paths.entries, pushOf(tablet.device, []), {
      cookie: office.cookie,
    });
    expect(await problemOf(response)).toBe('forbidden');
  });

  test('a member writes as themselves from a browser of theirs', async () => {
    const idea = pushed(office.writes.idea(), { epoch, seq: 1 });
    const response = await house.send('POST', paths.entries, pushOf(newDevice(), [idea]), {
      cookie: office.cookie,
    });
    expect(PushAnswer.parse(await response.json())).toMatchObject({
      verdicts: [{ verdict: 'accepted' }],
      seen: { [epoch]: 1 },
    });
  });

  test('a viewer may not write what a coordinator may', async () => {
    const viewer = await invited(house, ['viewer']);
    const entry = pushed(viewer.writes.revocation(tablet.device), { epoch, seq: 1, expects: 0 });
    const response = await house.send('POST', paths.entries, pushOf(newDevice(), [entry]), {
      cookie: viewer.cookie,
    });
    expect(PushAnswer.parse(await response.json()).verdicts).toMatchObject([{ reason: 'not-permitted' }]);
  });

  test('a revoked tablet hands over into quarantine, not without end, and reads nothing', async () => {
    const expects = await house.store.lastOf(tablet.device);
    const revocation = pushed(office.writes.revocation(tablet.device), { epoch, seq: 1, expects });
    await house.send('POST', paths.entries, pushOf(newDevice(), [revocation]), { cookie: office.cookie });
    const sent = await tablet.push(pushed(tablet.writes.idea(), { epoch, seq: 1 }));
    expect(sent.verdicts).toMatchObject([{ reason: 'device-revoked' }]);
    const read = await house.send('GET', `${paths.entries}?after=0&chain=${CHAIN_START}`, undefined, {
      token: tablet.token,
    });
    expect(await problemOf(read)).toBe('device-revoked');
    for (let sends = 1; sends < 60; sends += 1) await push([]);
    const stopped = await push([]);
    expect(stopped.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await problemOf(stopped)).toBe('too-many-attempts');
  });

  test('reading goes on where it stopped, and a tablet is not sent its own', async () => {
    const first = await pull({ token: tablet.token });
    expect(first).toMatchObject({ entries: [], next: first.head });
    await tablet.push(pushed(tablet.writes.closing(newEvent()), { epoch, seq: 1 }));
    const other = await enrolled(house, office);
    expect((await pull({ token: tablet.token }, first.next, first.chain)).entries).toEqual([]);
    expect((await pull({ token: other.token }, first.next, first.chain)).entries).toHaveLength(1);
  });

  test('a query that makes no sense is refused', async () => {
    for (const query of ['', '?after=-1&chain=x', `?after=1e3&chain=${CHAIN_START}`, '?after=0']) {
      const response = await house.send('GET', `${paths.entries}${query}`, undefined, {
        token: tablet.token,
      });
      expect(await problemOf(response)).toBe('malformed');
    }
  });

  test('the office sees how many entries wait on each tablet, and when it last called', async () => {
    house.clock.forward(DAY);
    const body = { ...pushOf(tablet.device, []), waiting: 7, nonce: randomUUID() };
    await house.send('POST', paths.entries, body, { token: tablet.token });
    const response = await house.send('GET', paths.devices, undefined, { cookie: office.cookie });
    expect(await response.json()).toEqual({
      devices: [
        {
          device: tablet.device,
          number: 1,
          lastContact: house.clock.now(),
          waiting: 7,
          revoked: false,
          forked: false,
        },
      ],
    });
  });
});
