import { type BallotPoint, closingBy } from './closing.ts';
import type { Opening } from './opening.ts';

/**
 * What can be done at a ballot point on this tablet: nothing before the vote is open, nor after this tablet has closed
 * the point; else voters are let in, to paper alone or to tablets too.
 */
export type PointState = 'not-open' | 'closed' | 'paper' | 'tablets';

/** The state of a ballot point, for the tablet of this author. */
export function pointState(
  known: {
    readonly openings: ReadonlyMap<string, Opening>;
    readonly points: ReadonlyMap<string, BallotPoint>;
  },
  cycle: string,
  event: string,
  author: string,
): PointState {
  const opening = known.openings.get(cycle);
  if (!opening) return 'not-open';
  if (closingBy(known.points.get(event), author)) return 'closed';
  return opening.key === undefined ? 'paper' : 'tablets';
}
