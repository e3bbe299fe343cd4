import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { mayCoordinate } from '../rights.ts';
import { authorName } from '../words/author-words.ts';
import { areaName, eventName } from '../words/names.ts';
import { phaseDates } from '../words/phase-dates.ts';
import { batchRow } from './batch-row.ts';
import { previewOf } from './preview.ts';
import { VoteView } from './vote-view.tsx';

/** The step of the vote. Whoever may not see running counts is told so instead. */
export function VoteScreen() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const kicker = phaseDates(cycle.phases, 'vote');
  const previews = useMemo(() => {
    const batches = [...state.batches.values()];
    return cycle.contests.map((contest) => ({
      preview: previewOf(cycle, contest, batches),
      areaName: areaName(cycle, contest.area) ?? '',
    }));
  }, [cycle, state.batches]);
  if (!mayCoordinate(office.member)) {
    return (
      <>
        <PageHeader kicker={kicker} title={t`Röstning`} />
        <Notice kind="info" title={t`Röster visas bara för samordnare medan röstningen pågår`}>
          {t`Resultatet publiceras när alla röster är räknade.`}
        </Notice>
      </>
    );
  }
  const rows = [...state.batches.values()].toReversed().map((batch) =>
    batchRow(
      batch,
      cycle.contests.find((contest) => contest.id === batch.opened?.contest),
      {
        tablet: authorName(state, batch.author),
        event: eventName(state, batch.opened?.event) ?? '',
      },
    ),
  );
  return (
    <VoteView
      kicker={kicker}
      previews={previews}
      batches={rows}
      currency={cycle.currency}
      locale={i18n.locale}
    />
  );
}
