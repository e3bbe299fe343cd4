import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Contest } from '../../../domain/vote/contest.ts';
import { autosave } from '../../../storage/autosave.ts';
import type { Tablet } from '../../../sync/tablet.ts';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { BatchDesk } from './batch-desk.tsx';
import { entryQueue } from './entry-queue.ts';
import { sheetDesk } from './sheet-desk.ts';
import { emptySheet, TypedSheet } from './typed-sheet.ts';

export type BatchEntryProps = { tablet: Tablet; batch: string; contest: Contest; onBack: () => void };

/** Where the half-typed sheet of a bundle is kept. */
const draftOf = (batch: string): string => `sheet/${batch}`;

/** Opens a bundle for typing, and goes on with the sheet that was half-typed when the tablet went down. */
export function BatchEntry({ tablet, batch, contest, onBack }: BatchEntryProps) {
  const { log, drafts } = tablet;
  const [begun, setBegun] = useState<TypedSheet>();
  useEffect(() => {
    const begin = async () => {
      // A draft that cannot be read holds a sheet that still lies on the table.
      const draft = await drafts.load(draftOf(batch)).catch(() => undefined);
      const left = TypedSheet.safeParse(draft?.value);
      const isSaved = left.success && log.state().batches.get(batch)?.sheets.has(left.data.sheet);
      setBegun(left.success && !isSaved ? left.data : emptySheet(log.env().random));
    };
    void begin();
  }, [batch, drafts, log]);

  const [kept, setKept] = useState(true);
  const work = useMemo(() => {
    if (!begun) return undefined;
    const queue = entryQueue(log, batch);
    const keeping = autosave(drafts, draftOf(batch), setKept);
    const desk = sheetDesk(contest, queue, log.env().random, begun, (typed) => keeping.write(typed));
    return { queue, keeping, desk };
    // The contest is another object after every pull, and the same as long as the sheets are typed.
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
      contest={contest}
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
