import * as z from 'zod/mini';
import { canonical } from '../log/canonical.ts';
import { kind } from '../log/kind.ts';
import { Reason } from '../proposal/reason.ts';
import { After } from './triage.ts';

const writers = ['coordinator', 'assessor'] as const;
const readers = ['coordinator', 'assessor', 'trustee', 'viewer'] as const;

export const endingKinds = {
  /** An idea does not go on, for a reason that whoever left it reads. */
  'idea.ended': kind({
    data: z.strictObject({ reason: Reason, after: After }),
    writers,
    readers,
  }),
  /** An idea that did not go on is taken up again. */
  'idea.resumed': kind({ data: z.strictObject({ after: After }), writers, readers }),
};

export type Ending = { readonly goesOn: true } | { readonly goesOn: false; readonly reason: Reason };

/** Whether two said the same about whether an idea goes on. */
export const sameEnding = (a: Ending, b: Ending): boolean => canonical(a) === canonical(b);
