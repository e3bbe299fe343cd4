import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { KeyRound } from 'lucide-preact';
import type { Api } from '../../../sync/api.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PasswordInput } from '../../../ui/password-input.tsx';
import { NewPassword } from '../../../wire/mail.ts';
import { InvitationToken, PASSWORD_MAX, PASSWORD_MIN } from '../../../wire/session.ts';
import form from '../shell/form.module.css';
import { failureOf, failureWords, problemWords } from '../words/problem-words.ts';
import { Door } from './door.tsx';
import { passwordRule } from './join-fields.ts';

export type NewPasswordScreenProps = {
  api: Api;
  token: string;
  /** Goes on to signing in. */
  onDone: (() => void) | undefined;
};

/** Chooses a new password by the link in a letter. */
export function NewPasswordScreen({ api, token, onDone }: NewPasswordScreenProps) {
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const whole = InvitationToken.safeParse(token).success;
  const [step, setStep] = useState<'asking' | 'sending' | 'done' | 'over'>(whole ? 'asking' : 'over');
  const choose = async () => {
    const chosen = NewPassword.safeParse({ token, password });
    setFault(chosen.success ? undefined : faultOf(password));
    setFailure(undefined);
    if (!chosen.success || step === 'sending') return;
    setStep('sending');
    const answer = await api.choosePassword(chosen.data);
    if (answer.kind === 'answer') return setStep('done');
    const over = answer.kind === 'problem' && answer.problem.code === 'password-link-over';
    setStep(over ? 'over' : 'asking');
    if (!over) setFailure(failureWords(failureOf(answer)));
  };
  if (step === 'done' || step === 'over') {
    return (
      <Door
        title={step === 'done' ? t`Lösenordet är bytt` : t`Länken går inte att använda`}
        lead={
          step === 'done'
            ? t`Alla inloggningar är avslutade. Logga in med det nya lösenordet.`
            : problemWords('password-link-over')
        }
      >
        <div>
          <Button kind="primary" onClick={() => onDone?.()}>
            {t`Till inloggningen`}
          </Button>
        </div>
      </Door>
    );
  }
  return (
    <Door title={t`Välj ett nytt lösenord`}>
      <form
        class={form['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void choose();
        }}
      >
        <PasswordInput
          label={t`Nytt lösenord`}
          hint={passwordRule()}
          name="password"
          autoComplete="new-password"
          showLabel={t`Visa lösenordet`}
          value={password}
          onInput={setPassword}
          error={fault}
        />
        {failure && <Notice kind="problem" live="now" title={failure} />}
        <Button kind="primary" type="submit" icon={KeyRound} busy={step === 'sending'} wide>
          {t`Byt lösenord`}
        </Button>
      </form>
    </Door>
  );
}

function faultOf(password: string): string {
  const missing = PASSWORD_MIN - password.length;
  return missing > 0
    ? plural(missing, { one: 'Det fattas # tecken.', other: 'Det fattas # tecken.' })
    : t`Lösenordet är för långt, högst ${PASSWORD_MAX} tecken.`;
}
