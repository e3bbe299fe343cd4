import { type Erasure, standingDecisions } from '../ideas/erasure.ts';
import { type IdeaWork, publicationOf, publicVersion, triageOf } from '../ideas/idea-work.ts';
import type { Idea } from '../ideas/idea.ts';
import type { PublicVersion } from '../ideas/publication.ts';
import type { Verdict } from '../ideas/triage.ts';
import type { Instant } from '../log/entry.ts';
import type { Told } from '../translation/told.ts';
import { type VoteKnown, type VoteStep, voteSteps } from './answer-vote.ts';
import { type Fate, fateOf, type FateProposal } from './fate.ts';
import type { Proposal } from './proposal.ts';

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

/** One thing that has happened to an idea, and stands. `at` is meant for its day alone. */
export type AnswerStep =
  | {
      readonly what: 'received';
      readonly at: Instant;
      /** When it was left, where the tablet's clock can be believed. */
      readonly left: Instant | undefined;
    }
  | { readonly what: 'read'; readonly at: Instant; readonly as: ReadAs }
  | { readonly what: 'published'; readonly at: Instant }
  | { readonly what: 'unpublished'; readonly at: Instant }
  /** It is worked into a proposal, with so many other ideas. */
  | { readonly what: 'working'; readonly at: Instant; readonly others: number }
  /** Residents are asked to meet about it first. */
  | { readonly what: 'meeting'; readonly at: Instant }
  | { readonly what: 'proposal'; readonly at: Instant; readonly title: Told }
  | { readonly what: 'ended'; readonly at: Instant; readonly reason: Told }
  /** Somebody asked that it be erased, and the municipality must keep it: restricted, or as it was. */
  | { readonly what: 'restricted' | 'not-erased'; readonly at: Instant; readonly reason: Told }
  | VoteStep;

/** What whoever holds an idea's receipt may know of it. */
export type Answer = {
  readonly cycle: string;
  /** BCP 47 tag of the language that it was given in. */
  readonly language: string;
  /** That it was received, and then everything else by its day. */
  readonly steps: readonly AnswerStep[];
  /** The one of them that says where the idea is now. */
  readonly stands: AnswerStep;
  /** The version that everybody may read, while there is one. What was left is never told: a slip may be found. */
  readonly version: PublicVersion | undefined;
  /** The same in other languages, by those who put it there. */
  readonly translations: readonly VersionTranslation[];
};

/** A published version in another language, whole, and who translated it. */
export type VersionTranslation = Pick<PublicVersion, 'language' | 'title' | 'text'> & { readonly by: string };

/** Milliseconds that an idea may have waited on a tablet; a clock that says longer is wrong. */
const WAITED_MAX = 366 * 24 * 60 * 60 * 1000;

/** An idea, what the office has done with it, when it came to the server, and the proposals that may come from it. */
export type AnswerKnown = {
  readonly idea: Idea;
  readonly work: IdeaWork;
  readonly erasure: Erasure;
  readonly received: Instant;
  readonly proposals: ReadonlyMap<string, Proposal>;
};

/**
 * What became of an idea, told to whoever holds its receipt: never the words that were left, by whom, where, and who dealt with
 * it; of other ideas nothing but how many there are. While people disagree about what it is, nothing is told beyond that
 * it came; nor is of what is no idea.
 */
export function answerOf({ idea, work, erasure, received, proposals }: AnswerKnown, vote: VoteKnown): Answer {
  const waited = Date.parse(received) - Date.parse(idea.at);
  const left = waited >= 0 && waited <= WAITED_MAX ? idea.at : undefined;
  const first: AnswerStep = { what: 'received', at: received, left };
  const about = { cycle: idea.cycle, language: idea.language, version: undefined, translations: [] };
  const kept = keptSteps(erasure, vote.cycle?.languages[0] ?? idea.language);
  const restricted = kept.findLast(({ what }) => what === 'restricted');
  const { stands, against } = triageOf(work);
  if (against.length > 0) return { ...about, steps: [first, ...kept], stands: restricted ?? first };
  const read = stands && readStep(stands.at, stands.value.verdict);
  if (read && read.as !== 'idea')
    return { ...about, steps: [first, ...[read, ...kept].toSorted(byDay)], stands: restricted ?? read };
  const known = { ideas: new Map([[idea.id, idea]]), ideaWork: new Map([[idea.id, work]]), proposals };
  const fate = fateOf(known, idea.id);
  // What is restricted stays published in the log, and is shown to nobody.
  const shown = read && !restricted ? publicationStep(work) : undefined;
  const worked = workSteps(fate, vote);
  const rest = [...(read ? [read] : []), ...(shown ? [shown] : []), ...worked, ...kept];
  return {
    ...about,
    steps: [first, ...rest.toSorted(byDay)],
    stands: restricted ?? worked.at(-1) ?? shown ?? read ?? first,
    version: shown && publicVersion(work),
  };
}

type ReadStep = Extract<AnswerStep, { what: 'read' }>;

const readStep = (at: Instant, { as }: Verdict): ReadStep => ({ what: 'read', at, as: readAs(as) });

function readAs(as: Verdict['as']): ReadAs {
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

/** What was answered to whoever asked that the idea be erased, as long as it stands. */
const keptSteps = (erasure: Erasure, language: string): readonly AnswerStep[] =>
  standingDecisions(erasure).flatMap(({ at, outcome: { as, reason: text } }): readonly AnswerStep[] =>
    as === 'erased'
      ? []
      : [{ what: as === 'restricted' ? as : 'not-erased', at, reason: [{ language, text }] }],
  );

function publicationStep(work: IdeaWork): AnswerStep | undefined {
  const { stands } = publicationOf(work);
  return stands && { what: stands.value.published ? 'published' : 'unpublished', at: stands.at };
}

/** What came of it in proposals, and at last what says where it is now. */
function workSteps({ ended, proposals, steps }: Fate, vote: VoteKnown): readonly AnswerStep[] {
  // Taken up again after all of them had ended: that they did is no answer any more.
  const standing = ended || proposals[0]?.state !== 'ended' ? proposals : [];
  // The one that has come furthest comes last.
  const worked = standing
    .toReversed()
    .flatMap((each) => [
      ...proposalSteps(each, steps),
      ...(each.state === 'proposal' ? voteSteps(vote, each.proposal) : []),
    ]);
  if (!ended) return worked;
  const step: AnswerStep = { what: 'ended', at: ended.at, reason: ended.reason.words };
  return [...worked.filter(({ what, at }) => what !== 'ended' || at !== ended.at), step];
}

function proposalSteps(held: FateProposal, steps: Fate['steps']): readonly AnswerStep[] {
  const { proposal, state, since, title, reason } = held;
  const joined = steps.find((step) => step.what === 'joined' && step.proposal === proposal)?.at ?? since;
  const working: AnswerStep = { what: 'working', at: joined, others: held.with.length };
  switch (state) {
    case 'new':
    case 'working':
      return [working];
    case 'meeting':
      return [working, { what: 'meeting', at: since }];
    case 'proposal':
      return [working, { what: 'proposal', at: since, title }];
    case 'ended':
      return [working, ...(reason ? [{ what: 'ended' as const, at: since, reason: reason.words }] : [])];
  }
}

const byDay = (a: AnswerStep, b: AnswerStep): number => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1);
