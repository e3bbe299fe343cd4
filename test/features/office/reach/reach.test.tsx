import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Cycle } from '../../../../src/domain/cycle/cycle.ts';
import { AreaId } from '../../../../src/domain/log/ids.ts';
import { testCycle } from '../../../domain/values.ts';
import { faults, follow, heading, openOffice, press, speakSwedish } from '../office.tsx';
import { configured, enrolled, officeScene, TABLET } from '../scene.ts';
import { anIdea, stall, visitors } from '../street.ts';
import { decidedRound, published, resultFile } from '../decision/result-scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

/** 800 live in Äng, 1,200 in Solberga and 2,000 in Stensjön, where the stall stands. */
const peopled = (cycle = testCycle()): Cycle => {
  const known: Readonly<Record<string, object>> = {
    ang: { population: 800, turnout: 80 },
    solberga: { population: 1200, turnout: 64 },
    stensjon: { population: 2000 },
  };
  return Cycle.parse({ ...cycle, areas: cycle.areas.map((area) => ({ ...area, ...known[area.id] })) });
};

const ideas = (count: number, area: string, seed: number) =>
  Array.from({ length: count }, (_, at) => anIdea(seed + at, { area: AreaId.parse(area) })).flat();

/** 8 ideas for Äng (10 per 1,000), 6 for Solberga (5) and 8 for Stensjön (4): 22 of 4,000 are 5.5. Ten visits in Stensjön. */
const street = () => [
  configured(peopled()),
  enrolled(TABLET, 1),
  ...stall(),
  ...ideas(8, 'ang', 1),
  ...ideas(6, 'solberga', 101),
  ...ideas(8, 'stensjon', 201),
  ...visitors(10),
];

const measure = (name: string) =>
  within(screen.getByRole('group', { name: 'Mät i' })).getByRole('button', { name });

