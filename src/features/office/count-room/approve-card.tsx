import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { BadgeCheck } from 'lucide-preact';
import type { StartedCount } from '../../../domain/outcome/count.ts';
import { approveResult } from '../../../domain/outcome/count-decisions.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { List, ListRow } from '../../../ui/list.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import form from '../shell/form.module.css';
import { useSerial } from '../use-serial.ts';
import { authorName } from '../words/author-words.ts';
import { serialFailure } from '../words/serial-words.ts';
import { shortTime } from '../words/short-time.ts';
import { Fingerprint } from './fingerprint.tsx';
import { phaseRefusalWords } from './refusal-words.ts';

/** Two people stand for the result: each compares the checksum with the screen in the room, and agrees. */
export function ApproveCard({ count, shown }: { count: StartedCount; shown: boolean }) {
  const { office, state, now } = useOffice();
  const { voting, timeZone } = useCycle();
  const serial = useSerial(office.sync);
  const [witness, setWitness] = useState('');
  const [error, setError] = useState<string>();
  const { tallied } = count;
  if (!tallied) return null;
  const approvals = [...count.approvals.values()].filter(({ digest }) => digest === tallied.digest);
  const own = approvals.some(({ author }) => author === office.log.author);
  const inRoom = voting.secondPerson === 'witness';
  const approve = (name: string) => {
    setError(undefined);
    // Two who agree at the same moment are of one mind: neither's word makes the other's wrong.
    return serial.insist(`approve ${count.id} ${name}`, () => {
      const { counts } = office.log.state();
      const command = {
        digest: tallied.digest,
        member: office.member.name,
        secondPerson: voting.secondPerson,
        ...(name !== '' && { witness: name }),
      };
      const counting = { count: counts.get(count.id) ?? count, counts };
      const decided = approveResult(counting, command, office.log.env());
      if (!decided.ok) setError(phaseRefusalWords(decided.refusal));
      return decided.ok ? decided.value[0] : undefined;
    });
  };
  return (
    <Card
      title={t`Två personer godkänner`}
      note={
        shown
          ? t`Läs igenom resultatet nedanför tillsammans. Ingenting av det har lämnat den här webbläsaren.`
          : t`Resultatet visas i rummet där rösterna räknas. Godkänn det som du har sett där, om kontrollsumman är densamma.`
      }
    >
      <Fingerprint label={t`Resultatets kontrollsumma`} digest={tallied.digest} />
      {approvals.length > 0 && (
        <List look="plain" label={t`Har godkänt`}>
          {approvals.map(({ entry, author, witness: beside, at }) => {
            const name = authorName(state, author);
            const when = shortTime(at, timeZone, now);
            return (
              <ListRow
                key={entry}
                dense
                title={beside === undefined ? name : t`${name} och ${beside}`}
                note={when}
                end={<Pill state="ok" look="bare">{t`godkänt`}</Pill>}
              />
            );
          })}
        </List>
      )}
      {inRoom && (
        <TextInput
          label={t`Vem har läst igenom det tillsammans med dig?`}
          hint={t`Den andra personen skriver sitt namn själv.`}
          value={witness}
          onInput={setWitness}
          error={error}
        />
      )}
      {!inRoom && error !== undefined && <Notice kind="problem" live="now" title={error} />}
      {serial.state.step === 'failed' && (
        <Notice kind="problem" live="now" title={serialFailure(serial.state.why)} />
      )}
      {own && !inRoom ? (
        <p>{t`Du har godkänt. Nu godkänner en annan inloggad samordnare eller rösträknare, på sin egen skärm.`}</p>
      ) : (
        <div class={form['actions']}>
          <Button
            kind="primary"
            icon={BadgeCheck}
            busy={serial.state.step === 'sending'}
            onClick={() => {
              if (inRoom && own && witness.trim() === '')
                return setError(t`Skriv vem den andra personen är.`);
              void approve(inRoom ? witness : '');
            }}
          >
            {t`Godkänn resultatet`}
          </Button>
        </div>
      )}
    </Card>
  );
}
