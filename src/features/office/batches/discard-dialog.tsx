import { t } from '@lingui/core/macro';
import { Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { discardBatch } from '../../../domain/vote/bundle-decisions.ts';
import { BATCH_NOTE_MAX, type PaperBatch } from '../../../domain/vote/paper-batch.ts';
import type { Log } from '../../../storage/log.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { saveFailure } from '../words/save-words.ts';

export type DiscardDialogProps = { log: Log; batch: PaperBatch; onDone: () => void; onClose: () => void };

/** Sets a reading aside for good, with a reason: the bundle is read again. What it said stays on record. */
export function DiscardDialog({ log, batch, onDone, onClose }: DiscardDialogProps) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const discard = async () => {
    setFailure(undefined);
    const decided = discardBatch(batch, reason, log.env());
    if (!decided.ok) return setError(refusalWords(decided.refusal.code));
    setBusy(true);
    const saved = await log.append(decided.value);
    setBusy(false);
    if (!saved.ok) return setFailure(saveFailure(saved.refusal.code));
    onDone();
  };
  const reader = batch.opened?.reader;
  return (
    <Dialog
      open
      title={t`Kassera läsningen?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Behåll den`}</Button>
          <Button kind="danger" icon={Trash2} busy={busy} onClick={() => void discard()}>
            {t`Kassera läsningen`}
          </Button>
        </>
      }
    >
      {reader !== undefined && <p>{t`Den som skrevs in av ${reader}.`}</p>}
      <p>{t`Läsningen räknas inte, och bunten skrivs in på nytt på en platta. Det som skrevs finns kvar i loggen.`}</p>
      <TextArea
        label={t`Varför?`}
        hint={t`Till exempel: två sedlar hoppades över.`}
        rows={2}
        value={reason}
        onInput={(value) => {
          setReason(value);
          setError(undefined);
        }}
        error={error}
      />
      {failure !== undefined && <Notice kind="problem" live="now" title={failure} />}
    </Dialog>
  );
}

function refusalWords(code: 'batch.discarded' | 'batch.no-reason' | 'batch.note-too-long'): string {
  switch (code) {
    case 'batch.no-reason':
      return t`Skriv varför läsningen kasseras.`;
    case 'batch.note-too-long':
      return t`Skriv kortare, högst ${BATCH_NOTE_MAX} tecken.`;
    case 'batch.discarded':
      return t`Läsningen är redan kasserad.`;
  }
}
