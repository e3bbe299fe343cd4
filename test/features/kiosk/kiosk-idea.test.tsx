import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { IDEA_TEXT_MAX } from '../../../src/domain/ideas/idea.ts';
import { drawReceiptCode, printCode } from '../../../src/domain/log/receipt-code.ts';
import { seeded } from '../../domain/env.ts';
import { answerAll, BEGIN, heading, IDEA, press, speakSwedish, startKiosk, write } from './kiosk.tsx';
import { fakeTablet } from './tablet.ts';

beforeEach(speakSwedish);
afterEach(cleanup);

const ideaOn = (tablet: ReturnType<typeof fakeTablet>) => [...tablet.log.state().ideas.values()][0];

test('a resident leaves an idea alone and holds its code', async () => {
  const tablet = fakeTablet();
  startKiosk(tablet);
  await heading('Vad skulle göra det bättre att bo här?');
  await screen.findByText('Medborgarbudget i Söder · omgång 1 av 3');
  await screen.findByText(/Du behöver inte vara svensk medborgare/);
  await answerAll();
  await press('Spara idén');
  await heading('Tack! Din idé är sparad på plattan.');
  expect(ideaOn(tablet)).toMatchObject({
    ...IDEA,
    area: 'fredriksdal',
    channel: 'kiosk',
    language: 'sv',
    event: '22222222-2222-4222-8222-222222222222',
  });
  const code = ideaOn(tablet)?.receipt ?? '';
  expect(screen.getByText(code.split('').join(' '))).toBeTruthy();
  expect(await screen.findByRole('img', { name: `QR-kod för ${printCode(code)}` })).toBeTruthy();
  // The code itself is in the QR alone: whoever types the address types the code after it.
  expect(screen.getByText('torg.example/f')).toBeTruthy();
  expect(tablet.disk.size).toBe(0);
  await press('Klar');
  await heading('Vad skulle göra det bättre att bo här?');
});

test('the money of the planning area is said, and nothing of it where there is none', async () => {
  const { unmount } = startKiosk(fakeTablet());
  expect((await screen.findByText(/1.000.000/)).tagName).toBe('STRONG');
  unmount();
  const { nassjo } = await import('./soder.ts');
  startKiosk(fakeTablet(), nassjo({ pots: [] }));
  await screen.findByText('Du behöver inte vara svensk medborgare.');
  expect(screen.queryByText(/att bestämma över/)).toBeNull();
});

test('the age that is said is that of leaving an idea', async () => {
  const { nassjo } = await import('./soder.ts');
  const { participation } = nassjo();
  startKiosk(
    fakeTablet(),
    nassjo({ participation: { ...participation, lowestAge: 16, lowestAges: { ideas: 7 } } }),
  );
  expect(await screen.findByText(/Alla från 7 år får vara med/)).toBeTruthy();
});

test('the areas around the event come first, the others when asked for', async () => {
  startKiosk(fakeTablet());
  await press(BEGIN);
  await heading('Var ska det hända?');
  const names = screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent);
  expect(names.slice(0, 6)).toEqual([
    'Fredriksdal',
    'Grimstorp',
    'Stensjön',
    'Sandsjöbygden',
    'Hela Söder',
    'Vet inte',
  ]);
  expect(names.slice(6)).toEqual(['Äng', 'Solberga', 'Flisby', 'Ormaryd']);
  expect(screen.getByLabelText('Äng').checkVisibility()).toBe(false);
});

test('a double tap goes on by one question alone', async () => {
  startKiosk(fakeTablet());
  await press(BEGIN);
  const next = await screen.findByRole('button', { name: 'Fortsätt' });
  fireEvent.click(next);
  fireEvent.click(next);
  expect(await heading('Berätta om din idé')).toBeTruthy();
});

test('going back keeps what was written, and an answer can be changed from the last screen', async () => {
  startKiosk(fakeTablet());
  await answerAll();
  await press('Tillbaka');
  await press('Tillbaka');
  expect(await screen.findByLabelText('Din idé')).toHaveProperty('value', IDEA.text);
  await press('Fortsätt');
  await heading('Vad ska idén heta?');
  await press('Fortsätt');
  const [changeName] = await screen.findAllByRole('button', { name: 'Ändra' });
  if (changeName) fireEvent.click(changeName);
  await write('Idéns namn', 'Lampor');
  await press('Fortsätt');
  await heading('Stämmer det här?');
  expect(screen.getByText('Lampor')).toBeTruthy();
});

/** The browser's own back button. */
async function goBack() {
  const gone = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
  history.back();
  await gone;
}

test('the browser’s way back is one question back, and never further than the first screen', async () => {
  startKiosk(fakeTablet());
  await answerAll();
  await goBack();
  await heading('Vad ska idén heta?');
  await goBack();
  await heading('Berätta om din idé');
  await press('Fortsätt');
  await heading('Vad ska idén heta?');
  await press('Fortsätt');
  await press('Spara idén');
  await press('Klar');
  await heading('Vad skulle göra det bättre att bo här?');
  await goBack();
  expect(screen.queryByDisplayValue(IDEA.text)).toBeNull();
  await heading('Vad skulle göra det bättre att bo här?');
});

