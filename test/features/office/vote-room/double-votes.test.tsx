import { cleanup, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Entry } from '../../../../src/domain/log/kinds.ts';
import type { SealedVote } from '../../../../src/domain/vote/bag.ts';
import type { Voting } from '../../../../src/domain/cycle/voting.ts';
import { currentRun, isConfirmed } from '../../../../src/domain/vote/set-aside.ts';
import { confirmSetAside } from '../../../../src/domain/vote/set-aside-decisions.ts';
import type { LetInBy } from '../../../../src/domain/vote/check-in.ts';
import { fromBase64url, toBase64url } from '../../../../src/sealing/base64url.ts';
import { sealBallot } from '../../../../src/sealing/envelope.ts';
import type { Identity } from '../../../../src/sealing/identity.ts';
import { sealRegister } from '../../../../src/sealing/register.ts';
import { codeTag } from '../../../../src/sealing/voter-tag.ts';
import { CYCLE } from '../../../domain/values.ts';
import { KEY, realKey, WORDS } from '../key-entries.ts';
import { faults, heading, openOffice, press, speakSwedish, write } from '../office.tsx';
import { enrolled, officeScene, TABLET } from '../scene.ts';
import { lateBag } from '../count-room/room-scene.ts';
import { really } from '../street.ts';
import {
  bag,
  ballotPoint,
  BO,
  closed,
  countKey,
  joined,
  letIn,
  memberEnv,
  opened,
  pointId,
  round,
  seeming,
  setUp,
  STYLE,
} from './vote-scene.ts';

beforeEach(speakSwedish);
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
});

const POINT = pointId(1);

/** An evening that is over: everything has come from the one point. `cast` says what lies in its bag. */
async function evening(
  voting: Partial<Voting>,
  cast: (make: {
    envelope: (identity: Identity, vote?: number) => Promise<{ style: typeof STYLE; sealed: string }>;
    onPaper: (as: LetInBy) => void;
    person: (name: string, born: string) => Promise<Uint8Array<ArrayBuffer>>;
  }) => Promise<readonly { style: typeof STYLE; sealed: string }[]>,
) {
  const office = await realKey();
  const count = await countKey([1, 2, 3]);
  const officeKey = { key: KEY, publicKey: office.publicKey };
  const before: Entry[] = [
    setUp(round({ checkIn: 'register', ...voting })),
    joined(BO, 'Bo Ceder'),
    enrolled(TABLET, 1),
    ...ballotPoint(1, 'Biblioteket'),
    ...office.entries,
    ...count.entries,
    opened(count.key),
  ];
  const papers: Entry[] = [];
  const envelopes = await cast({
    envelope: async (identity, vote = 1) => ({
      style: STYLE,
      sealed: await sealBallot({
        cycle: CYCLE,
        style: STYLE,
        vote: new Uint8Array(6).fill(vote),
        countKey: { key: count.key, publicKey: count.publicKey },
        officeKey,
        identity,
      }),
    }),
    onPaper: (as) => void papers.push(...letIn(POINT, as, { channel: 'paper', known: before })),
    person: async (name, born) => {
      const made = await sealRegister({ name, born }, officeKey, CYCLE);
      if (!made.ok) throw new Error(made.refusal.code);
      return made.value;
    },
  });
  const arrived = [...before, ...papers, bag(POINT, envelopes)];
  return [...arrived, ...closed(POINT, arrived)];
}

const tagOf = async (code: string) => fromBase64url(await codeTag(CYCLE, code)) ?? new Uint8Array();
const figures = () =>
  within(screen.getByRole('region', { name: 'Vad sökningen fann' }))
    .getAllByRole('definition')
    .map((value) => value.textContent);

async function unlockAndSearch() {
  await write('De sex orden', WORDS.join(' '));
  await press('Lås upp nyckeln');
  await screen.findByText('Kontorsnyckeln är upplåst här', undefined, { timeout: 10_000 });
  await press('Sök dubbelröster');
  await screen.findByRole('region', { name: 'Vad sökningen fann' }, { timeout: 20_000 });
}

