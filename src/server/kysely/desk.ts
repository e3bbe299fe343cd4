import type { RandomBytes } from '../../domain/log/ids.ts';
import { type Entry, kindNamed } from '../../domain/log/kinds.ts';
import type { Push } from '../store.ts';
import type { Begun } from './count-began.ts';
import type { Plausible } from './flags.ts';
import type { AuthorStanding, Known } from './known.ts';
import type { Ledger } from './ledger.ts';
import type { Lineage } from './lineage.ts';
import type { Rounds } from './rounds.ts';

/** Everything that a verdict is reached with: one push before one open log. */
export type Desk = {
  readonly ledger: Ledger;
  readonly push: Push;
  readonly known: Known;
  readonly author: AuthorStanding;
  readonly plausible: Plausible;
  readonly lineage?: Lineage;
  /** Whether a street event has been closed, as far as it was asked. */
  readonly closed: Map<string, boolean>;
  /** Everything in this push that can be read. */
  readonly arriving: readonly Entry[];
  readonly begun: Begun;
  readonly rounds: Rounds;
  /** For the ids of what the server writes itself. */
  readonly random: RandomBytes;
};

export const mayWrite = (author: AuthorStanding, entry: Entry): boolean =>
  kindNamed(entry.kind)?.writers.some((writer) => author.parties.includes(writer)) ?? false;

/** Serial kinds are decided online and wait in no outbox: they have no place in a device's sequence. */
export const isSerial = (entry: Entry): boolean => kindNamed(entry.kind)?.serial ?? false;
