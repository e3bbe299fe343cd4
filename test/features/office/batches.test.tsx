import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundlesOf } from '../../../src/domain/vote/bundle.ts';
import { questionsOf } from '../../../src/domain/vote/question.ts';
import { testCycle } from '../../domain/values.ts';
import { faults, follow, heading, openOffice, press, speakSwedish, write } from './office.tsx';
import { configured, enrolled, type OfficeScene, officeScene, OTHER_TABLET, TABLET } from './scene.ts';
import { aBatch, marked, stall } from './street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const blindCycle = () => {
  const cycle = testCycle();
  return { ...cycle, voting: { ...cycle.voting, tablets: false, paperEntry: 'blind' as const } };
};

const round = () => [configured(blindCycle()), enrolled(TABLET, 1), enrolled(OTHER_TABLET, 2), ...stall()];

/** Anna reads bundle 7 on the first tablet, Bo on the second. */
const anna = (open = false) =>
  aBatch([marked({ bad: 2 }), marked({ ljus: 1 }), marked({})], {
    seed: 61,
    open,
    blind: { number: 7, reader: 'Anna Ek' },
  });
const bo = (sheets = [marked({ bad: 2 }), marked({ park: 1 }), marked({})]) =>
  aBatch(sheets, { seed: 62, device: OTHER_TABLET, blind: { number: 7, reader: 'Bo Lind' } });

const bundle = ({ office }: OfficeScene) => {
  const cycle = blindCycle();
  return bundlesOf(office.log.state().batches.values(), cycle.id, (style) => questionsOf(cycle, style))[0];
};

const cells = async () =>
  within(await screen.findByRole('row', { name: /Bunt 7/ }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

const openPaper = (scene: OfficeScene) => openOffice(scene, '/office/vote/paper');

test('of a blind bundle nothing is shown before both readings are locked, neither in the list nor on its page', async () => {
  const scene = await officeScene([...round(), ...anna(true)]);
  openPaper(scene);
  await screen.findByText('Skrivs in');
  expect(await cells()).toEqual(['Norr', '3', '–', '–', '–', '–', '–']);
  await follow('Bunt 7');
  await heading('Bunt 7');
  await screen.findByText('Läses in två gånger');
  expect(document.body.textContent).not.toMatch(/Badbrygga|Ljus på stigen|Inskrivna|Giltiga/);
  cleanup();

  const second = await officeScene([...round(), ...anna()]);
  openPaper(second);
  await screen.findByText('Andra läsningen återstår');
  expect(await cells()).toEqual(['Norr', '3', '–', '–', '–', '–', '–']);
  await follow('Bunt 7');
  await screen.findByText('Läses in två gånger');
  expect(document.body.textContent).not.toMatch(/Badbrygga|Ljus på stigen|Inskrivna|Giltiga/);
});

test('readings of two tablets that differ are settled at the office by two people, and count', async () => {
  const scene = await officeScene([...round(), ...anna()]);
  openPaper(scene);
  await scene.arrive(bo());
  await screen.findByText('Läsningarna skiljer sig');
  await follow('Bunt 7');
  await heading('Bunt 7');
  await screen.findByRole('region', { name: '1 sedel lästes olika' });
  const row = within(screen.getByRole('group', { name: /Vad står på sedel 2/ }));
  expect(row.getAllByRole('radio')).toHaveLength(3);
  expect(await faults()).toEqual([]);
  await press('Skriv under och lås bunten');
  await screen.findByText('Välj vad som står på sedeln.');
  fireEvent.click(row.getByRole('radio', { name: /Något annat/ }));
  await write('Skriv av sedel 2', '3x2');
  await screen.findByText('3. Lekpark: 2 röster · giltig');
  await write('Namn', 'Kim Ek');
  await write('Den andras namn', 'kim ek');
  await press('Skriv under och lås bunten');
  await screen.findByText('Kim Ek står två gånger. Det ska vara två personer.');
  await write('Den andras namn', 'Noor Dahl');
  await press('Skriv under och lås bunten');
  await screen.findByText('Bunten är avgjord och räknas.');
  expect(bundle(scene)?.stage).toBe('counted');
  expect(bundle(scene)?.sheets[1]?.content).toEqual(marked({ park: 2 }));
  await screen.findByText('4 röster + 5 inte använda + 0 på ogiltiga sedlar = 3 sedlar × 3 röster');
});

test('readings that are alike need nobody', async () => {
  const scene = await officeScene([
    ...round(),
    ...anna(),
    ...bo([marked({ bad: 2 }), marked({ ljus: 1 }), marked({})]),
  ]);
  openPaper(scene);
  await screen.findByText('Klar');
  expect(await cells()).toEqual(['Norr', '3', '3', '2', '1', '0', '0']);
});

test('one reading too many is discarded with a reason, and stays on record', async () => {
  const cleo = aBatch([marked({ bad: 1 })], { seed: 63, blind: { number: 7, reader: 'Cleo Alm' } });
  const scene = await officeScene([
    ...round(),
    ...anna(),
    ...bo([marked({ bad: 2 }), marked({ ljus: 1 }), marked({})]),
    ...cleo,
  ]);
  openPaper(scene);
  await screen.findByText('För många läsningar');
  await follow('Bunt 7');
  await screen.findByText('Bunten är läst för många gånger');
  const third = (await screen.findByText('Cleo Alm')).closest('section');
  if (!third) throw new Error('No card');
  fireEvent.click(within(third).getByRole('button', { name: 'Kassera läsningen' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: 'Kassera läsningen' }));
  await dialog.findByText('Skriv varför läsningen kasseras.');
  await write('Varför?', 'En annan bunt hade samma nummer.');
  fireEvent.click(dialog.getByRole('button', { name: 'Kassera läsningen' }));
  await waitFor(() => expect(bundle(scene)?.stage).toBe('counted'));
  await follow('Papperssedlar');
  expect(await screen.findByText('Kasserad läsning')).toBeTruthy();
});
