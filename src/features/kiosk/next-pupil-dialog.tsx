import { t } from '@lingui/core/macro';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export type NextPupilDialogProps = { open: boolean; onNext: () => void; onStay: () => void };

/** Class mode: the tablet goes on to the next pupil although this one has not saved. */
export function NextPupilDialog({ open, onNext, onStay }: NextPupilDialogProps) {
  return (
    <Dialog
      open={open}
      title={t`Ska nästa elev börja?`}
      onClose={onStay}
      closeLabel={t`Stäng`}
      actions={
        <>
          <Button onClick={onStay}>{t`Fortsätt skriva`}</Button>
          <Button kind="primary" onClick={onNext}>
            {t`Nästa elev`}
          </Button>
        </>
      }
    >
      <p>{t`Idén är inte klar. Den läggs undan på plattan, och dialogledaren kan ta fram den.`}</p>
    </Dialog>
  );
}
