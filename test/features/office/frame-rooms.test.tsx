import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { SERVER, stamp } from '../../../src/domain/log/entry.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { areasRoom } from '../../../src/features/office/cycle/rooms/areas-room.tsx';
import { basicsRoom } from '../../../src/features/office/cycle/rooms/basics-room.tsx';
import { contestsRoom } from '../../../src/features/office/cycle/rooms/contests-room.tsx';
import { criteriaRoom } from '../../../src/features/office/cycle/rooms/criteria-room.tsx';
import { changesBetween } from '../../../src/features/office/cycle/rooms/cycle-facts.ts';
import { moneyRoom } from '../../../src/features/office/cycle/rooms/money-room.tsx';
import { participationRoom } from '../../../src/features/office/cycle/rooms/participation-room.tsx';
import { phasesRoom } from '../../../src/features/office/cycle/rooms/phases-room.tsx';
import { resourcesRoom } from '../../../src/features/office/cycle/rooms/resources-room.tsx';
import { withParts } from '../../../src/features/office/cycle/rooms/room-parts.ts';
import type { RoomSpec } from '../../../src/features/office/cycle/rooms/room-spec.ts';
import { votingRoom } from '../../../src/features/office/cycle/rooms/voting-room.tsx';
import { FRAME_PARTS } from '../../../src/features/office/place.ts';
import { CYCLE, testCycle } from '../../domain/values.ts';
import { faults, heading, openOffice, press, speakSwedish, write } from './office.tsx';
import { configured, envOf, officeScene, type OfficeScene } from './scene.ts';
import { phaseOpened } from './safeguard-entries.ts';
import { anIdea, stall } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

/** The next revision, written by somebody else. */
const revised = (revision: number, change: (cycle: Cycle) => Partial<Cycle>): Entry =>
  stamp(envOf(SERVER, 900_100 + revision), {
    kind: 'cycle.configured' as const,
    version: 4,
    subject: CYCLE,
    data: { revision, cycle: { ...testCycle(), ...change(testCycle()) } },
  });

const sent = ({ submitted }: OfficeScene): Cycle => {
  const entry = submitted.at(-1);
  if (entry?.kind !== 'cycle.configured') throw new Error('Nothing was sent');
  return entry.data.cycle;
};

/** What a room leaves of a round when nothing is written in it. */
function untouched<Draft>(spec: RoomSpec<Draft>, cycle: Cycle): Cycle {
  const read = spec.write(spec.schema.parse(spec.read(cycle)), cycle, new Set());
  if (!read.ok) throw new Error(read.faults.map(({ text }) => text).join());
  return Cycle.parse(withParts(cycle, read.parts));
}

/** A round with everything that rooms can write. */
const richCycle = (): Cycle => {
  const cycle = testCycle();
  const [contest] = cycle.contests;
  if (!contest) throw new Error('No contest');
  return Cycle.parse({
    ...cycle,
    orientation: ['territory', 'group'],
    participation: {
      ...cycle.participation,
      highestAge: 25,
      group: 'unga',
      lowestAges: { frame: 18, vote: 16 },
    },
    questions: ['age-group', 'language'],
    areas: cycle.areas.map((area) => ({ ...area, population: 412, turnout: 71 })),
    pots: [...cycle.pots, { area: 'norr', amount: 90_000, money: 'investment', purpose: 'Skolor' }],
    criteria: cycle.criteria.map((criterion) => ({ ...criterion, weight: 3, required: true })),
    resourceDecision: { board: 'Kommunstyrelsen', day: '2026-01-12', caseNumber: 'KS 2026/1' },
    contests: [
      {
        ...contest,
        counting: {
          rule: { name: 'greedy', measure: 'points', fit: 'stop', minimum: { votes: 50 } },
          ties: ['cost', 'draw'],
          beside: true,
        },
      },
      {
        ...contest,
        id: 'soder',
        counting: { rule: { name: 'greedy', tiers: [{ upTo: 5 }] }, ties: ['draw'], beside: false },
      },
    ],
  });
};

test('a ballot that has the name of its vote follows it', () => {
  const cycle = testCycle();
  const draft = contestsRoom.read(cycle);
  const contests = draft.contests.map((contest) => ({ ...contest, name: 'Norra bygden' }));
  const read = contestsRoom.write({ ...draft, contests }, cycle, new Set());
  expect(read.ok && read.parts.voting?.styles.map(({ name }) => name)).toEqual(['Norra bygden']);
});

describe('a room that nobody writes in', () => {
  test('leaves the round as it stands', () => {
    for (const cycle of [testCycle(), richCycle()]) {
      const whole = Cycle.parse({ ...cycle, orientation: cycle.orientation ?? [] });
      expect(untouched(areasRoom, whole)).toEqual(whole);
      expect(untouched(basicsRoom, whole)).toEqual(whole);
      expect(untouched(contestsRoom, whole)).toEqual(whole);
      expect(untouched(criteriaRoom, whole)).toEqual(whole);
      expect(untouched(moneyRoom, whole)).toEqual(whole);
      expect(untouched(participationRoom, whole)).toEqual(whole);
      expect(untouched(phasesRoom, whole)).toEqual(whole);
      expect(untouched(resourcesRoom, whole)).toEqual(whole);
      expect(untouched(votingRoom, whole)).toEqual(whole);
      expect(changesBetween(cycle, whole, 'sv')).toEqual([]);
    }
  });
});