test('double votes are found by name and by code without opening a vote, put forward, and confirmed by another', async () => {
  const entries = await evening({ secondPerson: 'member' }, async ({ envelope, onPaper, person }) => {
    const eva = () => person('Eva Ek', '1980-05-17');
    // Eva on two tablets, her name written otherwise; Ali once; Noor by code on a tablet, and twice on paper by name.
    onPaper({ by: 'register', sealed: toBase64url(await person('Noor Ali', '1999-01-02')) });
    onPaper({ by: 'register', sealed: toBase64url(await person('NOOR  ALI', '1999-01-02')) });
    return [
      await envelope({ by: 'register', sealed: await eva() }),
      await envelope({ by: 'register', sealed: await person('eva EK', '1980-05-17') }, 2),
      await envelope({ by: 'register', sealed: await person('Ali Lind', '1980-05-17') }),
      await envelope({ by: 'register', sealed: await person('Noor Ali', '1999-01-02') }),
      await envelope({ by: 'slip', tag: await tagOf('AAAA') }),
      await envelope({ by: 'slip', tag: await tagOf('BBBB') }),
      { style: STYLE, sealed: seeming('z').sealed },
    ];
  });
  const scene = await officeScene(entries);
  openOffice(scene, '/office/vote/double-votes');
  await screen.findByText('Lås upp kontorsnyckeln');
  await unlockAndSearch();
  expect(figures()).toEqual(['7', '4', '2', '1']);
  screen.getByText('1: samma person har röstat flera gånger på platta');
  screen.getByText('1: samma person har röstat på papper');
  screen.getByText('1 person har röstat på papper mer än en gång');
  screen.getByText('1 förseglad röst går inte att öppna');
  expect(await faults()).toEqual([]);
  expect(scene.submitted).toEqual([]);
  await press('Lägg fram listan');
  await screen.findByText('En andra person ska gå igenom och bekräfta');
  screen.getByText(/Nu ska någon annan inloggad samordnare eller rösträknare bekräfta/);
  expect(screen.queryByRole('button', { name: 'Bekräfta' })).toBeNull();
  const text = JSON.stringify(scene.submitted);
  for (const secret of ['Eva', 'Noor', '1980', 'slip:', 'register:']) expect(text).not.toContain(secret);
  const run = currentRun(scene.office.log.state().setAsideRuns, CYCLE);
  if (!run) throw new Error('No run');
  const word = confirmSetAside(run, { member: 'Bo Ceder', witnessAllowed: false }, memberEnv(BO));
  await scene.arrive(really(word));
  await screen.findByText('Dubbelrösterna är avgjorda');
  screen.getByText(/Bekräftat av Bo Ceder/);
  expect(screen.queryByRole('button', { name: 'Sök igen' })).toBeNull();
  expect(await faults()).toEqual([]);
}, 60_000);

test('one voter on paper and on a tablet: the paper stands, and a named witness may be the second person', async () => {
  const entries = await evening({ secondPerson: 'witness' }, async ({ envelope, onPaper, person }) => {
    onPaper({ by: 'register', sealed: toBase64url(await person('Kim Berg', '1970-01-01')) });
    return [await envelope({ by: 'register', sealed: await person('Kim Berg', '1970-01-01') })];
  });
  const scene = await officeScene(entries);
  openOffice(scene, '/office/vote/double-votes');
  await unlockAndSearch();
  expect(figures()).toEqual(['1', '0', '1', '0']);
  await press('Lägg fram listan');
  await press('Bekräfta');
  const dialog = within(await screen.findByRole('dialog', { name: 'Bekräfta det som läggs åt sidan?' }));
  dialog.getByRole('button', { name: 'Bekräfta' }).click();
  await dialog.findByText('Skriv vem den andra personen är.');
  await write(/Vem har gått igenom det/, 'Cleo Dahl');
  dialog.getByRole('button', { name: 'Bekräfta' }).click();
  await screen.findByText(/Bekräftat av Cleo Dahl/);
  const run = currentRun(scene.office.log.state().setAsideRuns, CYCLE);
  expect(run && isConfirmed(run)).toBe(true);
}, 60_000);

