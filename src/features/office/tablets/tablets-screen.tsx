import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useCallback, useMemo, useState } from 'preact/hooks';
import { stamp } from '../../../domain/log/entry.ts';
import { DeviceId } from '../../../domain/log/ids.ts';
import { plannedEvents } from '../../../domain/meeting/street-event.ts';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { showToast } from '../../../ui/toast.tsx';
import type { CodeAnswer } from '../../../wire/enrolment.ts';
import { useOffice, useTimeZone } from '../office-context.ts';
import { mayCoordinate } from '../rights.ts';
import { useNow } from '../shell/use-now.ts';
import { useSerial } from '../use-serial.ts';
import { failureOf, failureWords } from '../words/problem-words.ts';
import { serialFailure } from '../words/serial-words.ts';
import { EnrolCard } from './enrol-card.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { isSilent, type Tablet, tabletsOf } from './tablet-list.ts';
import { tabletName, TabletTable } from './tablet-table.tsx';

/** The tablets: let one in, see how each is doing, shut one out. */
export function TabletsScreen() {
  const { office, state, cycle, devices } = useOffice();
  const timeZone = useTimeZone();
  const now = useNow(
    useCallback(() => office.log.env().now, [office.log]),
    1000,
  );
  const tablets = useMemo(() => tabletsOf(state, devices.value), [state, devices.value]);
  const ends = cycle ? plannedEvents(state.events, cycle.id).map((event) => event.plan.ends) : [];
  const serial = useSerial(office.sync);
  const [revoking, setRevoking] = useState<Tablet>();
  const coordinates = mayCoordinate(office.member);

  const revoke = async (tablet: Tablet, reason: string) => {
    const device = DeviceId.parse(tablet.id);
    const done = await serial.send(`revoke ${device} ${reason}`, () => [
      stamp(office.log.env(), {
        kind: 'device.revoked' as const,
        version: 1,
        subject: device,
        data: { device, reason },
      }),
    ]);
    if (!done) return;
    setRevoking(undefined);
    devices.refresh();
    const name = tabletName(tablet);
    showToast({ kind: 'done', text: t`${name} är spärrad.` });
  };

  return (
    <>
      <PageHeader
        title={t`Plattor`}
        lead={t`Vilka plattor som är med, och om allt de har skrivit är framme hos kommunen.`}
      />
      {devices.failure && (
        <Notice kind="warning" live="polite" title={failureWords(devices.failure)}>
          {t`Du ser det som senast var känt här.`}
        </Notice>
      )}
      {coordinates && <Enrolment now={now} timeZone={timeZone} />}
      <TabletTable
        rows={tablets.map((tablet) => ({ ...tablet, silent: isSilent(tablet, ends, now) }))}
        timeZone={timeZone}
        now={now}
        locale={i18n.locale}
        onRevoke={coordinates ? setRevoking : undefined}
      />
      {revoking && (
        <RevokeDialog
          tablet={revoking}
          busy={serial.state.step === 'sending'}
          failure={serial.state.step === 'failed' ? serialFailure(serial.state.why) : undefined}
          onRevoke={(reason) => void revoke(revoking, reason)}
          onClose={() => {
            serial.drop();
            setRevoking(undefined);
          }}
        />
      )}
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
