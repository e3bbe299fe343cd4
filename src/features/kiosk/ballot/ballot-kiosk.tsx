import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'preact/hooks';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import type { BallotBox } from '../../../storage/ballot-box.ts';
import { StorageError } from '../../../storage/store.ts';
import type { Tablet } from '../../../sync/tablet.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { Screen } from '../../../ui/screen.tsx';
import type { Speech } from '../speech.ts';
import { PointKiosk } from './point-kiosk.tsx';

export type BallotKioskProps = Speech & {
  readonly tablet: Tablet;
  readonly cycle: Cycle;
  readonly event: PlannedStreetEvent;
  /** The check-in that the tablet was just handed over for; none after a restart. */
  readonly handed: string | undefined;
  /** The voter has the tablet, or it was no longer theirs: a later start must not be taken for a hand-over. */
  readonly onHanded: () => void;
  /** Staff want the tablet: the app asks for the PIN. Never called while somebody votes. */
  readonly onLeave: () => void;
  /** Tells whether nobody has the tablet: the moment when the app may be updated. */
  readonly onAttract: (shown: boolean) => void;
};

/** The tablet in the voters' hands, once the ballot box has been opened. */
export function BallotKiosk(props: BallotKioskProps) {
  const { tablet, onLeave } = props;
  const [box, setBox] = useState<BallotBox | 'failed'>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    void tablet.ballotBox().then(setBox, (error: unknown) => {
      if (!(error instanceof StorageError)) throw error;
      setBox('failed');
    });
  }, [tablet, turn]);
  if (box === undefined) return null; // A file and two rows away.
  if (box !== 'failed') return <PointKiosk {...props} box={box} />;
  return (
    <Screen
      centred
      actions={
        <ActionBar>
          <Button wide onClick={onLeave}>
            {t`Öppna för personal`}
          </Button>
        </ActionBar>
      }
    >
      <FailedState
        title={t`Plattan kan inte ta emot röster just nu`}
        kept={t`Röster som redan är lagda ligger kvar.`}
        advice={t`Gå till personalen, så kan du rösta på papper eller på en annan platta.`}
        retry={{
          label: t`Försök igen`,
          onClick: () => {
            setBox(undefined);
            setTurn(turn + 1);
          },
        }}
      />
    </Screen>
  );
}
