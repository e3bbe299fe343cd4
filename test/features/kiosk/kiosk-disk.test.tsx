import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { IdeaDraft } from '../../../src/domain/ideas/idea-draft.ts';
import { answerAll, BEGIN, heading, IDEA, press, speakSwedish, startKiosk, write } from './kiosk.tsx';
import { type RealTablet, realTablet } from './real-tablet.ts';

let tablet: RealTablet;

beforeEach(async () => {
  speakSwedish();
  tablet = await realTablet();
});
afterEach(async () => {
  cleanup();
  await tablet.forget();
});

const ideas = () => [...tablet.log.state().ideas.values()];

test('an idea that the screen called saved is there after a restart, once, and no draft of it', async () => {
  startKiosk(tablet);
  await answerAll();
  await press('Spara idén');
  await heading('Tack! Din idé är sparad på plattan.');
  cleanup();
  tablet = await tablet.restart();
  expect(ideas()).toMatchObject([IDEA]);
  expect(await tablet.drafts.list('idea/')).toEqual([]);
});

test('a half-written idea survives the restart out of the next resident’s sight', async () => {
  startKiosk(tablet);
  await press(BEGIN);
  await press('Fortsätt');
  await write('Din idé', IDEA.text);
  await screen.findByText('Sparas på plattan medan du skriver');
  cleanup();
  tablet = await tablet.restart();
  startKiosk(tablet);
  await heading('Vad skulle göra det bättre att bo här?');
  await expect.poll(async () => (await tablet.drafts.list('idea/kiosk/aside/')).length).toBe(1);
  const [left] = await tablet.drafts.list('idea/kiosk/');
  expect(IdeaDraft.parse(left?.value).text).toBe(IDEA.text);
  await answerAll({ ...IDEA, text: 'En gunga' });
  await press('Spara idén');
  await heading('Tack! Din idé är sparad på plattan.');
  expect(ideas()).toMatchObject([{ text: 'En gunga' }]);
  expect(await tablet.drafts.list('idea/')).toHaveLength(1);
});
