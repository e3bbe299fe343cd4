import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { Printer, ShieldCheck } from 'lucide-preact';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Later } from '../../../ui/later.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { SecondFactorAnswer } from '../../../wire/account.ts';
import css from './people.module.css';

export type FactorSetupProps = {
  made: SecondFactorAnswer;
  email: string;
  busy: boolean;
  failure: string | undefined;
  onConfirm: (code: string) => void;
  onDrop: () => void;
};

const qrCode = () => import('../../../ui/qr-code.tsx').then((part) => part.QrCode);

/** What the app scans, the recovery codes on a sheet of their own, and the code that shows that it works. */
export function FactorSetup({ made, email, busy, failure, onConfirm, onDrop }: FactorSetupProps) {
  const [code, setCode] = useState('');
  const [kept, setKept] = useState(false);
  const [error, setError] = useState<string>();
  const secret = new URL(made.uri).searchParams.get('secret') ?? '';
  const confirm = () => {
    const given = code.replaceAll(/\s/g, '');
    if (!/^\d{6}$/.test(given)) return setError(t`Skriv de sex siffrorna som appen visar.`);
    if (!kept) return setError(t`Spara reservkoderna först.`);
    setError(undefined);
    onConfirm(given);
  };
  return (
    <ol class={css['steps']}>
      <li class={css['step']}>
        <h3>{t`Läs av koden med en app`}</h3>
        <p>{t`Till exempel den som kommunen använder, eller telefonens lösenordsapp.`}</p>
        <div class={css['picture']}>
          <Later
            load={qrCode}
            given={{ data: made.uri, label: t`QR-kod för appen`, size: 11 }}
            absent={null}
          />
        </div>
        <p>{t`Går det inte att läsa av? Skriv in nyckeln för hand:`}</p>
        <p class={css['link']} dir="ltr">
          {(secret.match(/.{1,4}/g) ?? []).join(' ')}
        </p>
      </li>
      <li class={css['step']}>
        <h3>{t`Spara reservkoderna`}</h3>
        <p>{t`Varje kod släpper in dig en gång om telefonen är borta. De visas bara nu. Förvara dem på papper, inte bredvid datorn.`}</p>
        <div class={css['paper']}>
          <h4>{t`Reservkoder till Torg`}</h4>
          <p>{email}</p>
          <ul class={css['codes']} dir="ltr">
            {made.recoveryCodes.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <p>{t`Skriv en av dem i stället för koden från appen när du loggar in. Varje kod gäller en gång: kryssa för den du har använt.`}</p>
        </div>
        <div>
          <Button icon={Printer} onClick={() => print()}>
            {t`Skriv ut koderna`}
          </Button>
        </div>
        <Checkbox label={t`Jag har sparat reservkoderna`} checked={kept} onChange={setKept} />
      </li>
      <li class={css['step']}>
        <h3>{t`Skriv koden som appen visar`}</h3>
        <TextInput
          label={t`Kod`}
          inputMode="numeric"
          autoComplete="one-time-code"
          size={8}
          value={code}
          onInput={setCode}
          onEnter={confirm}
          error={error}
        />
        {failure && <Notice kind="problem" live="now" title={failure} />}
        <div class={css['next']}>
          <Button kind="primary" icon={ShieldCheck} busy={busy} onClick={confirm}>
            {t`Slå på tvåstegsinloggning`}
          </Button>
          <Button onClick={onDrop}>{t`Avbryt`}</Button>
        </div>
      </li>
    </ol>
  );
}
