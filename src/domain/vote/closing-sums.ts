import { type CheckIn, checkInsAt } from './check-in.ts';
import type { Bag } from './bag.ts';
import type { OtherTablet, Papers, TabletFigures } from './closing.ts';

/** What this tablet did at a ballot point, by its own log. */
export function figuresOf(
  known: { readonly checkIns: ReadonlyMap<string, CheckIn>; readonly bags: ReadonlyMap<string, Bag> },
  event: string,
  author: string,
): TabletFigures {
  const made = checkInsAt(known.checkIns, event, author).filter(({ undone }) => !undone);
  const bags = [...known.bags.values()].filter((bag) => bag.event === event && bag.author === author);
  return {
    checkedIn: made.length,
    left: made.filter(({ left }) => left).length,
    sealed: bags.reduce((sum, bag) => sum + bag.envelopes, 0),
    bags: bags.length,
    assisted: bags.reduce((sum, bag) => sum + bag.assisted, 0),
  };
}

/**
 * The two sums of the form. Voters: checked in less left = in the box and sealed on the tablets. Papers: received = in
 * the box, spoiled and unused. Over all tablets of the point.
 */
export type ClosingSums = {
  readonly voters: { readonly letIn: number; readonly voted: number };
  readonly papers: { readonly received: number; readonly accounted: number };
};

export function closingSums(own: TabletFigures, others: readonly OtherTablet[], papers: Papers): ClosingSums {
  const tablets = [own, ...others];
  const sum = (of: (tablet: Pick<TabletFigures, 'checkedIn' | 'left' | 'sealed'>) => number) =>
    tablets.reduce((total, tablet) => total + of(tablet), 0);
  return {
    voters: {
      letIn: sum(({ checkedIn, left }) => checkedIn - left),
      voted: papers.inBox + sum(({ sealed }) => sealed),
    },
    papers: { received: papers.received, accounted: papers.inBox + papers.spoiled + papers.unused },
  };
}

/** Whether both sums agree. */
export const agree = ({ voters, papers }: ClosingSums): boolean =>
  voters.letIn === voters.voted && papers.received === papers.accounted;
