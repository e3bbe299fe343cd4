import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { approveResult, publishResult } from '../../../../src/domain/outcome/count-decisions.ts';
import { noSums } from '../../../../src/domain/outcome/count-sums.ts';
import type {
  CountDesk,
  openCountDesk,
} from '../../../../src/features/office/count-room/engine/count-desk.ts';
import type { OpenEnd } from '../../../../src/features/office/count-room/engine/open-on.ts';
import type { StripEnd } from '../../../../src/features/office/count-room/engine/strip-on.ts';
import type { TallyEnd } from '../../../../src/features/office/count-room/engine/tally-on.ts';
import { faults, openOffice, press, speakSwedish, write } from '../office.tsx';
import { officeScene } from '../scene.ts';
import { resultFile } from '../decision/result-scene.ts';
import { really } from '../street.ts';
import { round } from '../vote-room/vote-scene.ts';
import { asBo, begin, counting, drawLots, readyRound, unlock } from './room-scene.ts';

/** A desk that comes to whatever the test says, when the test says it. */
const desk = vi.hoisted(() => ({
  strip: [] as StripEnd[],
  open: undefined as
    { opened: (many: number) => void; end: (end: OpenEnd) => void; said: string[] } | undefined,
  tally: [] as TallyEnd[],
  stripping: undefined as { end: () => void; done: (many: number) => void } | undefined,
  slow: false,
}));

vi.mock('../../../../src/features/office/count-room/engine/count-desk.ts', () => ({
  openCountDesk: ((): CountDesk => ({
    strip: (_, progress, signal) =>
      new Promise((answer) => {
        const end = () => answer(signal.aborted ? { end: 'stopped' } : (desk.strip.shift() ?? LISTED));
        desk.stripping = { end, done: progress };
        signal.addEventListener('abort', end);
        if (!desk.slow) end();
      }),
    holds: () => true,
    open(_, progress) {
      const said: string[] = [];
      const ended = new Promise<OpenEnd>((end) => {
        desk.open = { opened: progress, end, said };
      });
      return {
        pause: () => said.push('pause'),
        resume: () => said.push('resume'),
        stop() {
          said.push('stop');
          desk.open?.end({ end: 'stopped' });
        },
        ended,
      };
    },
    tally: async () => desk.tally.shift() ?? { end: 'not-opened' },
    close: () => undefined,
  })) satisfies typeof openCountDesk,
}));

const DIGEST = 'd'.repeat(64);

const LISTED: StripEnd = {
  end: 'stripped',
  root: 'a'.repeat(64),
  inners: 3,
  points: new Map(),
  parts: ['A'.repeat(128)],
};

beforeEach(async () => {
  desk.slow = false;
  await speakSwedish();
});
afterEach(cleanup);

/** The count begun, and the office key unlocked. */
async function begun() {
  const { entries, words } = await readyRound();
  const scene = await officeScene(entries);
  openOffice(scene, '/office/count');
  await begin();
  await unlock();
  return { scene, words };
}

/** The same, as far as the votes being opened. */
async function opening() {
  const { scene, words } = await begun();
  await press('Ta av ytterkuverten');
  await press('Publicera listan');
  await drawLots();
  const [first = [], second = []] = words;
  await write(/^Orden på bladet till nästa/, first.join(' '));
  await press('Ta emot delen');
  const giveLast = async () => {
    await write(/^Orden på bladet till den sista/, second.join(' '));
    await press('Lås upp rösterna');
    await screen.findByText('Öppnar rösterna');
  };
  await giveLast();
  const giveAgain = async () => {
    await write(/^Orden på bladet till nästa/, first.join(' '));
    await press('Ta emot delen');
    await giveLast();
  };
  return { scene, giveAgain };
}

test('taking the outsides off shows how far it has come, and can be stopped and begun again', async () => {
  await begun();
  desk.slow = true;
  await press('Ta av ytterkuverten');
  await screen.findByText('0 av 3');
  desk.stripping?.done(2);
  await screen.findByText('2 av 3');
  expect(await faults()).toEqual([]);
  await press('Avbryt');
  await screen.findByRole('button', { name: 'Ta av ytterkuverten' });
  desk.slow = false;
  await press('Ta av ytterkuverten');
  await screen.findByText('3 röster ska öppnas');
}, 60_000);

test('each way in which the outsides may stay on is told, and can be tried again', async () => {
  await begun();
  const ends: readonly (readonly [StripEnd, RegExp])[] = [
    [{ end: 'bags-missing', bags: 2 }, /^2 påsar finns inte i den här webbläsaren$/],
    [{ end: 'envelopes-changed', known: 3, now: 4 }, /^Rösterna är inte de som söktes igenom$/],
    [{ end: 'keys-missing', envelopes: 2 }, /^2 förseglade röster går inte att öppna med nycklarna här$/],
    [{ end: 'failed', message: 'a worker died' }, /^Ytterkuverten gick inte att ta av$/],
  ];
  let act = 'Ta av ytterkuverten';
  for (const [end, title] of ends) {
    desk.strip.push(end);
    await press(act);
    await screen.findByText(title);
    expect(await faults()).toEqual([]);
    act = 'Försök igen';
  }
}, 60_000);

test('opening rests, goes on, and is stopped: the votes are locked again, and the shares are given once more', async () => {
  const { giveAgain } = await opening();
  desk.open?.opened(1);
  await screen.findByText('1 av 3');
  await press('Pausa');
  await screen.findByText('Vilar');
  expect(await faults()).toEqual([]);
  await press('Fortsätt');
  await screen.findByText('Öppnar innerkuverten');
  const said = desk.open?.said;
  await press('Avbryt');
  await screen.findByText('Rösträknarnas nyckeldelar');
  expect(said).toEqual(['pause', 'resume', 'stop']);
  expect(screen.queryByText('given')).toBeNull();
  await giveAgain();
  desk.open?.end({ end: 'opened', opened: 3, failed: [] });
  await screen.findByRole('button', { name: 'Räkna rösterna' });
}, 60_000);

