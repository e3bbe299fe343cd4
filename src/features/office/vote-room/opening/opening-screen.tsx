import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { DoorOpen } from 'lucide-preact';
import { obstaclesToOpening, openVote } from '../../../../domain/vote/opening-decisions.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { useCycle, useOffice } from '../../office-context.ts';
import { to } from '../../place.ts';
import { mayCoordinate } from '../../rights.ts';
import { useSerial } from '../../use-serial.ts';
import { serialFailure } from '../../words/serial-words.ts';
import { shortTime } from '../../words/short-time.ts';
import { useConfigured } from '../use-vote-room.ts';
import { adviceFor } from './advice.ts';
import { obstacleWords } from './obstacle-words.ts';
import { Frozen, OpeningView } from './opening-view.tsx';

/** Opening the vote: one act, after which what people vote on stands. */
export function OpeningScreen() {
  const { office, state, today } = useOffice();
  const cycle = useCycle();
  const configured = useConfigured();
  const [asking, setAsking] = useState(false);
  const opening = state.openings.get(cycle.id);
  return (
    <>
      <PageHeader
        kicker={<a href={to.vote}>{t`Röstning`}</a>}
        title={opening ? t`Röstningen är öppen` : t`Öppna röstningen`}
        lead={t`När röstningen är öppen kan plattorna pricka av och ta emot röster, så fort de har hört det.`}
      />
      {opening ? (
        <Opened />
      ) : (
        <OpeningView
          obstacles={obstaclesToOpening({ configured, ...state })}
          advice={adviceFor(state, cycle, today)}
          sealed={cycle.voting.tablets}
          onOpen={mayCoordinate(office.member) ? () => setAsking(true) : undefined}
        />
      )}
      {asking && <OpenDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function Opened() {
  const { state, now } = useOffice();
  const cycle = useCycle();
  const opening = state.openings.get(cycle.id);
  if (!opening) return null;
  const since = shortTime(opening.at, cycle.timeZone, now);
  const revision = opening.revision;
  return (
    <>
      <Notice kind="success" title={t`Öppen sedan ${since}`}>
        {t`Version ${revision} av ramarna gäller. Datum, språk och texter kan ändras, inte det här nedanför.`}
      </Notice>
      <Card title={t`Det här ligger fast`}>
        <Frozen sealed={opening.key !== undefined} />
      </Card>
    </>
  );
}

function OpenDialog({ onClose }: { onClose: () => void }) {
  const { office, state } = useOffice();
  const configured = useConfigured();
  const serial = useSerial(office.sync);
  const [refusal, setRefusal] = useState<string>();
  const { name } = configured.cycle;
  const open = async () => {
    const decided = openVote({ configured, ...state }, office.log.env());
    if (!decided.ok) return setRefusal(obstacleWords(decided.refusal).title);
    if (!(await serial.send(`open ${configured.entry}`, () => decided.value))) return;
    onClose();
    showToast({ kind: 'done', text: t`Röstningen är öppen. Plattorna får veta det när de har nät.` });
  };
  const failure = serial.state.step === 'failed' ? serialFailure(serial.state.why) : refusal;
  return (
    <Dialog
      open
      title={t`Öppna röstningen i ${name}?`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t`Vänta`}</Button>
          <Button
            kind="primary"
            icon={DoorOpen}
            busy={serial.state.step === 'sending'}
            onClick={() => void open()}
          >
            {t`Öppna röstningen`}
          </Button>
        </>
      }
    >
      <p>{t`Det går inte att ångra. Från och med nu ligger det här fast:`}</p>
      <Frozen sealed={configured.cycle.voting.tablets} />
      {failure && <Notice kind="problem" live="now" title={failure} />}
    </Dialog>
  );
}
