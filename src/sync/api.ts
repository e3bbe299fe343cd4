import * as z from 'zod/mini';
import { CodeAnswer, DevicesAnswer, EnrolAnswer, type EnrolRequest } from '../wire/enrolment.ts';
import { paths } from '../wire/paths.ts';
import { type Problem, problems, type ProblemCode } from '../wire/problem.ts';
import { PushAnswer, type PushRequest } from '../wire/push.ts';
import { QuarantineAnswer } from '../wire/quarantine.ts';
import {
  type InvitationAcceptance,
  InvitationAnswer,
  SessionAnswer,
  type SignInRequest,
} from '../wire/session.ts';
import { ask, type Credentials, type Question } from './ask.ts';
import { believe } from './believe.ts';
import type { Heard } from './heard.ts';
import type { Clock, Fetch } from './world.ts';

/** An answer that has been checked, our server's refusal, or word that nobody of ours answered. */
export type Answer<Value> =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Nobody answered, or somebody did who is not our server: a hotspot's page, a proxy. */
  | {
      readonly kind: 'unreachable';
      readonly reason: 'offline' | 'not-our-server';
      readonly detail: string;
    };

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
  /** A push outside the engine: a backup file that somebody carries. */
  push(request: PushRequest): Promise<Answer<PushAnswer>>;
};

const wallClock: Clock = {
  now: () => Date.now(),
  after(delay, run) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};

/** The requests, made with this page's `fetch`. */
export function createApi(fetch: Fetch, credentials: Credentials = {}): Api {
  const put = async <Value>(question: Question<Value>): Promise<Answer<Value>> =>
    answerOf(
      await ask({ fetch: (path, init) => fetch(path, init), clock: wallClock }, credentials, question),
    );
  const get = <Value>(path: string, schema: z.ZodMiniType<Value>) => put({ method: 'GET', path, schema });
  const post = <Value>(path: string, body: unknown, schema: z.ZodMiniType<Value>) =>
    put({ method: 'POST', path, body: JSON.stringify(body), schema });
  return {
    enrol: (request) => post(paths.enrol, request, EnrolAnswer),
    drawCode: () => post(paths.codes, {}, CodeAnswer),
    devices: () => get(paths.devices, DevicesAnswer),
    quarantine: () => get(paths.quarantine, QuarantineAnswer),
    session: () => get(paths.session, SessionAnswer),
    invitation: (token) => post(paths.invitation, { token }, InvitationAnswer),
    acceptInvitation: (acceptance) =>
      put({
        method: 'PUT',
        path: paths.invitation,
        body: JSON.stringify(acceptance),
        schema: SessionAnswer,
      }),
    signIn: (request) => post(paths.session, request, SessionAnswer),
    signOut: () => put({ method: 'DELETE', path: paths.session, schema: z.null() }),
    async push(request) {
      const question = { method: 'POST', path: paths.entries, schema: PushAnswer } as const;
      const world = { fetch: (...all: Parameters<Fetch>) => fetch(...all), clock: wallClock };
      const heard = await ask(world, credentials, { ...question, body: JSON.stringify(request) });
      return answerOf(believe(request, heard));
    },
  };
}

/** What was heard, for somebody who looks at a screen. */
function answerOf<Value>(heard: Heard<Value>): Answer<Value> {
  switch (heard.kind) {
    case 'answer':
      return heard;
    case 'refused':
      return { kind: 'problem', problem: heard.problem ?? problemWith(heard.status) };
    case 'strange':
    case 'nobody':
      return {
        kind: 'unreachable',
        reason: heard.kind === 'nobody' ? 'offline' : 'not-our-server',
        detail: heard.detail,
      };
    default:
      return heard satisfies never;
  }
}

/** A proxy's refusal in our words. */
function problemWith(status: number): Problem {
  const code: ProblemCode = status === 413 ? 'too-large' : status === 429 ? 'too-many-attempts' : 'busy';
  return { code, status: problems[code].status };
}
