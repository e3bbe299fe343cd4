import * as z from 'zod/mini';
import { emptyState, FOLD_VERSION, type State } from '../domain/log/state.ts';
import type { Vocabulary } from '../domain/log/vocabulary.ts';
import { Fates } from './fates.ts';
import { Folding } from './folding.ts';
import { KeptMap, pack } from './kept-map.ts';
import type { Snapshot } from './store.ts';

const nouns = Object.keys(emptyState());

/** A noun of more than so many lies in bytes until somebody looks into it. */
const MANY = 100;

/** Every noun is there as a map. What is in the maps is trusted on FOLD_VERSION: this program wrote it. */
const isState = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  nouns.every(
    (noun) => noun in value && Object.entries(value).some(([key, map]) => key === noun && map instanceof Map),
  );

const Whole = z.custom<State>(isState);
const Bytes = z.instanceof(Uint8Array);
const Count = z.int().check(z.nonnegative());

const Content = z.object({
  nouns: z.record(z.string(), z.union([Bytes, z.instanceof(Map)])),
  fates: Bytes,
  counts: z.object({ pending: Count, acknowledged: Count, quarantined: Count }),
  unreadable: z.array(Count),
});

/** A folding as a value to keep. */
export const snapshotOf = (folding: Folding): Snapshot => ({
  fold: FOLD_VERSION,
  lineage: folding.lineage,
  arrival: folding.arrival,
  change: folding.change,
  content: {
    nouns: Object.fromEntries(Object.entries(folding.state).map(([noun, map]) => [noun, kept(map)])),
    fates: folding.fates.keep(),
    counts: folding.counts,
    unreadable: [...folding.unreadable],
  },
});

function kept(map: ReadonlyMap<unknown, unknown>): ReadonlyMap<unknown, unknown> | Uint8Array {
  if (map instanceof KeptMap && map.bytes) return map.bytes;
  return map.size > MANY ? pack(map) : new Map(map);
}

/** The folding that a snapshot holds; undefined when another fold made it, or it is damaged: both are rebuilt. */
export function foldingFrom(vocabulary: Vocabulary, snapshot: Snapshot | undefined): Folding | undefined {
  if (snapshot?.fold !== FOLD_VERSION) return undefined;
  const content = Content.safeParse(snapshot.content);
  if (!content.success) return undefined;
  const found = Object.entries(content.data.nouns);
  const state = Whole.safeParse(
    Object.fromEntries(found.map(([noun, held]) => [noun, held instanceof Map ? held : new KeptMap(held)])),
  );
  if (!state.success) return undefined;
  const folding = new Folding(vocabulary, state.data);
  folding.counts = content.data.counts;
  folding.fates = new Fates(content.data.fates);
  folding.unreadable = new Set(content.data.unreadable);
  folding.arrival = snapshot.arrival;
  folding.change = snapshot.change;
  folding.lineage = snapshot.lineage;
  return folding;
}
