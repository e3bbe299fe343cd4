import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'preact/hooks';
import type { Bundle } from '../../../domain/vote/bundle.ts';
import type { EnteredSheet } from '../../../domain/vote/paper-batch.ts';
import { questionsOf } from '../../../domain/vote/question.ts';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate } from '../rights.ts';
import { NotFound } from '../shell/not-found.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { BatchView } from './batch-view.tsx';
import { bundleRow, discardedRow, isDiscarded } from './bundle-row.ts';
import { visibleSheets } from './bundle-sheets.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { roundBundles, rowNames } from './round-bundles.ts';
import { SettleCard } from './settle-card.tsx';
import { sheetRows } from './sheet-rows.ts';

/** The page of one bundle of paper ballots, found by any of its readings. */
export function BatchScreen({ id }: { id: string }) {
  const { office, state, readNotes } = useOffice();
  const [discarding, setDiscarding] = useState<string>();
  const cycle = useCycle();
  const bundles = useMemo(() => roundBundles(state, cycle), [state, cycle]);
  const bundle = bundles.find(({ readings }) => readings.some((reading) => reading.id === id));
  const batch = state.batches.get(id);
  const look = { timeZone: cycle.timeZone, locale: i18n.locale };
  if (batch && isDiscarded(batch)) {
    const questions = questionsOf(cycle, batch.opened.style);
    // What was read aloud has been heard; a blind reading may be of a bundle that another person is still reading.
    const sheets = batch.opened.reading === 'aloud' ? [...batch.sheets.values()] : undefined;
    return (
      <BatchView
        {...look}
        bundle={discardedRow(batch, rowNames(state, cycle, batch.opened))}
        questions={questions}
        sheets={sheets && sheetRows(sheets, questions, cycle.currency)}
        onRead={undefined}
      />
    );
  }
  if (!bundle) {
    return (
      <NotFound title={t`Bunten finns inte här`} back={{ href: to.paper, label: t`Alla buntar` }}>
        {t`Den kan finnas på en platta som inte har haft nät än.`}
      </NotFound>
    );
  }
  const questions = questionsOf(cycle, bundle.style);
  const unread = bundle.readings.flatMap(({ closed }) =>
    closed?.note !== undefined && !readNotes.has(closed.entry) ? [closed.entry] : [],
  );
  const entered = enteredSheets(bundle);
  const may = mayCoordinate(office.member);
  const reading = bundle.readings.find((each) => each.id === discarding);
  return (
    <>
      <BatchView
        {...look}
        bundle={bundleRow(bundle, questions, rowNames(state, cycle, bundle))}
        questions={questions}
        sheets={entered && sheetRows(entered, questions, cycle.currency)}
        onRead={unread.length > 0 ? () => readNotes.mark(...unread) : undefined}
        settle={
          may &&
          bundle.stage === 'differs' && (
            <SettleCard
              log={office.log}
              bundle={bundle}
              questions={questions}
              currency={cycle.currency}
              onSettled={() => showToast({ kind: 'done', text: t`Bunten är avgjord och räknas.` })}
            />
          )
        }
        onDiscard={may ? setDiscarding : undefined}
      />
      {reading && (
        <DiscardDialog
          log={office.log}
          batch={reading}
          onDone={() => {
            setDiscarding(undefined);
            showToast({
              kind: 'done',
              text: t`Läsningen är kasserad. Plattan får veta det nästa gång den har nät.`,
            });
          }}
          onClose={() => setDiscarding(undefined)}
        />
      )}
    </>
  );
}

/** Of one reading every sheet, the withdrawn ones too; of two, what counts; undefined while nothing may be seen. */
function enteredSheets(bundle: Bundle): readonly EnteredSheet[] | undefined {
  if (!visibleSheets(bundle)) return undefined;
  const [only, ...more] = bundle.readings;
  if (only && more.length === 0) return [...only.sheets.values()];
  return bundle.sheets.map(({ number, content }) => ({
    id: String(number),
    entry: String(number),
    number,
    content,
    withdrawn: false,
  }));
}
