import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { ListChecks, MailOpen } from 'lucide-preact';
import type { StartedCount } from '../../../domain/outcome/count.ts';
import { listInners } from '../../../domain/outcome/count-decisions.ts';
import { listOf } from '../../../domain/outcome/count-standing.ts';
import { number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { newestFirst } from '../key/held-keys.ts';
import { useOffice } from '../office-context.ts';
import { Facts } from '../shell/facts.tsx';
import { useSerial } from '../use-serial.ts';
import { UnlockKeys } from '../vote-room/double-votes/unlock-keys.tsx';
import { serialFailure } from '../words/serial-words.ts';
import { stripFailure } from './desk-words.ts';
import { Fingerprint } from './fingerprint.tsx';
import { ProgressCard } from './progress-card.tsx';
import { phaseRefusalWords } from './refusal-words.ts';
import type { CountDeskNow, StrippedHere } from './use-count-desk.ts';

/** Takes the outsides off, and publishes the list of what will be opened, before anything is. */
export function StripWork({ count, desk }: { count: StartedCount; desk: CountDeskNow }) {
  const { state, keys } = useOffice();
  const [, setUnlocked] = useState(0);
  const officeKeys = newestFirst(state.officeKeys);
  const [current] = officeKeys;
  const { work, stripped } = desk;
  if (stripped) return <ListCard count={count} stripped={stripped} />;
  if (work.work === 'strip')
    return (
      <ProgressCard
        title={t`Tar av ytterkuverten`}
        label={t`Öppnar ytterkuverten`}
        done={work.done}
        of={work.of}
        onStop={desk.stop}
      >
        {t`Du kan arbeta med annat i ett annat fönster så länge. Lämnar du sidan börjar det om.`}
      </ProgressCard>
    );
  if (work.work === 'strip-failed') {
    const { title, advice, details } = stripFailure(work.end);
    return (
      <FailedState
        title={title}
        kept={t`Inget är öppnat, och inget är förlorat.`}
        advice={advice}
        retry={{ label: t`Försök igen`, onClick: () => void desk.strip() }}
        {...(details !== undefined && {
          details: { summary: t`För den som hjälper till`, text: details },
        })}
      />
    );
  }
  const again = listOf(count) !== undefined;
  return (
    <>
      <UnlockKeys officeKeys={officeKeys} onUnlocked={() => setUnlocked((times) => times + 1)} />
      {current && keys.get(current.id) && (
        <Card
          title={again ? t`Ta fram listan igen` : t`Ta av ytterkuverten`}
          note={
            again
              ? t`Listan är publicerad, men innerkuverten finns bara i minnet där de togs fram. Här tas de fram på nytt, och blir desamma.`
              : t`Dubbelrösterna tas ur, namn och koder läggs undan, och innerkuverten ordnas efter sina kontrollsummor. De förblir låsta.`
          }
        >
          <div>
            <Button kind="primary" icon={MailOpen} onClick={() => void desk.strip()}>
              {again ? t`Ta fram listan igen` : t`Ta av ytterkuverten`}
            </Button>
          </div>
        </Card>
      )}
    </>
  );
}

function ListCard({ count, stripped }: { count: StartedCount; stripped: StrippedHere }) {
  const { office, state } = useOffice();
  const serial = useSerial(office.sync);
  const [error, setError] = useState<string>();
  const { root, inners, parts, points } = stripped;
  const sum = (of: 'cast' | 'repeated' | 'aside' | 'unopenable') =>
    [...points.values()].reduce((all, point) => all + point[of], 0);
  const publish = async () => {
    setError(undefined);
    const decided = listInners({ count, counts: state.counts }, { root, inners, parts }, office.log.env());
    if (!decided.ok) return setError(phaseRefusalWords(decided.refusal));
    await serial.send(`list ${root}`, () => decided.value);
  };
  const fact = (label: string, figure: number) => ({ label, value: number(figure) });
  return (
    <Card
      title={plural(inners, { one: '# röst ska öppnas', other: '# röster ska öppnas' })}
      note={t`När listan är publicerad går det inte att lägga till, ta bort eller byta någon utan att det syns.`}
    >
      <Facts
        columns
        facts={[
          fact(t`I påsarna`, sum('cast')),
          sum('repeated') > 0 ? fact(t`Samma kuvert två gånger`, sum('repeated')) : undefined,
          fact(t`Lagda åt sidan`, sum('aside')),
          fact(t`Går inte att öppna`, sum('unopenable')),
          fact(t`På listan`, inners),
        ]}
      />
      <Fingerprint label={t`Listans rot`} digest={root} />
      {error !== undefined && <Notice kind="problem" live="now" title={error} />}
      {serial.state.step === 'failed' && (
        <Notice kind="problem" live="now" title={serialFailure(serial.state.why)} />
      )}
      <div>
        <Button
          kind="primary"
          icon={ListChecks}
          busy={serial.state.step === 'sending'}
          onClick={() => void publish()}
        >
          {t`Publicera listan`}
        </Button>
      </div>
    </Card>
  );
}
