/** A ballot point with fewer ballots than this is told of only together with others. */
export const ALONE_MIN = 10;

type Weighed = {
  readonly ballots: number;
  /** Whether it is known which point it is: paper may have been typed in without one. */
  readonly known: boolean;
};

/**
 * Which ballot points may be told of by themselves, and which only together: those with one to nine ballots, and papers
 * of no known point. So that no small one can be found by subtraction, the smallest others join until the joint ones are
 * at least two with at least ten ballots, or all. A point where nobody voted betrays nobody. The order stays as given.
 */
export function joinSmall<Point extends Weighed>(
  points: readonly Point[],
): { readonly alone: readonly Point[]; readonly joint: readonly Point[] } {
  const isSmall = ({ ballots }: Point) => ballots > 0 && ballots < ALONE_MIN;
  const joint = new Set(points.filter((point) => !point.known || isSmall(point)));
  const others = points
    .filter((point) => !joint.has(point) && point.ballots > 0)
    .sort((a, b) => a.ballots - b.ballots);
  const hides = [...joint].some(isSmall);
  for (const point of others) {
    const ballots = [...joint].reduce((sum, each) => sum + each.ballots, 0);
    if (!hides || (joint.size > 1 && ballots >= ALONE_MIN)) break;
    joint.add(point);
  }
  return { alone: points.filter((point) => !joint.has(point)), joint: [...joint] };
}
