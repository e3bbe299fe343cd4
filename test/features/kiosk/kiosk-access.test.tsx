import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { speak } from '../../../src/i18n/speak.ts';
import { answerAll, BEGIN, heading, press, speakSwedish, startKiosk } from './kiosk.tsx';
import { faults } from './faults.ts';
import { fakeTablet } from './tablet.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

/** Presses what goes on, and looks at the screen that comes. */
async function next(selector: string) {
  fireEvent.click(document.querySelector(selector) ?? document.body);
  await expect.poll(() => document.activeElement?.tagName).toBe('H1');
  expect(await faults('strict')).toEqual([]);
}

test.each(['sv', 'en', 'ar'])(
  'every screen in %s is without faults',
  async (language) => {
    if (language !== 'sv') await speak(language, ['kiosk']);
    const tablet = fakeTablet();
    startKiosk(tablet);
    expect(await faults('strict')).toEqual([]);
    await next('main button');
    await next('button[type=submit]');
    fireEvent.input(document.querySelector('textarea') ?? document.body, {
      target: { value: 'En gunga. Tack' },
    });
    await next('button[type=submit]');
    fireEvent.click(document.querySelector('form button') ?? document.body);
    await next('button[type=submit]');
    fireEvent.click(document.querySelector('summary') ?? document.body);
    tablet.failing = 'storage.full';
    fireEvent.click(document.querySelector('button[type=submit]') ?? document.body);
    await screen.findByText(/./, { selector: '[role=alert] summary span' });
    expect(await faults('strict')).toEqual([]);
    tablet.failing = undefined;
    await next('button[type=submit]');
  },
  60_000,
);

test('the focus goes to each new question, and the keyboard alone is enough', async () => {
  startKiosk(fakeTablet());
  (await screen.findByRole('button', { name: BEGIN })).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toBe('Var ska det hända?');
  screen.getByLabelText('Fredriksdal').focus();
  await userEvent.keyboard(' {ArrowDown}{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toBe('Berätta om din idé');
  await userEvent.tab();
  await userEvent.keyboard('En gunga');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toBe('Vad ska idén heta?');
  await userEvent.tab();
  await userEvent.keyboard('Gunga{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toBe('Stämmer det här?');
  screen.getByText('Grimstorp');
  screen.getByRole('button', { name: 'Spara idén' }).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toBe('Tack! Din idé är sparad på plattan.');
});

test('the language can be changed in the middle, and what was written stays', async () => {
  startKiosk(fakeTablet());
  await answerAll();
  await press('Svenska');
  await press('العربية');
  await heading('هل هذا صحيح؟');
  expect(document.documentElement.dir).toBe('rtl');
  expect(screen.getByText('Ljus till badet')).toBeTruthy();
});

test('each language is named in itself', async () => {
  startKiosk(fakeTablet());
  const arabic = await screen.findByRole('button', { name: 'العربية' });
  expect([arabic.lang, arabic.dir]).toEqual(['ar', 'rtl']);
  expect(screen.getByRole('button', { name: 'Svenska' }).ariaPressed).toBe('true');
});

test('nothing on the kiosk remembers what was typed, and a long press opens no menu', async () => {
  startKiosk(fakeTablet());
  await press(BEGIN);
  await heading('Var ska det hända?');
  const field = screen.getByLabelText('Vilken plats? (du kan hoppa över)');
  expect(field.getAttribute('autocomplete')).toBe('off');
  expect(field.getAttribute('spellcheck')).toBe('false');
  expect(fireEvent.contextMenu(screen.getByRole('heading', { level: 1 }))).toBe(false);
  expect(fireEvent.contextMenu(field)).toBe(true);
});
