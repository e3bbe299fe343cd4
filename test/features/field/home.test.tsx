import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { collectIdea } from '../../../src/domain/ideas/idea.ts';
import { byMember } from '../../../src/domain/log/entry.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { IdeaId, MemberId, mintUuid } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { drawReceiptCode, printCode } from '../../../src/domain/log/receipt-code.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { cancelStreetEvent, replanStreetEvent } from '../../../src/domain/meeting/event-decisions.ts';
import type { PlannedStreetEvent } from '../../../src/domain/meeting/street-event.ts';
import { seeded } from '../../domain/env.ts';
import { EVENT, testIdea } from '../../domain/values.ts';
import { follow, heading, onTheDay, openField, press, setUp, speakSwedish } from './field.tsx';
import { LATER, NOW, officeEntries, PROCESS, type Scene, scene } from './scene.ts';

beforeEach(() => {
  speakSwedish();
  onTheDay();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function collect(stage: Scene, title: string, language = 'sv') {
  const env = { ...stage.tablet.log.env(), random: seeded(title.length) };
  const receipt = drawReceiptCode(env.random);
  const idea = IdeaId.parse(mintUuid(env.random));
  const decided = collectIdea({ idea, collected: testIdea({ title, language, receipt }) }, env);
  if (decided.ok) await stage.tablet.log.append(decided.value);
  return receipt;
}

const row = async (title: string) => (await screen.findByText(title)).closest('li') ?? document.body;

const visitors = () => screen.getByText('Besökare').closest('section');

test('home names the event, the tablet, when it ends, and that nothing waits', async () => {
  openField(await scene(await setUp()));
  await heading('Gatustånd vid Coop, Stensjön');
  screen.getByText('Tisdag 12 maj · till kl. 17.00');
  screen.getByText('Platta 3');
  screen.getByText('Allt är framme');
  expect(await screen.findByText('Inga idéer än')).toBeTruthy();
});

test('every tap is a visitor, however fast the hand, and the last one can be undone', async () => {
  const stage = await scene(await setUp());
  openField(stage);
  await heading('Gatustånd vid Coop, Stensjön');
  const add = screen.getByRole('button', { name: 'En besökare till' });
  for (let tap = 0; tap < 5; tap += 1) fireEvent.click(add);
  await waitFor(() => expect(visitors()?.querySelector('output')?.textContent).toBe('5'));
  await press('Ångra');
  await waitFor(() => expect(visitors()?.querySelector('output')?.textContent).toBe('4'));
  expect(stage.tablet.log.counts().pending).toBe(6);
  screen.getByText('6 väntar');
});

test('a tap that the disk refused is not counted, and the screen says so', async () => {
  const stage = await scene(await setUp());
  openField(stage);
  await heading('Gatustånd vid Coop, Stensjön');
  stage.failing = 'storage.full';
  await press('En besökare till');
  await screen.findByText('Det trycket räknades inte');
  screen.getByText(/Plattan är full/);
  expect(visitors()?.querySelector('output')?.textContent).toBe('0');
  stage.failing = undefined;
  await press('En besökare till');
  await waitFor(() => expect(screen.queryByText('Det trycket räknades inte')).toBeNull());
});

test("today's ideas stand with time, language, code and where they are", async () => {
  const stage = await scene(await setUp());
  const first = await collect(stage, 'Belysning på gångvägen');
  await stage.acknowledge();
  await collect(stage, 'Mer ljus i parken');
  await stage.quarantine('id-conflict');
  await collect(stage, 'ملعب كرة قدم', 'ar');
  openField(stage);
  const arrived = within(await row('Belysning på gångvägen'));
  arrived.getByText('framme');
  arrived.getByText(`14.15 · svenska · ${printCode(first)}`);
  within(await row('Mer ljus i parken')).getByText('behöver hjälp');
  within(await row('ملعب كرة قدم')).getByText('väntar');
  expect(within(await row('ملعب كرة قدم')).getByText(/arabiska/)).toBeTruthy();
});

test('"Redo utan nät" stands only when every file and all data were found', async () => {
  const ready = await scene(await setUp());
  openField(ready, '/field', { verifyFiles: async () => ({ files: 40, missing: ['/assets/kiosk.js'] }) });
  await screen.findByText('Inte redo utan nät');
  expect(screen.queryByText('Redo utan nät')).toBeNull();
  expect(ready.tablet.settings.current().verified).toBeNull();
});

test("another day than the event's is said, with a way to another event", async () => {
  openField(await scene({ ...(await setUp()), event: LATER }));
  await heading('Bokbord på biblioteket');
  screen.getByText('Den här träffen har inte börjat');
  expect(screen.getByRole('link', { name: 'Välj en annan träff' }).getAttribute('href')).toBe(
    '/field/events',
  );
});

test('handing over tells the tablet first, and a double tap does it once', async () => {
  const stage = await scene(await setUp());
  const { seen } = openField(stage);
  const tile = await screen.findByRole('button', { name: /Lämna över plattan/ });
  fireEvent.click(tile);
  fireEvent.click(tile);
  await waitFor(() => expect(seen.handedOver).toBe(1));
  expect(stage.tablet.settings.current().kiosk).toBe(true);
});

test('a tablet that cannot keep the lock is not handed over', async () => {
  const stage = await scene(await setUp());
  const { seen } = openField(stage);
  const tile = await screen.findByRole('button', { name: /Lämna över plattan/ });
  stage.settingsFailing = 'storage.closed';
  fireEvent.click(tile);
  await screen.findByText('Plattan kunde inte låsas till invånarna. Försök igen.');
  expect(seen.handedOver).toBe(0);
});

const office = (): readonly Entry[] => officeEntries();
const coordinator = { process: PROCESS, author: byMember(MemberId.parse(mintUuid(seeded(71)))), now: NOW };

function planned(entries: readonly Entry[]): PlannedStreetEvent {
  const event = fold(emptyState(), entries).events.get(EVENT);
  if (!event?.plan) throw new Error('no event');
  return { ...event, plan: event.plan };
}

test('an event that was moved says to when and where, and when it was to be', async () => {
  const { cycle: _, ...plan } = planned(office()).plan;
  const place = { place: 'Folkets hus', starts: '2026-05-12T09:00:00.000Z' };
  const moved = replanStreetEvent(
    planned(office()),
    { ...plan, ...place },
    { ...coordinator, random: seeded(72) },
  );
  openField(await scene(await setUp(), [...office(), ...(moved.ok ? moved.value : [])]));
  await screen.findByText(/Flyttad till tisdag 12 maj 11.00–17.00.*Folkets hus/);
  expect(screen.getByText(/Förut: tisdag 12 maj 10.00–17.00.*Storgatan 4/)).toBeTruthy();
});

test('a cancelled event says why, in the list, too, and keeps nobody from collecting', async () => {
  const off = cancelStreetEvent(planned(office()), 'Storm är på väg.', {
    ...coordinator,
    random: seeded(73),
  });
  const stage = await scene(await setUp(), [...office(), ...(off.ok ? off.value : [])]);
  openField(stage);
  await screen.findByText('Träffen är inställd');
  screen.getByText(/Storm är på väg\. Samlar du in något ändå så tas det emot\./);
  await press('En besökare till');
  await waitFor(() => expect(visitors()?.querySelector('output')?.textContent).toBe('1'));
  await follow('Välj en annan träff');
  await screen.findByText('inställd');
});
