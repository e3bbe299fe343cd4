import type { Folder } from './folder.ts';
import type { Entry } from './kinds.ts';
import type { EntryReader } from './read-entry.ts';
import type { State } from './state.ts';

/** The kinds of entries that a program reads and folds. What it does not know it keeps, and says that it is too old. */
export type Vocabulary = {
  readonly read: EntryReader<Entry>;
  readonly folder: (from: State) => Folder;
};
