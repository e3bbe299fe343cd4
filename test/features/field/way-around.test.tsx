import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { allowed, placeAt, to } from '../../../src/features/field/place.ts';
import { follow, heading, onTheDay, openField, setUp, speakSwedish } from './field.tsx';
import { scene } from './scene.ts';

beforeEach(() => {
  speakSwedish();
  onTheDay();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('going to another screen puts the focus on its heading, and back again', async () => {
  openField(await scene(await setUp()));
  await heading('Gatustånd vid Coop, Stensjön');
  await follow(/Ny idé/);
  const there = await heading('Ny idé');
  await waitFor(() => expect(document.activeElement).toBe(there));
  await follow('Tillbaka');
  const home = await heading('Gatustånd vid Coop, Stensjön');
  await waitFor(() => expect(document.activeElement).toBe(home));
});

test('an address that leads nowhere leads home', async () => {
  openField(await scene(await setUp()), '/field/nowhere/at/all');
  await heading('Gatustånd vid Coop, Stensjön');
  expect(location.pathname).toBe('/field');
});

test('an idea that is not on the tablet says so', async () => {
  openField(await scene(await setUp()), to.idea('22222222-2222-4222-8222-222222222299'));
  expect(await screen.findByText('Idén finns inte på den här plattan')).toBeTruthy();
});

test.each([
  ['/field', { at: 'home' }],
  ['/field/', { at: 'home' }],
  ['/field/ideas/new', { at: 'new-idea' }],
  ['/field/ideas/x', { at: 'idea', id: 'x' }],
  ['/field/batches/4', { at: 'batches' }],
  ['/field/sync/x/y', { at: 'unknown' }],
  ['/office', { at: 'unknown' }],
] as const)('%s is read as %j', (path, place) => {
  expect(placeAt(path)).toEqual(place);
});

test('without a PIN one is set up first, without an event one chooses, and the sync is always there', () => {
  expect(allowed({ at: 'new-idea' }, false, false)).toEqual({ at: 'start' });
  expect(allowed({ at: 'new-idea' }, true, false)).toEqual({ at: 'events' });
  expect(allowed({ at: 'new-idea' }, true, true)).toEqual({ at: 'new-idea' });
  expect(allowed({ at: 'sync' }, false, false)).toEqual({ at: 'sync' });
});
