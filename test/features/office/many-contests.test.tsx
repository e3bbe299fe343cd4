import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { testCycle } from '../../domain/values.ts';
import { faults, heading, openOffice, press, speakSwedish } from './office.tsx';
import { configured, officeScene } from './scene.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

/** A city: one vote for all of it, and one for each of twenty districts. */
function cityCycle(): Cycle {
  const cycle = testCycle();
  const [contest] = cycle.contests;
  const names = ['Hela staden', ...Array.from({ length: 20 }, (_, at) => `Distrikt ${at + 1}`)];
  return Cycle.parse({
    ...cycle,
    contests: names.map((name, at) => ({ ...contest, id: `c-${at}`, name })),
    voting: { ...cycle.voting, styles: [] },
  });
}

const folded = (name: RegExp) => {
  const details = screen.getByText(name).closest('details');
  if (!details) throw new Error(`${name} is not folded`);
  return details;
};

test('twenty-one votes stand folded on the frame, each with its budget, and unfold', async () => {
  openOffice(await officeScene([configured(cityCycle())]), '/office/frame');
  await screen.findByRole('heading', { name: '21 omröstningar' });
  const district = folded(/^Distrikt 20 · Norr · 3 förslag/);
  expect(district.open).toBe(false);
  expect(await faults()).toEqual([]);
  within(district)
    .getByText(/^Distrikt 20 ·/)
    .click();
  await within(district).findByRole('table', { name: 'Förslag i Distrikt 20' });
});

test('in their room each is folded under its name; a new one and one with a fault stand open', async () => {
  const scene = await officeScene([configured(cityCycle())]);
  openOffice(scene, '/office/frame/contests');
  await heading('Omröstningar');
  expect(folded(/^Distrikt 7$/).open).toBe(false);
  await press('Lägg till en omröstning');
  const added = await screen.findByRole('group', { name: 'omröstning 22' });
  within(added).getByLabelText('Namn');
  await press('Ta bort omröstning 22');
  const row = within(screen.getByRole('group', { name: 'Distrikt 7' }));
  fireEvent.input(row.getByLabelText('Antal röster'), { target: { value: '0' } });
  await press('Spara ändringen');
  await waitFor(() => expect(folded(/^Distrikt 7$/).open).toBe(true));
  expect(scene.submitted).toEqual([]);
});
