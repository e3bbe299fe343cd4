import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate } from '../rights.ts';
import { areaName } from '../words/names.ts';
import { previewOf } from './preview.ts';
import { roundBundles, roundRows } from './round-bundles.ts';
import { VoteView } from './vote-view.tsx';

/** Paper in the vote. How people vote is shown to nobody while a part of it is sealed, or typed in twice, unseen. */
export function VoteScreen() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const { tablets, paperEntry } = cycle.voting;
  const secret = tablets || paperEntry === 'blind';
  const bundles = useMemo(() => roundBundles(state, cycle), [state, cycle]);
  const previews = useMemo(
    () =>
      secret
        ? undefined
        : cycle.contests.map((contest) => ({
            preview: previewOf(cycle, contest, bundles),
            areaName: areaName(cycle, contest.area) ?? '',
          })),
    [secret, cycle, bundles],
  );
  if (!mayCoordinate(office.member)) {
    return (
      <>
        <PageHeader kicker={<a href={to.vote}>{t`Röstning`}</a>} title={t`Papperssedlar`} />
        <Notice kind="info" title={t`Röster visas bara för samordnare medan röstningen pågår`}>
          {t`Resultatet publiceras när alla röster är räknade.`}
        </Notice>
      </>
    );
  }
  return (
    <VoteView
      previews={previews}
      bundles={roundRows(state, cycle, bundles)}
      currency={cycle.currency}
      locale={i18n.locale}
    />
  );
}
