import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Sigma, Stamp } from 'lucide-preact';
import type { StartedCount } from '../../../domain/outcome/count.ts';
import { recordTally } from '../../../domain/outcome/count-decisions.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { useSerial } from '../use-serial.ts';
import { serialFailure } from '../words/serial-words.ts';
import { tallyFailure } from './desk-words.ts';
import { Fingerprint } from './fingerprint.tsx';
import { isSealed } from './phases.ts';
import { phaseRefusalWords } from './refusal-words.ts';
import type { CountDeskNow, CountedHere } from './use-count-desk.ts';

/** Counts, by the rules that were fixed before the vote. */
export function TallyWork({ desk }: { desk: CountDeskNow }) {
  const cycle = useCycle();
  const { work } = desk;
  if (work.work === 'tally') return <LoadingState what={t`Räknar varje omröstning efter sin regel`} />;
  if (work.work === 'tally-failed' && work.end.end !== 'needs-draw') {
    const nameOf = (contest: string) => cycle.contests.find(({ id }) => id === contest)?.name ?? contest;
    const { title, advice, details } = tallyFailure(work.end, nameOf);
    return (
      <FailedState
        title={title}
        kept={t`Inget är fastställt, och inget är förlorat.`}
        advice={advice}
        retry={{ label: t`Räkna igen`, onClick: () => void desk.tally() }}
        {...(details !== undefined && {
          details: { summary: t`För den som hjälper till`, text: details },
        })}
      />
    );
  }
  return (
    <Card
      title={t`Räkna`}
      note={t`Sedlarna läggs samman med rösterna från plattorna, och varje omröstning räknas efter regeln i ramarna.`}
    >
      <div>
        <Button kind="primary" size="large" icon={Sigma} onClick={() => void desk.tally()}>
          {t`Räkna rösterna`}
        </Button>
      </div>
    </Card>
  );
}

/** Notes that this is what was counted; from here on the count cannot come to anything else. */
export function SettleCard({ count, counted }: { count: StartedCount; counted: CountedHere }) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const serial = useSerial(office.sync);
  const [error, setError] = useState<string>();
  const settle = async () => {
    setError(undefined);
    const { digest, result } = counted;
    const told = { sealed: isSealed(cycle), digest, sums: result.sums };
    const decided = recordTally({ count, counts: state.counts }, told, office.log.env());
    if (!decided.ok) return setError(phaseRefusalWords(decided.refusal));
    await serial.send(`tally ${digest}`, () => decided.value);
  };
  return (
    <Card
      title={t`Fastställ räkningen`}
      note={t`Bara kontrollsumman antecknas. Vad resultatet är vet än så länge bara de som är här.`}
    >
      <Fingerprint label={t`Resultatets kontrollsumma`} digest={counted.digest} />
      {error !== undefined && <Notice kind="problem" live="now" title={error} />}
      {serial.state.step === 'failed' && (
        <Notice kind="problem" live="now" title={serialFailure(serial.state.why)} />
      )}
      <div>
        <Button
          kind="primary"
          icon={Stamp}
          busy={serial.state.step === 'sending'}
          onClick={() => void settle()}
        >
          {t`Fastställ räkningen`}
        </Button>
      </div>
    </Card>
  );
}
