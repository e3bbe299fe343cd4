import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { speak, speakAlso } from '../../../src/i18n/speak.ts';
import { ballotPoint, contestOf } from '../ballot-point.ts';
import { scene } from '../field/scene.ts';
import { startBallots } from './ballot-kiosk.tsx';
import { faults } from './faults.ts';
import { handTo } from './handed.ts';
import { heading, press, speakSwedish } from './kiosk.tsx';

beforeEach(speakSwedish);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const METHODS = {
  points: { kind: 'points', votes: 3, perOption: 3 },
  approval: { kind: 'approval', votes: 2 },
  knapsack: { kind: 'knapsack' },
  ranking: { kind: 'ranking', ranks: 3 },
};

async function begin(method: Record<string, unknown>) {
  const point = await ballotPoint({ contests: [contestOf('norr', method)], voting: { checkIn: 'attested' } });
  const stage = await scene({}, point.office);
  startBallots(stage.tablet, point, await handTo(stage.tablet, point));
  return { point, stage };
}

/** The main action of a screen, whatever it is called. */
const onward = () =>
  void fireEvent.click([...document.querySelectorAll('main button')].at(-1) ?? document.body);

const newHeading = async (before: string | null | undefined) => {
  await expect.poll(() => document.querySelector('h1')?.textContent).not.toBe(before);
  await expect.poll(() => document.activeElement?.tagName).toBe('H1');
};

const title = () => document.querySelector('h1')?.textContent;

test.each(['sv', 'en', 'ar'])(
  'every screen of a ballot in %s is without faults, by every method',
  async (language) => {
    if (language !== 'sv') {
      await speakAlso('kiosk-more');
      await speak(language, ['kiosk']);
    }
    for (const method of Object.values(METHODS)) {
      const { stage } = await begin(method);
      await expect.poll(title).toBeTruthy();
      expect(await faults('strict')).toEqual([]);
      let before = title();
      onward();
      await newHeading(before);
      for (const press of document.querySelectorAll<HTMLElement>(
        'li input, li [class*=quantity] button:last-child',
      ))
        press.click();
      await expect.poll(() => document.querySelectorAll('[role=alert]').length).toBeGreaterThan(0);
      expect(await faults('strict')).toEqual([]);
      before = title();
      onward();
      await newHeading(before);
      expect(await faults('strict')).toEqual([]);
      stage.failing = 'storage.full';
      onward();
      await expect.poll(() => document.querySelector('main summary')).toBeTruthy();
      fireEvent.click(document.querySelector('main summary') ?? document.body);
      expect(await faults('strict')).toEqual([]);
      stage.failing = undefined;
      before = title();
      onward();
      await newHeading(before);
      expect(await faults('strict')).toEqual([]);
      before = title();
      onward();
      await newHeading(before);
      expect(await faults('strict')).toEqual([]);
      cleanup();
    }
  },
  120_000,
);

test('every screen fits a phone, and large text too, without a sideways scroll', async () => {
  await page.viewport(390, 844);
  for (const method of Object.values(METHODS)) {
    await begin(method);
    await press('Större text');
    await press('Börja rösta');
    await screen.findByText('Ljus på stigen');
    for (const press of document.querySelectorAll<HTMLElement>('li input')) press.click();
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    cleanup();
  }
  await page.viewport(800, 1280);
});

test('the keyboard alone is enough: choose, rank, move, look through, cast', async () => {
  const { point, stage } = await begin(METHODS.ranking);
  await heading('Nu kan du rösta');
  (await screen.findByRole('button', { name: 'Börja rösta' })).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toBe('Rangordna upp till 3 förslag');
  await userEvent.tab(); // "Läs mer"
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await userEvent.tab();
  await userEvent.keyboard(' ');
  await screen.findByRole('checkbox', { name: 'Plats 2 Ljus på stigen' });
  await userEvent.tab({ shift: true });
  await userEvent.tab({ shift: true });
  expect(document.activeElement?.textContent).toBe('Flytta upp Ljus på stigen');
  await userEvent.keyboard('{Enter}{Enter}');
  await screen.findByRole('checkbox', { name: 'Plats 1 Ljus på stigen' });
  screen.getByRole('button', { name: 'Granska din röst' }).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toBe('Stämmer din röst?');
  screen.getByRole('button', { name: 'Lägg rösten' }).focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => document.activeElement?.textContent).toBe('Tack! Din röst är lagd.');
  const [opened] = await point.votesOn(stage.tablet);
  expect(opened?.vote[0]?.marks.map(({ option }) => option)).toEqual(['ljus', 'bad']);
});

/** A tablet with these voices. What is spoken is written down. */
function voices(...all: readonly { lang: string; localService: boolean }[]) {
  const spoken: { text: string; lang: string }[] = [];
  const target = new EventTarget();
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class extends EventTarget {
      lang = '';
      voice: unknown;
      rate = 1;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    },
  );
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => all.map((voice) => ({ ...voice, default: false, name: voice.lang })),
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    cancel: () => undefined,
    speak: ({ text, lang }: { text: string; lang: string }) => void spoken.push({ text, lang }),
  });
  return spoken;
}

test('a proposal is read aloud by the tablet’s own voice, in the language that it is written in', async () => {
  const spoken = voices({ lang: 'sv-SE', localService: true });
  await begin(METHODS.approval);
  await press('Börja rösta');
  await screen.findByText('Ljus på stigen');
  const [, , second] = await screen.findAllByRole('button', { name: 'Läs upp' });
  fireEvent.click(second ?? document.body);
  await screen.findByRole('button', { name: 'Tyst' });
  expect(spoken[0]?.lang).toBe('sv-SE');
  expect(spoken[0]?.text).toMatch(/^2\. Ljus på stigen\. Solberga\. 240\s000 svenska kronor\. Tolv stolpar/);
});

test.each([
  ['no voice at all', []],
  ['a voice that needs a network', [{ lang: 'sv-SE', localService: false }]],
  ['a voice for another language', [{ lang: 'en-GB', localService: true }]],
])('with %s nothing offers to read aloud', async (_, all) => {
  voices(...all);
  await begin(METHODS.approval);
  await press('Börja rösta');
  await screen.findByText('Ljus på stigen');
  expect(screen.queryByRole('button', { name: 'Läs upp' })).toBeNull();
});
