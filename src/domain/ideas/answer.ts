import type { Instant } from '../log/entry.ts';
import type { Idea } from './idea.ts';
import { type IdeaWork, publicationOf, triageOf } from './idea-work.ts';
import type { PublicVersion } from './publication.ts';
import type { Verdict } from './triage.ts';

/** What somebody took an idea for, as its proposer hears it. */
export type ReadAs =
  | 'idea'
  /** Something is broken, and whoever mends it has been told. */
  | 'fault'
  /**
   * Somebody looks after it outside of here: a question as well as a worry about a person. The two are not told apart, since
   * whoever found the slip must not learn that there is such a worry.
   */
  | 'handled'
  /** It cannot be dealt with as an idea. */
  | 'refused';

/** One thing that has happened to an idea. `at` is meant for its day alone. */
export type AnswerStep =
  | {
      readonly what: 'received';
      readonly at: Instant;
      /** When it was left, where the tablet's clock can be believed. */
      readonly left: Instant | undefined;
    }
  | { readonly what: 'read'; readonly at: Instant; readonly as: ReadAs }
  | { readonly what: 'published'; readonly at: Instant }
  | { readonly what: 'unpublished'; readonly at: Instant };

/** What whoever holds an idea's receipt may know of it. */
export type Answer = {
  readonly cycle: string;
  /** BCP 47 tag of the language that it was given in. */
  readonly language: string;
  /** In the order they happened; the first one is always that it was received. */
  readonly steps: readonly [AnswerStep, ...AnswerStep[]];
  /** The version that everybody may read, while there is one. What was left is never told: a slip may be found. */
  readonly version: PublicVersion | undefined;
};

/** Milliseconds that an idea may have waited on a tablet; a clock that says longer is wrong. */
const WAITED_MAX = 366 * 24 * 60 * 60 * 1000;

/**
 * What became of an idea, told to whoever holds its receipt: never the words that were left, by whom, where, and who dealt with
 * it. While people disagree about what it is, nothing is told beyond that it came; nor is of what is no idea.
 */
export function answerOf({
  idea,
  work,
  received,
}: {
  readonly idea: Idea;
  readonly work: IdeaWork;
  readonly received: Instant;
}): Answer {
  const waited = Date.parse(received) - Date.parse(idea.at);
  const left = waited >= 0 && waited <= WAITED_MAX ? idea.at : undefined;
  const about = { cycle: idea.cycle, language: idea.language };
  const first: AnswerStep = { what: 'received', at: received, left };
  const { stands, against } = triageOf(work);
  if (!stands || against.length > 0) return { ...about, steps: [first], version: undefined };
  const as = readAs(stands.value.verdict);
  const read: AnswerStep = { what: 'read', at: stands.at, as };
  if (as !== 'idea') return { ...about, steps: [first, read], version: undefined };
  const { stands: shown } = publicationOf(work);
  if (!shown) return { ...about, steps: [first, read], version: undefined };
  const step: AnswerStep = { what: shown.value.published ? 'published' : 'unpublished', at: shown.at };
  return {
    ...about,
    steps: [first, read, step],
    version: shown.value.published ? shown.value.version : undefined,
  };
}

function readAs({ as }: Verdict): ReadAs {
  switch (as) {
    case 'idea':
    case 'fault':
      return as;
    case 'question':
    case 'concern':
      return 'handled';
    case 'abuse':
      return 'refused';
  }
}
