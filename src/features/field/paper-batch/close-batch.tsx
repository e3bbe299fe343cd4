import { plural, t } from '@lingui/core/macro';
import { useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../domain/log/kinds.ts';
import { closeBatch, type CloseBatchRefusal } from '../../../domain/vote/batch-decisions.ts';
import { BATCH_NOTE_MAX, standingSheets } from '../../../domain/vote/paper-batch.ts';
import type { Question } from '../../../domain/vote/question.ts';
import { number } from '../../../i18n/format.ts';
import { storageFailure } from '../../../i18n/words.ts';
import type { Log, Saved } from '../../../storage/log.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { unsavedSheets } from './batch-words.ts';
import type { EntryQueue } from './entry-queue.ts';
import { QuestionSums } from './question-figures.tsx';
import { isUntouched, type TypedSheet } from './typed-sheet.ts';

export type CloseBatchProps = {
  log: Log;
  queue: EntryQueue;
  questions: readonly Question[];
  halfTyped: TypedSheet;
  onClose: (entries: readonly Entry[]) => Promise<Saved>;
  onCancel: () => void;
};

/** Closes a bundle when its numbers add up, or with a note that says why they don't. */
export function CloseBatch({ log, queue, questions, halfTyped, onClose, onCancel }: CloseBatchProps) {
  const [note, setNote] = useState(halfTyped.aside > 0 ? asideWords(halfTyped.aside) : '');
  const [fault, setFault] = useState<string>();
  const [noteFault, setNoteFault] = useState<string>();
  const decidedRef = useRef<{ readonly note: string; readonly entries: readonly Entry[] }>(undefined);
  const batch = queue.batch();
  const contents = batch ? standingSheets(batch).map(({ content }) => content) : [];
  const sheets = contents.length;
  const declared = batch?.opened?.declared ?? 0;
  const differs = sheets !== declared;

  const [busy, close] = useOneAtATime(async () => {
    await queue.settled();
    const unsaved = queue.waiting.value.length;
    if (!batch || unsaved > 0) return setFault(unsavedSheets(unsaved));
    const why = differs ? note : '';
    const isDecided = decidedRef.current?.note === why;
    const decided = isDecided ? undefined : closeBatch(batch, questions, why, log.env());
    if (decided && !decided.ok) return setNoteFault(noteFaultOf(decided.refusal.code));
    // The same entry is tried again, so that closing twice is closing once.
    if (decided) decidedRef.current = { note: why, entries: decided.value };
    const saved = await onClose(decidedRef.current?.entries ?? []);
    if (!saved.ok) setFault(storageFailure(saved.refusal.code));
  });

  const half = !isUntouched(halfTyped);
  return (
    <Dialog
      open
      title={differs ? t`Antalet stämmer inte` : t`Stänga bunten?`}
      onClose={onCancel}
      closeLabel={t`Stäng rutan`}
      actions={
        <>
          <Button onClick={onCancel}>{t`Fortsätt skriva in`}</Button>
          {!half && (
            <Button kind="primary" busy={busy} onClick={close}>
              {t`Stäng bunten`}
            </Button>
          )}
        </>
      }
    >
      {fault && <Notice kind="problem" live="now" title={fault} />}
      {half ? (
        <p>{t`En sedel är halvskriven. Spara den eller radera den först.`}</p>
      ) : (
        <>
          <p>{countWords(sheets, declared)}</p>
          <QuestionSums questions={questions} sheets={contents} />
        </>
      )}
      {differs && !half && (
        <TextArea
          label={t`Varför skiljer det sig?`}
          hint={t`Till exempel: två sedlar satt ihop.`}
          rows={2}
          value={note}
          onInput={(value) => {
            setNote(value);
            setNoteFault(undefined);
          }}
          error={noteFault}
        />
      )}
      {!half && <p>{t`En stängd bunt kan inte ändras på plattan.`}</p>}
    </Dialog>
  );
}

function countWords(sheets: number, declared: number): string {
  const entered = plural(sheets, { one: '# sedel är inskriven', other: '# sedlar är inskrivna' });
  const counted = number(declared);
  return sheets === declared
    ? t`${entered}, lika många som du räknade för hand.`
    : t`${entered}. För hand räknade du ${counted}.`;
}

const asideWords = (sheets: number): string =>
  plural(sheets, {
    one: '# sedel av en annan variant lades åt sidan.',
    other: '# sedlar av en annan variant lades åt sidan.',
  });

function noteFaultOf(code: CloseBatchRefusal['code']): string {
  switch (code) {
    case 'batch.numbers-differ':
      return t`Skriv varför antalet skiljer sig.`;
    case 'batch.note-too-long':
      return t`Texten är för lång. Högst ${BATCH_NOTE_MAX} tecken.`;
    case 'batch.closed':
      return t`Bunten är redan stängd.`;
    case 'batch.sums-differ':
      return t`Rösterna i bunten går inte ihop med antalet sedlar. Stäng inte bunten, och hör av dig till kommunen.`;
  }
}