test('a bag that comes after the list was put forward makes it worthless, and it is searched again', async () => {
  const entries = await evening({ secondPerson: 'witness' }, async ({ envelope }) => [
    await envelope({ by: 'attested' }),
  ]);
  const scene = await officeScene(entries);
  openOffice(scene, '/office/vote/double-votes');
  await unlockAndSearch();
  screen.getByText('Ingen har röstat två gånger, så vitt det går att se.');
  await press('Lägg fram listan');
  await screen.findByRole('button', { name: 'Bekräfta' });
  await scene.arrive([bag(POINT, [seeming('q')])]);
  await screen.findByText('Sökningen gäller inte längre');
  expect(screen.queryByRole('button', { name: 'Bekräfta' })).toBeNull();
}, 60_000);

test('bags that come after all was settled are searched anew, and double votes among them are found', async () => {
  const tag = { by: 'slip' as const, tag: await tagOf('AAAA') };
  const late: SealedVote[] = [];
  const entries = await evening({ secondPerson: 'witness' }, async ({ envelope }) => {
    late.push(await envelope(tag, 2));
    return [await envelope(tag)];
  });
  const scene = await officeScene(entries);
  openOffice(scene, '/office/vote/double-votes');
  await unlockAndSearch();
  expect(figures()).toEqual(['1', '1', '0', '0']);
  await press('Lägg fram listan');
  await press('Bekräfta');
  await write(/Vem har gått igenom det/, 'Cleo Dahl');
  within(screen.getByRole('dialog')).getByRole('button', { name: 'Bekräfta' }).click();
  await screen.findByText('Dubbelrösterna är avgjorda');
  expect(screen.queryByRole('button', { name: 'Sök igen' })).toBeNull();
  for (const envelope of late) await scene.arrive(lateBag([...entries], envelope));
  await screen.findByText('1 påse har kommit in sedan dubbelrösterna avgjordes');
  expect(await faults()).toEqual([]);
  await press('Sök igen');
  await press('Sök dubbelröster');
  await screen.findByRole('button', { name: 'Lägg fram listan' });
  expect(figures()).toEqual(['2', '1', '1', '0']);
  await press('Lägg fram listan');
  await screen.findByText('En andra person ska gå igenom och bekräfta');
}, 60_000);

test('the search waits until all has come', async () => {
  const [first, ...rest] = await evening({}, async ({ envelope }) => [await envelope({ by: 'attested' })]);
  const missing = rest.filter(({ kind }) => kind !== 'bag.sealed');
  if (!first) throw new Error('No round');
  openOffice(await officeScene([first, ...missing]), '/office/vote/double-votes');
  await heading('Dubbelröster');
  expect(screen.getByRole('link', { name: 'Dubbelröster söks när allt är framme' })).toBeTruthy();
  expect(screen.queryByLabelText('De sex orden')).toBeNull();
});

test('bags whose bytes are not here stop the search, and nothing is decided', async () => {
  const entries = await evening({}, async ({ envelope }) => [await envelope({ by: 'attested' })]);
  const scene = await officeScene(entries);
  vi.spyOn(scene.office.log, 'read').mockResolvedValue([]);
  openOffice(scene, '/office/vote/double-votes');
  await write('De sex orden', WORDS.join(' '));
  await press('Lås upp nyckeln');
  await screen.findByText('Kontorsnyckeln är upplåst här', undefined, { timeout: 10_000 });
  await press('Sök dubbelröster');
  await screen.findByText('1 påse finns inte i den här webbläsaren');
  vi.restoreAllMocks();
  await press('Sök igen');
  expect(await screen.findByRole('region', { name: 'Vad sökningen fann' })).toBeTruthy();
}, 60_000);

test('where nobody is known by code or name there is nothing to look for', async () => {
  openOffice(
    await officeScene([setUp(round({ tablets: false, checkIn: 'attested' }))]),
    '/office/vote/double-votes',
  );
  expect(await screen.findByText('Här finns inget att söka')).toBeTruthy();
});
