import type { Author, Instant } from '../log/entry.ts';

/** What one person did about an idea, and which acts had the last word when they did it. */
export type Act<Value> = {
  readonly entry: string;
  readonly author: Author;
  readonly at: Instant;
  readonly after: readonly string[];
  readonly value: Value;
};

/** Every act there has been, by its entry: none is ever thrown away. */
export type Acts<Value> = ReadonlyMap<string, Act<Value>>;

/**
 * The acts that have the last word, newest first: those that no other act came after and that nobody took back. One, or
 * several where people acted without knowing of each other. An act that was taken back gives the word to those before it.
 * The clock orders only acts that knew nothing of each other, and equal times fall to the higher id: every reader agrees.
 */
export function lastWords<Value>(acts: Acts<Value>, takenBack: ReadonlySet<string>): readonly Act<Value>[] {
  const live = [...acts.values()].filter(({ entry }) => !takenBack.has(entry));
  const answered = new Set(live.flatMap((act) => [...before(acts, act)]));
  const last = live.filter(({ entry }) => !answered.has(entry));
  // Only a forger writes acts that each came after the other; all of them are then shown.
  return (last.length > 0 ? last : live).toSorted(newestFirst);
}

/** Every act, newest first: the history to read. */
export const historyOf = <Value>(acts: Acts<Value>): readonly Act<Value>[] =>
  [...acts.values()].toSorted(newestFirst);

/** What an act came after, directly or through others, those that were taken back included. */
function before<Value>(acts: Acts<Value>, act: Act<Value>): ReadonlySet<string> {
  const found = new Set(act.after);
  for (const entry of found) for (const earlier of acts.get(entry)?.after ?? []) found.add(earlier);
  return found;
}

const newestFirst = (a: Act<unknown>, b: Act<unknown>): number => {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.entry < b.entry ? 1 : -1;
};
