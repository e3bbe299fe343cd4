import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BEGIN, heading, press, speakSwedish, startKiosk } from './kiosk.tsx';
import { fakeTablet } from './tablet.ts';

beforeEach(speakSwedish);
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('the screen is kept awake while the kiosk is shown, again when it is seen again, and let go of when it is left', async () => {
  const locks: { released: boolean }[] = [];
  const ask = vi.spyOn(navigator.wakeLock, 'request').mockImplementation(async () => {
    const lock = Object.assign(new EventTarget(), {
      released: false,
      type: 'screen' as const,
      onrelease: null,
      release: async () => {
        lock.released = true;
      },
    });
    locks.push(lock);
    return lock;
  });
  const { unmount } = startKiosk(fakeTablet());
  await expect.poll(() => locks.length).toBe(1);
  document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => locks.length).toBe(2);
  unmount();
  await expect.poll(() => locks.at(-1)?.released).toBe(true);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(ask).toHaveBeenCalledTimes(2);
});

test('the first touch takes the whole screen, and where that is refused the kiosk works in a window', async () => {
  const ask = vi
    .spyOn(document.documentElement, 'requestFullscreen')
    .mockRejectedValue(new TypeError('Permissions check failed'));
  startKiosk(fakeTablet());
  await heading('Vad skulle göra det bättre att bo här?');
  fireEvent.pointerUp(document.body);
  await expect.poll(() => ask.mock.calls.length).toBe(document.fullscreenEnabled ? 1 : 0);
  await press(BEGIN);
  expect(await heading('Var ska det hända?')).toBeTruthy();
});
