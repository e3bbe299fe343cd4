import type { CodeAnswer, DevicesAnswer, EnrolAnswer, EnrolRequest } from '../wire/enrolment.ts';
import type { Problem } from '../wire/problem.ts';
import type { QuarantineAnswer } from '../wire/quarantine.ts';
import type {
  InvitationAcceptance,
  InvitationAnswer,
  SessionAnswer,
  SignInRequest,
} from '../wire/session.ts';

/** An answer that has been checked, our server's refusal, or word that nobody of ours answered. */
export type Answer<Value> =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'unreachable'; readonly detail: string };

/** The requests that are asked once and shown at once; the log itself goes through the engine. */
export type Api = {
  enrol(request: EnrolRequest): Promise<Answer<EnrolAnswer>>;
  drawCode(): Promise<Answer<CodeAnswer>>;
  devices(): Promise<Answer<DevicesAnswer>>;
  quarantine(): Promise<Answer<QuarantineAnswer>>;
  session(): Promise<Answer<SessionAnswer>>;
  invitation(token: string): Promise<Answer<InvitationAnswer>>;
  acceptInvitation(acceptance: InvitationAcceptance): Promise<Answer<SessionAnswer>>;
  signIn(request: SignInRequest): Promise<Answer<SessionAnswer>>;
  signOut(): Promise<Answer<null>>;
};
