import { t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { stamp } from '../../../domain/log/entry.ts';
import { DeviceId } from '../../../domain/log/ids.ts';
import { showToast } from '../../../ui/toast.tsx';
import { useOffice } from '../office-context.ts';
import { mayCoordinate } from '../rights.ts';
import { useSerial } from '../use-serial.ts';
import { serialFailure } from '../words/serial-words.ts';
import { RevokeDialog } from './revoke-dialog.tsx';
import type { Tablet } from './tablet-list.ts';
import { tabletName } from './tablet-table.tsx';

/** Shutting a tablet out, wherever tablets are listed. */
export type Revocation = {
  /** Asks about one tablet; undefined for those who may not. */
  readonly onRevoke: ((tablet: Tablet) => void) | undefined;
  /** Goes somewhere on the page. */
  readonly dialog: ComponentChildren;
};

/** The dialog that asks why, and the serial entry that shuts a tablet out. */
export function useRevocation(): Revocation {
  const { office, devices } = useOffice();
  const serial = useSerial(office.sync);
  const [revoking, setRevoking] = useState<Tablet>();

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

  return {
    onRevoke: mayCoordinate(office.member) ? setRevoking : undefined,
    dialog: revoking && (
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
    ),
  };
}
