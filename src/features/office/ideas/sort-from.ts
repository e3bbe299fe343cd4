import type { TableSort } from '../../../ui/table-sort.ts';
import type { Query } from './list-address.ts';

/** How an address wants the list sorted; undefined leaves it as it comes. */
export function sortFrom(query: Query): TableSort | undefined {
  const by = query['sort'];
  if (by === undefined || by === '') return undefined;
  return { by, direction: query['order'] === 'descending' ? 'descending' : 'ascending' };
}
