import type { Api } from '../../sync/api.ts';
import type { SessionAnswer } from '../../wire/session.ts';
import { JoinScreen } from './entrance/join-screen.tsx';
import { SignInScreen } from './entrance/sign-in-screen.tsx';

export type EntranceFaceProps = {
  api: Api;
  /** From the address `/office/join#TOKEN`; without it one signs in. */
  invitationToken?: string | undefined;
  onSignedIn: (session: SessionAnswer) => void;
};

/** The office's door: takes an invitation, or signs a member in. */
export function EntranceFace({ api, invitationToken, onSignedIn }: EntranceFaceProps) {
  return invitationToken === undefined ? (
    <SignInScreen api={api} onSignedIn={onSignedIn} />
  ) : (
    <JoinScreen api={api} token={invitationToken} onSignedIn={onSignedIn} />
  );
}
