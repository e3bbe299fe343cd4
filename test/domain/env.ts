import { Author, type Env } from '../../src/domain/log/entry.ts';
import { mintUuid, ProcessId, type RandomBytes } from '../../src/domain/log/ids.ts';

/** A repeatable stream of bytes (mulberry32): good enough for ids in tests, for nothing else. */
export function seeded(seed: number): RandomBytes {
  let state = seed >>> 0;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return (mixed ^ (mixed >>> 14)) & 0xff;
    });
}

/** A device at noon on a day in May. */
export function testEnv(seed = 1): Env {
  const random = seeded(seed);
  return {
    process: ProcessId.parse(mintUuid(seeded(4242))),
    author: Author.parse(`device:${mintUuid(random)}`),
    now: '2026-05-12T12:00:00.000Z',
    random,
  };
}
