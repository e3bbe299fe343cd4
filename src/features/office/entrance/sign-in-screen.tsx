import { t } from '@lingui/core/macro';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Api } from '../../../sync/api.ts';
import type { Answer } from '../../../sync/requests.ts';
import { SecondFactorCode } from '../../../wire/account.ts';
import { type SessionAnswer, SignInRequest } from '../../../wire/session.ts';
import type { ProviderRefusal, SignInWays } from '../../../wire/sign-in.ts';
import { FailedState } from '../../../ui/failed-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { failureOf, failureWords } from '../words/problem-words.ts';
import { Door } from './door.tsx';
import { ForgottenScreen } from './forgotten-screen.tsx';
import { SecondStepView } from './second-step-view.tsx';
import { SignInView } from './sign-in-view.tsx';

export type SignInScreenProps = {
  api: Api;
  /** Why the municipality's account led nowhere just now. */
  refused: ProviderRefusal | undefined;
  left: boolean;
  onSignedIn: (session: SessionAnswer) => void;
};

/**
 * Signs a member in: by the municipality's account, or by password, in two steps where a second factor is set up. What
 * was typed stays when it fails.
 */
export function SignInScreen({ api, refused, left, onSignedIn }: SignInScreenProps) {
  const [ways, setWays] = useState<SignInWays>();
  const [unknown, setUnknown] = useState<string>();
  const [step, setStep] = useState<'password' | 'code' | 'forgotten'>('password');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  const look = useCallback(async () => {
    setUnknown(undefined);
    const answer = await api.signInWays();
    if (answer.kind === 'answer') setWays(answer.value);
    else setUnknown(failureWords(failureOf(answer)));
  }, [api]);
  useEffect(() => void look(), [look]);

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

  if (!ways) {
    return (
      <Door title={t`Logga in på kontoret`}>
        {unknown === undefined ? (
          <LoadingState what={t`Frågar servern`} />
        ) : (
          <FailedState
            title={t`Servern svarar inte`}
            advice={t`${unknown} Man behöver nät för att logga in. Försök igen när nätet är tillbaka.`}
            retry={{ label: t`Försök igen`, onClick: () => void look() }}
          />
        )}
      </Door>
    );
  }
  if (step === 'forgotten') return <ForgottenScreen api={api} onBack={() => setStep('password')} />;
  return step === 'password' ? (
    <SignInView
      ways={ways}
      refused={refused}
      left={left}
      busy={busy}
      failure={failure}
      onSignIn={signIn}
      onForgotten={ways.mail ? () => setStep('forgotten') : undefined}
    />
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
