import { describe, expect, test } from 'vitest';
import { byMember } from '../../src/domain/log/entry.ts';
import type { Role } from '../../src/domain/log/kind.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import type { Marks } from '../../src/domain/vote/marks.ts';
import { operations } from '../../src/server/openapi/operations.ts';
import { paths } from '../../src/wire/paths.ts';
import { CHAIN_START } from '../../src/wire/pull.ts';
import { CYCLE, testCycle } from '../domain/values.ts';
import { castBy } from './cast.ts';
import { type As, enrolled, type House, invited, openHouse } from './house.ts';
import { CountingOffice, digestOf } from './store/counting.ts';
import { newDevice, newEpoch, pushed } from './street.ts';

/** What one voter did on paper, and the letters of the sealed votes of the others: all else is the same every day. */
type Votes = { readonly onPaper: Marks; readonly sealed: string; readonly result: string };

const SOME: Votes = { onPaper: [], sealed: 'A', result: '{"winners":["bad"]}' };
const OTHERS: Votes = {
  onPaper: [
    { option: 'ljus', votes: 2 },
    { option: 'park', votes: 1 },
  ],
  sealed: 'z',
  result: '{"winners":["ljus","park"]}',
};

/** Everybody who is not in the room. */
const OUTSIDE = ['viewer', 'assessor', 'tablet', 'nobody'] as const;
type Who = (typeof OUTSIDE)[number] | 'coordinator';

/** Addresses that answer whoever may ask, as the API tells of them, and those of published results. */
const ADDRESSES: readonly string[] = [
  ...operations
    .filter(({ method, path }) => method === 'get' && path !== paths.entries)
    .map(({ path }) => path),
  `${paths.entries}?after=0&chain=${CHAIN_START}`,
  '/r',
  `/r/${CYCLE}`,
  `/r/${CYCLE}/torg-resultat.json`,
];

/** A vote from its opening to the moment before its result is published: what each of these read after every step. */
async function day(votes: Votes): Promise<ReadonlyMap<Who, readonly string[]>> {
  const house = await openHouse();
  const coordinator = await invited(house);
  const tablet = await enrolled(house, coordinator);
  const signedIn = async (role: Role): Promise<As> => ({ cookie: (await invited(house, [role])).cookie });
  const people: readonly (readonly [Who, As])[] = [
    ['viewer', await signedIn('viewer')],
    ['assessor', await signedIn('assessor')],
    ['tablet', { token: (await enrolled(house, coordinator)).token }],
    ['nobody', {}],
    ['coordinator', { cookie: coordinator.cookie }],
  ];
  const author = byMember(coordinator.id);
  const office = await CountingOffice.of({
    store: house.store,
    clock: house.clock,
    office: coordinator.writes,
    byOffice: (...entries) => house.store.take({ author, carrier: author, writer: newDevice(), entries }),
  });
  const epoch = newEpoch();
  let seq = 0;
  const send = (entry: Entry) => tablet.push(pushed(entry, { epoch, seq: (seq += 1) }));
  const street = castBy(() => tablet.writes.env());
  const batch = street.batch();
  const read = new Map<Who, string[]>(people.map(([who]) => [who, []]));
  for (const step of [
    () => office.send(office.writes('cycle.configured', { revision: 1, cycle: testCycle() })),
    () => office.send(office.writes('vote.opened', { cycle: CYCLE, revision: 1 })),
    () => send(street.bag(votes.sealed.repeat(200))),
    () => send(batch),
    () => send(street.sheet(batch.subject, { as: 'marked', answers: [votes.onPaper] })),
    () => send(street.batchClosed(batch.subject)),
    () => office.start(),
    () => office.list(1, 1, votes.sealed.repeat(43)),
    () => office.open(),
    () => send(street.bag(votes.sealed.repeat(200))),
    () => office.tally(digestOf(votes.result)),
    () => office.approve(0, digestOf(votes.result)),
    () => office.approve(1, digestOf(votes.result)),
  ]) {
    await step();
    for (const [who, as] of people) read.get(who)?.push(await everything(house, as));
  }
  await house.close();
  return read;
}

/** All that somebody can read now, without what is drawn anew every day: each of that stands there with its length alone. */
async function everything(house: House, as: As): Promise<string> {
  const answers: string[] = [];
  for (const address of ADDRESSES) {
    const response = await house.send('GET', address, undefined, as);
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`);
    answers.push([address, response.status, ...headers, await response.text()].join('\n'));
  }
  return masked(answers.join('\n'));
}

const masked = (text: string): string =>
  text
    .replaceAll(/process_resident_memory_bytes \d+/g, '')
    .replaceAll(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/g, 'instant')
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/[A-Za-z0-9_-]{32,}/g, ({ length }) => `<${length}>`);

describe('while a vote goes on and is counted', () => {
  test('nothing that anybody outside the room can read depends on how people voted', async () => {
    const [some, others] = [await day(SOME), await day(OTHERS)];
    for (const who of OUTSIDE) expect(others.get(who), who).toEqual(some.get(who));
    // What a coordinator may read does: the two days are not alike in everything.
    expect(others.get('coordinator')).not.toEqual(some.get('coordinator'));
  });

  test('an elected member sees that it is counted, and no vote', async () => {
    const read = (await day(SOME)).get('viewer') ?? [];
    const last = read.at(-1) ?? '';
    expect(last).toContain('\\"kind\\":\\"count.started\\"');
    // Of the digest, too, one could tell the votes of a small round by trying.
    for (const kind of [
      'bag.sealed',
      'batch.opened',
      'sheet.entered',
      'batch.closed',
      'count.tallied',
      'result.approved',
    ])
      expect(last).not.toContain(`\\"kind\\":\\"${kind}\\"`);
  });
});