test('a change is shown before it is saved, becomes a new version, and stands in the history with its author', async () => {
  const scene = await officeScene([configured(), revised(2, () => ({ name: 'Bygdens idéer' }))]);
  openOffice(scene, '/office/frame/phases');
  await heading('Stegen i tiden');
  await write('Sista dagen', '2026-06-30');
  const card = within(await screen.findByRole('region', { name: 'Det här ändras' }));
  card.getByText(/1 maj–30 juni 2026/);
  await press('Spara ändringen');
  await heading('Bygdens idéer');
  expect(scene.submitted).toMatchObject([{ data: { revision: 3 } }]);
  expect(sent(scene).phases).toEqual([{ step: 'ideas', from: '2026-05-01', until: '2026-06-30' }]);
  fireEvent.click(await screen.findByRole('link', { name: 'Så har ramarna ändrats' }));
  await screen.findByRole('heading', { name: 'Version 3' });
  screen.getByRole('heading', { name: 'Version 1' });
  screen.getByText('Bygdens idéer', { selector: 'ins span' });
  expect(await faults()).toEqual([]);
});

test('a step that ends before it starts is refused at its field', async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/frame/phases');
  await write('Sista dagen', '2026-04-30');
  await press('Spara ändringen');
  await screen.findByText(/^Sista dagen ligger före den första/);
  expect(scene.submitted).toEqual([]);
});

test('a step can have a lowest age of its own, and what people are asked is chosen', async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/frame/participation');
  await heading('Vem som får vara med');
  fireEvent.click(await screen.findByText('En annan lägsta ålder i något steg'));
  expect(await faults()).toEqual([]);
  await write('Högsta ålder (valfritt)', '25');
  await write('Röstning (valfritt)', '30');
  await press('Spara ändringen');
  await screen.findByText('Åldern är högre än den högsta, 25 år.');
  await write('Röstning (valfritt)', '16');
  fireEvent.click(await screen.findByRole('checkbox', { name: 'åldersgrupp' }));
  within(await screen.findByRole('region', { name: 'Det här ändras' })).getByText(
    /Från 12 till 25 år\. I steget Röstning från 16 år\./,
    { selector: 'ins span' },
  );
  await press('Spara ändringen');
  await heading('Idéer för bygden');
  expect(sent(scene)).toMatchObject({
    participation: { lowestAge: 12, highestAge: 25, lowestAges: { vote: 16 } },
    questions: ['age-group'],
  });
});

test('what ideas and steps rest on is said at the top of its room, and refused in words', async () => {
  const scene = await officeScene([
    configured(),
    ...anIdea(1, { theme: 'Natur' }),
    phaseOpened('development'),
  ]);
  const { unmount } = openOffice(scene, '/office/frame/basics');
  await screen.findByText(/Språk kan läggas till men inte tas bort/);
  fireEvent.click(await screen.findByRole('checkbox', { name: 'arabiska' }));
  await press('Spara ändringen');
  await screen.findByText(/arabiska kan inte tas bort/);
  fireEvent.click(await screen.findByRole('checkbox', { name: 'arabiska' }));
  await write(/^Teman/, 'Sport');
  await press('Spara ändringen');
  await screen.findByText(/Temat Natur finns på idéer som har kommit in/);
  expect(scene.submitted).toEqual([]);
  unmount();
  openOffice(scene, '/office/frame/criteria');
  await screen.findByText('Bearbetningen är öppen. Alla idéer ska vägas mot samma kriterier.');
  expect(screen.queryByRole('button', { name: 'Spara ändringen' })).toBeNull();
});

test('two who change the same thing: the second sees both values and chooses', async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/frame/basics');
  await write('Omgångens namn', 'Mitt namn');
  await scene.arrive([revised(2, () => ({ name: 'Den andras namn' }))]);
  await screen.findByText('Någon annan har ändrat det här medan du skrev');
  screen.getByText('Den andras namn', { selector: 'del span' });
  screen.getByText('Mitt namn', { selector: 'ins span' });
  const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Spara ändringen' });
  expect(save.disabled).toBe(true);
  await press('Behåll det jag har skrivit');
  await press('Spara ändringen');
  await heading('Mitt namn');
  expect(scene.submitted).toMatchObject([{ data: { revision: 3 } }]);
});

test('two who change different things both keep theirs', async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/frame/basics');
  await write('Omgångens namn', 'Mitt namn');
  await scene.arrive([revised(2, () => ({ phases: [] }))]);
  await press('Spara ändringen');
  await heading('Mitt namn');
  expect(sent(scene)).toMatchObject({ name: 'Mitt namn', phases: [] });
});

