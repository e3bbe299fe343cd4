import { to } from '../place.ts';

/** What an address says after its question mark: how the list is narrowed, sorted and paged. */
export type Query = Readonly<Record<string, string>>;

/** The list of ideas as it stands: what is empty is left out. */
export const listAddress = (query: Query): string => withQuery(to.ideas, query);

/** One idea, opened from a list that stands so: the way back leads to the same list. */
export const ideaAddress = (id: string, query: Query): string => withQuery(to.idea(id), query);

function withQuery(path: string, query: Query): string {
  const kept = Object.entries(query).filter(([, value]) => value !== '');
  const text = new URLSearchParams(kept).toString();
  return text === '' ? path : `${path}?${text}`;
}
