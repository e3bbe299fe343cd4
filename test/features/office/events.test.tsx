import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { choose, follow, heading, openOffice, press, speakSwedish, write } from './office.tsx';
import { configured, enrolled, officeScene, TABLET } from './scene.ts';
import { aBatch, anIdea, marked, stall, visitors } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

async function fillIn() {
  await write('Namn', ' Skolbesök, Ängskolan');
  await choose('Slag av träff', 'school-visit');
  await choose('Område', 'ang');
  await write('Dag', '2026-05-14');
  await write('Börjar', '13:30');
  await write('Slutar', '15:00');
}

const planned = (scene: Awaited<ReturnType<typeof officeScene>>) =>
  [...scene.office.log.state().events.values()].map((event) => event.plan);

test("a street event is planned in the municipality's own time, without a network", async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/events/new');
  await fillIn();
  await press('Spara träffen');
  await heading('Skolbesök, Ängskolan');
  expect(planned(scene)).toMatchObject([
    {
      name: ' Skolbesök, Ängskolan',
      kind: 'school-visit',
      area: 'ang',
      starts: '2026-05-14T11:30:00.000Z',
      ends: '2026-05-14T13:00:00.000Z',
    },
  ]);
  expect(scene.office.log.counts().pending).toBe(1);
  expect(location.pathname).toMatch(/^\/office\/events\/[0-9a-f-]{36}$/);
});

test('everything that is missing is said at its field, and goes away as it is filled in', async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/events/new');
  await press('Spara träffen');
  await screen.findByText('Skriv ett namn på träffen.');
  for (const words of [
    'Välj vilket slag av träff det är.',
    'Välj ett område.',
    'Välj en dag.',
    'Skriv när träffen börjar.',
    'Skriv när träffen slutar.',
  ])
    screen.getByText(words);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true'));
  await fillIn();
  await write('Slutar', '13:00');
  await screen.findByText('Träffen måste sluta efter att den har börjat.');
  expect(screen.queryByText('Välj en dag.')).toBeNull();
  expect(planned(scene)).toEqual([]);
});

test('a time that the clocks skip is no time, and a name over the limit is not cut', async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/events/new');
  await fillIn();
  await write('Dag', '2026-03-29');
  await write('Börjar', '02:30');
  await write('Slutar', '04:00');
  await write('Namn', 'x'.repeat(121));
  await press('Spara träffen');
  await screen.findByText('Namnet är för långt. Det får vara högst 120 tecken.');
  await write('Namn', 'Nattvandring');
  expect(
    await screen.findByText('Den tiden finns inte, klockan ställs om då. Välj en annan tid.'),
  ).toBeTruthy();
});

test('what the disk refuses stays on the screen, and is then saved once', async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/events/new');
  await fillIn();
  scene.failing = 'storage.full';
  await press('Spara träffen');
  await screen.findByText(/inget utrymme kvar/);
  expect(screen.getByLabelText<HTMLInputElement>('Namn').value).toBe(' Skolbesök, Ängskolan');
  scene.failing = undefined;
  await press('Spara träffen');
  await heading('Skolbesök, Ängskolan');
  expect(planned(scene)).toHaveLength(1);
});

test('a half-written event is there after the page was left, and gone once it is saved', async () => {
  const scene = await officeScene();
  openOffice(scene, '/office/events/new');
  await write('Namn', 'Bokbord');
  await waitFor(async () => expect(await scene.office.drafts.list('event/')).toHaveLength(1));
  await follow('Tillbaka utan att spara');
  await heading('Träffar');
  await follow('Ny träff');
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Namn').value).toBe('Bokbord'));
  await fillIn();
  await press('Spara träffen');
  await heading('Skolbesök, Ängskolan');
  expect(await scene.office.drafts.list('event/')).toEqual([]);
});

test("an event's page tells what came from it, tablet by tablet", async () => {
  const scene = await officeScene([
    configured(),
    enrolled(TABLET, 7),
    ...stall(),
    ...anIdea(1, { title: 'Bänkar' }),
    ...visitors(4),
    ...aBatch([marked({ bad: 1 }), marked({})], { seed: 3 }),
  ]);
  openOffice(scene, '/office/events');
  await follow('Gatustånd vid Coop');
  await heading('Gatustånd vid Coop');
  const row = await screen.findByRole('row', { name: /Platta 7/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['1', '4', '1', '2', 'har inte stängt']);
  screen.getByRole('link', { name: 'Bänkar' });
  screen.getByRole('link', { name: 'Bunt 3' });
  screen.getByText('Pågår nu');
});
