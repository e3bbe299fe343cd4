import type { Tally } from './tally.ts';

/**
 * How equals are put in order: by each of these in turn until they differ. `cost` the lower first, `votes` the higher first,
 * `id` as strings ("10" before "2"), `draw` by the drawn order of project ids.
 */
export type TieOrder = {
  readonly by: readonly ('cost' | 'votes' | 'draw' | 'id')[];
  /** Every project id, in the order drawn once for the whole count. */
  readonly drawn?: readonly string[] | undefined;
};

/** The order of the pabutools library: project ids as strings. For comparing with outcomes published elsewhere. */
export const byId: TieOrder = { by: ['id'] };

/** Lower cost, then more votes, then the id as a string. For comparing with outcomes published elsewhere. */
export const byCostVotesId: TieOrder = { by: ['cost', 'votes', 'id'] };

/** What we recommend: lower cost, then more votes, then the lot. */
export const byCostVotesDraw = (drawn: readonly string[]): TieOrder => ({
  by: ['cost', 'votes', 'draw'],
  drawn,
});

/** A tie that the count met. `by` says which step of the order told the first two apart. */
export type Tie = {
  readonly stage: 'votes' | 'equal-shares' | 'phragmen' | 'completion';
  /** Which choice it was about, counted from 1 within the stage. */
  readonly step: number;
  /** Ids of the equals, in the order they were put in (or as strings, when the tie was left undecided). */
  readonly between: readonly string[];
  readonly by: 'priority' | 'cost' | 'votes' | 'draw' | 'id' | 'all-funded' | 'undecided';
  /** False when every order of these equals would have funded the same projects; null when that was not tried. */
  readonly mattered: boolean | null;
};

/** Puts project `a` before `b` (both positions): negative, zero only when no step of the order tells them apart. */
export type Before = (a: number, b: number) => number;

const asStrings = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Step = { readonly name: 'cost' | 'votes' | 'draw' | 'id'; readonly compare: Before };

const at = (values: readonly number[], index: number): number => values[index] ?? 0;

function stepsOf(tally: Tally, order: TieOrder): Step[] {
  const place = new Map((order.drawn ?? []).map((id, index) => [id, index]));
  if (order.by.includes('draw')) {
    const missing = tally.ids.find((id) => !place.has(id));
    if (missing !== undefined) throw new RangeError(`The drawn order lacks project ${missing}`);
  }
  const id = (index: number): string => tally.ids[index] ?? '';
  const compare = {
    cost: (a: number, b: number) => at(tally.costs, a) - at(tally.costs, b),
    votes: (a: number, b: number) => at(tally.votes, b) - at(tally.votes, a),
    draw: (a: number, b: number) => (place.get(id(a)) ?? 0) - (place.get(id(b)) ?? 0),
    id: (a: number, b: number) => asStrings(id(a), id(b)),
  };
  return order.by.map((name) => ({ name, compare: compare[name] }));
}

/** Compiles an order to a comparison and to the step that settled a given tie. Refuses a drawn order that lacks a project. */
export function tieBreaker(tally: Tally, order: TieOrder) {
  const steps = stepsOf(tally, order);
  const settledBy = (a: number, b: number): 'cost' | 'votes' | 'draw' | 'id' =>
    steps.find((step) => step.compare(a, b) !== 0)?.name ?? 'id';
  const before: Before = (a, b) => {
    for (const step of steps) {
      const difference = step.compare(a, b);
      if (difference !== 0) return difference;
    }
    return asStrings(tally.ids[a] ?? '', tally.ids[b] ?? '');
  };
  return { before, settledBy };
}
