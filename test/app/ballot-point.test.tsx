import '../../src/ui/base.css';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TabletFaces } from '../../src/app/tablet-faces.tsx';
import { speak } from '../../src/i18n/speak.ts';
import { ballotPoint, contestOf } from '../features/ballot-point.ts';
import { heading, onTheDay, PIN, press, setUp, typePin } from '../features/field/field.tsx';
import { type Scene, scene } from '../features/field/scene.ts';

// Each face is fetched first, words and all, on a machine that may be busy.
beforeEach(async () => {
  onTheDay();
  await speak('sv', ['app', 'field']);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function open({ tablet }: Scene, address = '/field/check-in') {
  history.replaceState(null, '', address);
  return render(
    <LocationProvider>
      <TabletFaces tablet={tablet} openBackup={() => new ReadableStream()} />
    </LocationProvider>,
  );
}

async function point() {
  const made = await ballotPoint({
    contests: [contestOf('norr', { kind: 'approval', votes: 2 })],
    voting: { checkIn: 'attested' },
  });
  return { ...made, stage: await scene(await setUp(), made.office) };
}

async function backToStaff() {
  await heading('Öppna för dialogledaren');
  await typePin(PIN);
}

test('a voter is let in, votes, and gives the tablet back: the facilitator is at the door for the next', async () => {
  const { stage, votesOn } = await point();
  open(stage);
  await press('Pricka av och lämna över plattan');
  await heading('Nu kan du rösta');
  expect(document.documentElement.dataset['face']).toBe('kiosk');
  await press('Börja rösta');
  fireEvent.click(await screen.findByRole('checkbox', { name: /Lekpark/ }));
  await press('Granska din röst');
  await press('Lägg rösten');
  await heading('Tack! Din röst är lagd.');
  await press('Klar');
  await heading('Här kan du rösta');
  await press('För personal');
  await backToStaff();
  await heading('Pricka av');
  await screen.findByText('röst lagd');
  expect(document.documentElement.dataset['face']).toBe('field');
  expect(await votesOn(stage.tablet)).toHaveLength(1);
});

test('a voter who walks off leaves a question behind the PIN; the gate closed again guesses nothing', async () => {
  const { stage } = await point();
  open(stage);
  await press('Pricka av och lämna över plattan');
  await heading('Nu kan du rösta');
  await press('Tillbaka');
  await press('Sluta och lämna plattan');
  await press('Öppna för personal');
  await heading('Öppna för dialogledaren');
  await press('Tillbaka');
  await heading('En röst är påbörjad men inte lagd');
  await press('Öppna för personal');
  await backToStaff();
  await press(/Väljaren försöker igen/);
  await heading('Nu kan du rösta');
  expect(stage.tablet.log.state().checkIns.size).toBe(1);
});

test('a tablet that died in the middle of a vote starts where only a person can go on', async () => {
  const { stage } = await point();
  open(stage);
  await press('Pricka av och lämna över plattan');
  await heading('Nu kan du rösta');
  cleanup();
  open(await stage.restart(), '/');
  await heading('En röst är påbörjad men inte lagd');
  await press('Öppna för personal');
  await backToStaff();
  await press(/Gick utan att rösta/);
  await press('Ja, väljaren har gått');
  expect(await heading('Pricka av')).toBeTruthy();
});

test('the kiosk of a ballot point speaks the voter’s language', async () => {
  const { stage } = await point();
  open(stage);
  await press('Pricka av och lämna över plattan');
  await heading('Nu kan du rösta');
  await press('العربية');
  await heading('يمكنك التصويت الآن');
  expect(document.documentElement.dir).toBe('rtl');
});
