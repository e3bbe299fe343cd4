import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { byDevice } from '../../../domain/log/entry.ts';
import { DeviceId } from '../../../domain/log/ids.ts';
import { number } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { CountProgress } from '../../../ui/count-progress.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { UnlockForm } from '../key/unlock-form.tsx';
import { useOffice } from '../office-context.ts';
import { authorName } from '../words/author-words.ts';
import { type Loading, loadBackup } from './backup-load.ts';
import { BackupResult } from './backup-result.tsx';
import css from './backup.module.css';
import { backupRefusal } from './backup-words.ts';
import { FileDrop } from './file-drop.tsx';

/** Loads what a tablet without a network handed over as a file. */
export function BackupScreen() {
  const { office, state, keys } = useOffice();
  const [loading, setLoading] = useState<Loading>({ step: 'choose' });
  const load = (file: File) =>
    void loadBackup(file, {
      office,
      keys: state.officeKeys,
      unlocked: (key) => keys.get(key),
      told: setLoading,
    });
  const tabletName = (id: string) => {
    const device = DeviceId.safeParse(id);
    return device.success ? authorName(state, byDevice(device.data)) : t`Okänd platta`;
  };
  const other = () => setLoading({ step: 'choose' });
  return (
    <>
      <PageHeader
        title={t`Läs in en backupfil`}
        lead={t`När en platta aldrig hittar nät sparar den allt i en fil. Läs in den här. Att läsa in samma fil två gånger ändrar ingenting, inte heller om plattan får nät sedan.`}
      />
      {loading.step === 'choose' && (
        <div class={css['choose']}>
          <FileDrop onFile={load} />
          <OnTheTablet />
        </div>
      )}
      {loading.step === 'reading' && <LoadingState what={t`Läser ${loading.file.name}`} />}
      {loading.step === 'locked' && (
        <Card
          title={t`Lås upp kontorsnyckeln`}
          note={t`${loading.file.name} är låst med den. Orden stannar i den här webbläsarens minne.`}
        >
          <UnlockForm
            officeKey={loading.officeKey}
            act={t`Lås upp och läs in`}
            onUnlocked={(opening) => {
              keys.keep(loading.officeKey.id, opening);
              load(loading.file);
            }}
          />
        </Card>
      )}
      {loading.step === 'refused' && <Refused loading={loading} onAgain={load} onOther={other} />}
      {loading.step === 'carrying' && <Carrying loading={loading} tablet={tabletName(loading.device)} />}
      {loading.step === 'done' && (
        <BackupResult
          carried={loading.carried}
          tablet={tabletName(loading.device)}
          fileName={loading.file.name}
          onAgain={() => load(loading.file)}
          onOther={other}
        />
      )}
    </>
  );
}

/** Where the file comes from, for whoever stands with the tablet in hand. */
function OnTheTablet() {
  return (
    <Card title={t`Så får du filen från plattan`}>
      <ol class={css['steps']}>
        <li>{t`Tryck överst på plattans startsida, där det står hur mycket som väntar.`}</li>
        <li>{t`Tryck på ”Spara en backupfil” och välj ett USB-minne.`}</li>
        <li>{t`Flytta minnet hit. Låt plattan vara som den är: den visar allt som framme när den har haft nät.`}</li>
      </ol>
    </Card>
  );
}

type At<Step extends Loading['step']> = Extract<Loading, { step: Step }>;

function Refused(props: { loading: At<'refused'>; onAgain: (file: File) => void; onOther: () => void }) {
  const words = backupRefusal(props.loading.refusal);
  return (
    <>
      <FailedState
        title={words.title}
        kept={t`Inget har ändrats här, och allt finns kvar på plattan.`}
        advice={words.advice}
        retry={{ label: t`Försök igen med samma fil`, onClick: () => props.onAgain(props.loading.file) }}
        details={{
          summary: t`Detaljer för den som hjälper till`,
          text: `${props.loading.file.name}\n${props.loading.refusal.code} ${JSON.stringify(props.loading.refusal.params)}`,
        }}
      />
      <FileDrop onFile={props.onAgain} />
    </>
  );
}

function Carrying({ loading, tablet }: { loading: At<'carrying'>; tablet: string }) {
  const answered = loading.carriage?.answered ?? 0;
  const [done, all] = [number(answered), number(loading.entries)];
  return (
    <Card title={tablet} note={loading.file.name}>
      <CountProgress
        label={t`Läser in`}
        value={answered}
        max={loading.entries}
        text={t`${done} av ${all} poster`}
      />
      <p>{t`Stanna på sidan tills det är klart.`}</p>
    </Card>
  );
}
