import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { autosave } from '../../../storage/autosave.ts';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { STREET_EVENT_KINDS } from '../../../domain/meeting/street-event.ts';
import type { Entry } from '../../../domain/log/kinds.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { areaOptions } from '../words/area-options.ts';
import { saveFailure } from '../words/save-words.ts';
import { emptyEventDraft, eventDraft, EventDraft, type EventFault, planDraft } from './event-draft.ts';
import { EventFormView, focusFirstFault } from './event-form-view.tsx';

/** Plans an event, offline too. What is written is kept as a draft until the entry is on the disk. */
export function NewEventScreen() {
  const { office } = useOffice();
  const cycle = useCycle();
  const { query, route } = useLocation();
  const { area: asked = '' } = query;
  const [draft, setDraft] = useState<EventDraft>();
  /** Once someone has tried to save, what is wrong follows what is written. */
  const [tried, setTried] = useState(false);
  const [faults, setFaults] = useState<readonly EventFault[]>([]);
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const key = eventDraft(cycle.id);
  const keep = useMemo(() => autosave(office.drafts, key, () => undefined), [office.drafts, key]);
  /** Saving again after a failure saves the very same entries. */
  const plannedRef = useRef<{ readonly of: EventDraft; readonly entries: readonly Entry[] }>(undefined);

  useEffect(() => {
    const fresh = () => emptyEventDraft(office.log.env().random, asked);
    void (async () => {
      const kept = await office.drafts.load(key).catch(() => undefined);
      const read = EventDraft.safeParse(kept?.value);
      const usable = read.success && !office.log.state().events.has(read.data.event);
      setDraft(usable ? { ...read.data, area: read.data.area || asked } : fresh());
    })();
  }, [office, key, asked]);

  const change = (part: Partial<EventDraft>) => {
    if (!draft) return;
    const next = { ...draft, ...part };
    setDraft(next);
    keep.write(next);
    if (tried) {
      const again = planDraft(next, cycle, office.log.env());
      setFaults(again.ok ? [] : again.refusal);
    }
  };

  const save = async () => {
    if (!draft || busy) return;
    setTried(true);
    if (plannedRef.current?.of !== draft) {
      const result = planDraft(draft, cycle, office.log.env());
      setFaults(result.ok ? [] : result.refusal);
      if (!result.ok) return focusFirstFault();
      plannedRef.current = { of: draft, entries: result.value };
    }
    setBusy(true);
    await keep.settled();
    const saved = await office.log.append(plannedRef.current.entries, key);
    setBusy(false);
    if (!saved.ok) return setFailure(saveFailure(saved.refusal.code));
    showToast({ kind: 'done', text: t`Träffen är sparad. Plattorna får den när de har nät.` });
    route(to.event(draft.event));
  };

  if (!draft) return <LoadingState what={t`Hämtar det du skrev sist`} />;
  return (
    <EventFormView
      title={t`Ny träff`}
      lead={t`Träffen syns på plattorna nästa gång de har nät. Det du skriver sparas här medan du skriver.`}
      kicker={{ href: to.events, label: t`Träffar` }}
      act={t`Spara träffen`}
      kinds={STREET_EVENT_KINDS}
      draft={draft}
      onChange={change}
      areas={areaOptions(cycle)}
      faults={faults}
      failure={failure}
      busy={busy}
      onSave={() => void save()}
    />
  );
}
