import { BODY_BYTES_MAX, PUSH_BYTES_MAX } from '../../wire/limits.ts';
import { paths } from '../../wire/paths.ts';
import type { ProblemCode } from '../../wire/problem.ts';
import type { SchemaName } from './fields.ts';

/** Who may call an operation: a tablet by its token, a member by the session cookie, or anyone. */
type Security = 'device' | 'session' | 'anyone';

export type Operation = {
  readonly path: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly Security[];
  readonly query?: Readonly<Record<string, { readonly description: string; readonly schema: object }>>;
  readonly body?: { readonly schema: SchemaName; readonly most: number; readonly gzip?: boolean };
  readonly answer: { readonly schema: SchemaName } | { readonly type: string } | 'nothing';
  /** Whether the answer sets or clears the session cookie. */
  readonly cookie?: boolean;
  readonly problems: readonly ProblemCode[];
};

const BODY: readonly ProblemCode[] = [
  'wrong-content-type',
  'bad-encoding',
  'not-json',
  'malformed',
  'too-large',
];
const OFFICE: readonly ProblemCode[] = ['signed-out', 'second-factor-needed', 'device-unknown', 'forbidden'];
const small = (schema: SchemaName): NonNullable<Operation['body']> => ({ schema, most: BODY_BYTES_MAX });

