import type { Author, Instant, Stamped } from '../log/entry.ts';
import { EntryId } from '../log/ids.ts';

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

/** The acts with one more: what an entry did, knowing of those that it names. */
export const withAct = <Value>(
  acts: Acts<Value> | undefined,
  { id, author, at }: Pick<Stamped<string, unknown>, 'id' | 'author' | 'at'>,
  after: readonly string[],
  value: Value,
): Acts<Value> => new Map(acts).set(id, { entry: id, author, at, after, value });

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

/** What stands, and the other last words where people disagreed without knowing of each other: somebody must choose. */
export type Standing<Value> = {
  readonly stands: Act<Value> | undefined;
  readonly against: readonly Act<Value>[];
  /** The acts that the next one comes after. */
  readonly last: readonly EntryId[];
};

/** What stands of last words, the one that has it first. */
export function standingOf<Value>(
  words: readonly Act<Value>[],
  same: (a: Value, b: Value) => boolean,
): Standing<Value> {
  const [first, ...rest] = words;
  const against = first ? rest.filter(({ value }) => !same(first.value, value)) : [];
  return { stands: first, against, last: words.map(({ entry }) => EntryId.parse(entry)) };
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
