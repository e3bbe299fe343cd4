import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { Send } from 'lucide-preact';
import type { Answer } from '../../../sync/requests.ts';
import type { LetterAnswer } from '../../../wire/mail.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { mailWords } from '../words/mail-words.ts';
import { failureOf, failureWords } from '../words/problem-words.ts';
import css from './people.module.css';

export type LetterFormProps = {
  token: string;
  onSend: (token: string, email: string) => Promise<Answer<LetterAnswer>>;
};

type Sent =
  | { readonly step: 'nothing' | 'sending' }
  | { readonly step: 'sent'; readonly to: string }
  | { readonly step: 'failed'; readonly words: string };

const Email = z.email().check(z.maxLength(254));

/** Sends the link to one address. Whatever becomes of it, the link stands beside it. */
export function LetterForm({ token, onSend }: LetterFormProps) {
  const [email, setEmail] = useState('');
  const [error, setError] = useState<string>();
  const [sent, setSent] = useState<Sent>({ step: 'nothing' });
  const send = async () => {
    const to = email.trim();
    const right = Email.safeParse(to).success;
    setError(right ? undefined : t`Skriv en e-postadress, till exempel anna@kommun.se.`);
    if (!right || sent.step === 'sending') return;
    setSent({ step: 'sending' });
    const answer = await onSend(token, to);
    if (answer.kind !== 'answer') setSent({ step: 'failed', words: failureWords(failureOf(answer)) });
    else if (answer.value.sent) setSent({ step: 'sent', to });
    else setSent({ step: 'failed', words: mailWords(answer.value.why) });
  };
  const again = sent.step === 'sent' || sent.step === 'failed';
  return (
    <form
      class={css['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextInput
        label={t`Skicka länken med e-post till`}
        hint={t`Adressen sparas inte.`}
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={email}
        onInput={setEmail}
        error={error}
      />
      {sent.step === 'sent' && (
        <Notice kind="success" live="polite" title={sentWords(sent.to)}>
          {t`Kommer det inte fram inom några minuter: titta i skräpposten, eller lämna länken på annat sätt.`}
        </Notice>
      )}
      {sent.step === 'failed' && (
        <Notice kind="problem" live="now" title={t`Brevet gick inte iväg`}>
          {sent.words}
        </Notice>
      )}
      <div>
        <Button kind="primary" type="submit" icon={Send} busy={sent.step === 'sending'}>
          {again ? t`Skicka igen` : t`Skicka med e-post`}
        </Button>
      </div>
    </form>
  );
}

const sentWords = (to: string): string => t`Skickat till ${to}`;
