import { t } from '@lingui/core/macro';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { State } from '../../../domain/log/state.ts';
import { type Bundle, bundlesOf } from '../../../domain/vote/bundle.ts';
import { questionsOf, styleNamed } from '../../../domain/vote/question.ts';
import { authorName } from '../words/author-words.ts';
import { eventName } from '../words/names.ts';
import { type BundleRow, bundleRow, discardedRow, isDiscarded, type RowNames } from './bundle-row.ts';

/** The bundles of a round, with every reading of them that stands. */
export const roundBundles = (state: State, cycle: Cycle): readonly Bundle[] =>
  bundlesOf(state.batches.values(), cycle.id, (style) => questionsOf(cycle, style));

/** Every bundle of a round as a row, and every reading that was discarded: what needs a person stands first. */
export function roundRows(state: State, cycle: Cycle, bundles: readonly Bundle[]): readonly BundleRow[] {
  const rows = bundles.map((bundle) =>
    bundleRow(bundle, questionsOf(cycle, bundle.style), rowNames(state, cycle, bundle)),
  );
  const discarded = [...state.batches.values()]
    .filter(isDiscarded)
    .filter(({ opened }) => opened.cycle === cycle.id)
    .map((batch) => discardedRow(batch, rowNames(state, cycle, batch.opened)));
  const urgent = ({ stage }: BundleRow) => Number(stage === 'differs' || stage === 'crowded');
  return [...rows.toSorted((a, b) => urgent(b) - urgent(a)), ...discarded];
}

/** The names of what a bundle came from. */
export const rowNames = (
  state: State,
  cycle: Cycle,
  of: { readonly style: string; readonly event?: string | undefined },
): RowNames => ({
  style: styleNamed(cycle, of.style)?.name ?? t`okänd röstsedel`,
  event: eventName(state, of.event) ?? '',
  tablet: (author) => authorName(state, author),
});
