import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { LogIn } from 'lucide-preact';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import form from '../shell/form.module.css';
import { Door } from './door.tsx';

export type SecondStepViewProps = {
  busy: boolean;
  failure: string | undefined;
  onAnswer: (code: string) => void;
  /** Begins again with address and password. */
  onBack: () => void;
};

/** The second step of signing in: a code from the app, or a recovery code. */
export function SecondStepView({ busy, failure, onAnswer, onBack }: SecondStepViewProps) {
  const [code, setCode] = useState('');
  return (
    <Door
      title={t`Steg två: koden`}
      lead={t`Öppna appen för tvåstegsinloggning och skriv de sex siffrorna för Torg.`}
    >
      <form
        class={form['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onAnswer(code);
        }}
      >
        <TextInput
          label={t`Kod`}
          hint={t`Har du inte telefonen? Skriv en av dina reservkoder i stället.`}
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          value={code}
          onInput={setCode}
        />
        {failure && <Notice kind="problem" live="now" title={failure} />}
        <Button kind="primary" type="submit" icon={LogIn} busy={busy} wide>
          {t`Logga in`}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t`Börja om med lösenordet`}
        </Button>
        <p>{t`Är både telefonen och reservkoderna borta? Be en samordnare ta bort dig och bjuda in dig igen.`}</p>
      </form>
    </Door>
  );
}
