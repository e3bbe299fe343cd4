import * as z from 'zod/mini';
import { type Env, type Stamped, stamp } from '../log/entry.ts';
import { kind } from '../log/kind.ts';

/** Days that everybody has to set up their second factor, from when the server took the demand. */
export const SECOND_FACTOR_DAYS = 7;

const Required = z.strictObject({ required: z.boolean() });

export const secondFactorKinds = {
  /** A coordinator asks a second factor of everybody who signs in, or does so no longer. Its subject is the process. */
  'second-factor.required': kind({
    data: Required,
    writers: ['coordinator'],
    readers: ['coordinator'],
    serial: true,
  }),
};

/** Asks a second factor of everybody, or no longer. */
export const requireSecondFactor = (
  required: boolean,
  env: Env,
): Stamped<'second-factor.required', z.infer<typeof Required>> =>
  stamp(env, {
    kind: 'second-factor.required' as const,
    version: 1,
    subject: env.process,
    data: { required },
  });
