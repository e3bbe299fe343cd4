import type { Api } from '../../sync/api.ts';
import type { SessionAnswer } from '../../wire/session.ts';
import type { ProviderRefusal } from '../../wire/sign-in.ts';
import { JoinScreen } from './entrance/join-screen.tsx';
import { SignInScreen } from './entrance/sign-in-screen.tsx';

export type EntranceFaceProps = {
  api: Api;
  /** From the address `/office/join#TOKEN`; without it one signs in. */
  invitationToken?: string | undefined;
  /** Why the municipality's account led nowhere just now. */
  refused?: ProviderRefusal | undefined;
  /** Whether somebody has just signed out here. */
  left?: boolean | undefined;
  onSignedIn: (session: SessionAnswer) => void;
};

/** The office's door: takes an invitation, or signs a member in. */
export function EntranceFace(props: EntranceFaceProps) {
  const { api, invitationToken, onSignedIn } = props;
  return invitationToken === undefined ? (
    <SignInScreen api={api} refused={props.refused} left={props.left ?? false} onSignedIn={onSignedIn} />
  ) : (
    <JoinScreen api={api} token={invitationToken} onSignedIn={onSignedIn} />
  );
}
