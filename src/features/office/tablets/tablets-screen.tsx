import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { heldEvents } from '../../../domain/meeting/street-event.ts';
import { History } from 'lucide-preact';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { CodeAnswer } from '../../../wire/enrolment.ts';
import { useOffice, useTimeZone } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate } from '../rights.ts';
import { useNow } from '../shell/use-now.ts';
import { failureOf, failureWords } from '../words/problem-words.ts';
import { EnrolCard } from './enrol-card.tsx';
import { isSilent, tabletsOf } from './tablet-list.ts';
import { TabletTable } from './tablet-table.tsx';
import { useRevocation } from './use-revocation.tsx';

/** The tablets: let one in, see how each is doing, shut one out. */
export function TabletsScreen() {
  const { office, state, cycle, devices, confirmation } = useOffice();
  const timeZone = useTimeZone();
  const now = useNow(
    useCallback(() => office.log.env().now, [office.log]),
    1000,
  );
  const tablets = useMemo(() => tabletsOf(state, devices.value), [state, devices.value]);
  const ends = cycle ? heldEvents(state.events, cycle.id).map((event) => event.plan.ends) : [];
  const { onRevoke, dialog } = useRevocation();

  return (
    <>
      <PageHeader
        title={t`Plattor`}
        lead={t`Vilka plattor som är med, och om allt de har skrivit är framme hos kommunen.`}
      />
      {confirmation.value?.unconfirmedSince && (
        <Notice kind="problem" icon={History} title={t`Servern är återställd`} href={to.restored}>
          {t`Plattorna hämtar inget förrän du har gått igenom dem.`}
        </Notice>
      )}
      {devices.failure && (
        <Notice kind="warning" live="polite" title={failureWords(devices.failure)}>
          {t`Du ser det som senast var känt här.`}
        </Notice>
      )}
      {mayCoordinate(office.member) && <Enrolment now={now} timeZone={timeZone} />}
      <TabletTable
        rows={tablets.map((tablet) => ({ ...tablet, silent: isSilent(tablet, ends, now) }))}
        timeZone={timeZone}
        now={now}
        locale={i18n.locale}
        onRevoke={onRevoke}
      />
      {dialog}
    </>
  );
}

function Enrolment({ now, timeZone }: { now: string; timeZone: string }) {
  const { office } = useOffice();
  const [code, setCode] = useState<CodeAnswer>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const draw = async () => {
    setBusy(true);
    const answer = await office.api.drawCode();
    setBusy(false);
    if (answer.kind === 'answer') {
      setCode(answer.value);
      return setFailure(undefined);
    }
    setFailure(failureWords(failureOf(answer)));
  };
  return (
    <EnrolCard
      code={code}
      address={`${location.origin}/`}
      now={now}
      timeZone={timeZone}
      busy={busy}
      failure={failure}
      onDraw={() => void draw()}
    />
  );
}
