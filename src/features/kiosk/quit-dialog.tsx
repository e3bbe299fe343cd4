import { t } from '@lingui/core/macro';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export type QuitDialogProps = { open: boolean; onQuit: () => void; onStay: () => void };

/** Somebody goes back from the first question with words on the screen: leaving takes them away for good. */
export function QuitDialog({ open, onQuit, onStay }: QuitDialogProps) {
  return (
    <Dialog
      open={open}
      title={t`Vill du sluta?`}
      onClose={onStay}
      closeLabel={t`Stäng`}
      actions={
        <>
          <Button onClick={onQuit}>{t`Sluta och ta bort`}</Button>
          <Button kind="primary" onClick={onStay}>
            {t`Fortsätt skriva`}
          </Button>
        </>
      }
    >
      <p>{t`Då tas det du har skrivit bort från plattan.`}</p>
    </Dialog>
  );
}
