import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { stamp } from '../../../src/domain/log/entry.ts';
import { StorageError } from '../../../src/storage/store.ts';
import { CYCLE, EVENT } from '../../domain/values.ts';
import { ballotPoint, HALL, type PointWishes } from '../ballot-point.ts';
import { faults } from '../kiosk/faults.ts';
import { handTo } from '../kiosk/handed.ts';
import { follow, heading, onTheDay, openField, press, setUp, speakSwedish } from './field.tsx';
import { type Scene, scene } from './scene.ts';

beforeEach(() => {
  speakSwedish();
  onTheDay();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const attested: PointWishes = { voting: { checkIn: 'attested' } };

async function atPoint(wishes: PointWishes = {}) {
  const point = await ballotPoint(wishes);
  return { point, stage: await scene(await setUp(), point.office) };
}

const figure = async (words: string) =>
  (await screen.findByText(words)).closest('li')?.querySelector('span')?.textContent;

describe('the home of a ballot point', () => {
  test('has letting in first, and leads there', async () => {
    const { stage } = await atPoint();
    openField(stage);
    await heading(HALL);
    const [first] = await screen.findAllByRole('link', { name: /Pricka av|Röstsedlar/ });
    expect(first?.textContent).toContain('Pricka av');
    expect(screen.queryByText('Ny idé')).toBeNull();
    expect(await faults('plain')).toEqual([]);
    await follow(/Pricka av/);
    expect(await heading('Pricka av')).toBeTruthy();
  });

  test('says how many were let in and left and how many envelopes wait: plain figures, no votes', async () => {
    const { point, stage } = await atPoint(attested);
    await handTo(stage.tablet, point);
    openField(stage);
    expect(await figure('avprickade på plattan')).toBe('1');
    expect(await figure('gick utan att rösta')).toBe('0');
    await waitFor(async () => expect(await figure('kuvert väntar på plattan')).toBe('0'));
    expect(await figure('kuvert i förseglade påsar')).toBe('0');
  });

  test('hands the tablet to voters with codes, where the round has codes', async () => {
    const { stage } = await atPoint();
    const { seen } = openField(stage);
    await press(/Lämna över plattan/);
    await waitFor(() => expect(seen.handedOver).toBe(1));
    expect(seen.voters).toEqual([]);
    cleanup();
    openField((await atPoint(attested)).stage);
    await screen.findByText('Släpp in nästa väljare');
    expect(screen.queryByText('Lämna över plattan')).toBeNull();
  });

  test.each([
    [{ shut: true }, 'Röstningen har inte öppnat', false],
    [{ voting: { tablets: false } }, 'Här röstar alla på papper', true],
  ])('says what can be done: %j', async (wishes, words, open) => {
    openField((await atPoint(wishes)).stage);
    await screen.findByText(words);
    expect(screen.queryByText('Släpp in nästa väljare') !== null).toBe(open);
    expect(screen.queryByText('kuvert väntar på plattan')).toBeNull();
  });

  test('lets nobody in once the point is closed on this tablet', async () => {
    const { stage } = await atPoint(attested);
    const { log } = stage.tablet;
    const figures = { checkedIn: 0, left: 0, sealed: 0, bags: 0, assisted: 0 };
    const data = { cycle: CYCLE, round: 1, figures, digest: 'a'.repeat(64) };
    await log.append([stamp(log.env(), { kind: 'point.closed' as const, version: 1, subject: EVENT, data })]);
    openField(stage);
    await screen.findByText('Röststället är stängt på den här plattan');
    expect(screen.queryByText('Släpp in nästa väljare')).toBeNull();
    cleanup();
    openField(stage, '/field/check-in');
    expect(await screen.findByText('Röststället är stängt på den här plattan')).toBeTruthy();
  });

  test('says when its ballot box does not open', async () => {
    const { stage } = await atPoint();
    const ballotBox = () => Promise.reject(new StorageError('storage.failed'));
    const broken: Scene = { ...stage, tablet: { ...stage.tablet, ballotBox } };
    openField(broken);
    await screen.findByText('Plattan kom inte åt sin röstlåda');
    cleanup();
    openField(broken, '/field/check-in');
    await screen.findByText('Plattan kom inte åt sin röstlåda');
    expect(screen.getByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });
});

describe('a vote that was begun and not cast', () => {
  async function begun() {
    const at = await atPoint(attested);
    const checkIn = await handTo(at.stage.tablet, at.point);
    const again = await at.stage.restart();
    const { seen } = openField(again);
    await follow('En röst är påbörjad men inte lagd');
    await heading('En röst är påbörjad men inte lagd');
    const held = () => again.tablet.log.state().checkIns.get(checkIn);
    return { stage: again, checkIn, seen, held, booth: async () => (await again.tablet.ballotBox()).booth() };
  }

  test('stands on the home after a restart, with when and for which ballot', async () => {
    await begun();
    expect(screen.getByText(`Avprickad kl. 14.15 · Norr · ${HALL}`)).toBeTruthy();
    expect(await faults('plain')).toEqual([]);
  });

  test('goes on with the same check-in', async () => {
    const { seen, checkIn, booth } = await begun();
    await press(/Väljaren försöker igen/);
    await waitFor(() => expect(seen.handedOver).toBe(1));
    expect(seen.voters).toEqual([checkIn]);
    expect((await booth())?.checkIn).toBe(checkIn);
  });

  test('ends when the voter has left, and the tablet is free for the next', async () => {
    const { held, booth } = await begun();
    await press(/Gick utan att rösta/);
    await press('Ja, väljaren har gått');
    await heading('Pricka av');
    expect(held()?.left).toBeDefined();
    expect(await booth()).toBeUndefined();
    expect(screen.getByText('gick utan att rösta')).toBeTruthy();
  });

  test('is voided with a reason when the wrong ballot was handed out', async () => {
    const { held, booth } = await begun();
    await press(/Fel röstsedel eller misstag/);
    const ask = within(await screen.findByRole('dialog', { name: 'Ångra avprickningen?' }));
    ask.getByLabelText('Fel röstsedel').click();
    await press('Ångra avprickningen');
    await heading('Pricka av');
    expect(held()?.undone?.reason).toBe('Fel röstsedel');
    expect(await booth()).toBeUndefined();
  });

  test('is never let go by a disk that refuses', async () => {
    const { stage, held, booth } = await begun();
    stage.failing = 'storage.full';
    await press(/Gick utan att rösta/);
    await press('Ja, väljaren har gått');
    await screen.findByText('Det gick inte');
    expect(await booth()).toBeDefined();
    stage.failing = undefined;
    await press(/Gick utan att rösta/);
    await press('Ja, väljaren har gått');
    await heading('Pricka av');
    expect(held()?.left).toBeDefined();
  });
});
