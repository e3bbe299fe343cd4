import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { IdeaDraft, KIOSK_IDEA_DRAFTS } from '../../../src/domain/ideas/idea-draft.ts';
import { mintUuid } from '../../../src/domain/log/ids.ts';
import { drawReceiptCode } from '../../../src/domain/log/receipt-code.ts';
import { seeded } from '../../domain/env.ts';
import {
  follow,
  heading,
  onTheDay,
  openField,
  PIN,
  press,
  setUp,
  speakSwedish,
  typePin,
  write,
} from './field.tsx';
import { LATER, NOW, type Scene, scene } from './scene.ts';

beforeEach(() => {
  speakSwedish();
  onTheDay();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const random = seeded(77);
const left = IdeaDraft.parse({
  idea: mintUuid(random),
  receipt: drawReceiptCode(random),
  started: NOW,
  title: '',
  text: 'En hundrastgård bakom biblioteket så att',
  area: 'stensjon',
  place: '',
  theme: '',
  language: 'sv',
});
const KEY = `${KIOSK_IDEA_DRAFTS}aside/${left.idea}`;

async function leftBehind(): Promise<Scene> {
  const stage = await scene(await setUp());
  await stage.tablet.drafts.save(KEY, { ...left, event: LATER, nowhere: false });
  return stage;
}

test('an idea left in the kiosk is announced without its words, and read only behind a PIN', async () => {
  openField(await leftBehind());
  await screen.findByText('1 påbörjad idé väntar på dig');
  expect(document.body.textContent).not.toContain('hundrastgård');
  await follow('1 påbörjad idé väntar på dig');
  await heading('Skriv din pinkod för att läsa påbörjade idéer');
  expect(document.body.textContent).not.toContain('hundrastgård');
  await typePin(PIN);
  await heading('Påbörjade idéer');
  await screen.findByText('En hundrastgård bakom biblioteket så att');
});

test('a facilitator finishes it under its own code and at the event where it began', async () => {
  const stage = await leftBehind();
  openField(stage, '/field/kept');
  await typePin(PIN);
  await press('Skriv klart');
  await heading('Skriv klart idén');
  await write('Rubrik', 'Hundrastgård');
  await press('Spara idén');
  await heading('Idén är sparad på plattan');
  expect([...stage.tablet.log.state().ideas.values()]).toMatchObject([
    { id: left.idea, receipt: left.receipt, title: 'Hundrastgård', text: left.text, event: LATER },
  ]);
  expect(await stage.tablet.drafts.load(KEY)).toBeUndefined();
});

test('it is thrown away only after a question', async () => {
  const stage = await leftBehind();
  openField(stage, '/field/kept');
  await typePin(PIN);
  await press('Släng');
  await press('Behåll den');
  expect(await stage.tablet.drafts.load(KEY)).toBeDefined();
  await press('Släng');
  fireEvent.click(await screen.findByRole('button', { name: 'Släng idén' }));
  await screen.findByText('Inga påbörjade idéer');
  await waitFor(async () => expect(await stage.tablet.drafts.load(KEY)).toBeUndefined());
});
