import { cleanup, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { standingSheets } from '../../../../src/domain/vote/paper-batch.ts';
import { type RealTablet, realTablet } from '../../kiosk/real-tablet.ts';
import { fetchRound, openBundle, press, showBatches, speakSwedish, type } from './batches.tsx';

let tablet: RealTablet;

beforeEach(async () => {
  speakSwedish();
  tablet = await realTablet();
  await fetchRound(tablet);
});
afterEach(async () => {
  cleanup();
  await tablet.forget();
});

test('thirty sheets as fast as keys come are on the disk in their order, and the half-typed one comes back', async () => {
  showBatches(tablet);
  await openBundle(40, 'Norr');
  for (let sheet = 0; sheet < 30; sheet += 1) type(`${String((sheet % 12) + 1)}⏎⏎`);
  type('5⏎7');
  await screen.findByText('30 sparade på plattan', {}, { timeout: 5000 });
  await expect.poll(async () => (await tablet.drafts.list('sheet/'))[0]?.value).toMatchObject({ line: '7' });
  cleanup();
  tablet = await tablet.restart();
  const [batch] = [...tablet.log.state().batches.values()];
  const options = (batch ? standingSheets(batch) : []).map(({ number, content }) =>
    content.as === 'marked' ? `${String(number)} ${content.answers[0]?.[0]?.option ?? ''}` : '',
  );
  expect(options).toEqual(
    Array.from({ length: 30 }, (_, at) => `${String(at + 1)} norr-${String((at % 12) + 1)}`),
  );
  showBatches(tablet);
  await press(/Bunt 1/);
  await screen.findByRole('button', { name: 'Ta bort Badbrygga i Stensjön' });
  type('⏎⏎');
  await screen.findByText('31 sparade på plattan');
});
