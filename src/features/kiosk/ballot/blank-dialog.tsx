import { plural, t } from '@lingui/core/macro';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';

export type BlankDialogProps = {
  open: boolean;
  /** Proposals that have been chosen: they would be taken away. */
  chosen: number;
  /** The ballot has other questions, which this says nothing about. */
  several: boolean;
  onBlank: () => void;
  onStay: () => void;
};

/** A blank vote counts, and is meant: it is asked for once. */
export function BlankDialog({ open, chosen, several, onBlank, onStay }: BlankDialogProps) {
  return (
    <Dialog
      open={open}
      title={t`Vill du rösta blankt?`}
      onClose={onStay}
      closeLabel={t`Stäng`}
      actions={
        <>
          <Button onClick={onBlank}>{t`Ja, rösta blankt`}</Button>
          <Button kind="primary" onClick={onStay}>
            {t`Nej, gå tillbaka`}
          </Button>
        </>
      }
    >
      <p>
        {several
          ? t`Då väljer du inget förslag i den här frågan. Din röst räknas ändå.`
          : t`Då väljer du inget förslag. Din röst räknas ändå, som blank.`}
      </p>
      {chosen > 0 && (
        <p>
          {plural(chosen, {
            one: 'Det förslag du har valt tas bort.',
            other: 'De # förslag du har valt tas bort.',
          })}
        </p>
      )}
    </Dialog>
  );
}
