import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { LogIn } from 'lucide-preact';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PasswordInput } from '../../../ui/password-input.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import form from '../shell/form.module.css';
import { Door } from './door.tsx';

export type SignInViewProps = {
  busy: boolean;
  failure: string | undefined;
  onSignIn: (email: string, password: string) => void;
};

/** Address and password, and what went wrong last time. */
export function SignInView({ busy, failure, onSignIn }: SignInViewProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  return (
    <Door title={t`Logga in på kontoret`} lead={t`För samordnare, bedömare och rösträknare.`}>
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
        <Button kind="primary" type="submit" icon={LogIn} busy={busy} wide>
          {t`Logga in`}
        </Button>
        <p>{t`Har du glömt lösenordet? Be en samordnare, eller den som sköter servern, om en ny inbjudan.`}</p>
      </form>
    </Door>
  );
}
