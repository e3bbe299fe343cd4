import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openInner } from '../../src/sealing/envelope.ts';
import { type BackupFile, chooseBackup, saveBackup } from './stage/backup.ts';
import type { StageBrowser } from './stage/browser.ts';
import { expect } from './stage/expect.ts';
import type { SpokenServer } from './stage/server.ts';
import { answer, begin, cast, choose, press } from './stage/vote-ballot.ts';
import { fillIn, isClosed, sign } from './stage/vote-close.ts';
import { entriesIn, keysFrom, ofKind, openAll } from './stage/vote-count.ts';
import { goHome, letIn, takeFromVoters, tryAgain, voteAtDoor } from './stage/vote-door.ts';
import {
  makeCountKey,
  openVote,
  planPoint,
  printSlips,
  readAllBack,
  type ShareSheet,
} from './stage/vote-office.ts';
import { keySecrets } from './stage/vote-key-secrets.ts';
import { inOrder } from './stage/in-order.ts';
import { foundIn, type Secret, secretText } from './stage/vote-secrets.ts';
import { DELETED, LARGE, plant } from './stage/vote-plant.ts';
import { openRound, openSealingOffice, openTabletAt } from './stage/vote-stage.ts';
import { everyScreen, linger, rowsOf, storedIn } from './stage/vote-thief.ts';
import { opened, type Trail, trailsIn, trailsOfServer } from './stage/vote-trail.ts';
import { bytesOf, registerRound, secretsOf, type Voter, votersWith } from './stage/vote-voters.ts';
import type { Stage } from './stage.ts';

const round = registerRound();

let stage: Stage<SpokenServer>;
let office: StageBrowser;
let words: string;
let sheets: readonly ShareSheet[];
/** One with a network, one that never has any; and the first as it was when it was stolen with a voter before it. */
let tablet: StageBrowser;
let away: StageBrowser;
let thief: StageBrowser;
let voters: readonly Voter[];
let file: BackupFile;
let roads: readonly (() => readonly Buffer[])[];

beforeAll(async () => {
  stage = await openRound(round);
  ({ office, words } = await openSealingOffice(stage));
  const page = office.page();
  await planPoint(page, 'Lotshuset', 'Öarna');
  sheets = await makeCountKey(page, ['Anna Lund', 'Bo Ek', 'Registratorn']);
  await readAllBack(page, sheets);
  const codes = await printSlips(page, 2);
  voters = votersWith(codes);
  await openVote(page);
  [tablet, away] = await Promise.all([
    openTabletAt(stage, 'Lotshuset', 'tablet'),
    openTabletAt(stage, 'Lotshuset', 'away'),
  ]);
  roads = [office, tablet, away].map((browser) => browser.road.listen());
  await away.cut();
});
afterAll(() => stage?.close());

inOrder();

/** Chooses, standing still over every question, and does not cast. */
async function hesitate(browser: StageBrowser, voter: Voter | undefined): Promise<void> {
  if (!voter) throw new Error('There is no such voter.');
  const page = browser.page();
  await letIn(page, voter.caller);
  await begin(page);
  for (const said of voter.vote) {
    if (said !== 'blank') for (const number of said) await press(page, number);
    await linger(browser);
    await answer(page, []);
  }
}

const secrets = (): readonly Secret[] => [
  ...voters.flatMap((voter, at) => secretsOf(voter, at, round)),
  // What a browser writes down of boxes and fields, so as to restore a closed tab.
  secretText('what was chosen or typed on a page', 'Blink serialized form state'),
];

describe('a day with names, codes and votes that are easy to know again', () => {
  it('five vote, and the tablet is stolen while the sixth has chosen and not cast', async () => {
    for (const voter of voters.slice(0, 5)) await voteAtDoor(tablet.page(), voter.caller, voter.vote);
    expect(await rowsOf(tablet.page(), 'bags')).toHaveLength(5);
    await hesitate(tablet, voters[5]);
    await plant(tablet.page());
    await tablet.kill();
    const profile = join(stage.folder, 'stolen');
    cpSync(tablet.profile, profile, { recursive: true, filter: (path) => !path.includes('Singleton') });
  });

  it('the sixth votes when the tablet is back; two vote where there is no network; all is closed and arrives', async () => {
    await tablet.open();
    const page = tablet.page();
    await page.goto(stage.server.announced().tablets);
    await takeFromVoters(page);
    await tryAgain(page);
    await choose(page, voters[5]?.vote ?? []);
    await cast(page);
    await takeFromVoters(page);
    await goHome(page);
    for (const voter of voters.slice(6)) await voteAtDoor(away.page(), voter.caller, voter.vote);
    await goHome(away.page());
    for (const each of [tablet, away]) {
      await fillIn(each.page());
      await sign(each.page(), ['Mustafa Ali', 'Ingrid Holm'], '');
      await isClosed(each.page());
    }
    await goHome(away.page());
    file = await saveBackup(away.page());
    await chooseBackup(office.page(), file);
    await expect(office.page().getByRole('heading', { name: 'Filen är inläst' })).toBeVisible();
    await expect
      .poll(() => ofKind(entriesIn(stage.data), 'point.closed').length, { timeout: 60_000 })
      .toBe(2);
  });

  it('with both private halves the votes come out as they were chosen, and with one of them alone they do not', async () => {
    const entries = entriesIn(stage.data);
    const keys = await keysFrom(entries, words, sheets.slice(0, 2));
    const envelopes = await openAll(entries, round, keys);
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
    expect(envelopes.map(({ bytes }) => hex(bytes)).sort()).toEqual(
      voters.map((voter) => hex(bytesOf(voter, round))).sort(),
    );
    for (const { inner, style } of envelopes)
      expect(await openInner(inner, keys.office, { cycle: round.cycle.id, style })).toBeUndefined();
    expect(new Set(envelopes.map(({ inner }) => hex(inner))).size).toBe(voters.length);
  });
});

