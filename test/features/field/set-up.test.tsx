import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readReceiptCode } from '../../../src/domain/log/receipt-code.ts';
import { isSecret } from '../../../src/sealing/pin-check.ts';
import { EVENT } from '../../domain/values.ts';
import { heading, onTheDay, openField, PIN, press, setUp, speakSwedish, typePin, write } from './field.tsx';
import { LATER, officeEntries, type Scene, scene } from './scene.ts';

beforeEach(() => {
  speakSwedish();
  onTheDay();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const settings = (stage: Scene) => stage.tablet.settings.current();

async function toPin(stage: Scene) {
  openField(stage);
  await press('Gatustånd vid Coop, Stensjön');
  await heading('Vem sköter plattan?');
  await write('Ditt namn', 'Amina');
  await press('Välj pinkod');
}

test('a fresh tablet is led through event, PIN, recovery sheet and screen lock', async () => {
  const stage = await scene();
  openField(stage);
  await heading('Vilken träff är du på?');
  screen.getByText('I dag 10.00–17.00 · Gatustånd · Storgatan 4');
  await press('Gatustånd vid Coop, Stensjön');
  await write('Ditt namn', 'Amina');
  await press('Välj pinkod');
  await typePin(PIN);
  await screen.findByText('Skriv samma pinkod igen');
  await typePin(PIN);
  await heading('Återställningskod för platta 3');
  const shown = screen.getByText(/^(?:[34679ACDEFGHJKMNPQRTWXY] ){7}[34679ACDEFGHJKMNPQRTWXY]$/).textContent;
  const code = readReceiptCode(shown);
  const { recovery, facilitators, event } = settings(stage);
  expect(event).toBe(EVENT);
  expect(recovery && (await isSecret(code ?? '', recovery))).toBe(true);
  expect(facilitators.map(({ name }) => name)).toEqual(['Amina']);
  expect(JSON.stringify(settings(stage))).not.toContain(PIN);
  await press('Jag har skrivit upp koden');
  await heading('Lås plattan till appen');
  screen.getByText('iPad: Guidad åtkomst');
  await press('Börja');
  await heading('Gatustånd vid Coop, Stensjön');
});

test('two different PINs start over, and one that is easy to guess is refused', async () => {
  const stage = await scene();
  await toPin(stage);
  await typePin('123456');
  await screen.findByText('Den koden är för lätt att gissa. Välj en annan.');
  await typePin(PIN);
  await screen.findByText('Skriv samma pinkod igen');
  await typePin('482916');
  await screen.findByText('Koderna var inte lika. Börja om med en kod.');
  expect(settings(stage).facilitators).toEqual([]);
});

test('a PIN that could not be kept is not pretended to be', async () => {
  const stage = await scene();
  await toPin(stage);
  stage.settingsFailing = 'storage.full';
  await typePin(PIN);
  await screen.findByText('Skriv samma pinkod igen');
  await typePin(PIN);
  await screen.findByText(/Plattan är full/);
  expect(screen.queryByText('Återställningskod för platta 3')).toBeNull();
});

test("today's events come first, the others are folded away", async () => {
  openField(await scene());
  await heading('Vilken träff är du på?');
  const folded = screen.getByText('Bokbord på biblioteket').closest('details');
  expect(folded?.open).toBe(false);
  expect(screen.getByText('Gatustånd vid Coop, Stensjön').closest('details')).toBeNull();
});

test('a day without an event says whom to ask, and whether everything has been fetched', async () => {
  const [cycle] = officeEntries();
  const stage = await scene({}, cycle ? [cycle] : []);
  openField(stage);
  await screen.findByText('Ingen träff i dag');
  screen.getByText(/Be samordnaren lägga upp dagens träff/);
  stage.setStatus({ complete: false });
  await screen.findByText(/Allt från kontoret är inte hämtat än/);
  await press('Välj träff senare');
  expect(await heading('Vem sköter plattan?')).toBeTruthy();
});

test('without an event nothing is collected: home leads to the events', async () => {
  const stage = await scene({ ...(await setUp()), event: null });
  openField(stage, '/field/ideas/new');
  await heading('Vilken träff är du på?');
  expect(location.pathname).toBe('/field/events');
  const detail = screen.getByText('Kommande träffar');
  fireEvent.click(detail);
  await press('Bokbord på biblioteket');
  await heading('Bokbord på biblioteket');
  expect(settings(stage).event).toBe(LATER);
});

test('who may unlock the tablet is changed only behind a PIN', async () => {
  const stage = await scene(await setUp());
  openField(stage, '/field/settings');
  await press('Lägg till en dialogledare');
  await heading('Skriv din pinkod');
  await typePin(PIN);
  await heading('En dialogledare till');
  await write('Ditt namn', 'Bo Ek');
  await press('Välj pinkod');
  await typePin('739104');
  await screen.findByText('Skriv samma pinkod igen');
  await typePin('739104');
  await screen.findByText('Bo Ek');
  expect(settings(stage).facilitators.map(({ name }) => name)).toEqual(['Amina', 'Bo Ek']);
});

test('idle time, class mode, colours and language are kept as they are chosen', async () => {
  const stage = await scene(await setUp());
  openField(stage, '/field/settings');
  await heading('Inställningar för platta 3');
  fireEvent.change(screen.getByLabelText(/Är du kvar/), { target: { value: 'never' } });
  fireEvent.click(screen.getByLabelText('Klassläge'));
  fireEvent.click(screen.getByLabelText(/Starkt solljus/));
  fireEvent.click(screen.getByLabelText('English'));
  await waitFor(() =>
    expect(settings(stage)).toMatchObject({
      idleSeconds: null,
      classMode: true,
      theme: 'sunlight',
      language: 'en',
    }),
  );
  stage.settingsFailing = 'storage.closed';
  fireEvent.click(screen.getByLabelText('Svenska'));
  await screen.findByText('Ändringen sparades inte');
});