/** Every operation of the API, in the order in which a client meets them. */
export const operations: readonly Operation[] = [
  {
    path: paths.enrol,
    method: 'post',
    id: 'enrol',
    summary: 'Lets a tablet in by a one-time code',
    description:
      'The same device may ask again with the same code for fifteen minutes, and then gets a fresh token in place of the one that was lost; it never becomes a second device. Wrong codes are counted by address and in all.',
    security: ['anyone'],
    body: small('EnrolRequest'),
    answer: { schema: 'EnrolAnswer' },
    problems: [
      ...BODY,
      'wrong-origin',
      'code-unknown',
      'code-used',
      'code-expired',
      'device-revoked',
      'forbidden',
      'too-many-attempts',
    ],
  },
  {
    path: paths.entries,
    method: 'post',
    id: 'push',
    summary: 'Hands entries over',
    security: ['device', 'session'],
    body: { schema: 'PushRequest', most: PUSH_BYTES_MAX, gzip: true },
    answer: { schema: 'PushAnswer' },
    problems: [
      ...BODY,
      ...OFFICE,
      'wrong-origin',
      'protocol-too-new',
      'bad-signature',
      'too-many-attempts',
      'busy',
    ],
  },
  {
    path: paths.entries,
    method: 'get',
    id: 'pull',
    summary: 'Reads on in the log',
    security: ['device', 'session'],
    query: {
      after: { description: 'The last `next`, or 0.', schema: { type: 'integer', minimum: 0 } },
      chain: {
        description: 'The last `chain`, or sixty-four zeros.',
        schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      },
    },
    answer: { schema: 'PullAnswer' },
    problems: [
      'malformed',
      'signed-out',
      'second-factor-needed',
      'device-unknown',
      'device-revoked',
      'device-list-unconfirmed',
      'busy',
    ],
  },
  {
    path: paths.codes,
    method: 'post',
    id: 'drawCode',
    summary: 'Draws an enrolment code',
    description:
      'For coordinators. A code lives for 24 hours and is shown only here; at most fifty lie open.',
    security: ['session'],
    answer: { schema: 'CodeAnswer' },
    problems: [...OFFICE, 'wrong-origin', 'too-many-attempts'],
  },
  {
    path: paths.devices,
    method: 'get',
    id: 'devices',
    summary: 'What the server has heard of each tablet',
    description: 'For coordinators. A tablet is revoked by a `device.revoked` entry.',
    security: ['session'],
    answer: { schema: 'DevicesAnswer' },
    problems: OFFICE,
  },
  {
    path: paths.confirmation,
    method: 'get',
    id: 'confirmation',
    summary: 'Whether the tablets wait to be confirmed after a restore',
    security: ['session'],
    answer: { schema: 'ConfirmationAnswer' },
    problems: OFFICE,
  },
  {
    path: paths.confirmation,
    method: 'post',
    id: 'confirmDevices',
    summary: 'Confirms the tablets after a restore',
    description:
      'For coordinators, after a look through the tablets: a revocation may be newer than the backup. Until then tablets send but do not read.',
    security: ['session'],
    answer: 'nothing',
    problems: [...OFFICE, 'wrong-origin'],
  },
  {
    path: paths.quarantine,
    method: 'get',
    id: 'quarantine',
    summary: 'What was held back, and why',
    description:
      'For coordinators, who settle it by `quarantine.released` and `quarantine.rejected` entries naming id and hash. A release puts the bytes into the log right behind itself, unless nobody could read them, their id is taken, or their author may not write them even now.',
    security: ['session'],
    answer: { schema: 'QuarantineAnswer' },
    problems: OFFICE,
  },
  {
    path: paths.session,
    method: 'get',
    id: 'session',
    summary: 'Who is signed in',
    security: ['session'],
    answer: { schema: 'SessionAnswer' },
    cookie: true,
    problems: ['signed-out', 'device-unknown'],
  },
  {
    path: paths.session,
    method: 'post',
    id: 'signIn',
    summary: 'Signs a member in',
    description: 'A session lasts twelve hours from the last hour in which it was used.',
    security: ['anyone'],
    body: small('SignInRequest'),
    answer: { schema: 'SignInAnswer' },
    cookie: true,
    problems: [...BODY, 'wrong-origin', 'wrong-password', 'too-many-attempts'],
  },
  {
    path: paths.session,
    method: 'put',
    id: 'answerSecondFactor',
    summary: 'The second step of signing in',
    description:
      'Within ten minutes of the password, by the cookie that came with it; five tries, then the password again. A recovery code is spent.',
    security: ['anyone'],
    body: small('SecondFactorCode'),
    answer: { schema: 'SessionAnswer' },
    cookie: true,
    problems: [...BODY, 'wrong-origin', 'wrong-code', 'signed-out', 'too-many-attempts'],
  },
  {
    path: paths.session,
    method: 'delete',
    id: 'signOut',
    summary: 'Signs out',
    security: ['session'],
    answer: 'nothing',
    cookie: true,
    problems: ['wrong-origin'],
  },
  {
    path: paths.invitation,
    method: 'post',
    id: 'invitation',
    summary: 'What an invitation is for',
    security: ['anyone'],
    body: small('InvitationQuery'),
    answer: { schema: 'InvitationAnswer' },
    problems: [
      ...BODY,
      'wrong-origin',
      'invitation-unknown',
      'invitation-used',
      'invitation-expired',
      'too-many-attempts',
    ],
  },
  {
    path: paths.invitation,
    method: 'put',
    id: 'acceptInvitation',
    summary: 'Takes an invitation: makes the account and signs it in',
    security: ['anyone'],
    body: small('InvitationAcceptance'),
    answer: { schema: 'SessionAnswer' },
    cookie: true,
    problems: [
      ...BODY,
      'wrong-origin',
      'invitation-unknown',
      'invitation-used',
      'invitation-expired',
      'address-taken',
      'password-too-short',
      'too-many-attempts',
    ],
  },
  {
    path: paths.account,
    method: 'get',
    id: 'account',
    summary: 'One’s own second factor and sessions',
    security: ['session'],
    answer: { schema: 'AccountAnswer' },
    problems: ['signed-out'],
  },
  {
    path: paths.secondFactor,
    method: 'post',
    id: 'beginSecondFactor',
    summary: 'Draws a secret for an app, and recovery codes',
    description: 'Nothing is asked for at sign-in before a code has confirmed it.',
    security: ['session'],
    body: small('SecondFactorRequest'),
    answer: { schema: 'SecondFactorAnswer' },
    problems: [
      ...BODY,
      'signed-out',
      'wrong-origin',
      'wrong-password',
      'second-factor-on',
      'too-many-attempts',
    ],
  },
  {
    path: paths.secondFactor,
    method: 'put',
    id: 'confirmSecondFactor',
    summary: 'Shows that the app is set up',
    security: ['session'],
    body: small('SecondFactorCode'),
    answer: 'nothing',
    cookie: true,
    problems: [...BODY, 'signed-out', 'wrong-origin', 'wrong-code', 'too-many-attempts'],
  },
  {
    path: paths.secondFactor,
    method: 'delete',
    id: 'endSecondFactor',
    summary: 'Asks for no second factor any more',
    security: ['session'],
    body: small('SecondFactorRequest'),
    answer: 'nothing',
    cookie: true,
    problems: [...BODY, 'signed-out', 'wrong-origin', 'wrong-password', 'too-many-attempts'],
  },
  {
    path: paths.sessions,
    method: 'delete',
    id: 'endSession',
    summary: 'Ends a session at once',
    description: 'One’s own, or for coordinators any member’s.',
    security: ['session'],
    body: small('SessionEnding'),
    answer: 'nothing',
    problems: [...BODY, ...OFFICE, 'wrong-origin', 'not-found'],
  },
  {
    path: paths.members,
    method: 'get',
    id: 'members',
    summary: 'How each member gets in',
    description:
      'For coordinators. A second factor is asked of everybody by a `second-factor.required` entry, from seven days after the server took it.',
    security: ['session'],
    answer: { schema: 'MembersAnswer' },
    problems: OFFICE,
  },
  {
    path: paths.invitations,
    method: 'get',
    id: 'invitations',
    summary: 'The invitations that can still be taken',
    description:
      'For coordinators. One is made by an `invitation.made` entry that holds the SHA-256 of the link’s random part, lies open for seven days from when the server took it, and is taken back by an `invitation.withdrawn` entry.',
    security: ['session'],
    answer: { schema: 'InvitationsAnswer' },
    problems: OFFICE,
  },
  {
    path: paths.openapi,
    method: 'get',
    id: 'openapi',
    summary: 'This description',
    security: ['anyone'],
    answer: { type: 'application/json' },
    problems: [],
  },
  {
    path: paths.health,
    method: 'get',
    id: 'health',
    summary: 'Whether the server and its database are well',
    security: ['anyone'],
    answer: { type: 'application/json' },
    problems: [],
  },
  {
    path: paths.metrics,
    method: 'get',
    id: 'metrics',
    summary: 'Counts for Prometheus, without personal data',
    security: ['anyone'],
    answer: { type: 'text/plain' },
    problems: [],
  },
];
