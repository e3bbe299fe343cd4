import type { Api } from '../../sync/api.ts';
import type { SessionAnswer } from '../../wire/session.ts';
import type { ProviderRefusal } from '../../wire/sign-in.ts';
import { JoinScreen } from './entrance/join-screen.tsx';
import { NewPasswordScreen } from './entrance/new-password-screen.tsx';
import { SignInScreen } from './entrance/sign-in-screen.tsx';

export type EntranceFaceProps = {
  api: Api;
  /** From the address `/office/join#TOKEN`; without it one signs in. */
  invitationToken?: string | undefined;
  /** From the address `/office/password#TOKEN` of a letter. */
  passwordToken?: string | undefined;
  /** A new password has been chosen: what is left is to sign in. */
  onPasswordChosen?: (() => void) | undefined;
  /** Why the municipality's account led nowhere just now. */
  refused?: ProviderRefusal | undefined;
  /** Whether somebody has just signed out here. */
  left?: boolean | undefined;
  onSignedIn: (session: SessionAnswer) => void;
};

/** The office's door: takes an invitation, or signs a member in. */
export function EntranceFace(props: EntranceFaceProps) {
  const { api, invitationToken, passwordToken, onSignedIn } = props;
  if (passwordToken !== undefined)
    return <NewPasswordScreen api={api} token={passwordToken} onDone={props.onPasswordChosen} />;
  return invitationToken === undefined ? (
    <SignInScreen api={api} refused={props.refused} left={props.left ?? false} onSignedIn={onSignedIn} />
  ) : (
    <JoinScreen api={api} token={invitationToken} onSignedIn={onSignedIn} />
  );
}
