import type * as z from 'zod/mini';
import { Problem } from '../wire/problem.ts';

/** What came back from a request, before anyone acts on it. Only `answer` was certainly said by our server. */
export type Heard<Value> =
  | { readonly kind: 'answer'; readonly value: Value }
  /** A refusal: ours when there is a `problem`, else a status that proxies use as well. `wait` is in milliseconds. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly problem?: Problem;
      readonly wait?: number;
    }
  /** Somebody answered, but not with what was asked for. */
  | { readonly kind: 'strange'; readonly detail: string }
  /** Nobody answered in time. */
  | { readonly kind: 'nobody'; readonly detail: string };

/** The longest that a Retry-After is obeyed, in milliseconds: a wrong clock somewhere must not silence a tablet for days. */
const WAIT_MAX = 60 * 60 * 1000;

/** Reads a response. Believes a success only of the right content type and the right shape. */
export async function hear<Value>(
  response: Response,
  schema: z.ZodMiniType<Value>,
  now: number,
): Promise<Heard<Value>> {
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    return { kind: 'strange', detail: 'sent on to another address' };
  }
  const type = contentType(response);
  let text: string;
  try {
    text = await response.text();
  } catch {
    return { kind: 'strange', detail: 'the answer was cut short' };
  }
  if (!response.ok) return refusal(response, type, text, now);
  const empty = response.status === 204;
  if (!empty && type !== 'application/json')
    return { kind: 'strange', detail: `${type || 'nothing'} instead of JSON` };
  const parsed = schema.safeParse(empty ? null : parse(text));
  if (parsed.success) return { kind: 'answer', value: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    kind: 'strange',
    detail: `not the answer asked for: ${issue?.path.map(String).join('.') ?? ''} ${issue?.message ?? ''}`,
  };
}

function refusal(response: Response, type: string, text: string, now: number): Heard<never> {
  const { status } = response;
  const problem = type === 'application/problem+json' ? Problem.safeParse(parse(text)) : undefined;
  const wait = retryAfter(response.headers.get('retry-after'), now);
  const said = { kind: 'refused' as const, status, ...(wait === undefined ? {} : { wait }) };
  if (problem?.success) return { ...said, problem: problem.data };
  // Too large, too often, or broken: a proxy in front of our server says so in its own words.
  if (status === 413 || status === 429 || status >= 500) return said;
  return { kind: 'strange', detail: `status ${status} from somebody else` };
}

/** Retry-After in milliseconds: it comes as seconds or as a date (RFC 9110, 10.2.3). */
function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), WAIT_MAX);
}

const contentType = (response: Response): string =>
  (response.headers.get('content-type')?.split(';')[0] ?? '').trim().toLowerCase();

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
