import { t } from '@lingui/core/macro';
import { useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../domain/log/kinds.ts';
import { discardBatch } from '../../../domain/vote/bundle-decisions.ts';
import { BATCH_NOTE_MAX, type PaperBatch } from '../../../domain/vote/paper-batch.ts';
import { storageFailure } from '../../../i18n/words.ts';
import type { Log, Saved } from '../../../storage/log.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';

export type DiscardReadingProps = {
  log: Log;
  batch: PaperBatch;
  save: (entries: readonly Entry[]) => Promise<Saved>;
  onDone: () => void;
  onCancel: () => void;
};

/** Sets a reading aside for good, with a reason: its sheets are typed anew. What it said stays on record. */
export function DiscardReading({ log, batch, save, onDone, onCancel }: DiscardReadingProps) {
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const [reasonFault, setReasonFault] = useState<string>();
  const decidedRef = useRef<{ readonly reason: string; readonly entries: readonly Entry[] }>(undefined);
  const reader = batch.opened?.reader;

  const [busy, discard] = useOneAtATime(async () => {
    if (decidedRef.current?.reason !== reason) {
      const decided = discardBatch(batch, reason, log.env());
      if (!decided.ok) return setReasonFault(faultOf(decided.refusal.code));
      decidedRef.current = { reason, entries: decided.value };
    }
    const saved = await save(decidedRef.current.entries);
    if (saved.ok) onDone();
    else setFault(storageFailure(saved.refusal.code));
  });

  return (
    <Dialog
      open
      title={t`Kassera läsningen?`}
      onClose={onCancel}
      closeLabel={t`Stäng rutan`}
      actions={
        <>
          <Button onClick={onCancel}>{t`Behåll den`}</Button>
          <Button kind="danger" busy={busy} onClick={discard}>
            {t`Kassera läsningen`}
          </Button>
        </>
      }
    >
      {fault && <Notice kind="problem" live="now" title={fault} />}
      {reader !== undefined && <p>{readBy(reader)}</p>}
      <p>{t`Läsningen räknas inte, och sedlarna skrivs in på nytt. Det som skrevs finns kvar hos kommunen.`}</p>
      <TextArea
        label={t`Varför?`}
        hint={t`Till exempel: två sedlar hoppades över.`}
        rows={2}
        value={reason}
        onInput={(value) => {
          setReason(value);
          setReasonFault(undefined);
        }}
        error={reasonFault}
      />
    </Dialog>
  );
}

const readBy = (reader: string): string => t`Den som skrevs in av ${reader}.`;

function faultOf(code: 'batch.discarded' | 'batch.no-reason' | 'batch.note-too-long'): string {
  switch (code) {
    case 'batch.no-reason':
      return t`Skriv varför läsningen kasseras.`;
    case 'batch.note-too-long':
      return t`Texten är för lång. Högst ${BATCH_NOTE_MAX} tecken.`;
    case 'batch.discarded':
      return t`Läsningen är redan kasserad.`;
  }
}