test('what was written in a room survives a closed tab, and can be thrown away', async () => {
  const scene = await officeScene();
  const { unmount } = openOffice(scene, '/office/frame/basics');
  await write('Omgångens namn', 'Halvskrivet');
  await waitFor(async () => expect(await scene.office.drafts.list('cycle/')).toHaveLength(1));
  unmount();
  openOffice(scene, '/office/frame/basics');
  await screen.findByDisplayValue('Halvskrivet');
  await press('Släng det jag har skrivit');
  await screen.findByDisplayValue('Idéer för bygden');
  expect(await scene.office.drafts.list('cycle/')).toEqual([]);
});

test('an area that has ideas cannot be taken away, another one can', async () => {
  const scene = await officeScene([configured(), ...stall(), ...anIdea(1)]);
  openOffice(scene, '/office/frame/areas');
  await press('Ta bort Äng');
  await press('Spara ändringen');
  await screen.findByText(/^Äng har idéer eller träffar/);
  expect(scene.submitted).toEqual([]);
});

const fileOf = (bytes: Uint8Array<ArrayBuffer> | string) =>
  new File([bytes], 'omraden.csv', { type: 'text/csv' });

test('areas come from a Latin-1 file with semicolons, new ones and known ones, with their money', async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/frame/areas');
  const text = 'Namn;Del av;Invånare;Budget\r\nÄng;Norr;412;300 000 kr\r\nÖrby;Söder;1 200;50 000\r\n';
  const latin = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  fireEvent.change(await screen.findByLabelText('CSV-fil'), { target: { files: [fileOf(latin)] } });
  await screen.findByText('2 områden är ifyllda nedanför');
  await press('Spara ändringen');
  await heading('Idéer för bygden');
  const { areas, pots } = sent(scene);
  expect(areas.find(({ id }) => id === 'ang')).toMatchObject({ parent: 'norr', population: 412 });
  expect(areas.at(-1)).toEqual({ id: 'orby', name: 'Örby', parent: 'soder', population: 1200 });
  expect(pots).toContainEqual({ area: 'ang', amount: 300_000, money: 'investment' });
  expect(pots).toContainEqual({ area: 'orby', amount: 50_000, money: 'investment' });
});

test('a file with faults says which lines, and nothing of it is taken', async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/frame/areas');
  const file = fileOf('namn;budget\nNytt;noll\nNytt;0\n');
  fireEvent.change(await screen.findByLabelText('CSV-fil'), { target: { files: [file] } });
  await screen.findByText('Inget hämtades, för filen behöver rättas');
  screen.getByText('Rad 2: ”noll” är inget belopp i hela kronor.');
  screen.getByText('Rad 3: ”Nytt” står två gånger.');
  expect(screen.queryByDisplayValue('Nytt')).toBeNull();
});

test('a new vote gets a ballot of its own', async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/frame/contests');
  await press('Lägg till en omröstning');
  const row = within(await screen.findByRole('group', { name: 'omröstning 2' }));
  fireEvent.input(row.getByLabelText('Namn'), { target: { value: 'Söder' } });
  fireEvent.change(screen.getAllByLabelText('Område').at(-1) ?? document.body, {
    target: { value: 'soder' },
  });
  await press('Spara ändringen');
  await heading('Idéer för bygden');
  expect(sent(scene).contests.at(-1)).toMatchObject({ id: 'soder', area: 'soder', options: [] });
  expect(sent(scene).voting.styles.map(({ contests }) => contests)).toEqual([['norr'], ['soder']]);
});

test('what an open vote rests on is shown as fixed, and dates still move', async () => {
  const opened = stamp(envOf(SERVER, 900_500), {
    kind: 'vote.opened' as const,
    version: 1,
    subject: CYCLE,
    data: { cycle: CYCLE, revision: 1 },
  });
  const scene = await officeScene([configured(), opened]);
  const { unmount } = openOffice(scene, '/office/frame/contests');
  await screen.findByText(/^Det här ligger fast sedan/);
  expect(screen.queryByRole('button', { name: 'Spara ändringen' })).toBeNull();
  unmount();
  openOffice(scene, '/office/frame/phases');
  await write('Sista dagen', '2026-06-30');
  await press('Spara ändringen');
  await heading('Idéer för bygden');
});

test('who may not change the frame is told who does', async () => {
  openOffice(await officeScene(undefined, { roles: ['viewer'] }), '/office/frame/basics');
  expect(await screen.findByText('Samordnare ändrar ramarna')).toBeTruthy();
});

test.each(FRAME_PARTS)('axe finds nothing in the room %s', async (part) => {
  openOffice(await officeScene([configured(richCycle())]), `/office/frame/${part}`);
  await waitFor(() => expect(screen.queryByRole('status', { name: /Hämtar/ })).toBeNull());
  await screen.findByRole('heading', { level: 1 });
  expect(await faults()).toEqual([]);
});

test('a pot of zero is refused where it is written', async () => {
  openOffice(await officeScene(), '/office/frame/money');
  fireEvent.input((await screen.findAllByLabelText('Belopp'))[0] ?? document.body, {
    target: { value: '0 kr' },
  });
  await press('Spara ändringen');
  expect(await screen.findByText(/^Noll går inte att rösta om/)).toBeTruthy();
});
