import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StreetEventId } from '../../../src/domain/log/ids.ts';
import { countVisitor } from '../../../src/domain/meeting/attendance.ts';
import { CYCLE, EVENT } from '../../domain/values.ts';
import { heading, onTheDay, openField, press, setUp, speakSwedish, write } from './field.tsx';
import { scene } from './scene.ts';

beforeEach(() => {
  speakSwedish();
  onTheDay();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function reallyClose() {
  await press('Avsluta träffen');
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Avsluta träffen' }));
}

test("the day's harvest is shown, what waits is said, and the event ends for this tablet", async () => {
  const stage = await scene(await setUp());
  openField(stage, '/field/ideas/new');
  await write('Rubrik', 'Bänkar');
  await press('Spara idén');
  await press('Skriv en idé till');
  await write('Rubrik', 'Benches');
  fireEvent.change(screen.getByLabelText('Språk som idén är skriven på'), { target: { value: 'en' } });
  await press('Spara idén');
  await heading('Idén är sparad på plattan');
  await stage.tablet.log.append(countVisitor(StreetEventId.parse(EVENT), stage.tablet.log.env()));
  cleanup();
  openField(stage, '/field/close');
  await heading('Dagens skörd');
  const figures = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(figures).toEqual([
    '2 idéer',
    '2 språkengelska och svenska',
    '1 besökare',
    '0 buntar röstsedlar0 sedlar',
  ]);
  screen.getByText('3 poster är inte framme än');
  await reallyClose();
  await screen.findByText('Träffen är avslutad på den här plattan');
  expect(stage.tablet.log.state().events.get(EVENT)?.closings.size).toBe(1);
  await press('Klar med den här träffen');
  await heading('Vilken träff är du på?');
  expect(stage.tablet.settings.current().event).toBeNull();
  await screen.findByText('avslutad, öppna igen');
  await press('Gatustånd vid Coop, Stensjön');
  await heading('Gatustånd vid Coop, Stensjön');
});

test('what residents said about themselves leaves with the closing, and not before', async () => {
  const stage = await scene(await setUp());
  const pool = await stage.tablet.answerPool();
  const who = { key: 'one', cycle: CYCLE, event: StreetEventId.parse(EVENT) };
  await pool.add(who, { gender: 'woman' });
  openField(stage, '/field/close');
  await heading('Dagens skörd');
  expect(stage.tablet.log.state().answers.size).toBe(0);
  await reallyClose();
  await screen.findByText('Träffen är avslutad på den här plattan');
  expect(stage.tablet.log.state().answers.get(EVENT)?.people).toBe(1);
});

test('a closing that the disk refused is tried again as the same entry', async () => {
  const stage = await scene(await setUp());
  openField(stage, '/field/close');
  await heading('Dagens skörd');
  stage.losing = 'storage.closed';
  await reallyClose();
  await screen.findByText('Träffen är inte avslutad än');
  stage.losing = undefined;
  await reallyClose();
  await screen.findByText('Träffen är avslutad på den här plattan');
  await waitFor(async () => expect((await stage.store.pending(0, 10)).length).toBe(1));
});

test('a half-written idea is pointed at before one goes home', async () => {
  const stage = await scene(await setUp());
  openField(stage, '/field/ideas/new');
  await write('Rubrik', 'Bänkar');
  await screen.findByText('Utkastet ligger på plattan');
  cleanup();
  openField(stage, '/field/close');
  expect(await screen.findByText('Du har en halvskriven idé')).toBeTruthy();
});
