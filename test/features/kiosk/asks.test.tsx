import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Cycle } from '../../../src/domain/cycle/cycle.ts';
import { Asks } from '../../../src/features/kiosk/later-asks.tsx';
import { LANGUAGES } from '../../../src/i18n/languages.ts';
import { speak } from '../../../src/i18n/speak.ts';
import { EVENT } from '../../domain/values.ts';
import { answerAll, BEGIN, heading, press, speakSwedish, startKiosk } from './kiosk.tsx';
import { faults } from './faults.ts';
import { nassjo, stall } from './soder.ts';
import { fakeTablet, type FakeTablet } from './tablet.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const asking: Partial<Cycle> = { questions: ['age-group', 'gender', 'language'] };
const START = 'Vad skulle göra det bättre att bo här?';

async function leaveIdea(over: Partial<Cycle> = asking): Promise<FakeTablet> {
  const tablet = fakeTablet();
  startKiosk(tablet, nassjo(over));
  await answerAll();
  await press('Spara idén');
  await heading('Tack! Din idé är sparad på plattan.');
  return tablet;
}

/** What has been told, once all of it is sent. */
async function told(tablet: FakeTablet) {
  await (await tablet.answerPool()).sendRest();
  return tablet.log.state().answers.get(EVENT);
}

test('after the receipt three questions are answered by three taps, and leave as sums', async () => {
  const tablet = await leaveIdea();
  await press('Klar');
  await heading('Hur gammal är du?');
  await press('65 år eller äldre');
  await heading('Vilket kön har du?');
  await press('Kvinna');
  await heading('Vilket språk pratar du mest hemma?');
  await press('العربية');
  await heading(START);
  expect(tablet.log.state().answers.size).toBe(0);
  const answers = await told(tablet);
  expect(answers?.people).toBe(1);
  expect(Object.fromEntries(answers?.counts ?? [])).toEqual({
    'age-group/65-plus': 1,
    'gender/woman': 1,
    'language/ar': 1,
  });
});

test('each question is passed over by one tap, and whoever says nothing is not counted', async () => {
  const tablet = await leaveIdea();
  await press('Klar');
  for (const title of ['Hur gammal är du?', 'Vilket kön har du?', 'Vilket språk pratar du mest hemma?']) {
    await heading(title);
    await press('Hoppa över');
  }
  await heading(START);
  expect(await told(tablet)).toBeUndefined();
});

test('the way back leads to the answer before, and from the first one to the receipt', async () => {
  const tablet = await leaveIdea();
  await press('Klar');
  await heading('Hur gammal är du?');
  await press('Under 13 år');
  await press('Tillbaka');
  await heading('Hur gammal är du?');
  expect(screen.getByRole('button', { name: 'Under 13 år' }).getAttribute('aria-pressed')).toBe('true');
  await press('Tillbaka');
  await heading('Tack! Din idé är sparad på plattan.');
  await screen.findByText('Din kvittokod');
  await press('Klar');
  for (const _ of [1, 2, 3]) await press('Hoppa över');
  await heading(START);
  expect(await told(tablet)).toBeUndefined();
});

test('only what the round asks is asked, and nothing where it asks nothing', async () => {
  await leaveIdea({ questions: ['language'] });
  await press('Klar');
  await heading('Vilket språk pratar du mest hemma?');
  await press('Ett annat språk');
  await heading(START);
  cleanup();
  await leaveIdea({});
  await press('Klar');
  await heading(START);
  expect(screen.queryByRole('button', { name: 'Hoppa över' })).toBeNull();
});

test('answers that the disk refuses are tried again, or let be: the idea is saved', async () => {
  const tablet = fakeTablet();
  let broken = true;
  const pool = tablet.answerPool;
  const answerPool = () => (broken ? Promise.reject(new Error('no disk')) : pool());
  startKiosk({ ...tablet, answerPool }, nassjo({ questions: ['gender'] }));
  await answerAll();
  await press('Spara idén');
  await press('Klar');
  await press('Man');
  await screen.findByText('Svaren gick inte att spara');
  screen.getByText('Din idé är sparad ändå.');
  expect(await faults('strict')).toEqual([]);
  broken = false;
  await press('Försök igen');
  await heading(START);
  expect((await told(tablet))?.counts.get('gender/man')).toBe(1);
});

test('a class goes on to the next pupil after the questions', async () => {
  const tablet = fakeTablet();
  await tablet.settings.change({ classMode: true });
  startKiosk(tablet, nassjo({ questions: ['gender'] }));
  await answerAll();
  await press('Spara idén');
  await heading('Tack! Din idé är sparad på plattan.');
  await press('Nästa elev');
  await heading('Vilket kön har du?');
  await press('Hoppa över');
  await heading('Var ska det hända?');
  expect(screen.queryByRole('button', { name: BEGIN })).toBeNull();
});

test.each(['sv', 'en', 'ar'])('the questions in %s are without faults, and whole', async (language) => {
  if (language !== 'sv') await speak(language, ['kiosk']);
  const cycle = nassjo(asking);
  let done = 0;
  render(
    <Asks
      tablet={fakeTablet()}
      cycle={cycle}
      event={stall(cycle)}
      questions={cycle.questions ?? []}
      speech={{ languages: LANGUAGES, language, onLanguage: () => undefined }}
      onBack={() => undefined}
      onDone={() => (done += 1)}
    />,
  );
  const heads = new Set<string>();
  for (const at of [1, 2, 3]) {
    await waitFor(() => expect(document.querySelector('header')?.textContent).toContain(String(at)));
    heads.add(document.querySelector('h1')?.textContent ?? '');
    expect(await faults('strict')).toEqual([]);
    fireEvent.click(document.querySelector('fieldset button') ?? document.body);
  }
  await waitFor(() => expect(done).toBe(1));
  expect(heads.size).toBe(3);
  if (language !== 'sv') expect([...heads].join(' ')).not.toMatch(/gammal|kön|språk/);
});