test('an opening that nobody could note is noted when there is a network again', async () => {
  const { scene } = await opening();
  scene.answers.submit = () => ({ outcome: 'not-sent' });
  desk.open?.end({ end: 'opened', opened: 2, failed: [{ hash: 'b'.repeat(64), why: 'unopened' }] });
  await screen.findByText('2 röster är öppnade');
  screen.getByText('1 på listan gick inte att räkna. Den redovisas med sin kontrollsumma.');
  await screen.findByText(/^Det här behöver nät/);
  expect(await faults()).toEqual([]);
  scene.answers.submit = () => ({ outcome: 'accepted', position: 1 });
  await press('Anteckna öppningen');
  await screen.findByRole('button', { name: 'Räkna rösterna' });
}, 60_000);

test('an opening that failed opens nothing, and a list that is another is not opened', async () => {
  const { giveAgain } = await opening();
  desk.open?.end({ end: 'failed', message: 'a worker died' });
  await screen.findByText('Rösterna gick inte att öppna');
  expect(await faults()).toEqual([]);
  await press('Ge nyckeldelarna igen');
  await giveAgain();
  desk.open?.end({ end: 'other-list', root: undefined });
  await screen.findByText('Listan här är en annan än den som publicerades');
  expect(await faults()).toEqual([]);
}, 60_000);

test('each way in which a count may halt is told with what to do, and nothing is settled', async () => {
  await opening();
  desk.open?.end({ end: 'opened', opened: 3, failed: [] });
  const ends: readonly (readonly [TallyEnd, RegExp])[] = [
    [{ end: 'not-opened' }, /^Rösterna är inte öppnade i den här webbläsaren$/],
    [{ end: 'before-missing' }, /^Det förra resultatet har inte hämtats än$/],
    [{ end: 'before-damaged' }, /^Det förra resultatet går inte att läsa$/],
    [{ end: 'does-not-add-up', where: { point: 'Biblioteket' } }, /^Summorna går inte ihop i Biblioteket$/],
    [
      { end: 'does-not-add-up', where: { point: undefined } },
      /^Summorna går inte ihop i ett okänt röstställe$/,
    ],
    [{ end: 'does-not-add-up', where: { contest: 'norr' } }, /^Summorna går inte ihop i Norr$/],
    [{ end: 'uncountable', contest: 'norr', why: 'unknown-rule' }, /^Norr går inte att räkna$/],
    [{ end: 'uncountable', contest: 'norr', why: 'too-hard' }, /^Norr går inte att räkna$/],
    [{ end: 'failed', message: 'a worker died' }, /^Räkningen gick inte att slutföra$/],
  ];
  let act = 'Räkna rösterna';
  for (const [end, title] of ends) {
    desk.tally.push(end);
    await press(act);
    await screen.findByText(title);
    expect(screen.queryByRole('button', { name: 'Fastställ räkningen' })).toBeNull();
    expect(await faults()).toEqual([]);
    act = 'Räkna igen';
  }
}, 120_000);

/** Counted, settled and approved by two, with a result in three pieces: ready to be made public. */
async function approved() {
  const { scene } = await opening();
  desk.open?.end({ end: 'opened', opened: 3, failed: [] });
  const file = resultFile(round());
  const chunks = ['AAAA', 'BBBB', 'CCCC'];
  desk.tally.push({
    end: 'tallied',
    digest: DIGEST,
    file: new Blob(),
    chunks,
    result: { ...file, sums: noSums(), contests: [] },
  });
  await press('Räkna rösterna');
  await press('Fastställ räkningen');
  await press('Godkänn resultatet');
  await screen.findByText(/^Du har godkänt/);
  const bo = { digest: DIGEST, member: 'Bo Ceder', secondPerson: 'member' } as const;
  await scene.arrive(really(approveResult(counting(scene), bo, asBo())));
  return { scene, chunks };
}

test('a publication that is broken off goes on with what is missing, and nothing is sent twice', async () => {
  const { scene } = await approved();
  scene.answers.submit = ({ kind, data }) =>
    kind === 'result.published' && data.part === 2
      ? { outcome: 'not-sent' }
      : { outcome: 'accepted', position: 1 };
  await press('Publicera resultatet');
  await screen.findByText('Inget av resultatet syns utåt förrän alla delar är framme. Försök igen här.');
  expect(await faults()).toEqual([]);
  scene.answers.submit = () => ({ outcome: 'accepted', position: 1 });
  await press('Publicera resultatet');
  await screen.findByText('Resultatet är publicerat');
  const parts = scene.submitted.flatMap((entry) =>
    entry.kind === 'result.published' ? [[entry.data.part, entry.id] as const] : [],
  );
  expect(parts.map(([part]) => part)).toEqual([1, 2, 2, 3]);
  expect(new Set(parts.map(([, id]) => id)).size).toBe(3);
}, 60_000);

test('pieces that another browser packed otherwise are not mixed with: it is said, and nothing is sent', async () => {
  const { scene } = await approved();
  const theirs = { digest: DIGEST, chunks: ['AAAA', 'XXXX', 'CCCC'] };
  const [, second] = really(publishResult(counting(scene), theirs, asBo()));
  if (!second) throw new Error('No second piece');
  await scene.arrive([second]);
  await press('Publicera resultatet');
  await screen.findByText(/^Publiceringen började i en annan webbläsare/);
  expect(scene.submitted.filter(({ kind }) => kind === 'result.published')).toEqual([]);
  expect(await faults()).toEqual([]);
}, 60_000);
