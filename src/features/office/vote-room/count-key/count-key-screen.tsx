import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { KeyRound } from 'lucide-preact';
import { type MadeCountKey, countKeysOf, isTested } from '../../../../domain/vote/count-key.ts';
import { Button, LinkButton } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { mayCoordinate } from '../../rights.ts';
import { shortTime } from '../../words/short-time.ts';
import { worksWithVote } from '../rights.ts';
import css from './count-key.module.css';
import { MakeCountKey, Steps } from './make-count-key.tsx';
import { Risks } from './risk-step.tsx';
import { ShareList } from './share-list.tsx';
import { splitWords } from './split-words.ts';

/** The count key: made here, split, printed and read back before the vote can open. */
export function CountKeyScreen() {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const [making, setMaking] = useState(false);
  const [held] = countKeysOf(state.countKeys, cycle.id);
  const opened = state.openings.get(cycle.id);
  const key =
    opened?.key === undefined
      ? held
      : countKeysOf(state.countKeys, cycle.id).find(({ id }) => id === opened.key);
  const makes = mayCoordinate(office.member) && !opened;
  return (
    <>
      <PageHeader
        kicker={<a href={to.vote}>{t`Röstning`}</a>}
        title={t`Räknenyckel`}
        lead={t`Rösterna på plattorna låses med räknenyckeln i samma ögonblick som de läggs. Ingen kan läsa dem förrän rösträknarna öppnar dem tillsammans.`}
      />
      {!cycle.voting.tablets ? (
        <EmptyState icon={KeyRound} title={t`Den här omgången behöver ingen räknenyckel`}>
          {t`Alla röstar på papper, och sedlarna ligger i lådan tills de räknas.`}
        </EmptyState>
      ) : making ? (
        <MakeCountKey onDone={() => setMaking(false)} />
      ) : key ? (
        <HeldKey held={key} onMake={makes ? () => setMaking(true) : undefined} />
      ) : (
        <NoKey onMake={makes ? () => setMaking(true) : undefined} />
      )}
    </>
  );
}

type Making = { onMake: (() => void) | undefined };

function NoKey({ onMake }: Making) {
  return (
    <Card title={t`Så går det till`}>
      <ol class={css['reasons']}>
        <li>{t`Ni bestämmer vilka som ska ha var sin del av nyckeln, och hur många delar som behövs.`}</li>
        <li>{t`Nyckeln görs här i webbläsaren. Servern och plattorna får bara den halva som låser.`}</li>
        <li>{t`Varje del visas en gång, skrivs ut och lämnas till den som ska ha den.`}</li>
        <li>{t`Varje del läses tillbaka från sitt blad. Först då kan röstningen öppnas.`}</li>
      </ol>
      {onMake ? (
        <div>
          <Button kind="primary" icon={KeyRound} onClick={onMake}>
            {t`Gör räknenyckeln`}
          </Button>
        </div>
      ) : (
        <p>{t`En samordnare gör den.`}</p>
      )}
    </Card>
  );
}

function HeldKey({ held, onMake }: Making & { held: MadeCountKey }) {
  const { office, state, now } = useOffice();
  const cycle = useCycle();
  const { made, tested } = held;
  const split = { needed: made.needed, trustees: made.shares.map(({ trustee }) => trustee) };
  const opened = state.openings.get(cycle.id);
  const when = shortTime(made.at, cycle.timeZone, now);
  const ready = isTested(held);
  const [few, all] = [tested.size, made.shares.length];
  return (
    <>
      {ready ? (
        <Notice
          kind="success"
          title={t`Nyckeln är gjord, och alla delar är lästa tillbaka`}
          actions={
            !opened &&
            mayCoordinate(office.member) && (
              <LinkButton href={to.opening}>{t`Vidare till att öppna röstningen`}</LinkButton>
            )
          }
        >
          {`${splitWords(split)}. `}
          {t`Gjord ${when}.`}
        </Notice>
      ) : (
        <Notice kind="warning" title={t`${few} av ${all} delar är lästa tillbaka`}>
          {t`Gjord ${when}. En del som ingen har läst tillbaka kan vara borta utan att någon vet det. Finns inte bladet är nyckeln halvgjord och värdelös: gör då en ny.`}
        </Notice>
      )}
      {!ready && !opened && <Steps step={4} />}
      <ShareList held={held} tests={!opened && worksWithVote(office.member) !== 'none'} />
      <Card title={t`Om blad kommer bort`}>
        <Risks split={split} />
      </Card>
      {opened && (
        <Notice kind="info" title={t`Röstningen är öppen, så nyckeln står fast`}>
          {t`Rösterna förseglas till den. Den går inte att byta.`}
        </Notice>
      )}
      {onMake && (
        <Disclosure summary={t`Fattas ett blad, eller blev något fel?`} open={false}>
          <p>
            {t`Gör en ny nyckel. Den tar den gamlas plats, och den gamlas blad är då värdelösa: riv dem. Det går tills röstningen öppnas.`}
          </p>
          <div>
            <Button icon={KeyRound} onClick={onMake}>
              {t`Gör en ny nyckel`}
            </Button>
          </div>
        </Disclosure>
      )}
    </>
  );
}
