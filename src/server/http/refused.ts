import { type Problem, PROBLEM_TYPE, type ProblemCode, problems } from '../../wire/problem.ts';

/** A request that is answered with one row of the table of problems; thrown anywhere below a route. */
export class Refused extends Error {
  readonly code: ProblemCode;
  readonly retryAfter: number | undefined;
  constructor(code: ProblemCode, options: { readonly detail?: string; readonly retryAfter?: number } = {}) {
    super(options.detail ?? code);
    this.name = 'Refused';
    this.code = code;
    this.retryAfter = options.retryAfter;
  }
}

/** Turns a refusal that the store gave as a value into one for the caller. */
export function unwrap<Value>(
  result:
    | { readonly ok: true; readonly value: Value }
    | {
        readonly ok: false;
        readonly refusal: { readonly code: ProblemCode; readonly retryAfter?: number };
      },
): Value {
  if (result.ok) return result.value;
  const { code, retryAfter } = result.refusal;
  throw new Refused(code, retryAfter === undefined ? {} : { retryAfter });
}

/** The answer that says so (after RFC 9457). */
export function refusal({ code, message, retryAfter }: Refused): Response {
  const { status } = problems[code];
  const body: Problem = {
    code,
    status,
    ...(message !== code && { detail: message }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': PROBLEM_TYPE,
      'cache-control': 'no-store',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
  });
}
