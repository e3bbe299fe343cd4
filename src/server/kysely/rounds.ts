import type { Entry } from '../../domain/log/kinds.ts';
import { applyCount, type Count, type CountEntry, countKinds } from '../../domain/outcome/count.ts';
import { applyLots, type Lots, type LotsEntry, lotsKinds } from '../../domain/outcome/lots.ts';
import { flush, type Ledger } from './ledger.ts';
import { type OutcomeKind, outcomeEntries } from './outcome-rows.ts';

/** How the counts of a round stand, and its draw. */
export type Round = {
  readonly counts: ReadonlyMap<string, Count>;
  readonly lots: ReadonlyMap<string, Lots>;
};

/** One step of a count, or of the draw. */
export type Phase = CountEntry | LotsEntry;

const isOfCount = (entry: Entry): entry is CountEntry => Object.hasOwn(countKinds, entry.kind);
const isOfDraw = (entry: Entry): entry is LotsEntry => Object.hasOwn(lotsKinds, entry.kind);
export const isPhase = (entry: Entry): entry is Phase => isOfCount(entry) || isOfDraw(entry);

const PHASES: readonly OutcomeKind[] = [
  'count.started',
  'inners.listed',
  'count.opened',
  'count.tallied',
  'result.approved',
  'result.published',
  'draw.committed',
  'draw.made',
];

/**
 * The rounds as the log tells of them: the same fold as in every office, over the entries of one round. A long list of
 * insides comes in hundreds of entries, so that what has been read is kept, and only what is new is read. What a
 * transaction has written itself is not kept, since it may yet be undone.
 */
export class Rounds {
  readonly #kept = new Map<string, { readonly round: Round; readonly until: number }>();

  /** A round as this transaction sees it. */
  async of(ledger: Ledger, cycle: string): Promise<Round> {
    const key = `${ledger.generation}/${cycle}`;
    const kept = this.#kept.get(key) ?? { round: { counts: new Map(), lots: new Map() }, until: 0 };
    const { began, head } = ledger;
    const round =
      began > kept.until
        ? folded(kept.round, await phases(ledger, cycle, { after: kept.until, until: began }))
        : kept.round;
    if (began > kept.until) this.#kept.set(key, { round, until: began });
    if (head === began) return round;
    await flush(ledger);
    return folded(round, await phases(ledger, cycle, { after: began }));
  }
}

const phases = (
  { trx, process }: Ledger,
  subject: string,
  within: { readonly after: number; readonly until?: number },
): Promise<readonly Entry[]> => outcomeEntries(trx, process, PHASES, { subject, ...within });

function folded({ counts, lots }: Round, entries: readonly Entry[]): Round {
  const next = { counts: new Map(counts), lots: new Map(lots) };
  for (const entry of entries) {
    if (isOfCount(entry)) applyCount(next.counts, entry);
    else if (isOfDraw(entry)) applyLots(next.lots, entry);
  }
  return next;
}
