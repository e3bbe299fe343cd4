import { t } from '@lingui/core/macro';
import { CalendarSync, Trash2 } from 'lucide-preact';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';

export type SubscribeDialogProps = {
  act: 'anew' | 'end';
  busy: boolean;
  failure: string | undefined;
  onDo: () => void;
  onClose: () => void;
};

/** Says what becomes of the calendars that have the address, before it ends. */
export function SubscribeDialog({ act, busy, failure, onDo, onClose }: SubscribeDialogProps) {
  const anew = act === 'anew';
  return (
    <Dialog
      open
      title={anew ? t`Göra en ny adress?` : t`Ta bort adressen?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Behåll adressen`}</Button>
          <Button kind="danger" icon={anew ? CalendarSync : Trash2} busy={busy} onClick={onDo}>
            {anew ? t`Gör en ny adress` : t`Ta bort adressen`}
          </Button>
        </>
      }
    >
      <p>
        {t`Den adress du har slutar gälla genast. Kalendrar som hämtar från den får inget nytt längre, och visar kanske det gamla tills du tar bort den där.`}
      </p>
      {failure && <Notice kind="problem" live="now" title={failure} />}
    </Dialog>
  );
}
