import type { RandomBytes } from '../../src/domain/log/ids.ts';
import { seeded } from '../domain/env.ts';

/** Everything that a simulated world leaves to chance, from one number. */
export type Chance = {
  readonly bytes: RandomBytes;
  /** A whole number from 0 up to, and without, `below`. */
  under(below: number): number;
  /** True this often, from 0 to 1. */
  often(share: number): boolean;
  pick<Value>(from: readonly Value[]): Value;
};

export function chance(seed: number): Chance {
  const bytes = seeded(seed);
  const under = (below: number): number => {
    const [a = 0, b = 0, c = 0] = bytes(3);
    return (a * 65_536 + b * 256 + c) % below;
  };
  return {
    bytes,
    under,
    often: (share) => under(1_000_000) < share * 1_000_000,
    pick(from) {
      const value = from[under(from.length)];
      if (value === undefined) throw new Error('Nothing to pick from');
      return value;
    },
  };
}
