import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { Send } from 'lucide-preact';
import type { Api } from '../../../sync/api.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { NEW_PASSWORD_MINUTES } from '../../../wire/mail.ts';
import form from '../shell/form.module.css';
import { letterLanguage } from '../words/letter-language.ts';
import { failureOf, failureWords } from '../words/problem-words.ts';
import { Door } from './door.tsx';

export type ForgottenScreenProps = { api: Api; onBack: () => void };

const Email = z.email().check(z.maxLength(254));

/** Asks for a letter with a link to a new password. What is said afterwards tells nobody who has an account. */
export function ForgottenScreen({ api, onBack }: ForgottenScreenProps) {
  const [email, setEmail] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [step, setStep] = useState<'asking' | 'sending' | 'asked'>('asking');
  const ask = async () => {
    const right = Email.safeParse(email.trim()).success;
    setError(right ? undefined : t`Skriv en e-postadress, till exempel anna@kommun.se.`);
    setFailure(undefined);
    if (!right || step === 'sending') return;
    setStep('sending');
    const answer = await api.forgotPassword({ email: email.trim(), language: letterLanguage() });
    setStep(answer.kind === 'answer' ? 'asked' : 'asking');
    if (answer.kind !== 'answer') setFailure(failureWords(failureOf(answer)));
  };
  if (step === 'asked') {
    return (
      <Door title={t`Titta i din e-post`}>
        <div class={form['form']}>
          <p>
            {t`Har någon ett konto med lösenord på den adressen är ett brev på väg dit. Länken i det gäller en gång, i ${NEW_PASSWORD_MINUTES} minuter.`}
          </p>
          <p>{t`Kommer inget brev? Titta i skräpposten, kontrollera adressen, eller be en samordnare om hjälp.`}</p>
          <Button onClick={onBack}>{t`Till inloggningen`}</Button>
        </div>
      </Door>
    );
  }
  return (
    <Door
      title={t`Glömt lösenordet`}
      lead={t`Skriv den e-postadress du loggar in med, så skickar vi en länk till ett nytt lösenord.`}
    >
      <form
        class={form['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
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
          error={error}
        />
        {failure && <Notice kind="problem" live="now" title={failure} />}
        <Button kind="primary" type="submit" icon={Send} busy={step === 'sending'} wide>
          {t`Skicka länken`}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t`Tillbaka till inloggningen`}
        </Button>
      </form>
    </Door>
  );
}
