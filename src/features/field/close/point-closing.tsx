import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { State } from '../../../domain/log/state.ts';
import { StreetEventId } from '../../../domain/log/ids.ts';
import type { PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import type { BallotPoint } from '../../../domain/vote/closing.ts';
import { figuresOf } from '../../../domain/vote/closing-sums.ts';
import { autosave } from '../../../storage/autosave.ts';
import type { BallotBox } from '../../../storage/ballot-box.ts';
import type { Tablet } from '../../../sync/tablet.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { closerOf } from './close-the-point.ts';
import { ClosingDraft, emptyClosing, formIn, uncountedIn } from './closing-draft.ts';
import { type ClosingFault, closingFault } from './closing-faults.ts';
import { ClosingFormView } from './closing-form-view.tsx';
import { ClosingStart } from './closing-start.tsx';

export type PointClosingProps = {
  tablet: Tablet;
  box: BallotBox;
  cycle: Cycle;
  event: PlannedStreetEvent;
  point: BallotPoint | undefined;
  state: State;
};

/** A ballot point before it is closed on this tablet: the choice between form and packing up, and the form. */
export function PointClosing({ tablet, box, cycle, event, point, state }: PointClosingProps) {
  const { log, drafts } = tablet;
  const key = `closing/${event.id}`;
  const [draft, setDraft] = useState<ClosingDraft>();
  const [begun, setBegun] = useState(false);
  const [kept, setKept] = useState(true);
  const [fault, setFault] = useState<ClosingFault>();
  const keeping = useMemo(() => autosave(drafts, key, setKept), [drafts, key]);
  const close = useMemo(() => closerOf(log, box), [log, box]);

  useEffect(() => {
    const begin = async () => {
      const left = ClosingDraft.safeParse((await drafts.load(key).catch(() => undefined))?.value);
      if (left.success) setDraft(left.data);
      setBegun(true);
    };
    void begin();
  }, [drafts, key]);

  const change = (part: Partial<ClosingDraft>) => {
    const next = { ...(draft ?? emptyClosing), ...part };
    setDraft(next);
    setFault(undefined);
    keeping.write(next);
  };

  const [sealing, startForm] = useOneAtATime(async () => {
    // The figures of the form are those of the bags: nothing may wait in the open one.
    const sealed = box.booth() ? undefined : await box.sealRest('closing');
    if (sealed && !sealed.ok) setFault(closingFault(sealed.refusal));
    else change({});
  });

  const [busy, submit] = useOneAtATime(async (withForm: boolean) => {
    await keeping.settled();
    const closed = await close({
      cycle: cycle.id,
      event: StreetEventId.parse(event.id),
      tablet: tablet.number,
      form: withForm && draft ? formIn(draft, cycle.voting.tablets) : undefined,
      draft: key,
    });
    if (closed.ok) return;
    const found = closingFault(closed.refusal);
    const step = found.at === 'counts' && draft ? uncountedIn(draft, cycle.voting.tablets) : found.step;
    if (draft && step && step !== draft.step) change({ step });
    setFault(found);
  });
  if (!begun) return null;

  const own = figuresOf(state, event.id, log.author);
  const waiting = box.waiting();
  const shared = {
    place: event.plan.name,
    tablets: cycle.voting.tablets,
    own: { ...own, sealed: own.sealed + waiting },
    fault,
    busy,
  };
  return draft ? (
    <ClosingFormView
      {...shared}
      tablet={tablet.number}
      draft={draft}
      kept={kept}
      onChange={change}
      onSubmit={() => submit(true)}
      onBack={() => setDraft(undefined)}
    />
  ) : (
    <ClosingStart
      {...shared}
      reopened={reasonOf(point)}
      voterWaiting={box.booth() !== undefined}
      openBundles={openBundles(state, event.id, log.author)}
      sealing={sealing}
      onForm={startForm}
      onPackUp={() => submit(false)}
    />
  );
}

/** Why the office let the point go on; undefined where it has not. */
function reasonOf(point: BallotPoint | undefined): string | undefined {
  const reasons = [...(point?.reasons.values() ?? [])];
  return reasons.find(({ round }) => round === point?.reopened)?.reason;
}

/** The numbers of the bundles that this tablet is in the middle of. */
const openBundles = (state: State, event: string, author: string): readonly number[] =>
  [...state.batches.values()].flatMap(({ opened, closed, discarded, author: by }) =>
    opened?.event === event && by === author && !closed && !discarded ? [opened.number] : [],
  );
