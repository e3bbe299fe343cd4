import type { Env } from '../../../domain/log/entry.ts';
import { foldOnTablet } from '../../../domain/log/tablet.ts';
import type { Entry } from '../../../domain/log/kinds.ts';
import type { Refusal, Result } from '../../../domain/log/refusal.ts';
import type { PaperBatch } from '../../../domain/vote/paper-batch.ts';
import type { Log } from '../../../storage/log.ts';
import type { StorageFailure } from '../../../storage/store.ts';
import { cell, type ReadonlyCell } from '../../../ui/cell.ts';

type Decide<Failure> = (batch: PaperBatch, env: Env) => Result<readonly Entry[], Failure>;

/**
 * Saves what is typed in the order it was typed, without anybody waiting for the disk. A failure stops it: what
 * stands behind is kept, and goes out under the same ids when it is tried again.
 */
export type EntryQueue = {
  /** Entries that are not on the disk yet, in order. */
  readonly waiting: ReadonlyCell<readonly Entry[]>;
  readonly failure: ReadonlyCell<Refusal<StorageFailure> | undefined>;
  /** The bundle as it will be when everything has been saved. */
  readonly batch: () => PaperBatch | undefined;
  /** Decides on that bundle and lines the outcome up; the refusal is the decision's own. */
  readonly add: <Failure>(decide: Decide<Failure>) => Result<readonly Entry[], Failure> | undefined;
  readonly tryAgain: () => void;
  /** Resolves when nothing is being written. */
  readonly settled: () => Promise<void>;
};

export function entryQueue(log: Log, batch: string): EntryQueue {
  const waiting = cell<readonly Entry[]>([]);
  const failure = cell<Refusal<StorageFailure> | undefined>(undefined);
  let running: Promise<void> | undefined;

  const run = async () => {
    while (waiting.value.length > 0) {
      const going = waiting.value;
      const saved = await log.append(going);
      if (!saved.ok) {
        failure.value = saved.refusal;
        break;
      }
      waiting.value = waiting.value.slice(going.length);
    }
    running = undefined;
  };
  const start = () => {
    if (failure.value === undefined) running ??= run();
  };
  const expected = () => foldOnTablet(log.state(), waiting.value).batches.get(batch);

  return {
    waiting,
    failure,
    batch: expected,
    add(decide) {
      const held = expected();
      if (!held) return undefined;
      const decided = decide(held, log.env());
      if (decided.ok) {
        waiting.value = [...waiting.value, ...decided.value];
        start();
      }
      return decided;
    },
    tryAgain() {
      failure.value = undefined;
      start();
    },
    async settled() {
      await running;
    },
  };
}
