import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { autosave } from '../../../storage/autosave.ts';
import type { Tablet } from '../../../sync/tablet.ts';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Screen } from '../../../ui/screen.tsx';
import type { AskedStyle } from './asked-style.ts';
import { BatchDesk } from './batch-desk.tsx';
import { invalidReasons } from './batch-words.ts';
import { entryQueue } from './entry-queue.ts';
import { sheetDesk } from './sheet-desk.ts';
import { emptySheet, TypedSheet } from './typed-sheet.ts';

export type BatchEntryProps = {
  tablet: Tablet;
  batch: string;
  style: AskedStyle;
  currency: string;
  onBack: () => void;
};

/** Where the half-typed sheet of a bundle is kept. */
const draftOf = (batch: string): string => `sheet/${batch}`;

/** Opens a bundle for typing, and goes on with the sheet that was half-typed when the tablet went down. */
export function BatchEntry({ tablet, batch, style, currency, onBack }: BatchEntryProps) {
  const { log, drafts } = tablet;
  const [begun, setBegun] = useState<TypedSheet>();
  useEffect(() => {
    const begin = async () => {
      // A draft that cannot be read holds a sheet that still lies on the table.
      const draft = await drafts.load(draftOf(batch)).catch(() => undefined);
      const left = TypedSheet.safeParse(draft?.value);
      const isSaved = left.success && log.state().batches.get(batch)?.sheets.has(left.data.sheet);
      const fits = left.success && left.data.answers.length === style.questions.length;
      setBegun(fits && !isSaved ? left.data : emptySheet(style.questions, log.env().random));
    };
    void begin();
    // The style is another object after every pull, and the same as long as the sheets are typed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [batch, drafts, log]);

  const [kept, setKept] = useState(true);
  const work = useMemo(() => {
    if (!begun) return undefined;
    const queue = entryQueue(log, batch);
    const keeping = autosave(drafts, draftOf(batch), setKept);
    const desk = sheetDesk({
      questions: style.questions,
      reasons: invalidReasons(),
      queue,
      random: log.env().random,
      begun,
      changed: (typed) => keeping.write(typed),
    });
    return { queue, keeping, desk };
    // oxlint-disable-next-line react/exhaustive-deps
  }, [begun, batch, drafts, log]);

  if (!work) {
    return (
      <Screen>
        <LoadingState what={t`Tar fram bunten`} />
      </Screen>
    );
  }
  return (
    <BatchDesk
      {...work}
      style={style}
      currency={currency}
      kept={kept}
      onBack={onBack}
      onClose={async (entries) => {
        await work.keeping.settled();
        return log.append(entries, draftOf(batch));
      }}
      log={log}
    />
  );
}
