import * as z from 'zod/mini';

/**
 * Every way in which the server refuses a whole request: a stable code, the HTTP status, and whether the same
 * request may succeed later without anyone doing anything. The words are the screens' (by code).
 */
export const problems = {
  'not-found': { status: 404, again: false },
  'method-not-allowed': { status: 405, again: false },
  'wrong-content-type': { status: 415, again: false },
  'bad-encoding': { status: 400, again: false },
  'not-json': { status: 400, again: false },
  malformed: { status: 400, again: false },
  'too-large': { status: 413, again: false },
  'protocol-too-new': { status: 409, again: true },
  'signed-out': { status: 401, again: false },
  'device-unknown': { status: 401, again: false },
  'device-revoked': { status: 403, again: false },
  forbidden: { status: 403, again: false },
  'wrong-origin': { status: 403, again: false },
  'code-unknown': { status: 404, again: false },
  'code-used': { status: 409, again: false },
  'code-expired': { status: 410, again: false },
  'invitation-unknown': { status: 404, again: false },
  'invitation-used': { status: 409, again: false },
  'invitation-expired': { status: 410, again: false },
  'address-taken': { status: 409, again: false },
  'password-too-short': { status: 400, again: false },
  'wrong-password': { status: 401, again: false },
  'wrong-code': { status: 401, again: false },
  'password-link-over': { status: 410, again: false },
  'local-accounts-off': { status: 403, again: false },
  'provider-unreachable': { status: 503, again: true },
  'second-factor-on': { status: 409, again: false },
  'second-factor-needed': { status: 403, again: false },
  'too-many-attempts': { status: 429, again: true },
  'bad-signature': { status: 400, again: false },
  'blob-unknown': { status: 404, again: true },
  'blob-damaged': { status: 400, again: true },
  'blob-room': { status: 507, again: true },
  'device-list-unconfirmed': { status: 503, again: true },
  busy: { status: 503, again: true },
  failed: { status: 500, again: true },
} as const;

export type ProblemCode = keyof typeof problems;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of an object literal are its keys
const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

/** The body of every refusal (after RFC 9457): `detail` is for a log, never for a resident. */
export const Problem = z.object({
  code: z.enum(codes),
  status: z.int(),
  detail: z.optional(z.string()),
  /** Seconds to wait, where the Retry-After header says so too. */
  retryAfter: z.optional(z.int()),
});
export type Problem = z.infer<typeof Problem>;

export const PROBLEM_TYPE = 'application/problem+json';
