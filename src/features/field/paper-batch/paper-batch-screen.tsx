import { useState } from 'preact/hooks';
import type { PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import type { OpenedBatch } from '../../../domain/vote/paper-batch.ts';
import type { Tablet } from '../../../sync/tablet.ts';
import { useChanges } from '../use-changes.ts';
import { useNewScreen } from '../use-new-screen.ts';
import { BatchList } from './batch-list.tsx';
import { BundleAt } from './bundle-at.tsx';
import { NewBatch } from './new-batch.tsx';
import { cycleFor, cycleOf, styleOf, stylesFor } from './own-batches.ts';
import { bundleOf, ownBundles } from './own-bundles.ts';

export type PaperBatchScreenProps = {
  tablet: Tablet;
  /** The street event that goes on; its area's votes are offered first. */
  event?: PlannedStreetEvent | undefined;
  /** Back to where the field face came from. */
  onDone: () => void;
};

type Place =
  | { readonly at: 'list' }
  | { readonly at: 'new' }
  | { readonly at: 'again'; readonly first: OpenedBatch }
  /** `begun`: the reading was opened just now, by the person who still sits there. */
  | { readonly at: 'batch'; readonly id: string; readonly begun: boolean };

/** Paper ballots typed in by bundle: the bundles of this tablet, a new one, its sheets, and how it came out. */
export function PaperBatchScreen({ tablet, event, onDone }: PaperBatchScreenProps) {
  const { log } = tablet;
  const [place, setPlace] = useState<Place>({ at: 'list' });
  useChanges(log);
  const state = log.state();
  const bundles = ownBundles(state, log.author);
  const batch = place.at === 'batch' ? state.batches.get(place.id) : undefined;
  const bundle = bundleOf(bundles, batch);
  const style = styleOf(state, batch);
  // A new bundle has its focus already: in the field that comes first.
  useNewScreen(bundle && place.at === 'batch' ? `${place.id}/${bundle.stage}` : 'list');
  const toList = () => setPlace({ at: 'list' });
  const toBatch = (id: string, begun: boolean) => setPlace({ at: 'batch', id, begun });

  const cycle =
    place.at === 'again'
      ? cycleOf(state, place.first)
      : place.at === 'new'
        ? cycleFor(state, event)
        : undefined;
  if (cycle) {
    return (
      <NewBatch
        log={log}
        cycle={cycle}
        styles={stylesFor(cycle, event)}
        event={event}
        again={place.at === 'again' ? place.first : undefined}
        onBack={toList}
        onOpened={(id) => toBatch(id, true)}
      />
    );
  }
  if (bundle && style && place.at === 'batch') {
    return (
      <BundleAt
        key={place.id}
        tablet={tablet}
        bundle={bundle}
        begun={place.begun}
        style={style}
        currency={cycleOf(state, batch)?.currency ?? 'SEK'}
        onAgain={(first) => setPlace({ at: 'again', first })}
        onBack={toList}
      />
    );
  }
  return (
    <BatchList
      state={state}
      bundles={bundles}
      round={cycleFor(state, event)}
      onOpen={(id) => toBatch(id, false)}
      onNew={() => setPlace({ at: 'new' })}
      onDone={onDone}
    />
  );
}
