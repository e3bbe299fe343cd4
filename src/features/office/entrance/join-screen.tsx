import { t } from '@lingui/core/macro';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Api } from '../../../sync/api.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import type { ProblemCode } from '../../../wire/problem.ts';
import { type InvitationAnswer, InvitationToken, type SessionAnswer } from '../../../wire/session.ts';
import { failureWords, problemWords } from '../words/problem-words.ts';
import { to } from '../place.ts';
import { Door } from './door.tsx';
import { JoinForm } from './join-form.tsx';

export type JoinScreenProps = { api: Api; token: string; onSignedIn: (session: SessionAnswer) => void };

type Looked =
  | { readonly step: 'looking' }
  | { readonly step: 'found'; readonly invitation: InvitationAnswer }
  /** The link leads nowhere, for good. */
  | { readonly step: 'refused'; readonly code: ProblemCode }
  | { readonly step: 'failed'; readonly words: string };

const LOST: readonly ProblemCode[] = [
  'invitation-unknown',
  'invitation-used',
  'invitation-expired',
  'local-accounts-off',
];

/** Looks up what a one-time link is for, and makes the account with it. */
export function JoinScreen({ api, token, onSignedIn }: JoinScreenProps) {
  const [looked, setLooked] = useState<Looked>({ step: 'looking' });
  const look = useCallback(async () => {
    setLooked({ step: 'looking' });
    if (!InvitationToken.safeParse(token).success) {
      return setLooked({ step: 'refused', code: 'invitation-unknown' });
    }
    const answer = await api.invitation(token);
    if (answer.kind === 'answer') return setLooked({ step: 'found', invitation: answer.value });
    if (answer.kind === 'unreachable')
      return setLooked({ step: 'failed', words: failureWords(answer.reason) });
    const { code } = answer.problem;
    setLooked(
      LOST.includes(code) ? { step: 'refused', code } : { step: 'failed', words: problemWords(code) },
    );
  }, [api, token]);
  useEffect(() => void look(), [look]);

  switch (looked.step) {
    case 'looking':
      return (
        <Door title={t`Inbjudan till Torg`}>
          <LoadingState what={t`Kontrollerar länken`} />
        </Door>
      );
    case 'failed':
      return (
        <Door title={t`Inbjudan till Torg`}>
          <FailedState
            title={t`Länken kunde inte kontrolleras`}
            kept={t`Den är inte förbrukad.`}
            advice={looked.words}
            retry={{ label: t`Försök igen`, onClick: () => void look() }}
          />
        </Door>
      );
    case 'refused':
      return (
        <Door title={t`Länken går inte att använda`} lead={problemWords(looked.code)}>
          <p>
            <LinkButton href={to.overview}>{t`Logga in`}</LinkButton>
          </p>
        </Door>
      );
    case 'found':
      return (
        <JoinForm
          api={api}
          token={token}
          invitation={looked.invitation}
          onSignedIn={onSignedIn}
          onLost={(code) => setLooked({ step: 'refused', code })}
        />
      );
  }
}
