import * as z from 'zod/mini';
import { pack, unpack } from './kept-map.ts';
import type { Fate } from './store.ts';

/** What a snapshot keeps beside the state, as bytes: they are read when somebody first asks, not while starting. */
const Kept = z.object({
  fates: z.array(z.custom<Fate>((value) => typeof value === 'object' && value !== null && 'id' in value)),
  positions: z.array(z.tuple([z.string(), z.int()])),
});

/** What is known of every entry on this device, and how far each subject has been read. */
export class Fates {
  #kept: Uint8Array | undefined;
  readonly #fates = new Map<string, Fate>();
  readonly #positions = new Map<string, number>();

  constructor(kept?: Uint8Array) {
    this.#kept = kept;
  }

  of(entry: string): Fate | undefined {
    return this.#fates.get(entry) ?? this.#opened().#fates.get(entry);
  }

  set(fate: Fate): void {
    this.#fates.set(fate.id, fate);
  }

  /** The last position of a subject that has been read; 0 for none. */
  lastPosition(subject: string): number {
    return this.#opened().#positions.get(subject) ?? 0;
  }

  read(subject: string, position: number): void {
    // What the snapshot kept is not looked into for this: the higher one counts when it is.
    this.#positions.set(subject, Math.max(position, this.#positions.get(subject) ?? 0));
  }

  /** As bytes, for a snapshot. */
  keep(): Uint8Array {
    this.#opened();
    return pack({ fates: [...this.#fates.values()], positions: [...this.#positions] });
  }

  /** Reads what the snapshot kept, under what has been learnt since. */
  #opened(): this {
    if (this.#kept === undefined) return this;
    const { fates, positions } = Kept.parse(unpack(this.#kept));
    this.#kept = undefined;
    for (const fate of fates) if (!this.#fates.has(fate.id)) this.#fates.set(fate.id, fate);
    for (const [subject, position] of positions) this.read(subject, position);
    return this;
  }
}
