import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { LockKeyhole, LockKeyholeOpen } from 'lucide-preact';
import { currentOfficeKey, type OfficeKey } from '../../../domain/cycle/office-key.ts';
import { dateTime } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useOffice, useTimeZone } from '../office-context.ts';
import { mayCoordinate } from '../rights.ts';
import css from './key.module.css';
import { makeFreshKey } from './make-key.ts';
import { MakeKeyCard, type MakeKeyCardProps } from './make-key-card.tsx';
import { UnlockForm } from './unlock-form.tsx';

/** The office key: made once, its words kept on paper, and unlocked where a backup file is to be opened. */
export function KeyScreen() {
  const { office, state } = useOffice();
  const current = currentOfficeKey(state.officeKeys);
  const held = current && state.officeKeys.get(current.key);
  return (
    <>
      <PageHeader
        title={t`Kontorsnyckel`}
        lead={t`Plattornas backupfiler låses med kontorsnyckeln. Den som hittar en fil kan inte läsa den, bara ni på kontoret.`}
      />
      {!held && mayCoordinate(office.member) && (
        <>
          <Reasons />
          <MakeOfficeKey title={t`Gör kontorsnyckeln`} start={t`Gör nyckeln`} />
        </>
      )}
      {!held && !mayCoordinate(office.member) && (
        <Notice kind="info" title={t`Nyckeln är inte gjord än`}>
          {t`En samordnare gör den.`}
        </Notice>
      )}
      {held && <HeldKey held={held} />}
    </>
  );
}

function MakeOfficeKey(props: Pick<MakeKeyCardProps, 'title' | 'start'>) {
  return (
    <MakeKeyCard
      {...props}
      make={makeFreshKey}
      sheet={{
        title: t`Kontorsnyckelns sex ord`,
        note: t`Orden öppnar plattornas backupfiler. Ingen kan ta fram dem igen. Förvara bladet inlåst, till exempel i ett kassaskåp eller hos registratorn, och aldrig tillsammans med en platta.`,
      }}
      done={t`Kontorsnyckeln är gjord. Plattorna får den när de har nät.`}
    />
  );
}

function Reasons() {
  return (
    <Card title={t`Vad den är till för`}>
      <ul class={css['reasons']}>
        <li>{t`En platta som aldrig hittar nät kan lämna allt i en backupfil. Filen går bara att öppna med nyckeln.`}</li>
        <li>{t`Servern har nyckeln, men låst. Låset öppnas av sex ord som bara finns på papper hos er.`}</li>
        <li>{t`Är orden borta går det som är låst inte att öppna. Ingen har en kopia, inte heller den som sköter servern.`}</li>
      </ul>
    </Card>
  );
}

function HeldKey({ held }: { held: OfficeKey }) {
  const { office, keys } = useOffice();
  const timeZone = useTimeZone();
  const [open, setOpen] = useState(keys.get(held.id) !== undefined);
  const made = held.made ? dateTime(held.made.at, timeZone) : '–';
  return (
    <>
      {open ? (
        <Notice kind="success" icon={LockKeyholeOpen} title={t`Nyckeln är upplåst här`}>
          {t`Tills du stänger sidan eller loggar ut. Gjord ${made}.`}
        </Notice>
      ) : (
        <>
          <Notice kind="info" icon={LockKeyhole} title={t`Nyckeln är gjord och låst`}>
            {t`Gjord ${made}. Du behöver bara låsa upp den när du läser in en backupfil.`}
          </Notice>
          {mayCoordinate(office.member) && (
            <Card
              title={t`Kontrollera orden`}
              note={t`Pröva gärna någon gång att bladet ligger där det ska och att orden går att läsa.`}
            >
              <UnlockForm
                officeKey={held}
                act={t`Lås upp nyckeln`}
                onUnlocked={(opening) => {
                  keys.keep(held.id, opening);
                  setOpen(true);
                }}
              />
            </Card>
          )}
        </>
      )}
      {mayCoordinate(office.member) && (
        <Disclosure summary={t`Är bladet med orden borta?`}>
          <p>
            {t`Gör en ny nyckel. Plattorna byter till den när de har nät. Backupfiler som redan är sparade med den gamla nyckeln går bara att öppna med de gamla orden, så låt de plattorna komma i kontakt med nätet i stället.`}
          </p>
          <MakeOfficeKey title={t`Byt kontorsnyckel`} start={t`Gör en ny nyckel`} />
        </Disclosure>
      )}
    </>
  );
}
