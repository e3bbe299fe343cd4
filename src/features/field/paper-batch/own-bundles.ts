import type { State } from '../../../domain/log/state.ts';
import { type Bundle, bundleKey, type BundleStage, bundlesOf } from '../../../domain/vote/bundle.ts';
import type { OpenedBatch, PaperBatch } from '../../../domain/vote/paper-batch.ts';
import { questionsOf } from '../../../domain/vote/question.ts';
import { ownBatches } from './own-batches.ts';

/** What has to be done first stands first. */
const ORDER: readonly BundleStage[] = ['crowded', 'differs', 'typing', 'second', 'counted'];

/** The bundles read on this tablet, those that need somebody first, the newest of each first. */
export function ownBundles(state: State, author: string): readonly Bundle[] {
  const own = ownBatches(state, author);
  const cycles = new Set(own.map(({ opened }) => opened.cycle));
  const bundles = [...cycles].flatMap((id) => {
    const cycle = state.cycles.get(id)?.cycle;
    return bundlesOf(own, id, (style) => (cycle ? questionsOf(cycle, style) : []));
  });
  return bundles.toSorted(
    (a, b) => ORDER.indexOf(a.stage) - ORDER.indexOf(b.stage) || (begunAt(a) < begunAt(b) ? 1 : -1),
  );
}

const begunAt = ({ readings }: Bundle): string => readings.at(-1)?.opened.at ?? '';

/** The bundle that a reading is of, also when the reading has been discarded and another one stands. */
export function bundleOf(bundles: readonly Bundle[], batch: PaperBatch | undefined): Bundle | undefined {
  if (!batch?.opened) return undefined;
  const stack = bundleKey({ ...batch, opened: batch.opened });
  return bundles.find(({ key }) => key === stack);
}

/** The reading of a bundle that goes on; else the last one. */
export const currentReading = ({ readings }: Bundle): OpenedBatch | undefined =>
  readings.find(({ closed }) => !closed) ?? readings.at(-1);
