import * as z from 'zod/mini';
import {
  AccountAnswer,
  MembersAnswer,
  ProviderLinkAnswer,
  SecondFactorAnswer,
  type SessionEnding,
} from '../wire/account.ts';
import { CalendarAnswer, CalendarMade } from '../wire/calendar.ts';
import { CodeAnswer, ConfirmationAnswer, DevicesAnswer } from '../wire/enrolment.ts';
import {
  type ForgottenPassword,
  type InvitationLetter,
  LetterAnswer,
  type NewPassword,
} from '../wire/mail.ts';
import { paths } from '../wire/paths.ts';
import { InvitationsAnswer } from '../wire/people.ts';
import { PushAnswer, type PushRequest } from '../wire/push.ts';
import { QuarantineAnswer } from '../wire/quarantine.ts';
import {
  type InvitationAcceptance,
  InvitationAnswer,
  SessionAnswer,
  SignInAnswer,
  type SignInRequest,
} from '../wire/session.ts';
import { SignInWays } from '../wire/sign-in.ts';
import { ask, type Credentials } from './ask.ts';
import type { BackupPhoto } from '../storage/backup-file-photos.ts';
import type { BlobAnswer } from '../wire/blob.ts';
import { believe } from './believe.ts';
import { type Answer, answerOf, requests, wallClock } from './requests.ts';
import { sendBlob } from './send-blobs.ts';
import type { Fetch } from './world.ts';

/** What the office asks once and shows at once; the log itself goes through the engine. */
export type Api = {
  drawCode(): Promise<Answer<CodeAnswer>>;
  devices(): Promise<Answer<DevicesAnswer>>;
  /** Whether the tablets wait to be looked through after a restore. */
  confirmation(): Promise<Answer<ConfirmationAnswer>>;
  /** Somebody has looked through them: they may read again. */
  confirmDevices(): Promise<Answer<null>>;
  quarantine(): Promise<Answer<QuarantineAnswer>>;
  /** The invitations that can still be taken. */
  invitations(): Promise<Answer<InvitationsAnswer>>;
  session(): Promise<Answer<SessionAnswer>>;
  invitation(token: string): Promise<Answer<InvitationAnswer>>;
  acceptInvitation(acceptance: InvitationAcceptance): Promise<Answer<SessionAnswer>>;
  /** Sends an invitation's link by e-mail. */
  sendInvitation(letter: InvitationLetter): Promise<Answer<LetterAnswer>>;
  /** Asks for a letter with which a new password is chosen. */
  forgotPassword(who: ForgottenPassword): Promise<Answer<null>>;
  choosePassword(chosen: NewPassword): Promise<Answer<null>>;
  /** By which ways people sign in here. */
  signInWays(): Promise<Answer<SignInWays>>;
  signIn(request: SignInRequest): Promise<Answer<SignInAnswer>>;
  /** The second step: a code from the app, or a recovery code. */
  answerSecondFactor(code: string): Promise<Answer<SessionAnswer>>;
  /** One's own second factor and sessions. */
  account(): Promise<Answer<AccountAnswer>>;
  /** Begins to tie the account to the municipality's own; the browser then goes where the answer says. */
  linkProvider(password: string): Promise<Answer<ProviderLinkAnswer>>;
  beginSecondFactor(password: string): Promise<Answer<SecondFactorAnswer>>;
  confirmSecondFactor(code: string): Promise<Answer<null>>;
  endSecondFactor(password: string): Promise<Answer<null>>;
  endSession(ending: SessionEnding): Promise<Answer<null>>;
  /** How each member gets in. */
  members(): Promise<Answer<MembersAnswer>>;
  /** Whether one has an address for calendar programs. */
  calendar(): Promise<Answer<CalendarAnswer>>;
  /** Makes one, in place of the one before. */
  makeCalendar(): Promise<Answer<CalendarMade>>;
  endCalendar(): Promise<Answer<null>>;
  signOut(): Promise<Answer<null>>;
  /** A push outside the engine: a backup file that somebody carries. */
  push(request: PushRequest): Promise<Answer<PushAnswer>>;
  /** A photo out of such a file. */
  photo(photo: BackupPhoto): Promise<Answer<BlobAnswer>>;
};

/** The requests, made with this page's `fetch`. */
export function createApi(fetch: Fetch, credentials: Credentials = {}): Api {
  const { put, get, post } = requests(fetch, credentials);
  const send = <Value>(
    method: 'PUT' | 'DELETE',
    path: string,
    body: object,
    schema: z.ZodMiniType<Value>,
  ): Promise<Answer<Value>> => put({ method, path, body: JSON.stringify(body), schema });
  return {
    drawCode: () => post(paths.codes, {}, CodeAnswer),
    devices: () => get(paths.devices, DevicesAnswer),
    confirmation: () => get(paths.confirmation, ConfirmationAnswer),
    confirmDevices: () => post(paths.confirmation, {}, z.null()),
    quarantine: () => get(paths.quarantine, QuarantineAnswer),
    invitations: () => get(paths.invitations, InvitationsAnswer),
    session: () => get(paths.session, SessionAnswer),
    invitation: (token) => post(paths.invitation, { token }, InvitationAnswer),
    acceptInvitation: (acceptance) => send('PUT', paths.invitation, acceptance, SessionAnswer),
    sendInvitation: (letter) => post(paths.invitationLetter, letter, LetterAnswer),
    forgotPassword: (who) => post(paths.newPassword, who, z.null()),
    choosePassword: (chosen) => send('PUT', paths.newPassword, chosen, z.null()),
    signInWays: () => get(paths.signInWays, SignInWays),
    signIn: (request) => post(paths.session, request, SignInAnswer),
    answerSecondFactor: (code) => send('PUT', paths.session, { code }, SessionAnswer),
    account: () => get(paths.account, AccountAnswer),
    linkProvider: (password) => post(paths.providerLink, { password }, ProviderLinkAnswer),
    beginSecondFactor: (password) => post(paths.secondFactor, { password }, SecondFactorAnswer),
    confirmSecondFactor: (code) => send('PUT', paths.secondFactor, { code }, z.null()),
    endSecondFactor: (password) => send('DELETE', paths.secondFactor, { password }, z.null()),
    endSession: (ending) => send('DELETE', paths.sessions, ending, z.null()),
    members: () => get(paths.members, MembersAnswer),
    calendar: () => get(paths.calendar, CalendarAnswer),
    makeCalendar: () => post(paths.calendar, {}, CalendarMade),
    endCalendar: () => put({ method: 'DELETE', path: paths.calendar, schema: z.null() }),
    signOut: () => put({ method: 'DELETE', path: paths.session, schema: z.null() }),
    photo: async (photo) => {
      const world = { fetch: (...all: Parameters<Fetch>) => fetch(...all), clock: wallClock };
      return answerOf(await sendBlob({ world, credentials }, photo));
    },
    async push(request) {
      const question = { method: 'POST', path: paths.entries, schema: PushAnswer } as const;
      const world = { fetch: (...all: Parameters<Fetch>) => fetch(...all), clock: wallClock };
      const heard = await ask(world, credentials, { ...question, body: JSON.stringify(request) });
      return answerOf(believe(request, heard));
    },
  };
}
