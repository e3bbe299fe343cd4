import type { Outcome } from './outcome.ts';

/**
 * The rows of a result in the order in which it is read: the highest score first. Equals stand as the count took them up
 * where it met them as a tie and settled it, so that whoever came first by lot stands first; other equals by cost, the
 * cheapest first.
 */
export function inReadingOrder<Row extends { readonly id: string; readonly cost: number }>(
  rows: readonly Row[],
  scoreOf: (row: Row) => number,
  { ties }: Pick<Outcome, 'ties'>,
): Row[] {
  const settled = ties.filter(({ by }) => by !== 'undecided');
  const taken = [...new Set(settled.flatMap(({ between }) => between))];
  const turns = new Map(taken.map((id, turn) => [id, turn]));
  const turnOf = ({ id }: Row) => turns.get(id) ?? taken.length;
  return [...rows].sort((a, b) => scoreOf(b) - scoreOf(a) || turnOf(a) - turnOf(b) || a.cost - b.cost);
}
