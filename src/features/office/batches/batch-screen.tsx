import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { NotFound } from '../shell/not-found.tsx';
import { authorName } from '../words/author-words.ts';
import { eventName } from '../words/names.ts';
import { batchRow } from './batch-row.ts';
import { BatchView } from './batch-view.tsx';
import { sheetRows } from './sheet-rows.ts';

/** The page of one bundle of paper ballots. */
export function BatchScreen({ id }: { id: string }) {
  const { state, readNotes } = useOffice();
  const cycle = useCycle();
  const batch = state.batches.get(id);
  if (!batch) {
    return (
      <NotFound title={t`Bunten finns inte här`} back={{ href: to.vote, label: t`Alla buntar` }}>
        {t`Den kan finnas på en platta som inte har haft nät än.`}
      </NotFound>
    );
  }
  const contest = cycle.contests.find((each) => each.id === batch.opened?.contest);
  const closing = batch.closed?.entry;
  return (
    <BatchView
      batch={batchRow(batch, contest, {
        tablet: authorName(state, batch.author),
        event: eventName(state, batch.opened?.event) ?? '',
      })}
      openedAt={batch.opened?.at}
      closedAt={batch.closed?.at}
      sheets={sheetRows(batch, contest)}
      timeZone={cycle.timeZone}
      locale={i18n.locale}
      onRead={closing === undefined || readNotes.has(closing) ? undefined : () => readNotes.mark(closing)}
    />
  );
}
