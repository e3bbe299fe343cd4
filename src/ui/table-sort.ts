export type TableSort = {
  /** The key of a column. */
  by: string;
  direction: 'ascending' | 'descending';
};

/** The order after a press on a column's head: another column starts ascending, the same one turns round. */
export function nextSort(sort: TableSort | undefined, by: string): TableSort {
  return { by, direction: sort?.by === by && sort.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** Rows in order; equal ones keep theirs, and rows without a value stand last whichever way it goes. */
export function sortRows<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => string | number | undefined,
  direction: TableSort['direction'],
  locale: string,
): Row[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((left, right) => {
    const [a, b] = [valueOf(left), valueOf(right)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return (
      sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)))
    );
  });
}
