import { useState } from 'preact/hooks';
import type { PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import type { Tablet } from '../../../sync/tablet.ts';
import { useChanges } from '../use-changes.ts';
import { useNewScreen } from '../use-new-screen.ts';
import { BatchEntry } from './batch-entry.tsx';
import { BatchList } from './batch-list.tsx';
import { BatchSummary } from './batch-summary.tsx';
import { NewBatch } from './new-batch.tsx';
import { cycleFor, cycleOf, ownBatches, styleOf, stylesFor } from './own-batches.ts';

export type PaperBatchScreenProps = {
  tablet: Tablet;
  /** The street event that goes on; its area's votes are offered first. */
  event?: PlannedStreetEvent | undefined;
  /** Back to where the field face came from. */
  onDone: () => void;
};

type Place = { readonly at: 'list' } | { readonly at: 'new' } | { readonly at: 'batch'; readonly id: string };

/** Paper ballots typed in by bundle: the bundles of this tablet, a new one, its sheets, and how it came out. */
export function PaperBatchScreen({ tablet, event, onDone }: PaperBatchScreenProps) {
  const { log } = tablet;
  const [place, setPlace] = useState<Place>({ at: 'list' });
  useChanges(log);
  const state = log.state();
  const cycle = cycleFor(state, event);
  const batch = place.at === 'batch' ? state.batches.get(place.id) : undefined;
  const style = styleOf(state, batch);
  // A new bundle has its focus already: in the field that comes first.
  useNewScreen(place.at === 'batch' ? `${place.id}/${batch?.closed ? 'closed' : 'open'}` : 'list');
  const toList = () => setPlace({ at: 'list' });
  const toBatch = (id: string) => setPlace({ at: 'batch', id });

  if (place.at === 'new' && cycle) {
    return (
      <NewBatch
        log={log}
        cycle={cycle}
        styles={stylesFor(cycle, event)}
        event={event}
        onBack={toList}
        onOpened={toBatch}
      />
    );
  }
  if (batch?.opened && style) {
    const opened = { ...batch, opened: batch.opened };
    return batch.closed ? (
      <BatchSummary batch={opened} style={style} onBack={toList} />
    ) : (
      <BatchEntry
        key={batch.id}
        tablet={tablet}
        batch={batch.id}
        style={style}
        currency={cycleOf(state, batch)?.currency ?? 'SEK'}
        onBack={toList}
      />
    );
  }
  return (
    <BatchList
      state={state}
      batches={ownBatches(state, log.author)}
      canOpen={(cycle?.voting.styles.length ?? 0) > 0}
      onOpen={toBatch}
      onNew={() => setPlace({ at: 'new' })}
      onDone={onDone}
    />
  );
}
