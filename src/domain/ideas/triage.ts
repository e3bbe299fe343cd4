import * as z from 'zod/mini';
import { EntryId, MemberId } from '../log/ids.ts';
import { kind } from '../log/kind.ts';

export const PASSED_TO_MAX = 120;
export const TRIAGE_NOTE_MAX = 500;

/** More people than this never act on one idea without knowing of each other. */
const AFTER_MAX = 50;

/** The acts that had the last word when this one was done, as far as its author knew. */
export const After = z.array(EntryId).check(z.maxLength(AFTER_MAX));

const passedTo = z.string().check(z.minLength(1), z.maxLength(PASSED_TO_MAX));

/** What somebody took an idea for: stalls also get fault reports, questions, worries about children, and insults. */
export const Verdict = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('idea') }),
  /** A broken lamp: passed on to somebody who mends it, outside of here. */
  z.strictObject({ as: z.literal('fault'), passedTo }),
  /** To be answered by somebody, who may be named. */
  z.strictObject({ as: z.literal('question'), passedTo: z.optional(passedTo) }),
  /** A worry about a person, which one officer looks after: the others' screens do not show it. */
  z.strictObject({ as: z.literal('concern'), officer: MemberId }),
  z.strictObject({ as: z.literal('abuse') }),
]);
export type Verdict = z.infer<typeof Verdict>;

export const VERDICTS = ['idea', 'fault', 'question', 'concern', 'abuse'] as const;

export const triageKinds = {
  /** Somebody said what was left here: an idea to work on, or something else. */
  'idea.triaged': kind({
    data: z.strictObject({
      verdict: Verdict,
      note: z.optional(z.string().check(z.minLength(1), z.maxLength(TRIAGE_NOTE_MAX))),
      after: After,
    }),
    writers: ['coordinator', 'assessor'],
    readers: ['coordinator', 'assessor'],
  }),
};

/** Whether two people said the same. */
export const sameVerdict = (a: Verdict, b: Verdict): boolean =>
  a.as === b.as && receiverOf(a) === receiverOf(b);

/** To whom it went: a name for faults and questions, a member's id for concerns. */
export function receiverOf(verdict: Verdict): string | undefined {
  switch (verdict.as) {
    case 'fault':
    case 'question':
      return verdict.passedTo;
    case 'concern':
      return verdict.officer;
    case 'idea':
    case 'abuse':
      return undefined;
  }
}
