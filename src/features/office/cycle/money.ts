import type { Area } from '../../../domain/cycle/area.ts';
import type { Cycle } from '../../../domain/cycle/cycle.ts';

/** An area in the tree, with the money set aside for it alone. */
export type AreaMoney = {
  readonly area: Area;
  /** How deep it lies: 0 at the top. */
  readonly depth: number;
  readonly investment: number;
  readonly running: number;
};

/** The areas as a tree laid flat, each after what it is a part of, with its own pots summed. */
export function areaMoney(cycle: Cycle): readonly AreaMoney[] {
  const own = (area: string, money: 'investment' | 'running') =>
    cycle.pots.reduce((sum, pot) => (pot.area === area && pot.money === money ? sum + pot.amount : sum), 0);
  const below = (parent: string | undefined, depth: number): readonly AreaMoney[] =>
    cycle.areas
      .filter((area) => area.parent === parent)
      .flatMap((area) => [
        { area, depth, investment: own(area.id, 'investment'), running: own(area.id, 'running') },
        ...below(area.id, depth + 1),
      ]);
  return below(undefined, 0);
}

/** All the money of the round, in whole units of its currency. */
export const allMoney = (cycle: Cycle): number => cycle.pots.reduce((sum, pot) => sum + pot.amount, 0);
