import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { EyeOff, RotateCcw } from 'lucide-preact';
import { obstaclesToCount } from '../../../domain/outcome/count-decisions.ts';
import { countsOf } from '../../../domain/outcome/count-standing.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { worksWithVote } from '../vote-room/rights.ts';
import { BeginCard } from './begin-card.tsx';
import { BeginDialog } from './begin-dialog.tsx';
import { CountWork } from './count-work.tsx';
import { CountView } from './count-view.tsx';
import { phasesOf } from './phases.ts';
import { useBeforeCount, useCurrentCount } from './use-count-room.ts';

/** The counting room: from the first word to the public page, one phase after the other. */
export function CountScreen() {
  const { office } = useOffice();
  const count = useCurrentCount();
  const [asking, setAsking] = useState(false);
  const present = worksWithVote(office.member) !== 'none';
  return (
    <>
      <PageHeader
        kicker={<a href={to.decision}>{t`Beslut`}</a>}
        title={t`Räkningen`}
        lead={t`Rösterna öppnas tillsammans, i samma rum. Inget av dem lämnar webbläsaren förrän två personer har godkänt resultatet.`}
      />
      {!present ? (
        <Notice kind="info" icon={EyeOff} title={t`Resultatet visas när det är publicerat`}>
          {t`Samordnare och rösträknare räknar rösterna. Ingen annan ser något innan de är klara.`}
        </Notice>
      ) : count ? (
        <>
          <CountWork key={count.id} count={count} />
          <Again onAgain={() => setAsking(true)} />
        </>
      ) : (
        <Before onBegin={() => setAsking(true)} />
      )}
      {asking && <BeginDialog again={count !== undefined} onClose={() => setAsking(false)} />}
    </>
  );
}

function Before({ onBegin }: { onBegin: () => void }) {
  const { state } = useOffice();
  const cycle = useCycle();
  const known = useBeforeCount();
  const phases = phasesOf({
    cycle,
    count: undefined,
    lots: state.lots.get(cycle.id),
    held: 'nothing',
    needsLots: false,
  });
  const points = plural(known.manifest.points.length, { one: '# röstställe', other: '# röstställen' });
  return (
    <CountView phases={phases} trace={() => undefined}>
      <BeginCard
        obstacles={obstaclesToCount(known)}
        summary={t`Allt är framme från ${points}, eller avskrivet av två personer.`}
        onBegin={onBegin}
      />
    </CountView>
  );
}

/** A way to count once more, kept out of the way of the count that goes on. */
function Again({ onAgain }: { onAgain: () => void }) {
  const { state } = useOffice();
  const cycle = useCycle();
  const known = useBeforeCount();
  const counts = countsOf(state.counts, cycle.id);
  const hindered = obstaclesToCount(known).length > 0;
  return (
    <Disclosure summary={t`Behöver rösterna räknas en gång till?`}>
      <p>{t`En ny räkning ställs bredvid den förra, med sitt skäl. Lotten är densamma. Det som har kommit in sedan dess räknas med, om det har släppts in och sökts igenom.`}</p>
      {counts.length > 1 && (
        <ul>
          {counts.map(({ id, started }) => {
            const { number, reason } = started;
            return (
              <li key={id}>
                {reason === undefined ? t`Räkning ${number}` : t`Räkning ${number}: ${reason}`}
              </li>
            );
          })}
        </ul>
      )}
      <div>
        <Button icon={RotateCcw} disabled={hindered} onClick={onAgain}>
          {t`Räkna om`}
        </Button>
      </div>
      {hindered && <p>{t`Något hindrar en ny räkning nu. Se röstställena och dubbelrösterna.`}</p>}
    </Disclosure>
  );
}
