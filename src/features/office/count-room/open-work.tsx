import { plural, t } from '@lingui/core/macro';
import { useEffect, useState } from 'preact/hooks';
import { FileCheck } from 'lucide-preact';
import { KeyId } from '../../../domain/log/ids.ts';
import type { StartedCount } from '../../../domain/outcome/count.ts';
import { recordOpening } from '../../../domain/outcome/count-decisions.ts';
import { openedOf } from '../../../domain/outcome/count-standing.ts';
import { countKeysOf } from '../../../domain/vote/count-key.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { useSerial } from '../use-serial.ts';
import { serialFailure } from '../words/serial-words.ts';
import { openFailure } from './desk-words.ts';
import { ProgressCard } from './progress-card.tsx';
import { phaseRefusalWords } from './refusal-words.ts';
import { SharesCard } from './shares-card.tsx';
import type { CountDeskNow, OpenedHere } from './use-count-desk.ts';

/** The trustees give their shares, and what is on the list is opened. */
export function OpenWork({ count, desk }: { count: StartedCount; desk: CountDeskNow }) {
  const { state } = useOffice();
  const cycle = useCycle();
  const opening = state.openings.get(cycle.id);
  const key = countKeysOf(state.countKeys, cycle.id).find(({ id }) => id === opening?.key);
  const { work, opened } = desk;
  if (opened) return <OpenedCard count={count} opened={opened} />;
  if (work.work === 'open')
    return (
      <ProgressCard
        title={t`Öppnar rösterna`}
        label={t`Öppnar innerkuverten`}
        done={work.done}
        of={work.of}
        resting={work.resting}
        onRest={desk.rest}
        onStop={desk.stop}
      >
        {t`Rösterna blandas medan de öppnas. Lämnar du sidan är de låsta igen, och nyckeldelarna ges på nytt.`}
      </ProgressCard>
    );
  if (work.work === 'open-failed') {
    const { title, advice, details } = openFailure(work.end);
    return (
      <FailedState
        title={title}
        kept={t`Rösterna är låsta igen, och inget är förlorat.`}
        advice={advice}
        {...(work.end.end === 'failed' && {
          retry: { label: t`Ge nyckeldelarna igen`, onClick: desk.drop },
        })}
        {...(details !== undefined && {
          details: { summary: t`För den som hjälper till`, text: details },
        })}
      />
    );
  }
  if (!key) return <Notice kind="problem" title={t`Räknenyckeln finns inte i den här webbläsaren`} />;
  return (
    <>
      {openedOf(count) && (
        <Notice
          kind="info"
          title={t`Rösterna har öppnats en gång, i en annan webbläsare eller före en omladdning`}
        >
          {t`De finns bara i minnet där. Ge nyckeldelarna igen för att gå vidare här: det blir samma röster och samma resultat.`}
        </Notice>
      )}
      <SharesCard held={key} onKey={(opens, shares) => void desk.open(opens, key.id, shares)} />
    </>
  );
}

/** Notes what came of opening: by itself, and again where nobody answered. */
function OpenedCard({ count, opened }: { count: StartedCount; opened: OpenedHere }) {
  const { office, state } = useOffice();
  const cycle = useCycle();
  const serial = useSerial(office.sync);
  const [error, setError] = useState<string>();
  const key = state.openings.get(cycle.id)?.key;
  const note = async () => {
    setError(undefined);
    const told = {
      key: KeyId.parse(key),
      shares: opened.shares,
      opened: opened.opened,
      failed: opened.failed,
    };
    const decided = recordOpening({ count, counts: state.counts }, told, office.log.env());
    if (!decided.ok) return setError(phaseRefusalWords(decided.refusal));
    await serial.send(`opened ${count.id}`, () => decided.value);
  };
  useEffect(() => {
    void note();
    // Once, when the votes have been opened; from then on it is a person's word.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <Card
      title={plural(opened.opened, { one: '# röst är öppnad', other: '# röster är öppnade' })}
      note={plural(opened.failed.length, {
        0: 'Alla på listan gick att öppna.',
        one: '# på listan gick inte att räkna. Den redovisas med sin kontrollsumma.',
        other: '# på listan gick inte att räkna. De redovisas med sina kontrollsummor.',
      })}
    >
      {error !== undefined && <Notice kind="problem" live="now" title={error} />}
      {serial.state.step === 'failed' && (
        <Notice kind="problem" live="now" title={serialFailure(serial.state.why)} />
      )}
      <div>
        <Button icon={FileCheck} busy={serial.state.step === 'sending'} onClick={() => void note()}>
          {t`Anteckna öppningen`}
        </Button>
      </div>
    </Card>
  );
}
