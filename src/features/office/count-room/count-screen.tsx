import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { EyeOff, Hourglass, RotateCcw } from 'lucide-preact';
import type { CountId } from '../../../domain/log/ids.ts';
import type { StartedCount } from '../../../domain/outcome/count.ts';
import { obstaclesToCount } from '../../../domain/outcome/count-decisions.ts';
import { countsOf } from '../../../domain/outcome/count-standing.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate } from '../rights.ts';
import { worksWithVote } from '../vote-room/rights.ts';
import { authorName } from '../words/author-words.ts';
import { shortTime } from '../words/short-time.ts';
import { BeginCard, Obstacles, Unsearched } from './begin-card.tsx';
import { BeginDialog } from './begin-dialog.tsx';
import { CountWork } from './count-work.tsx';
import { CountView } from './count-view.tsx';
import { phasesOf } from './phases.ts';
import { useBeforeCount, useCurrentCount, useUnsearchedBags } from './use-count-room.ts';

/** The counting room: from the first word to the public page, one phase after the other. */
export function CountScreen() {
  const { office } = useOffice();
  const count = useCurrentCount();
  const [asked, setAsked] = useState<Asked>();
  // Whoever is asked to begin, or to count again, is asked beside the counts that they saw.
  const asking = asked !== undefined && asked.beside === count?.id;
  const overtaken = asked !== undefined && !asking && count?.started.author !== office.log.author;
  const ask = () => setAsked({ beside: count?.id });
  const present = worksWithVote(office.member) !== 'none';
  const coordinates = mayCoordinate(office.member);
  return (
    <>
      <PageHeader
        kicker={<a href={to.decision}>{t`Beslut`}</a>}
        title={t`Räkningen`}
        lead={t`Rösterna öppnas tillsammans, i samma rum. Vad de säger lämnar inte webbläsaren förrän två personer har godkänt resultatet.`}
      />
      {!present ? (
        <Notice kind="info" icon={EyeOff} title={t`Resultatet visas när det är publicerat`}>
          {t`Samordnare och rösträknare räknar rösterna. Ingen annan ser något innan de är klara.`}
        </Notice>
      ) : count ? (
        <>
          {overtaken && <Overtaken count={count} />}
          <CountWork key={count.id} count={count} />
          {coordinates && <Again onAgain={ask} />}
        </>
      ) : coordinates ? (
        <Before onBegin={ask} />
      ) : (
        <Notice kind="info" icon={Hourglass} title={t`Räkningen har inte börjat`}>
          {t`En samordnare börjar den, och ni öppnar rösterna tillsammans på den skärmen. Här godkänner du resultatet sedan.`}
        </Notice>
      )}
      {asking && <BeginDialog again={count !== undefined} onClose={() => setAsked(undefined)} />}
    </>
  );
}

/** The count that stood, if one did, when somebody was asked to begin another. */
type Asked = { readonly beside: CountId | undefined };

/** Somebody else began while one was asked: there is one count, and it is theirs too. */
function Overtaken({ count: { started } }: { count: StartedCount }) {
  const { state, now } = useOffice();
  const { timeZone } = useCycle();
  const [name, when] = [authorName(state, started.author), shortTime(started.at, timeZone, now)];
  return (
    <Notice kind="info" live="polite" title={t`${name} hann börja före dig, ${when}`}>
      {t`Det blev en räkning, inte två. Det är den som visas här.`}
    </Notice>
  );
}

function Before({ onBegin }: { onBegin: () => void }) {
  const { state } = useOffice();
  const cycle = useCycle();
  const known = useBeforeCount();
  const unsearched = useUnsearchedBags();
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
        unsearched={unsearched}
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
  const obstacles = obstaclesToCount(known);
  const unsearched = useUnsearchedBags();
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
      {unsearched > 0 && <Unsearched bags={unsearched} />}
      <div>
        <Button icon={RotateCcw} disabled={obstacles.length > 0} onClick={onAgain}>
          {t`Räkna om`}
        </Button>
      </div>
      {obstacles.length > 0 && <Obstacles obstacles={obstacles} />}
    </Disclosure>
  );
}
