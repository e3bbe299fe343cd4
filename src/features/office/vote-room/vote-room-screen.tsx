import { t } from '@lingui/core/macro';
import { currentCount, stageOf } from '../../../domain/outcome/count-standing.ts';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { phaseDates } from '../words/phase-dates.ts';
import { shortTime } from '../words/short-time.ts';
import { worksWithVote } from './rights.ts';
import { useBundles, useConfigured, useManifest } from './use-vote-room.ts';
import { partsOf, type VotePart } from './vote-parts.ts';
import { VoteRoomView } from './vote-room-view.tsx';

/** The vote on the state that this browser holds, live. */
export function VoteRoomScreen() {
  const { office, state, now } = useOffice();
  const cycle = useCycle();
  const configured = useConfigured();
  const manifest = useManifest();
  const bundles = useBundles();
  const kicker = phaseDates(cycle.phases, 'vote');
  const when = (instant: string) => shortTime(instant, cycle.timeZone, now);
  const rights = worksWithVote(office.member);
  if (rights === 'none') {
    const opened = state.openings.get(cycle.id);
    const since = opened && when(opened.at);
    return (
      <>
        <PageHeader kicker={kicker} title={t`Röstning`} />
        <Notice
          kind="info"
          title={since === undefined ? t`Röstningen är inte öppen än` : t`Röstningen är öppen sedan ${since}`}
        >
          {t`Ingen ser några röster medan den pågår. Resultatet publiceras när alla röster är räknade.`}
        </Notice>
      </>
    );
  }
  const count = currentCount(state.counts, cycle.id);
  const parts = partsOf({ configured, state, manifest, bundles });
  return (
    <VoteRoomView
      kicker={kicker}
      parts={rights === 'all' ? parts : parts.filter(isForTrustees)}
      voting={cycle.voting}
      counting={count && (stageOf(count) === 'published' ? 'published' : 'going')}
      when={when}
    />
  );
}

/** Trustees test their shares, sign and confirm; paper and slips are the coordinators'. */
const isForTrustees = ({ part }: VotePart): boolean =>
  part === 'key' || part === 'points' || part === 'double-votes' || part === 'opening';
