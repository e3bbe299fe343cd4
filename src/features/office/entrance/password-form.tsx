import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { LogIn } from 'lucide-preact';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PasswordInput } from '../../../ui/password-input.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import form from '../shell/form.module.css';

export type PasswordFormProps = {
  busy: boolean;
  failure: string | undefined;
  onSignIn: (email: string, password: string) => void;
  /** Whether it is what most people come for. */
  main: boolean;
  localAccounts: boolean;
  /** Where a letter helps. */
  onForgotten: (() => void) | undefined;
};

/** Address and password, and what went wrong last time. */
export function PasswordForm({
  busy,
  failure,
  onSignIn,
  main,
  localAccounts,
  onForgotten,
}: PasswordFormProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  return (
    <form
      class={form['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSignIn(email, password);
      }}
    >
      <TextInput
        label={t`E-postadress`}
        type="email"
        inputMode="email"
        name="email"
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
        value={email}
        onInput={setEmail}
      />
      <PasswordInput
        label={t`Lösenord`}
        name="password"
        autoComplete="current-password"
        showLabel={t`Visa lösenordet`}
        value={password}
        onInput={setPassword}
      />
      {failure && <Notice kind="problem" live="now" title={failure} />}
      <Button kind={main ? 'primary' : 'secondary'} type="submit" icon={LogIn} busy={busy} wide>
        {t`Logga in`}
      </Button>
      {onForgotten && (
        <Button kind="quiet" onClick={onForgotten}>
          {t`Glömt lösenordet?`}
        </Button>
      )}
      {localAccounts && !onForgotten && (
        <p>{t`Har du glömt lösenordet? Be en samordnare, eller den som sköter servern, om en ny inbjudan.`}</p>
      )}
      {!localAccounts && (
        <p>{t`Ett nödkonto är till för den dag då ingen kommer in med kommunens konto. Den som sköter servern gör en inbjudan till det.`}</p>
      )}
    </form>
  );
}
