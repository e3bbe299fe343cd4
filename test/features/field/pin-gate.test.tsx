import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pauseAfter } from '../../../src/features/field/pin/pin-attempts.ts';
import { PinGate } from '../../../src/features/field/pin-gate.tsx';
import { deriveSecret } from '../../../src/sealing/pin.ts';
import { heading, onTheDay, PIN, press, setUp, speakSwedish, typePin, write } from './field.tsx';
import { NOW, type Scene, scene } from './scene.ts';

beforeEach(() => {
  speakSwedish();
  onTheDay();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function stand(stage: Scene, onCancel: () => void = () => undefined) {
  const opened: (string | null)[] = [];
  render(
    <PinGate
      tablet={stage.tablet}
      title="Öppna plattan"
      onOpen={(who) => opened.push(who)}
      onCancel={onCancel}
    />,
  );
  return opened;
}

async function wrongTry(stage: Scene, tries: number) {
  await typePin('000001');
  await waitFor(async () => {
    expect((await stage.tablet.drafts.load('pin-attempts'))?.value).toMatchObject({ wrong: tries });
  });
  await screen.findByText(/Fel pinkod|Vänta \d+ sekund/);
}

test("any facilitator's PIN opens the tablet", async () => {
  const two = await setUp();
  const bo = { name: 'Bo Ek', pin: await deriveSecret('739104', 1) };
  const opened = stand(await scene({ ...two, facilitators: [...(two.facilitators ?? []), bo] }));
  await typePin('739104');
  await waitFor(() => expect(opened).toEqual(['Bo Ek']));
});

test('a wrong PIN opens nothing; after three the next try must wait, and a restart forgives nothing', async () => {
  const stage = await scene(await setUp());
  const opened = stand(stage);
  for (const tries of [1, 2, 3]) await wrongTry(stage, tries);
  await screen.findByText('Vänta 30 sekunder och försök igen.');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '4' }).disabled).toBe(true);
  cleanup();
  const again = stand(stage);
  await screen.findByText('Vänta 30 sekunder och försök igen.');
  vi.setSystemTime(Date.parse(NOW) + 31_000);
  await waitFor(() => expect(screen.queryByText('För många försök')).toBeNull(), { timeout: 3000 });
  await typePin(PIN);
  await waitFor(() => expect(again).toEqual(['Amina']));
  expect(opened).toEqual([]);
});

test('the pauses double, and end at a quarter of an hour', () => {
  expect([1, 2, 3, 4, 5, 12].map(pauseAfter)).toEqual([0, 0, 30, 60, 120, 900]);
});

test('the recovery code opens the tablet once; a slip of the hand costs no try', async () => {
  const stage = await scene(await setUp());
  const opened = stand(stage);
  await press('Glömt pinkoden?');
  await heading('Glömt pinkoden?');
  screen.getByText('En kollegas pinkod öppnar också plattan.');
  await write('Återställningskod', 'K7MP4DXA');
  await screen.findByText('Koden är felskriven. Jämför med papperet, tecken för tecken.');
  await write('Återställningskod', 'k7mp-4dxw');
  await press('Öppna med koden');
  await waitFor(() => expect(opened).toEqual([null]));
  expect(stage.tablet.settings.current().recovery).toBeNull();
  cleanup();
  stand(stage);
  await press('Glömt pinkoden?');
  await screen.findByText('Plattan har ingen återställningskod');
});

test('a recovery code that could not be marked as spent opens nothing', async () => {
  const stage = await scene(await setUp());
  const opened = stand(stage);
  stage.settingsFailing = 'storage.closed';
  await press('Glömt pinkoden?');
  await write('Återställningskod', 'K7MP4DXW');
  await press('Öppna med koden');
  await screen.findByText(/så den öppnades inte/);
  expect(opened).toEqual([]);
});

test('a gate that nobody stands at closes again, two minutes after the last touch', async () => {
  const stage = await scene(await setUp());
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: new Date(NOW) });
  let closed = 0;
  stand(stage, () => (closed += 1));
  vi.advanceTimersByTime(100_000);
  document.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
  vi.advanceTimersByTime(100_000);
  expect(closed).toBe(0);
  vi.advanceTimersByTime(20_000);
  expect(closed).toBe(1);
});
