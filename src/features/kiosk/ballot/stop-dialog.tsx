import { t } from '@lingui/core/macro';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';

export type StopDialogProps = { open: boolean; onStop: () => void; onStay: () => void };

/** The voter goes back from the first screen: what was chosen is forgotten before anybody else has the tablet. */
export function StopDialog({ open, onStop, onStay }: StopDialogProps) {
  return (
    <Dialog
      open={open}
      title={t`Vill du sluta utan att rösta?`}
      onClose={onStay}
      closeLabel={t`Stäng`}
      actions={
        <>
          <Button onClick={onStop}>{t`Sluta och lämna plattan`}</Button>
          <Button kind="primary" onClick={onStay}>
            {t`Fortsätt rösta`}
          </Button>
        </>
      }
    >
      <p>{t`Då tas dina val bort. Lämna plattan till personalen. Du kan få börja om, eller få en annan röstsedel.`}</p>
    </Dialog>
  );
}
