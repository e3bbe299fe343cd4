import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { Idea } from '../../../../domain/ideas/idea.ts';
import type { Log } from '../../../../storage/log.ts';
import { IdeaIndex } from './idea-index.ts';

/** So long the page may stand still while ideas are filed, in milliseconds: less than a frame. */
const SLICE = 10;

type Search = {
  readonly index: IdeaIndex<Idea>;
  filing: ReadonlyMap<string, Idea> | undefined;
  tell: Set<() => void>;
};

/** One index for each round of a log, which lives as long as the page: a list that is opened again is searched at once. */
const searches = new WeakMap<Log, Map<string, Search>>();

function searchOf(log: Log, cycle: string): Search {
  const rounds = searches.get(log) ?? new Map<string, Search>();
  const held = rounds.get(cycle) ?? { index: new IdeaIndex<Idea>(), filing: undefined, tell: new Set() };
  searches.set(log, rounds.set(cycle, held));
  return held;
}

export type IdeaSearch = {
  readonly index: IdeaIndex<Idea>;
  /** Whether every idea is filed; until then a search finds among those that are. */
  readonly ready: boolean;
  /** Counts up as more ideas are filed. */
  readonly turn: number;
};

/** The index over the ideas of a round, which catches up with them a slice at a time. */
export function useIdeaSearch(log: Log, cycle: string, ideas: ReadonlyMap<string, Idea>): IdeaSearch {
  const search = searchOf(log, cycle);
  const [turn, told] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const listener = () => told(undefined);
    search.tell.add(listener);
    return () => void search.tell.delete(listener);
  }, [search]);
  const ready = useMemo(() => catchUp(search, ideas), [search, ideas]);
  return { index: search.index, ready: ready || search.filing === undefined, turn };
}

/** Files what is new within one slice, and the rest later; true when nothing is left. */
function catchUp(search: Search, ideas: ReadonlyMap<string, Idea>): boolean {
  const running = search.filing !== undefined;
  search.filing = ideas;
  if (running) return false;
  if (fileSome(search)) return true;
  void fileOn(search);
  return false;
}

async function fileOn(search: Search): Promise<void> {
  do {
    // Whatever waits to be done goes first: a key that was pressed, a frame to be drawn.
    await new Promise((resolve) => setTimeout(resolve, 0));
  } while (!fileSome(search));
  for (const tell of search.tell) tell();
}

function fileSome(search: Search): boolean {
  const { index, filing } = search;
  if (!filing) return true;
  const until = performance.now() + SLICE;
  for (const idea of filing.values()) {
    if (index.has(idea)) continue;
    index.add(idea);
    if (performance.now() > until) return false;
  }
  if (index.size > filing.size) index.keepOnly(filing);
  search.filing = undefined;
  return true;
}
