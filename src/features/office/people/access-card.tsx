import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Shield } from 'lucide-preact';
import type { PresentMember } from '../../../domain/cycle/member.ts';
import { MemberId } from '../../../domain/log/ids.ts';
import { requireSecondFactor } from '../../../domain/cycle/second-factor.ts';
import type { MembersAnswer } from '../../../wire/account.ts';
import { dateTime, number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { useOffice, useTimeZone } from '../office-context.ts';
import { useSerial } from '../use-serial.ts';
import type { Watched } from '../use-watched.ts';
import { failureWords } from '../words/problem-words.ts';
import { serialFailure } from '../words/serial-words.ts';
import css from './people.module.css';
import { SessionList } from './session-list.tsx';
import { useAsked } from './use-asked.ts';

export type AccessCardProps = {
  members: readonly PresentMember[];
  /** What the server says of how each gets in. */
  access: Watched<MembersAnswer>;
};

/** How everybody gets in: who has a second factor, where they are signed in, and whether it is asked of all. */
export function AccessCard({ members, access }: AccessCardProps) {
  const { office } = useOffice();
  const timeZone = useTimeZone();
  const { value, failure, refresh } = access;
  const { busy, failure: refusal, ask } = useAsked();
  const [looking, setLooking] = useState<string>();
  const ways = new Map(value?.members.map((way) => [String(way.member), way]));
  const looked = members.find(({ id }) => id === looking);

  const end = async (member: string, session: string) => {
    const ending = { member: MemberId.parse(member), session };
    const answer = await ask(session, office.api.endSession(ending));
    if (answer.kind === 'answer') showToast({ kind: 'done', text: t`Inloggningen är avslutad.` });
    refresh();
  };

  return (
    <Card title={t`Inloggningar`} note={t`Vilka som har tvåstegsinloggning, och var var och en är inloggad.`}>
      {!value && failure === undefined && <LoadingState what={t`Frågar servern`} />}
      {!value && failure !== undefined && (
        <FailedState
          title={t`Inloggningarna kunde inte hämtas`}
          advice={failureWords(failure)}
          retry={{ label: t`Försök igen`, onClick: refresh }}
        />
      )}
      {value && (
        <>
          <Demand askedFrom={value.askedFrom} onChanged={refresh} />
          <List look="plain" label={t`Inloggningar`}>
            {members.map(({ id, name }) => (
              <ListRow
                key={id}
                dense
                title={name}
                note={<WayIn way={ways.get(id)} />}
                end={
                  <Button kind="quiet" onClick={() => setLooking(id)}>
                    {placesWords(number(ways.get(id)?.sessions.length ?? 0))}
                  </Button>
                }
              />
            ))}
          </List>
        </>
      )}
      {looked && (
        <Dialog
          open
          title={inWords(looked.name)}
          closeLabel={t`Stäng`}
          onClose={() => setLooking(undefined)}
          actions={<Button onClick={() => setLooking(undefined)}>{t`Klar`}</Button>}
        >
          {refusal && <Notice kind="problem" live="now" title={refusal} />}
          <SessionList
            sessions={ways.get(looked.id)?.sessions ?? []}
            timeZone={timeZone}
            busy={busy}
            onEnd={({ id }) => void end(looked.id, id)}
          />
        </Dialog>
      )}
    </Card>
  );
}

const placesWords = (count: string): string => t`Inloggad på ${count}`;
const inWords = (name: string): string => t`Där ${name} är inloggad`;

/** What stands between a member's account and somebody else. */
function WayIn({ way }: { way: MembersAnswer['members'][number] | undefined }) {
  if (way?.way === 'provider') return <Pill look="bare" state="ok">{t`kommunens konto`}</Pill>;
  return way?.secondFactor ? (
    <Pill look="bare" state="ok">{t`tvåstegsinloggning`}</Pill>
  ) : (
    <>{t`bara lösenord`}</>
  );
}

/** Whether a second factor is asked of everybody, and the act that changes it. */
function Demand({ askedFrom, onChanged }: { askedFrom: string | null; onChanged: () => void }) {
  const { office, now } = useOffice();
  const timeZone = useTimeZone();
  const serial = useSerial(office.sync);
  const required = askedFrom !== null;
  const change = async () => {
    const done = await serial.send(`second factor ${String(!required)}`, () => [
      requireSecondFactor(!required, office.log.env()),
    ]);
    if (done) onChanged();
  };
  const when = required ? dateTime(askedFrom, timeZone) : '';
  return (
    <div class={css['form']}>
      {required && (
        <Notice
          kind="info"
          title={
            askedFrom <= now
              ? t`Alla behöver tvåstegsinloggning sedan ${when}`
              : t`Alla behöver tvåstegsinloggning från ${when}`
          }
        >
          {t`Den som inte har slagit på den då kommer bara åt sitt konto tills det är gjort. Inget de har skrivit går förlorat.`}
        </Notice>
      )}
      {!required && (
        <p>
          {t`Du kan kräva tvåstegsinloggning av alla som loggar in med lösenord. De har då sju dagar på sig, och ser det överst på varje sida.`}
        </p>
      )}
      {serial.state.step === 'failed' && (
        <Notice kind="problem" live="now" title={serialFailure(serial.state.why)} />
      )}
      <div>
        <Button icon={Shield} busy={serial.state.step === 'sending'} onClick={() => void change()}>
          {required ? t`Sluta kräva tvåstegsinloggning` : t`Kräv tvåstegsinloggning av alla`}
        </Button>
      </div>
    </div>
  );
}
