import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { mayCoordinate } from '../rights.ts';
import { areaName } from '../words/names.ts';
import { phaseDates } from '../words/phase-dates.ts';
import { previewOf } from './preview.ts';
import { roundBundles, roundRows } from './round-bundles.ts';
import { VoteView } from './vote-view.tsx';

/** The step of the vote. Whoever may not see running counts is told so instead. */
export function VoteScreen() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const kicker = phaseDates(cycle.phases, 'vote');
  const bundles = useMemo(() => roundBundles(state, cycle), [state, cycle]);
  const previews = useMemo(
    () =>
      cycle.contests.map((contest) => ({
        preview: previewOf(cycle, contest, bundles),
        areaName: areaName(cycle, contest.area) ?? '',
      })),
    [cycle, bundles],
  );
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
  return (
    <VoteView
      kicker={kicker}
      previews={previews}
      bundles={roundRows(state, cycle, bundles)}
      currency={cycle.currency}
      locale={i18n.locale}
    />
  );
}
