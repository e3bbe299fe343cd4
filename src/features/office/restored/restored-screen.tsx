import { t } from '@lingui/core/macro';
import { i18n } from '@lingui/core';
import { useMemo, useState } from 'preact/hooks';
import { presentMembers } from '../../../domain/cycle/member.ts';
import { heldEvents } from '../../../domain/meeting/street-event.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useOffice, useTimeZone } from '../office-context.ts';
import { isSilent, tabletsOf } from '../tablets/tablet-list.ts';
import { TabletTable } from '../tablets/tablet-table.tsx';
import { useRevocation } from '../tablets/use-revocation.tsx';
import { failureOf, failureWords } from '../words/problem-words.ts';
import { RestoredView } from './restored-view.tsx';

/** After a restore: the tablets and the members as the server knows them now, until a coordinator has confirmed them. */
export function RestoredScreen() {
  const { office, state, cycle, devices, confirmation, now } = useOffice();
  const timeZone = useTimeZone();
  const tablets = useMemo(() => tabletsOf(state, devices.value), [state, devices.value]);
  const ends = cycle ? heldEvents(state.events, cycle.id).map((event) => event.plan.ends) : [];
  const { onRevoke, dialog } = useRevocation();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const since = confirmation.value?.unconfirmedSince;

  const confirm = async () => {
    setBusy(true);
    const answer = await office.api.confirmDevices();
    setBusy(false);
    if (answer.kind !== 'answer') return setRefusal(failureWords(failureOf(answer)));
    setRefusal(undefined);
    setConfirmed(since ?? null);
    confirmation.refresh();
    showToast({ kind: 'done', text: t`Plattorna får hämta igen.` });
  };

  return (
    <>
      <RestoredView
        // The server has said that it is done; its next answer will say so too.
        since={since === confirmed ? null : since}
        failure={confirmation.failure && failureWords(confirmation.failure)}
        tablets={
          <TabletTable
            rows={tablets.map((tablet) => ({ ...tablet, silent: isSilent(tablet, ends, now) }))}
            timeZone={timeZone}
            now={now}
            locale={i18n.locale}
            onRevoke={onRevoke}
          />
        }
        members={presentMembers(state.members).toSorted((a, b) => a.name.localeCompare(b.name, i18n.locale))}
        self={office.member.id}
        timeZone={timeZone}
        busy={busy}
        refusal={refusal}
        onConfirm={() => void confirm()}
        onRetry={confirmation.refresh}
      />
      {dialog}
    </>
  );
}
