import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Cycle } from '../../../../src/domain/cycle/cycle.ts';
import type { Entry } from '../../../../src/domain/log/kinds.ts';
import { type Counted, countAnswers } from '../../../../src/domain/meeting/answers.ts';
import { CYCLE, EVENT, testCycle } from '../../../domain/values.ts';
import { faults, heading, openOffice, press, speakSwedish } from '../office.tsx';
import { configured, enrolled, officeScene, TABLET, tabletEnv } from '../scene.ts';
import { anIdea, stall } from '../street.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const asking = () =>
  Cycle.parse({ ...testCycle(), questions: ['age-group', 'language'], languages: ['sv', 'ar', 'so'] });

const round = (): Entry => ({ ...configured(asking()), version: 4 });

const gave = (seed: number, counts: readonly Counted[]): readonly Entry[] =>
  countAnswers(EVENT, { cycle: CYCLE, people: 30, counts: [...counts] }, tabletEnv(970_000 + seed));

const street = () => [
  round(),
  enrolled(TABLET, 1),
  ...stall(),
  ...[1, 2, 3, 4, 5, 6].flatMap((seed) => anIdea(seed)),
  ...gave(1, [
    { question: 'age-group', group: '26-44', people: 12 },
    { question: 'age-group', group: '65-plus', people: 8 },
    { question: 'language', group: 'sv', people: 9 },
  ]),
  ...gave(2, [
    { question: 'age-group', group: '13-17', people: 2 },
    { question: 'language', group: 'ar', people: 11 },
  ]),
];

const rowOf = (table: string, row: RegExp) =>
  within(within(screen.getByRole('table', { name: table })).getByRole('row', { name: row }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent.replaceAll(/\s/g, ' '));

test('age groups and languages stand with who is missing first, and few of them hidden', async () => {
  openOffice(await officeScene(street()), '/office/reach');
  await heading('Räckvidd');
  const language = await screen.findByRole('region', { name: 'Språk som talas hemma' });
  within(language).getByText('Somaliska och Ett annat språk');
  within(language).getByText(/20 har svarat, på 6 idéer/);
  expect(rowOf('Språk som talas hemma i siffror', /^Arabiska/)).toEqual(['11', '55 %', '11']);
  expect(rowOf('Ålder i siffror', /^13–17 år/)).toEqual(['under 5', '–', 'under 5']);
  expect(rowOf('Ålder i siffror', /^65 år/)).toEqual(['dolt', '–', 'dolt']);
  expect(rowOf('Ålder i siffror', /^Under 13 år/)).toEqual(['0', '0 %', '0']);
  expect(await faults()).toEqual([]);
});

test('what is exported has the same cells as the screen', async () => {
  openOffice(await officeScene(street()), '/office/reach');
  await heading('Räckvidd');
  const saved: Blob[] = [];
  const url = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return 'blob:x';
  });
  await press('Exportera');
  fireEvent.click(await screen.findByText('Ålder, kön och språk som CSV'));
  await waitFor(() => expect(saved).toHaveLength(1));
  const text = ((await saved[0]?.text()) ?? '').replaceAll('"', '');
  url.mockRestore();
  expect(text).toMatch(/Fråga.Grupp.Svar.Andel, procent.Gatustånd/);
  expect(text).toMatch(/Ålder.13–17 år.under 5..under 5/);
  expect(text).toMatch(/Språk som talas hemma.Arabiska.11.55.11/);
});

test('a question that nobody has answered says when answers come, and a round that asks nothing has no such part', async () => {
  openOffice(await officeScene([round(), ...stall(), ...anIdea(1)]), '/office/reach');
  expect(await screen.findAllByText('Ingen har svarat än')).toHaveLength(2);
  cleanup();
  openOffice(await officeScene([configured(), ...stall(), ...anIdea(1)]), '/office/reach');
  await heading('Räckvidd');
  expect(screen.queryByText('Ingen har svarat än')).toBeNull();
  expect(screen.queryByText(/är frivilliga/)).toBeNull();
});
