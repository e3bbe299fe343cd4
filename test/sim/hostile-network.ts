import type { Fetch } from '../../src/sync/world.ts';
import type { Chance } from './seed.ts';
import type { VirtualTime } from './virtual-time.ts';

/** How bad the way to the office is, from 0 (perfect) to 1 (hardly anything gets through whole). */
export type Weather = { badness: number };

const HTML = { status: 200, headers: { 'content-type': 'text/html' } };
const json = { 'content-type': 'application/json' };

/** Lets one request in after the other, so that a seed always means the same day. */
export class Door {
  #last: Promise<unknown> = Promise.resolve();

  next<Value>(run: () => Promise<Value>): Promise<Value> {
    const mine = this.#last.then(run);
    this.#last = mine.catch(() => undefined);
    return mine;
  }
}

const whole = async (response: Response) => ({
  status: response.status,
  headers: response.headers,
  text: await response.text(),
});

/** Requests that are slow, lost on the way out or on the way back, repeated, cut short, or answered by somebody else. */
export function hostileNetwork(
  { office, door }: { readonly office: Fetch; readonly door: Door },
  time: VirtualTime,
  chance: Chance,
  weather: Weather,
): Fetch {
  const once: Fetch = (path, init) =>
    time.during(() =>
      door.next(async () => {
        const { status, headers, ...response } = await whole(await office(path, init));
        return new Response(status === 204 ? null : response.text, { status, headers });
      }),
    );
  return async (path, init) => {
    const bad = () => chance.often(weather.badness);
    await time.pause(20 + chance.under(bad() ? 20_000 : 200));
    init.signal?.throwIfAborted();
    if (bad()) throw new TypeError('The network is gone');
    if (bad()) return new Response('<p>Godkänn villkoren', HTML);
    if (bad()) return new Response('', { status: 503, headers: { 'retry-after': String(chance.under(90)) } });
    const response = await once(path, init);
    if (bad()) await once(path, init);
    await time.pause(20 + chance.under(bad() ? 60_000 : 200));
    init.signal?.throwIfAborted();
    if (bad()) throw new TypeError('The answer is lost');
    if (!bad()) return response;
    const text = await response.text();
    return new Response(text.slice(0, chance.under(text.length + 1)), { status: 200, headers: json });
  };
}
