import type * as z from 'zod/mini';
import { type Problem, problems, type ProblemCode } from '../wire/problem.ts';
import { ask, type Credentials, type Question } from './ask.ts';
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

export const wallClock: Clock = {
  now: () => Date.now(),
  after(delay, run) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};

/** Requests that are asked once, made with this page's `fetch`. */
export function requests(fetch: Fetch, credentials: Credentials = {}) {
  const put = async <Value>(question: Question<Value>): Promise<Answer<Value>> =>
    answerOf(
      await ask({ fetch: (path, init) => fetch(path, init), clock: wallClock }, credentials, question),
    );
  return {
    put,
    get: <Value>(path: string, schema: z.ZodMiniType<Value>) => put({ method: 'GET', path, schema }),
    post: <Value>(path: string, body: unknown, schema: z.ZodMiniType<Value>) =>
      put({ method: 'POST', path, body: JSON.stringify(body), schema }),
  };
}

/** What was heard, for somebody who looks at a screen. */
export function answerOf<Value>(heard: Heard<Value>): Answer<Value> {
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
