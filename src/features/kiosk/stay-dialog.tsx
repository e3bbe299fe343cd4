import { plural, t } from '@lingui/core/macro';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export type StayDialogProps = {
  /** Seconds left; the dialog is open while there are any. */
  left: number | undefined;
  onStay: () => void;
};

/** "Är du kvar?": one touch anywhere gives the full time back. */
export function StayDialog({ left, onStay }: StayDialogProps) {
  return (
    <Dialog
      alert
      open={left !== undefined}
      title={t`Är du kvar?`}
      actions={
        <Button kind="primary" size="large" wide onClick={onStay}>
          {t`Ja, jag är kvar`}
        </Button>
      }
    >
      <p>{t`Tryck var som helst om du vill fortsätta.`}</p>
      {/* Not a live region: a voice that counts down would talk over everything. */}
      <p>{left !== undefined && countdown(left)}</p>
    </Dialog>
  );
}

const countdown = (left: number): string =>
  plural(left, { one: 'Skärmen töms om # sekund.', other: 'Skärmen töms om # sekunder.' });
