import type { Entry } from '../../../domain/log/kinds.ts';
import type { QuarantinedEntry } from '../../../wire/quarantine.ts';
import { mayBeReleased, readable } from './readable.ts';

/** What one tablet cast and that came when the count had begun: it is let in together, or looked at one by one. */
export type LateGroup = {
  readonly author: string;
  /** All that may be let in, in the order in which it came. */
  readonly rows: readonly QuarantinedEntry[];
  /** How many there are of each kind. */
  readonly kinds: ReadonlyMap<Entry['kind'], number>;
};

/**
 * Late votes by the tablet that they were cast on, where there are several of one. Only these: whatever else lies in quarantine is a
 * question of trust, and each has an answer of its own.
 */
export function lateGroups(rows: readonly QuarantinedEntry[]): readonly LateGroup[] {
  const groups = new Map<string, { rows: QuarantinedEntry[]; kinds: Map<Entry['kind'], number> }>();
  for (const row of rows) {
    if (row.settled !== null || row.reason !== 'count-began') continue;
    const read = readable(row);
    if (!read.entry || !mayBeReleased(row, read)) continue;
    const { author, kind } = read.entry;
    const group = groups.get(author) ?? { rows: [], kinds: new Map<Entry['kind'], number>() };
    groups.set(author, group);
    group.rows.push(row);
    group.kinds.set(kind, (group.kinds.get(kind) ?? 0) + 1);
  }
  return [...groups]
    .filter(([, group]) => group.rows.length > 1)
    .map(([author, { rows: own, kinds }]) => ({
      author,
      rows: own.sort((a, b) => (a.received < b.received ? -1 : a.received > b.received ? 1 : 0)),
      kinds,
    }));
}
