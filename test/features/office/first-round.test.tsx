import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SIMPLE_DRAFT } from '../../../src/features/office/cycle/simple/simple-draft.ts';
import { faults, heading, openOffice, press, speakSwedish, write } from './office.tsx';
import { officeScene } from './scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const answer = async () => {
  await write('Kommun', 'Nässjö');
  await write(/^Ort eller stadsdel/, 'Äng');
  await write('Belopp', '250 000 kr');
  await write('Första dagen för idéer', '2026-06-01');
  await write('Sista dagen för idéer', '2026-07-01');
  await write('Första dagen för röstning', '2026-09-10');
  await write('Sista dagen för röstning', '2026-09-10');
};

test('six answers are a whole round: it is shown before it is put in, and stands after', async () => {
  const scene = await officeScene([]);
  openOffice(scene);
  await heading('Enkel omgång');
  await screen.findByText(/När de sex frågorna är besvarade/);
  await answer();
  await screen.findByText('Medborgarbudget i Äng 2026');
  screen.getByText('10 september 2026');
  expect(await faults()).toEqual([]);
  await press('Lägg in omgången');
  await heading('Medborgarbudget i Äng 2026');
  expect(scene.submitted).toMatchObject([
    { kind: 'cycle.configured', version: 4, data: { revision: 1, cycle: { municipality: 'Nässjö' } } },
  ]);
  await waitFor(async () => expect(await scene.office.drafts.load(SIMPLE_DRAFT)).toBeUndefined());
});

test('everything that is wrong is said at its field, and the first one has the focus', async () => {
  const scene = await officeScene([]);
  openOffice(scene);
  await heading('Enkel omgång');
  await answer();
  await write('Kommun', ' ');
  await write('Belopp', '0');
  await write('Sista dagen för idéer', '2026-05-31');
  await press('Lägg in omgången');
  await screen.findByText('Skriv vilken kommun det är.');
  screen.getByText(/^Noll går inte att rösta om/);
  screen.getByText(/^Sista dagen ligger före den första/);
  await waitFor(() => expect(document.activeElement === screen.getByLabelText('Kommun')).toBe(true));
  expect(await faults()).toEqual([]);
  expect(scene.submitted).toEqual([]);
  await write('Kommun', 'Nässjö');
  expect(screen.queryByText('Skriv vilken kommun det är.')).toBeNull();
});

test('what was written survives a closed tab', async () => {
  const scene = await officeScene([]);
  const { unmount } = openOffice(scene);
  await write('Belopp', '90 000');
  await waitFor(async () => expect(await scene.office.drafts.load(SIMPLE_DRAFT)).toBeDefined());
  unmount();
  openOffice(scene);
  expect(await screen.findByDisplayValue('90 000')).toBeTruthy();
});

test('without a network nothing is lost, and the same round is sent when it returns', async () => {
  const scene = await officeScene([]);
  scene.answers.submit = () => ({ outcome: 'not-sent' });
  openOffice(scene);
  await answer();
  await press('Lägg in omgången');
  await screen.findByText(/Det här behöver nät/);
  scene.answers.submit = () => ({ outcome: 'accepted', position: 1 });
  await press('Lägg in omgången');
  await heading('Medborgarbudget i Äng 2026');
  const [first, second] = scene.submitted;
  expect(second).toEqual(first);
});

test('who may not set up a round is told who does', async () => {
  openOffice(await officeScene([], { roles: ['viewer'] }));
  await screen.findByText('En samordnare lägger in den. Sedan syns den här.');
  expect(screen.queryByRole('button', { name: 'Lägg in omgången' })).toBeNull();
});
