import { t } from '@lingui/core/macro';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { unsavedSheets } from './batch-words.ts';

export type LeaveDialogProps = { open: boolean; unsaved: number; onLeave: () => void; onStay: () => void };

/** Somebody goes while sheets are not on the disk: what it costs, before it costs it. */
export function LeaveDialog({ open, unsaved, onLeave, onStay }: LeaveDialogProps) {
  return (
    <Dialog
      open={open}
      title={unsavedSheets(unsaved)}
      onClose={onStay}
      closeLabel={t`Stäng rutan`}
      actions={
        <>
          <Button onClick={onLeave}>{t`Gå ändå`}</Button>
          <Button kind="primary" onClick={onStay}>
            {t`Stanna kvar`}
          </Button>
        </>
      }
    >
      <p>{t`Går du härifrån måste de skrivas in igen. Stanna kvar och tryck på Försök igen.`}</p>
    </Dialog>
  );
}