test('whoever goes out with words on the screen is asked, and may take them back for good', async () => {
  const tablet = fakeTablet();
  startKiosk(tablet);
  await press(BEGIN);
  await write('Vilken plats? (du kan hoppa över)', 'vid skolan');
  await press('Tillbaka');
  await screen.findByRole('dialog', { name: 'Vill du sluta?' });
  await press('Fortsätt skriva');
  await heading('Var ska det hända?');
  await press('Tillbaka');
  await press('Sluta och ta bort');
  await heading('Vad skulle göra det bättre att bo här?');
  await waitFor(() => expect(tablet.disk.size).toBe(0));
});

test('an empty answer is explained, and too long a text is said and never cut', async () => {
  const tablet = fakeTablet();
  startKiosk(tablet);
  await press(BEGIN);
  await press('Fortsätt');
  await heading('Berätta om din idé');
  await press('Fortsätt');
  await screen.findByText('Skriv några ord om din idé först.');
  const long = 'å'.repeat(IDEA_TEXT_MAX + 12);
  await write('Din idé', long);
  await screen.findAllByText('12 tecken för mycket');
  await press('Fortsätt');
  await screen.findByText(/Texten är 12 tecken för lång/);
  expect(screen.getByLabelText('Din idé')).toHaveProperty('value', long);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Din idé')));
  await write('Din idé', long.slice(12));
  await press('Fortsätt');
  await heading('Vad ska idén heta?');
});

test('spaces, emoji and markup are saved as they were written', async () => {
  const tablet = fakeTablet();
  startKiosk(tablet);
  const text = '  <script>alert(1)</script> 🎉\u200f\n سطر ';
  await answerAll({ place: '', text, title: ' Fest 🎉 ' });
  await press('Spara idén');
  await heading('Tack! Din idé är sparad på plattan.');
  expect(ideaOn(tablet)).toMatchObject({ text, title: ' Fest 🎉 ' });
  expect(ideaOn(tablet)).not.toHaveProperty('place');
});

test('a full tablet never says saved: everything stays, and the next try saves the same idea once', async () => {
  const tablet = fakeTablet();
  startKiosk(tablet);
  await answerAll();
  tablet.failing = 'storage.full';
  await press('Spara idén');
  await screen.findByText('Idén är inte sparad än');
  expect(screen.queryByText(/sparad på plattan/)).toBeNull();
  expect(screen.getByText(IDEA.text)).toBeTruthy();
  const append = tablet.log.append.bind(tablet.log);
  const tried: string[] = [];
  Object.assign(tablet.log, {
    append: (entries: Parameters<typeof append>[0], draft?: string) => {
      tried.push(...entries.map(({ id }) => id));
      return append(entries, draft);
    },
  });
  await press('Spara idén');
  await waitFor(() => expect(tried).toHaveLength(1));
  tablet.failing = undefined;
  await waitFor(() => expect(screen.getByRole('button', { name: 'Spara idén' }).ariaBusy).not.toBe('true'));
  await press('Spara idén');
  await heading('Tack! Din idé är sparad på plattan.');
  expect(new Set(tried).size).toBe(1);
  expect(tablet.entries).toHaveLength(1);
});

test('saved is not said before the tablet has answered, and a double tap is one idea', async () => {
  const tablet = fakeTablet();
  startKiosk(tablet);
  await answerAll();
  const { promise, resolve } = Promise.withResolvers<undefined>();
  tablet.gate = promise.then(() => undefined);
  await press('Spara idén');
  await press('Spara idén');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Spara idén' }).ariaBusy).toBe('true'));
  expect(screen.queryByText(/sparad på plattan/)).toBeNull();
  resolve(undefined);
  await heading('Tack! Din idé är sparad på plattan.');
  expect(tablet.entries).toHaveLength(1);
});

test('a receipt card binds the idea; a mistyped or used one is said at once', async () => {
  const tablet = fakeTablet();
  startKiosk(tablet);
  const code = drawReceiptCode(seeded(99));
  await answerAll();
  fireEvent.click(screen.getByText('Jag har ett kvittokort'));
  await write('Koden på kortet', `${code.slice(0, 7)}${code.endsWith('3') ? '4' : '3'}`);
  await screen.findByText(/Koden stämmer inte/);
  await press('Spara idén');
  expect(tablet.entries).toHaveLength(0);
  await write('Koden på kortet', code.slice(0, 6));
  await press('Spara idén');
  await screen.findByText(/Det saknas 2 tecken/);
  await write('Koden på kortet', printCode(code).toLowerCase());
  await screen.findByText('Koden stämmer. Din idé hör ihop med kortet.');
  await press('Spara idén');
  await screen.findByText(/Spara ditt kvittokort/);
  expect(ideaOn(tablet)?.receipt).toBe(code);
  await press('Klar');
  await answerAll();
  fireEvent.click(screen.getByText('Jag har ett kvittokort'));
  await write('Koden på kortet', code);
  await screen.findByText(/hör redan till en annan idé/);
});

test('staff find their way out on the attract screen alone', async () => {
  const { seen } = startKiosk(fakeTablet());
  await press('För personal');
  expect(seen.left).toBe(1);
  expect(seen.attract).toEqual([true]);
  await press(BEGIN);
  await heading('Var ska det hända?');
  expect(screen.queryByRole('button', { name: 'För personal' })).toBeNull();
  expect(seen.attract).toEqual([true, false]);
});
