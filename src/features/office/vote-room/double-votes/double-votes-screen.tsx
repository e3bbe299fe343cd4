import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Hourglass, UserCheck } from 'lucide-preact';
import { currentRun, isConfirmed } from '../../../../domain/vote/set-aside.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { mayCoordinate } from '../../rights.ts';
import { useManifest } from '../use-vote-room.ts';
import { ProposedRun } from './proposed-run.tsx';
import { SearchRoom } from './search-room.tsx';
import { useBagsSince } from './use-bags-since.ts';

/** Double votes: looked for when all has arrived, put forward by one person and confirmed by another. */
export function DoubleVotesScreen() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const manifest = useManifest();
  const [again, setAgain] = useState(false);
  const run = currentRun(state.setAsideRuns, cycle.id);
  const { tablets, checkIn } = cycle.voting;
  const coordinates = mayCoordinate(office.member);
  const complete = manifest.complete && manifest.points.length > 0;
  const later = useBagsSince(run);
  const searching = !run || (again && (!isConfirmed(run) || later > 0));
  return (
    <>
      <PageHeader
        kicker={<a href={to.vote}>{t`Röstning`}</a>}
        title={t`Dubbelröster`}
        lead={t`Den som har röstat två gånger räknas en gång. Det går att se utan att öppna någons röst.`}
      />
      {!tablets && checkIn === 'attested' ? (
        <EmptyState icon={UserCheck} title={t`Här finns inget att söka`}>
          {t`Ingen prickas av med kod eller namn, så det går inte att se om någon har röstat två gånger.`}
        </EmptyState>
      ) : run && !searching ? (
        <ProposedRun run={run} onAgain={() => setAgain(true)} />
      ) : !coordinates ? (
        <Notice kind="info" title={t`Ingen sökning är gjord än`}>
          {t`En samordnare gör den när allt är framme. Sedan kan du bekräfta den här.`}
        </Notice>
      ) : state.openings.has(cycle.id) && complete ? (
        <SearchRoom onProposed={() => setAgain(false)} />
      ) : (
        <Notice kind="info" icon={Hourglass} href={to.points} title={t`Dubbelröster söks när allt är framme`}>
          {t`Annars kan en röst som kommer sent bli en dubbelröst som ingen ser. Se vad som fattas på röstställena.`}
        </Notice>
      )}
    </>
  );
}
