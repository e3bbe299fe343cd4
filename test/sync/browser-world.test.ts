import { afterEach, describe, expect, test, vi } from 'vitest';
import { browserWorld } from '../../src/sync/browser-world.ts';

afterEach(() => vi.restoreAllMocks());

describe('the world of a page', () => {
  test('lets one tab at a time do its run, and tells the other that it did not', async () => {
    const [one, two] = [browserWorld('tablet-a'), browserWorld('tablet-a')];
    let finish = (): void => undefined;
    const first = one.alone(
      () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    );
    const run = vi.fn(() => Promise.resolve());
    expect(await two.alone(run)).toBe(false);
    expect(run).not.toHaveBeenCalled();
    expect(await browserWorld('tablet-b').alone(run)).toBe(true);
    finish();
    expect(await first).toBe(true);
    expect(await two.alone(run)).toBe(true);
  });

  test('compresses to what the other side reads', async () => {
    const text = 'Bänkar vid lekplatsen. '.repeat(100);
    const gzipped = await browserWorld('x').gzip?.(text);
    if (!gzipped) throw new Error('Chromium compresses');
    expect(gzipped.byteLength).toBeLessThan(text.length / 5);
    const stream = new Blob([gzipped]).stream().pipeThrough(new DecompressionStream('gzip'));
    expect(await new Response(stream).text()).toBe(text);
  });

  test('wakes when the network comes and when somebody looks again, until it is told to stop', () => {
    const wake = vi.fn();
    const stop = browserWorld('x').onOpportunity(wake);
    dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(wake).toHaveBeenCalledTimes(2);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(wake).toHaveBeenCalledTimes(2);
    stop();
    dispatchEvent(new Event('online'));
    expect(wake).toHaveBeenCalledTimes(2);
  });
});