const cellsOf = (table: string, row: RegExp) => {
  const cells = within(screen.getByRole('table', { name: table }));
  return within(cells.getByRole('row', { name: row }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
};

test('the areas furthest behind are named first, and an event is planned there', async () => {
  openOffice(await officeScene(street()), '/office/reach');
  await heading('Räckvidd');
  const card = screen.getByRole('region', { name: 'Här saknas flest' });
  expect(
    within(card)
      .getAllByRole('listitem')
      .map((item) => item.textContent.replaceAll(/\s/g, ' ')),
  ).toEqual([
    'Stensjön4 per 1 000: 8 idéer på 2 000 invånare · 3 till för att nå hela omgångens nivåNy träff i Stensjön',
    'Solberga5 per 1 000: 6 idéer på 1 200 invånare · 1 till för att nå hela omgångens nivå · valdeltagande 64 %Ny träff i Solberga',
  ]);
  await follow('Ny träff i Solberga');
  await heading('Ny träff');
  expect(await screen.findByLabelText<HTMLSelectElement>('Område')).toMatchObject({ value: 'solberga' });
});

test('where no area has its residents there is nothing to compare, and the numbers stand in the table all the same', async () => {
  openOffice(
    await officeScene([configured(), enrolled(TABLET, 1), ...stall(), ...ideas(8, 'ang', 1)]),
    '/office/reach',
  );
  await heading('Räckvidd');
  expect(cellsOf('Områdena i siffror', /Äng/)[2]).toBe('8');
  expect(screen.queryByText('Per 1 000 invånare, område för område')).toBeNull();
  expect(await faults()).toEqual([]);
});

test('the same stands in a table with the residents and the turnout, and by every way of meeting', async () => {
  openOffice(await officeScene(street()), '/office/reach');
  await heading('Räckvidd');
  expect(cellsOf('Områdena i siffror', /Äng/).map((text) => text.replaceAll('\u00A0', ' '))).toEqual([
    '800',
    '80 %',
    '8',
    '10',
    '0',
    '0',
  ]);
  expect(
    cellsOf('Områdena i siffror', /Hela omgången/).map((text) => text.replaceAll('\u00A0', ' ')),
  ).toEqual(['4 000', '–', '22', '5,5', '10', '2,5']);
  expect(cellsOf('Sätt att mötas i siffror', /Gatustånd/)).toEqual(['1', '22', '5,5', '10', '2,5']);
});

test('what is measured is chosen, and stands in the address', async () => {
  openOffice(await officeScene(street()), '/office/reach');
  await heading('Räckvidd');
  fireEvent.click(measure('Besök'));
  expect(location.search).toBe('?by=visits');
  const card = await screen.findByRole('region', { name: 'Här saknas flest' });
  await waitFor(() =>
    expect(within(card).getAllByRole('listitem')[0]?.textContent).toMatch(/^Solberga0 per/),
  );
  screen.getByText('Röstande visas när resultatet är publicerat');
  expect(() => measure('Röstande')).toThrow('Unable to find');
});

test('few are hidden, with a number beside them that would have told them', async () => {
  const scene = await officeScene([
    configured(peopled()),
    ...stall(),
    ...ideas(3, 'ang', 1),
    ...ideas(7, 'solberga', 101),
    ...ideas(9, 'stensjon', 201),
  ]);
  openOffice(scene, '/office/reach');
  await heading('Räckvidd');
  expect(cellsOf('Områdena i siffror', /Äng/).slice(2, 4)).toEqual(['under 5', '–']);
  expect(cellsOf('Områdena i siffror', /Solberga/).slice(2, 4)).toEqual(['dolt', '–']);
  expect(cellsOf('Områdena i siffror', /Stensjön/).slice(2, 4)).toEqual(['9', '4,5']);
});

test('the voters of a published result stand beside the ideas', async () => {
  const cycle = peopled(decidedRound());
  const file = resultFile(cycle);
  const turnout = {
    voters: 420,
    areas: [
      { area: AreaId.parse('norr'), paper: 200, tablet: 100, all: 300 },
      { area: AreaId.parse('soder'), paper: null, tablet: null, all: null },
    ],
  };
  const scene = await officeScene([configured(cycle), ...(await published({ ...file, turnout }))]);
  openOffice(scene, '/office/reach?by=votes');
  await heading('Räckvidd');
  await waitFor(() => expect(measure('Röstande').getAttribute('aria-pressed')).toBe('true'));
  expect(screen.queryByText('Röstande visas när resultatet är publicerat')).toBeNull();
  expect(cellsOf('Områdena i siffror', /Norr/).slice(-2)).toEqual(['300', '150']);
  expect(cellsOf('Områdena i siffror', /Söder/).slice(-2)).toEqual(['dolt', '–']);
  expect(cellsOf('Områdena i siffror', /Hela omgången/).slice(-2)).toEqual(['420', '105']);
});

test('the numbers are saved as a file for spreadsheets', async () => {
  openOffice(await officeScene(street()), '/office/reach');
  await heading('Räckvidd');
  const made: Blob[] = [];
  const make = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) made.push(blob);
    return 'blob:kept-by-the-test';
  });
  await press('Exportera');
  await press('Områdena som CSV');
  make.mockRestore();
  const text = (await made[0]?.text()) ?? '';
  expect(text).toContain('"Äng";"Norr";"800";"80";"8";"10";"0";"0"\r\n');
  expect(text).toContain('"Hela omgången";"";"4000";"";"22";"5,5";"10";"2,5"\r\n');
});

test('before residents are filled in, and before anybody is reached, the page says what to do', async () => {
  openOffice(await officeScene(), '/office/reach');
  await heading('Räckvidd');
  screen.getByText('Ingen är nådd än');
  screen.getByText('Ingen träff har varit än');
  await follow('Fyll i invånarna');
  await waitFor(() => expect(location.pathname).toBe('/office/frame/areas'));
});

test('a trustee is told that it is not for them', async () => {
  openOffice(await officeScene(street(), { roles: ['trustee'] }), '/office/reach');
  await heading('Räckvidd');
  expect(screen.getByText('Räckvidden visas för samordnare, bedömare och förtroendevalda')).toBeTruthy();
});

test('the page has no faults that axe can find', async () => {
  openOffice(await officeScene(street()), '/office/reach');
  await heading('Räckvidd');
  expect(await faults()).toEqual([]);
});
