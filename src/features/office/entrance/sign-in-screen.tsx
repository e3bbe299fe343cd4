import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { Api } from '../../../sync/api.ts';
import type { Answer } from '../../../sync/requests.ts';
import { SecondFactorCode } from '../../../wire/account.ts';
import { type SessionAnswer, SignInRequest } from '../../../wire/session.ts';
import { failureOf, failureWords } from '../words/problem-words.ts';
import { SecondStepView } from './second-step-view.tsx';
import { SignInView } from './sign-in-view.tsx';

export type SignInScreenProps = { api: Api; onSignedIn: (session: SessionAnswer) => void };

/** Signs a member in, in two steps where a second factor is set up. What was typed stays when it fails. */
export function SignInScreen({ api, onSignedIn }: SignInScreenProps) {
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  const ask = async <Value,>(asked: Promise<Answer<Value>>, heard: (value: Value) => void) => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    setFailure(answer.kind === 'answer' ? undefined : failedSignIn(answer));
    if (answer.kind === 'answer') return heard(answer.value);
    // The first step is only good for ten minutes and five tries.
    const over = answer.kind === 'problem' && answer.problem.code === 'signed-out';
    if (!over) return;
    setStep('password');
    setFailure(t`Det tog för lång tid. Börja om med lösenordet.`);
  };
  const signIn = (email: string, password: string) => {
    const request = SignInRequest.safeParse({ email: email.trim(), password });
    if (!request.success) return setFailure(t`Skriv både e-postadress och lösenord.`);
    void ask(api.signIn(request.data), (heard) =>
      heard.step === 'in' ? onSignedIn(heard.session) : setStep('code'),
    );
  };
  const answer = (given: string) => {
    const code = SecondFactorCode.safeParse({ code: given.trim() });
    if (!code.success) return setFailure(t`Skriv koden.`);
    void ask(api.answerSecondFactor(code.data.code), onSignedIn);
  };

  return step === 'password' ? (
    <SignInView busy={busy} failure={failure} onSignIn={signIn} />
  ) : (
    <SecondStepView
      busy={busy}
      failure={failure}
      onAnswer={answer}
      onBack={() => {
        setFailure(undefined);
        setStep('password');
      }}
    />
  );
}

function failedSignIn(answer: Exclude<Answer<unknown>, { kind: 'answer' }>): string {
  const why = failureWords(failureOf(answer));
  return answer.kind === 'problem'
    ? why
    : t`${why} Man behöver nät för att logga in. Försök igen när nätet är tillbaka.`;
}
