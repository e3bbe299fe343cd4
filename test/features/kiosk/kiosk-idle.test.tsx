import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerAll, BEGIN, heading, IDEA, press, speakSwedish, startKiosk, write } from './kiosk.tsx';
import { type FakeTablet, fakeTablet } from './tablet.ts';

const ATTRACT = 'Vad skulle göra det bättre att bo här?';

beforeEach(() => {
  speakSwedish();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const seconds = (count: number) => vi.advanceTimersByTime(count * 1000);

const aside = (tablet: FakeTablet) =>
  [...tablet.disk.values()].filter(({ key }) => key.startsWith('idea/kiosk/aside/'));

async function halfAnIdea() {
  await press(BEGIN);
  await press('Fortsätt');
  await write('Din idé', IDEA.text);
  await screen.findByText('Sparas på plattan medan du skriver');
}

test('after ninety still seconds the tablet asks, gives twenty, and keeps the idea for the facilitator', async () => {
  const tablet = fakeTablet();
  startKiosk(tablet);
  await halfAnIdea();
  seconds(89);
  expect(screen.queryByRole('alertdialog')).toBeNull();
  seconds(1);
  await screen.findByRole('alertdialog', { name: 'Är du kvar?' });
  await screen.findByText('Skärmen töms om 20 sekunder.');
  seconds(19);
  await screen.findByText('Skärmen töms om 1 sekund.');
  seconds(1);
  await heading(ATTRACT);
  await expect.poll(() => aside(tablet)).toHaveLength(1);
  expect(aside(tablet)[0]?.value).toMatchObject({ text: IDEA.text });
  expect(tablet.disk.has('idea/kiosk/current')).toBe(false);
  await press(BEGIN);
  await press('Fortsätt');
  expect(await screen.findByLabelText('Din idé')).toHaveProperty('value', '');
});

test('one touch gives the full time back, as often as it is needed', async () => {
  startKiosk(fakeTablet());
  await halfAnIdea();
  for (let time = 0; time < 3; time += 1) {
    seconds(100);
    await screen.findByRole('alertdialog', { name: 'Är du kvar?' });
    fireEvent.click(document.body);
    await expect.poll(() => screen.queryByRole('alertdialog')).toBeNull();
    seconds(89);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    fireEvent.keyDown(document.body, { key: 'Shift' });
  }
  expect(screen.getByLabelText('Din idé')).toHaveProperty('value', IDEA.text);
});

test('writing is being there', async () => {
  startKiosk(fakeTablet());
  await halfAnIdea();
  for (let word = 0; word < 5; word += 1) {
    seconds(80);
    await write('Din idé', `${IDEA.text} ${String(word)}`);
  }
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('a sleeping tablet that somebody else wakes shows them nothing', async () => {
  const tablet = fakeTablet();
  startKiosk(tablet);
  await halfAnIdea();
  vi.setSystemTime(Date.now() + 600_000);
  document.dispatchEvent(new Event('visibilitychange'));
  await heading(ATTRACT);
  await expect.poll(() => aside(tablet)).toHaveLength(1);
});

test('the attract screen goes back to the language of the place', async () => {
  startKiosk(fakeTablet());
  await press('العربية');
  await heading('ما الذي يجعل العيش هنا أفضل؟');
  expect(document.documentElement.dir).toBe('rtl');
  seconds(91);
  await heading(ATTRACT);
  expect(document.documentElement.dir).toBe('ltr');
});

test('the receipt goes away by itself, also where nobody is asked', async () => {
  startKiosk(fakeTablet({ idleSeconds: null }));
  await answerAll();
  await press('Spara idén');
  await heading('Tack! Din idé är sparad på plattan.');
  seconds(181);
  await screen.findByRole('alertdialog');
  seconds(20);
  expect(await heading(ATTRACT)).toBeTruthy();
});

test('with the question switched off an idea may take all day', async () => {
  startKiosk(fakeTablet({ idleSeconds: null }));
  await halfAnIdea();
  seconds(36_000);
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(screen.getByLabelText('Din idé')).toHaveProperty('value', IDEA.text);
});

test('in a class nobody is hurried, and the next pupil begins on an empty screen', async () => {
  const tablet = fakeTablet({ classMode: true });
  startKiosk(tablet);
  await halfAnIdea();
  seconds(36_000);
  expect(screen.queryByRole('alertdialog')).toBeNull();
  await press('Nästa elev');
  const ask = await screen.findByRole('dialog', { name: 'Ska nästa elev börja?' });
  fireEvent.click(
    [...ask.querySelectorAll('button')].find(({ textContent }) => textContent === 'Nästa elev') ?? ask,
  );
  await heading('Var ska det hända?');
  await expect.poll(() => aside(tablet)).toHaveLength(1);
  await press('Fortsätt');
  expect(await screen.findByLabelText('Din idé')).toHaveProperty('value', '');
  await write('Din idé', 'En gunga');
  await press('Fortsätt');
  await write('Idéns namn', 'Gunga');
  await press('Fortsätt');
  await press('Spara idén');
  await heading('Tack! Din idé är sparad på plattan.');
  await press('Nästa elev');
  await heading('Var ska det hända?');
});

test('the next pupil is met in the language of the place', async () => {
  startKiosk(fakeTablet({ classMode: true }));
  await press('English');
  await press('Leave an idea');
  await press('Next pupil');
  expect(await heading('Var ska det hända?')).toBeTruthy();
});
