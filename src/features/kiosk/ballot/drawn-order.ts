import type { RandomBytes } from '../../../domain/log/ids.ts';

/** In an order in which each is as likely as any other (Fisher and Yates). Drawn for one voter, and kept nowhere. */
export function drawnOrder<Value>(values: readonly Value[], random: RandomBytes): readonly Value[] {
  const left = [...values];
  return values.flatMap(() => left.splice(below(left.length, random), 1));
}

/** A whole number from 0 up to, and without, `end`, of which each is as likely as any other. */
function below(end: number, random: RandomBytes): number {
  const fair = 2 ** 32 - (2 ** 32 % end);
  for (;;) {
    const drawn = random(4).reduce((sum, byte) => sum * 256 + byte, 0);
    if (drawn < fair) return drawn % end;
  }
}
