import { useLayoutEffect, useReducer } from 'preact/hooks';

/** Anything that calls back after it changed: the log, the sync, the settings. */
export type Changing = { subscribe(listener: () => void): () => void };

/**
 * Renders again after every change of a source whose answers are made anew each time they are asked for (an entry's
 * fate, the counts). It listens before anything else can happen, so that no change falls between.
 */
export function useChanges(source: Changing): void {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => source.subscribe(() => again(undefined)), [source]);
}
