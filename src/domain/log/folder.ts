import { Copies } from './copies.ts';
import type { Entry } from './kinds.ts';
import type { State } from './state.ts';

type Draft = {
  -readonly [Noun in keyof State]: State[Noun] extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : never;
};

/** Gives the map of a noun that may be changed now. */
export type Own = <Noun extends keyof Draft>(noun: Noun) => Draft[Noun];

/** What an entry does to the state. */
export type Apply = (own: Own, entry: Entry, copies: Copies) => void;

/** A fold that goes on. A state that was handed out never changes; between two of them, nothing is copied twice. */
export type Folder = { take(entries: Iterable<Entry>): void; state(): State };

/** Folds entries into a state portion by portion, as they are read. Only the nouns that are touched are copied. */
export function folderWith(apply: Apply, from: State): Folder {
  let state = from;
  let draft: Partial<Draft> = {};
  let copies = new Copies();
  const own = <Noun extends keyof Draft>(noun: Noun): Draft[Noun] => {
    // The copy of a ReadonlyMap<K, V> is a Map<K, V>; TypeScript does not follow that through the mapped type.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const held = draft[noun] ?? (new Map<unknown, unknown>(state[noun]) as Draft[Noun]);
    draft[noun] = held;
    return held;
  };
  return {
    take(entries) {
      for (const entry of entries) apply(own, entry, copies);
    },
    state() {
      state = { ...state, ...draft };
      draft = {};
      copies = new Copies();
      return state;
    },
  };
}
