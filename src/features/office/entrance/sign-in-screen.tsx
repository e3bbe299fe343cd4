import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { Api } from '../../../sync/api.ts';
import { type SessionAnswer, SignInRequest } from '../../../wire/session.ts';
import { failureOf, failureWords } from '../words/problem-words.ts';
import { SignInView } from './sign-in-view.tsx';

export type SignInScreenProps = { api: Api; onSignedIn: (session: SessionAnswer) => void };

/** Signs a member in. What was typed stays when it fails. */
export function SignInScreen({ api, onSignedIn }: SignInScreenProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const signIn = async (email: string, password: string) => {
    const request = SignInRequest.safeParse({ email: email.trim(), password });
    if (!request.success) return setFailure(t`Skriv både e-postadress och lösenord.`);
    setBusy(true);
    const answer = await api.signIn(request.data);
    setBusy(false);
    if (answer.kind === 'answer') return onSignedIn(answer.value);
    const why = failureWords(failureOf(answer));
    setFailure(
      answer.kind === 'problem'
        ? why
        : t`${why} Man behöver nät för att logga in. Försök igen när nätet är tillbaka.`,
    );
  };
  return (
    <SignInView busy={busy} failure={failure} onSignIn={(email, password) => void signIn(email, password)} />
  );
}
