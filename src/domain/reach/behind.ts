import { FEW } from '../outcome/suppress.ts';
import { type AreaReach, type Measure, perThousand, type Reach } from './reach.ts';

/** An area in which fewer take part than in the round as a whole. */
export type Behind = {
  readonly row: AreaReach;
  /** People per 1,000 residents; undefined where they are so few that their number is hidden. */
  readonly rate: number | undefined;
  /** How many more it takes to come level with the whole round; undefined where that would tell a hidden number. */
  readonly missing: number | undefined;
};

/** The smallest areas of which the measure says something: those where people live, or vote. */
export function comparable(reach: Reach, measure: Measure): readonly AreaReach[] {
  const known = reach.areas.filter(({ reached }) => reached[measure] !== undefined);
  const above = new Set(known.flatMap(({ area }) => ancestorsOf(reach, area.parent)));
  return known.filter(({ area }) => !above.has(area.id));
}

function ancestorsOf(reach: Reach, parent: string | undefined): readonly string[] {
  if (parent === undefined) return [];
  const row = reach.areas.find(({ area }) => area.id === parent);
  return [parent, ...ancestorsOf(reach, row?.area.parent)];
}

/**
 * The areas under the rate of the whole round, the furthest behind first: nobody, then few, then by rate; of equals the one
 * with most residents. Left out is what cannot be compared: an area whose residents are not known, and a hidden number
 * that may well be above.
 */
export function furthestBehind(reach: Reach, measure: Measure): readonly Behind[] {
  const whole = perThousand(reach.whole[measure], reach.population);
  if (whole === undefined || whole === 0) return [];
  return comparable(reach, measure)
    .flatMap((row): readonly Behind[] => {
      const { population } = row;
      const people = row.reached[measure];
      const most = perThousand(people === 'few' ? FEW - 1 : people, population);
      if (population === undefined || most === undefined || most >= whole) return [];
      const rate = perThousand(people, population);
      const level = Math.ceil((whole * population) / 1000);
      return [{ row, rate, missing: typeof people === 'number' ? level - people : undefined }];
    })
    .sort((a, b) => place(a) - place(b) || (b.row.population ?? 0) - (a.row.population ?? 0));
}

/** Few stand after nobody and before all that is shown. */
const place = ({ rate }: Behind): number => rate ?? Number.MIN_VALUE;
