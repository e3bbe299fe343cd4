import type { CycleId, StreetEventId } from '../../../domain/log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../../../domain/log/refusal.ts';
import type { Entry } from '../../../domain/log/kinds.ts';
import type { ClosingForm } from '../../../domain/vote/closing.ts';
import { closePoint, type ClosePointRefusal } from '../../../domain/vote/closing-decisions.ts';
import { entriesOfPoint } from '../../../domain/vote/point-entries.ts';
import { closingDigest } from '../../../sealing/closing-digest.ts';
import type { BallotBox } from '../../../storage/ballot-box.ts';
import type { Log } from '../../../storage/log.ts';
import type { StorageFailure } from '../../../storage/store.ts';

export type PointToClose = {
  readonly cycle: CycleId;
  readonly event: StreetEventId;
  /** The number on this tablet. */
  readonly tablet: number;
  /** Without, the tablet only packs up. */
  readonly form?: ClosingForm | undefined;
  /** The draft of the form, which goes with it. */
  readonly draft: string;
};

/** Closes the point on this tablet. Only `ok` means that it is closed. */
export type CloseThePoint = (
  point: PointToClose,
) => Promise<Result<undefined, ClosePointRefusal | Refusal<StorageFailure>>>;

/**
 * Seals the open bag, fixes what this tablet wrote at the point by its hashes, and closes. What was decided is tried
 * again as it is for as long as nothing has been changed, so that closing twice is closing once.
 */
export function closerOf(log: Log, box: BallotBox): CloseThePoint {
  let decided: { readonly of: string; readonly entries: readonly Entry[] } | undefined;

  return async ({ cycle, event, tablet, form, draft }) => {
    // A voter who holds the tablet is asked about first: their vote would come after the last bag.
    if (!box.booth()) {
      const sealed = await box.sealRest('closing');
      if (!sealed.ok) return sealed;
    }
    const state = log.state();
    const hashes = entriesOfPoint(state, event, log.author).map((id) => log.fate(id)?.hash);
    // Every entry in the state stands in the log: one without a hash is a fault of the disk.
    if (hashes.includes(undefined)) return refuse('storage.failed');
    const digest = await closingDigest(hashes.filter((hash) => hash !== undefined));
    const of = JSON.stringify({ event, form, digest });
    if (decided?.of !== of) {
      const known = { ...state, voterWaiting: box.booth() !== undefined, openBag: box.waiting(), tablet };
      const result = closePoint(known, { cycle, event, digest, form }, log.env());
      if (!result.ok) return result;
      decided = { of, entries: result.value };
    }
    const saved = await log.append(decided.entries, draft);
    return saved.ok ? accept(undefined) : saved;
  };
}
