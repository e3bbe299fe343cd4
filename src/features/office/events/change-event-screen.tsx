import { t } from '@lingui/core/macro';
import { useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { Entry } from '../../../domain/log/kinds.ts';
import { type PlannedStreetEvent, STREET_EVENT_KINDS } from '../../../domain/meeting/street-event.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { areaOptions } from '../words/area-options.ts';
import { saveFailure } from '../words/save-words.ts';
import { draftOf, type EventDraft, type EventFault, replanDraft } from './event-draft.ts';
import { EventFormView, focusFirstFault } from './event-form-view.tsx';
import { NoSuchEvent } from './no-such-event.tsx';

/** Moves an event, or corrects what is said of it; offline too. */
export function ChangeEventScreen({ id }: { id: string }) {
  const { state } = useOffice();
  const cycle = useCycle();
  const known = state.events.get(id);
  if (!known?.plan) return <NoSuchEvent />;
  return <Change key={id} event={{ ...known, plan: known.plan }} cycle={cycle} />;
}

function Change({ event, cycle }: { event: PlannedStreetEvent; cycle: Cycle }) {
  const { office } = useOffice();
  const { route } = useLocation();
  const [draft, setDraft] = useState(() => draftOf(event, cycle));
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  /** Saving again after a failure saves the very same entries. */
  const decidedRef = useRef<{ readonly of: EventDraft; readonly entries: readonly Entry[] }>(undefined);
  const decide = () => replanDraft(event, draft, cycle, office.log.env());

  const save = async () => {
    if (busy) return;
    setTried(true);
    if (decidedRef.current?.of !== draft) {
      const result = decide();
      if (!result.ok) return focusFirstFault();
      decidedRef.current = { of: draft, entries: result.value };
    }
    setBusy(true);
    const saved = await office.log.append(decidedRef.current.entries);
    setBusy(false);
    if (!saved.ok) return setFailure(saveFailure(saved.refusal.code));
    showToast({ kind: 'done', text: t`Ändringen är sparad. Plattorna får den när de har nät.` });
    route(to.event(event.id));
  };

  return (
    <EventFormView
      title={t`Ändra träffen`}
      lead={t`Plattorna säger vad som är ändrat nästa gång de har nät. Det som redan är insamlat följer med.`}
      kicker={{ href: to.event(event.id), label: event.plan.name }}
      act={t`Spara ändringen`}
      kinds={kindsBeside(event)}
      draft={draft}
      onChange={(part) => {
        setDraft((written) => ({ ...written, ...part }));
      }}
      areas={areaOptions(cycle)}
      faults={tried && !busy ? faultsIn(decide()) : []}
      failure={failure}
      busy={busy}
      onSave={() => void save()}
    />
  );
}

const faultsIn = (result: ReturnType<typeof replanDraft>): readonly EventFault[] =>
  result.ok ? [] : result.refusal;

/** What owes the count bags and papers stays a ballot point, and nothing else becomes one. */
const kindsBeside = ({ plan }: PlannedStreetEvent) =>
  STREET_EVENT_KINDS.filter((kind) => (kind === 'ballot-point') === (plan.kind === 'ballot-point'));
