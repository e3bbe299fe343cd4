import type { Folder } from '../domain/log/folder.ts';
import type { Entry } from '../domain/log/kinds.ts';
import { emptyState, type State } from '../domain/log/state.ts';
import type { Vocabulary } from '../domain/log/vocabulary.ts';
import { Fates } from './fates.ts';
import { move, noCounts, recount } from './rows.ts';
import type { Counts, Fate, News, StoredEntry } from './store.ts';

/** Everything that one tab knows of the log: the fold of all rows up to an arrival, and their fates. */
export class Folding {
  readonly #vocabulary: Vocabulary;
  readonly #folder: Folder;
  #state: State | undefined;
  #shown = false;
  /** Entries that will be folded once somebody asks for the state. */
  readonly #waiting: Entry[] = [];
  counts: Counts = noCounts;
  /** Every row up to here has been folded, each once. */
  arrival = 0;
  change = 0;
  lineage = 0;
  fates = new Fates();
  /** Arrivals of rows whose bytes this program cannot read. */
  unreadable = new Set<number>();

  constructor(vocabulary: Vocabulary, from: State = emptyState()) {
    this.#vocabulary = vocabulary;
    this.#folder = vocabulary.folder(from);
  }

  /** A new object whenever anything was folded. */
  get state(): State {
    if (this.#state) return this.#state;
    this.#folder.take(this.#waiting.splice(0));
    this.#state = this.#folder.state();
    this.#shown = true;
    return this.#state;
  }

  /** Folds rows in the order of their arrival; those that were folded before are passed over. */
  add(rows: readonly StoredEntry[], known: ReadonlyMap<string, Entry> = new Map()): void {
    const fresh = rows.filter((row) => row.arrival > this.arrival);
    const entries: Entry[] = [];
    for (const row of fresh) {
      const { bytes, ...fate } = row;
      const entry = known.get(row.id) ?? this.#read(row.arrival, bytes);
      if (entry) entries.push(entry);
      if (entry) this.#readUpTo(entry, fate);
      this.fates.set(fate);
      this.arrival = row.arrival;
    }
    this.counts = recount(
      this.counts,
      fresh.map((row) => move(undefined, row)),
    );
    this.#fold(entries);
  }

  /** Takes in what the store has to tell. */
  take(news: News): void {
    this.counts = recount(
      this.counts,
      news.changed.map((row) => move(this.fates.of(row.id), row)),
    );
    for (const { bytes, ...fate } of news.changed) {
      this.fates.set(fate);
      if (fate.received === undefined || bytes === null) continue;
      const read = this.#vocabulary.read(bytes);
      if (read.ok) this.#readUpTo(read.value, fate);
    }
    this.add(news.added);
    this.change = news.change;
  }

  /** Folds rows that could not be read when the snapshot was made: a newer program may read them. */
  retry(rows: readonly StoredEntry[]): void {
    const entries = rows.flatMap((row) => {
      this.unreadable.delete(row.arrival);
      return this.#read(row.arrival, row.bytes) ?? [];
    });
    this.#fold(entries);
  }

  /** Only what was pulled counts: an entry of ours that was merely acknowledged says nothing of those before it. */
  #readUpTo(entry: Entry, { position, received }: Fate): void {
    if (position !== undefined && received !== undefined) this.fates.read(entry.subject, position);
  }

  #fold(entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    this.#state = undefined;
    // To go on from a state that somebody has seen is to copy it first, which nobody who saves should wait for.
    if (this.#shown) for (const entry of entries) this.#waiting.push(entry);
    else this.#folder.take(entries);
  }

  #read(arrival: number, bytes: string | null): Entry | undefined {
    if (bytes === null) return undefined;
    const read = this.#vocabulary.read(bytes);
    if (read.ok) return read.value;
    this.unreadable.add(arrival);
    return undefined;
  }
}
