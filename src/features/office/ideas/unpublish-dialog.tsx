import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { UNPUBLISHED_REASON_MAX } from '../../../domain/ideas/publication.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { counterText } from '../words/counter-words.ts';

export type UnpublishDialogProps = {
  onUnpublish: (reason: string) => Promise<string | undefined>;
  onClose: () => void;
};

/** Takes down what everybody reads, with a reason that is kept. */
export function UnpublishDialog({ onUnpublish, onClose }: UnpublishDialogProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (busy) return;
    setBusy(true);
    const why = await onUnpublish(reason);
    setBusy(false);
    if (why === undefined) onClose();
    else setError(why);
  };
  return (
    <Dialog
      open
      title={t`Avpublicera idén`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <Button kind="primary" busy={busy} onClick={() => void save()}>
          {t`Avpublicera`}
        </Button>
      }
    >
      <TextArea
        label={t`Varför?`}
        hint={t`Skälet sparas, och kan läsas av alla som loggar in på kontoret.`}
        value={reason}
        onInput={setReason}
        error={error}
        autofocus
        rows={3}
        counter={{ limit: UNPUBLISHED_REASON_MAX, text: counterText }}
      />
    </Dialog>
  );
}
