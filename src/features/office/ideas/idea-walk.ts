import { useMemo } from 'preact/hooks';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { TableSort } from '../../../ui/table-sort.ts';
import type { IdeaFilter } from './idea-filter.ts';
import { ideaAddress, listAddress, type Query } from './list-address.ts';
import { useIdeaList } from './use-idea-list.ts';

/** Rows on a page of the list: all of them are drawn, so that the browser's own search finds them. */
export const PAGE_ROWS = 50;

/** The list that one walks through, as it stood when it was left: sorting an idea does not take it away under one's feet. */
let walk: { readonly key: string; readonly ids: readonly string[] } | undefined;

/** The idea that was opened last, so that the list can show where one was. */
let opened: string | undefined;

/** What the addresses of a list and of its ideas share. */
const keyOf = (query: Query): string => listAddress({ ...query, page: '', look: '' });

/** The list says what it holds now. */
export function rememberList(query: Query, ids: readonly string[]): void {
  walk = { key: keyOf(query), ids };
}

/** The idea that one comes back from, told once. */
export function cameFrom(): string | undefined {
  const id = opened;
  opened = undefined;
  return id;
}

export type IdeaWalk = {
  /** From 1, and of how many; undefined for an idea that is not in the list. */
  readonly at: number | undefined;
  readonly of: number;
  readonly next: string | undefined;
  readonly previous: string | undefined;
  /** The list, on the page where this idea stands. */
  readonly back: string;
};

/** The ideas before and after this one in the list that its address tells of. */
export function useIdeaWalk(
  cycle: Cycle,
  id: string,
  query: Query,
  filter: IdeaFilter,
  sort: TableSort | undefined,
): IdeaWalk {
  const { ideas } = useIdeaList(cycle, filter, sort);
  return useMemo(() => {
    opened = id;
    const key = keyOf(query);
    if (walk?.key !== key || !walk.ids.includes(id)) walk = { key, ids: ideas.map((idea) => idea.id) };
    const { ids } = walk;
    const at = ids.indexOf(id);
    const there = (place: number): string | undefined => {
      const other = at === -1 ? undefined : ids[place];
      return other === undefined ? undefined : ideaAddress(other, query);
    };
    const page = Math.floor(at / PAGE_ROWS) + 1;
    return {
      at: at === -1 ? undefined : at + 1,
      of: ids.length,
      next: there(at + 1),
      previous: there(at - 1),
      back: listAddress({ ...query, page: page > 1 ? String(page) : '' }),
    };
  }, [ideas, id, query]);
}
