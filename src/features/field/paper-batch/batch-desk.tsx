import { t } from '@lingui/core/macro';
import { Trash2 } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Entry } from '../../../domain/log/kinds.ts';
import { standingSheets } from '../../../domain/vote/paper-batch.ts';
import type { Log, Saved } from '../../../storage/log.ts';
import { useCell } from '../../../ui/cell.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import type { AskedStyle } from './asked-style.ts';
import { bundleName, savedSheets, sheetName, sheetsOf } from './batch-words.ts';
import { CloseBatch } from './close-batch.tsx';
import { DeskNotices } from './desk-notices.tsx';
import { DiscardReading } from './discard-reading.tsx';
import css from './paper-batch.module.css';
import { EnteredSheets } from './entered-sheets.tsx';
import type { EntryQueue } from './entry-queue.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { SheetCard } from './sheet-card.tsx';
import type { SheetDesk } from './sheet-desk.ts';
import { SheetPad } from './sheet-pad.tsx';
import { invalidIn, isUntouched } from './typed-sheet.ts';
import { useDeskKeys } from './use-desk-keys.ts';

export type BatchDeskProps = {
  log: Log;
  queue: EntryQueue;
  desk: SheetDesk;
  style: AskedStyle;
  /** Of the round's money. */
  currency: string;
  /** Whether the half-typed sheet is kept while it is typed. */
  kept: boolean;
  onBack: () => void;
  /** Saves the last entries of the reading; its draft goes with them. */
  onClose: (entries: readonly Entry[]) => Promise<Saved>;
};

/** A bundle while its sheets are typed in: the sheet, the pad, the running count, and what has been entered. */
export function BatchDesk({ log, queue, desk, style, currency, kept, onBack, onClose }: BatchDeskProps) {
  const [asking, setAsking] = useState<'close' | 'leave' | 'discard'>();
  useDeskKeys(asking === undefined ? desk : undefined);
  const waiting = useCell(queue.waiting);
  const typed = useCell(desk.typed);
  const trouble = useCell(desk.trouble);
  const batch = queue.batch();
  if (!batch?.opened) return null;
  const { number, declared } = batch.opened;
  const standing = standingSheets(batch);
  const last = standing.at(-1);
  const unsaved = new Set<string>(waiting.map(({ id }) => id));
  const saved = standing.filter(({ entry }) => !unsaved.has(entry)).length;
  const next = (last?.number ?? 0) + 1;
  const invalid = invalidIn(style.questions, typed).length > 0;
  return (
    <Screen
      width="wide"
      top={
        <TopBar
          back={{
            label: t`Buntar`,
            onClick: () => (waiting.length > 0 ? setAsking('leave') : onBack()),
          }}
          end={<Button onClick={() => setAsking('close')}>{t`Stäng bunten`}</Button>}
        />
      }
      actions={
        <ActionBar
          note={
            <>
              <span class={css['count']}>{sheetsOf(standing.length, declared)}</span>
              <Pill state="ok" look="bare">
                {savedSheets(saved)}
              </Pill>
            </>
          }
        >
          <Button
            kind="primary"
            size="large"
            wide
            onClick={() => (invalid ? desk.saveAsItIs() : desk.save())}
          >
            {invalid ? t`Spara som den är (räknas som ogiltig)` : t`Spara sedeln`}
          </Button>
        </ActionBar>
      }
    >
      <div class={css['desk']}>
        <div class={css['paper']}>
          <PageHeader title={bundleName(number, style.name)} />
          <DeskNotices
            queue={queue}
            trouble={trouble}
            standing={standing.length}
            declared={declared}
            kept={kept || isUntouched(typed)}
            onClose={() => setAsking('close')}
          />
          <SheetCard
            desk={desk}
            style={style}
            currency={currency}
            name={sheetName(next)}
            explained={batch.sheets.size === 0}
          />
        </div>
        <SheetPad desk={desk} questions={style.questions} />
        <section class={css['history']} aria-label={t`Inskrivna sedlar`}>
          {last && <Button onClick={desk.undo}>{undoWords(last.number)}</Button>}
          <EnteredSheets
            sheets={[...batch.sheets.values()]}
            questions={style.questions}
            saved={({ entry }) => !unsaved.has(entry)}
          />
          <Button kind="quiet" icon={Trash2} onClick={() => setAsking('discard')}>
            {t`Kassera läsningen`}
          </Button>
        </section>
      </div>
      {asking === 'close' && (
        <CloseBatch
          log={log}
          queue={queue}
          questions={style.questions}
          halfTyped={typed}
          onClose={onClose}
          onCancel={() => setAsking(undefined)}
        />
      )}
      {asking === 'discard' && (
        <DiscardReading
          log={log}
          batch={batch}
          save={onClose}
          onDone={onBack}
          onCancel={() => setAsking(undefined)}
        />
      )}
      <LeaveDialog
        open={asking === 'leave'}
        unsaved={waiting.length}
        onLeave={onBack}
        onStay={() => setAsking(undefined)}
      />
    </Screen>
  );
}

const undoWords = (number: number): string => t`Ångra sedel ${number}`;