describe('what lies about afterwards', () => {
  it('this test reads what it says it reads: what is deleted, compressed, and sent', async () => {
    const trails = trailsIn(join(stage.folder, 'stolen'));
    expect(foundIn(trails, [secretText('a row that was deleted', DELETED)])).not.toEqual([]);
    const decompressed = trails.filter(({ where }) => where.endsWith('decompressed'));
    expect(foundIn(decompressed, [secretText('a large row that was deleted', LARGE)])).not.toEqual([]);
    const style = secretText('a ballot style', round.cycle.voting.styles[0]?.id ?? '');
    expect(foundIn(onTheRoad(), [style])).not.toEqual([]);
    expect(foundIn(trailsOfServer(stage.data), [style])).not.toEqual([]);
  });

  it('no vote, no code, no name and no birth date on the tablets’ disks, in whatever form', () => {
    for (const profile of [join(stage.folder, 'stolen'), tablet.profile, away.profile])
      expect(foundIn(trailsIn(profile), secrets())).toEqual([]);
  });

  it('nor in the backup file, nor on the way, nor in the server’s database and its log', () => {
    const carried = [{ where: 'backup file', bytes: file.bytes }].flatMap(opened);
    expect(foundIn([...carried, ...onTheRoad(), ...trailsOfServer(stage.data)], secrets())).toEqual([]);
    const said = stage.server.said();
    expect(said).not.toBe('');
    expect(foundIn([{ where: 'log', bytes: Buffer.from(said) }], secrets())).toEqual([]);
  });

  it('nor on the disk of the office that drew the codes; and of the count key no share and no half is anywhere', () => {
    const made = ofKind(entriesIn(stage.data), 'count-key.made').at(-1)?.data.key ?? '';
    const key = keySecrets(made, sheets, words);
    expect(
      foundIn(trailsIn(office.profile), [...secrets().filter(({ name }) => /code/.test(name)), ...key]),
    ).toEqual([]);
    expect(foundIn([...onTheRoad(), ...trailsOfServer(stage.data)], key)).toEqual([]);
  });

  it('nothing beside a sealed vote tells it from another: one length, no time, no number, no order', async () => {
    const bags = ofKind(entriesIn(stage.data), 'bag.sealed');
    const envelopes = bags.flatMap(({ data }) => data.envelopes);
    expect(envelopes.length).toBe(voters.length);
    for (const style of ['vuxna', 'unga'])
      expect(
        new Set(envelopes.filter((each) => each.style === style).map(({ sealed }) => sealed.length)).size,
      ).toBe(1);
    for (const each of envelopes) expect(Object.keys(each).sort()).toEqual(['sealed', 'style']);
    for (const { data } of bags) {
      const sealed = data.envelopes.map((each) => each.sealed);
      expect(sealed).toEqual(sealed.toSorted());
    }
    // No two seals begin alike: each has a key of its own, so that nothing is said twice.
    expect(new Set(envelopes.map(({ sealed }) => sealed.slice(0, 40))).size).toBe(envelopes.length);
  });
});

describe('a thief who has the tablet and its PIN', () => {
  it('sees on every screen that somebody was let in, and nothing of who or how they voted', async () => {
    thief = await stage.browser('stolen');
    await thief.cut();
    const seen = await everyScreen(thief, stage.server.announced().tablets);
    expect(seen.some(({ bytes }) => bytes.includes('röst lagd'))).toBe(true);
    expect(foundIn(seen, secrets())).toEqual([]);
  });

  it('finds five envelopes under random keys in its storage, nothing that opens them, and no key that could', async () => {
    const stored = await storedIn(thief.page());
    expect(foundIn(stored.trails, secrets())).toEqual([]);
    expect(stored.opens).toEqual([]);
    const waiting = await rowsOf(thief.page(), 'bags');
    expect(waiting.length).toBe(5);
    for (const row of waiting) {
      expect(Object.keys(row).sort()).toEqual(['cycle', 'event', 'key', 'sealed', 'style']);
      expect(row['key']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });
});

/** Everything that travelled between the browsers and the server. */
const onTheRoad = (): readonly Trail[] =>
  roads.flatMap((heard, at) => heard().flatMap((bytes) => opened({ where: `road ${at + 1}`, bytes })));
