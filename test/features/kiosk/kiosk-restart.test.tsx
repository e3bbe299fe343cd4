import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { IdeaDraft } from '../../../src/domain/ideas/idea-draft.ts';
import { BEGIN, heading, IDEA, press, speakSwedish, startKiosk, write } from './kiosk.tsx';
import { fakeTablet } from './tablet.ts';

const ATTRACT = 'Vad skulle göra det bättre att bo här?';

beforeEach(speakSwedish);
afterEach(cleanup);

test('a killed tab comes up at the attract screen, and the half-written idea is put aside unseen', async () => {
  const tablet = fakeTablet();
  const { unmount } = startKiosk(tablet);
  await press(BEGIN);
  await press('Fortsätt');
  await write('Din idé', IDEA.text);
  await screen.findByText('Sparas på plattan medan du skriver');
  expect(tablet.disk.has('idea/kiosk/current')).toBe(true);
  unmount();

  startKiosk(tablet);
  await heading(ATTRACT);
  await waitFor(() => expect(tablet.disk.has('idea/kiosk/current')).toBe(false));
  const [left] = [...tablet.disk.values()];
  const draft = IdeaDraft.parse(left?.value);
  expect(left?.key).toBe(`idea/kiosk/aside/${draft.idea}`);
  expect(draft.text).toBe(IDEA.text);
  await press(BEGIN);
  await press('Fortsätt');
  expect(await screen.findByLabelText('Din idé')).toHaveProperty('value', '');
});

test('killed twice in the same breath, the idea lies aside once', async () => {
  const tablet = fakeTablet();
  const { unmount } = startKiosk(tablet);
  await press(BEGIN);
  await write('Vilken plats? (du kan hoppa över)', 'vid skolan');
  await waitFor(() => expect(tablet.disk.size).toBe(1));
  unmount();
  const current = tablet.disk.get('idea/kiosk/current');
  startKiosk(tablet).unmount();
  await waitFor(() => expect(tablet.disk.has('idea/kiosk/current')).toBe(false));
  if (current) tablet.disk.set(current.key, current);
  startKiosk(tablet);
  await waitFor(() => expect(tablet.disk.has('idea/kiosk/current')).toBe(false));
  expect([...tablet.disk.keys()].filter((key) => key.startsWith('idea/kiosk/aside/'))).toHaveLength(1);
});

test('a draft that cannot be read is kept for somebody who can', async () => {
  const tablet = fakeTablet();
  tablet.disk.set('idea/kiosk/current', {
    key: 'idea/kiosk/current',
    value: { of: 'another version' },
    savedAt: '2026-05-12T12:00:00.000Z',
  });
  startKiosk(tablet);
  await waitFor(() => expect(tablet.disk.has('idea/kiosk/current')).toBe(false));
  expect([...tablet.disk.values()].map(({ value }) => value)).toEqual([{ of: 'another version' }]);
});

test('while drafts cannot be kept the screen does not say that they are', async () => {
  const tablet = fakeTablet();
  startKiosk(tablet);
  await press(BEGIN);
  await press('Fortsätt');
  tablet.failing = 'storage.full';
  await write('Din idé', IDEA.text);
  await screen.findByText(/Just nu sparas inte det du skriver/);
  expect(screen.queryByText('Sparas på plattan medan du skriver')).toBeNull();
});

test('what could not be put aside is not overwritten by the next resident', async () => {
  const tablet = fakeTablet();
  const { unmount } = startKiosk(tablet);
  await press(BEGIN);
  await write('Vilken plats? (du kan hoppa över)', 'vid skolan');
  await waitFor(() => expect(tablet.disk.size).toBe(1));
  tablet.failing = 'storage.failed';
  unmount();
  startKiosk(tablet);
  await heading(ATTRACT);
  await Promise.resolve();
  tablet.failing = undefined;
  await press(BEGIN);
  await write('Vilken plats? (du kan hoppa över)', 'vid badet');
  await waitFor(() => expect(tablet.disk.size).toBe(2));
  const kept = [...tablet.disk.values()].map(({ value }) => IdeaDraft.parse(value).place);
  expect(kept.sort()).toEqual(['vid badet', 'vid skolan']);
});
