import { historyOf } from '../ideas/acts.ts';
import type { Idea } from '../ideas/idea.ts';
import { endingOf, type IdeaWork, publicationOf, triageOf } from '../ideas/idea-work.ts';
import type { Verdict } from '../ideas/triage.ts';
import type { Instant } from '../log/entry.ts';
import type { Move, Proposal, ProposalState } from './proposal.ts';
import { contentOf, isBegun, moveStanding, originsOf, originStanding, stateOf } from './proposal-standing.ts';
import type { Reason } from './reason.ts';
import type { Wording } from './wording.ts';

/** What bears on what became of an idea: a part of the log's state. */
export type FateKnown = {
  readonly ideas: ReadonlyMap<string, Idea>;
  readonly ideaWork: ReadonlyMap<string, IdeaWork>;
  readonly proposals: ReadonlyMap<string, Proposal>;
};

/** A proposal that an idea is in, and how far that has come. */
export type FateProposal = {
  readonly proposal: string;
  readonly state: ProposalState;
  /** Since when it stands there, by the clock of whoever put it there. */
  readonly since: Instant;
  readonly title: Wording;
  /** The other ideas in it, sorted by id: those that this one was merged with. */
  readonly with: readonly string[];
  /** Why it does not go on, where it does not. */
  readonly reason?: Reason;
};

/** One thing that happened to an idea and still stands, with its date and, where something was turned down, the reason. */
export type FateStep = { readonly at: Instant; readonly entry: string } & (
  | { readonly what: 'collected' }
  | { readonly what: 'taken'; readonly as: Verdict['as'] }
  | { readonly what: 'published' }
  | { readonly what: 'joined'; readonly proposal: string }
  | { readonly what: 'moved'; readonly proposal: string; readonly move: Move }
  | { readonly what: 'ended'; readonly reason: Reason }
  | { readonly what: 'resumed' }
);

/** What became of an idea. */
export type Fate = {
  readonly idea: string;
  /**
   * `new`: nobody has looked at it; `taken`: somebody said what it is (`as`); `working`: it is in a proposal that is
   * worked on; `proposal`: it is in a finished one; `ended`: it does not go on (`ended` says why and since when).
   */
  readonly stands: 'new' | 'taken' | 'working' | 'proposal' | 'ended';
  readonly as?: Verdict['as'];
  readonly ended?: { readonly reason: Reason; readonly at: Instant };
  /** Every proposal it is in, those that do not go on included; the one that has come furthest first. */
  readonly proposals: readonly FateProposal[];
  /** What happened and was not taken back, the oldest first. */
  readonly steps: readonly FateStep[];
};

/**
 * What became of an idea, as far as the entries in `known` tell. Total: of an idea that is not (yet) here it says `new`,
 * with no steps. Acts that were taken back are left out. An idea goes on while any proposal that it is in goes on,
 * whatever else was said of it; it has ended when somebody ended it, or when every proposal that it is in has ended (the
 * reason is then that of the one that ended last). Dates are those of the authors' clocks. Reasons are in the languages
 * that they were written in: `bestWords` of wording.ts picks one. It names other ideas by id alone, and says nothing of
 * who did what: whoever shows it to residents shows of the other ideas only what is published of them.
 */
export function fateOf(known: FateKnown, idea: string): Fate {
  const work = known.ideaWork.get(idea);
  const proposals = (proposalsByIdea(known.proposals).get(idea) ?? [])
    .map((proposal) => fateIn(proposal, idea))
    .sort(furthestFirst);
  const as = work && triageOf(work).stands?.value.verdict.as;
  const ended = endedBy(work, proposals);
  return {
    idea,
    stands: standsAt(as, proposals, ended),
    ...(as !== undefined && { as }),
    ...(ended && { ended }),
    proposals,
    steps: stepsOf(known, idea),
  };
}

/** The proposals that are there, by each of the ideas they come from. Found out once for every state of the log. */
export function proposalsByIdea(
  proposals: ReadonlyMap<string, Proposal>,
): ReadonlyMap<string, readonly Proposal[]> {
  const held = indexes.get(proposals);
  if (held) return held;
  const index = new Map<string, Proposal[]>();
  for (const proposal of proposals.values()) {
    if (!isBegun(proposal)) continue;
    for (const idea of originsOf(proposal)) index.set(idea, [...(index.get(idea) ?? []), proposal]);
  }
  indexes.set(proposals, index);
  return index;
}

const indexes = new WeakMap<ReadonlyMap<string, Proposal>, ReadonlyMap<string, readonly Proposal[]>>();

function fateIn(proposal: Proposal, idea: string): FateProposal {
  const move = moveStanding(proposal).stands;
  return {
    proposal: proposal.id,
    state: stateOf(proposal),
    since: move?.at ?? proposal.drafted?.at ?? '',
    title: contentOf(proposal).title,
    with: originsOf(proposal).filter((other) => other !== idea),
    ...(move?.value.to === 'ended' && { reason: move.value.reason }),
  };
}

const FURTHEST: readonly ProposalState[] = ['proposal', 'meeting', 'working', 'new', 'ended'];

function furthestFirst(a: FateProposal, b: FateProposal): number {
  const by = FURTHEST.indexOf(a.state) - FURTHEST.indexOf(b.state);
  if (by !== 0) return by;
  return a.since === b.since ? (a.proposal < b.proposal ? -1 : 1) : a.since < b.since ? 1 : -1;
}

function endedBy(work: IdeaWork | undefined, proposals: readonly FateProposal[]): Fate['ended'] {
  const [furthest] = proposals;
  if (furthest && furthest.state !== 'ended') return undefined;
  const ending = work && endingOf(work).stands;
  if (ending && !ending.value.goesOn) return { reason: ending.value.reason, at: ending.at };
  // Somebody took it up again after its proposals had ended.
  if (ending && furthest && ending.at > furthest.since) return undefined;
  return furthest?.reason && { reason: furthest.reason, at: furthest.since };
}

function standsAt(
  as: Verdict['as'] | undefined,
  [furthest]: readonly FateProposal[],
  ended: Fate['ended'],
): Fate['stands'] {
  if (ended) return 'ended';
  if (furthest?.state === 'proposal') return 'proposal';
  if (furthest && furthest.state !== 'ended') return 'working';
  return as === undefined ? 'new' : 'taken';
}

function stepsOf({ ideas, ideaWork, proposals }: FateKnown, id: string): readonly FateStep[] {
  const idea = ideas.get(id);
  const work = ideaWork.get(id);
  const steps: FateStep[] = idea ? [{ what: 'collected', at: idea.at, entry: idea.entry }] : [];
  if (work) steps.push(...workSteps(work));
  for (const proposal of proposals.values()) {
    const origin = proposal.origins.get(id);
    if (!origin || !isBegun(proposal) || !originStanding(proposal, id).stands?.value) continue;
    const inIt = historyOf(origin).filter((act) => act.value && !proposal.takenBack.has(act.entry));
    const first = inIt.at(-1);
    if (first) steps.push({ what: 'joined', proposal: proposal.id, at: first.at, entry: first.entry });
    for (const { entry, at, value: move } of historyOf(proposal.moves))
      if (!proposal.takenBack.has(entry))
        steps.push({ what: 'moved', proposal: proposal.id, move, at, entry });
  }
  return steps.sort((a, b) => (a.at === b.at ? (a.entry < b.entry ? -1 : 1) : a.at < b.at ? -1 : 1));
}

function workSteps(work: IdeaWork): readonly FateStep[] {
  const triage = triageOf(work).stands;
  const publication = publicationOf(work).stands;
  const published = publication?.value.published === true ? publication : undefined;
  return [
    ...(triage
      ? [{ what: 'taken' as const, as: triage.value.verdict.as, at: triage.at, entry: triage.entry }]
      : []),
    ...(published ? [{ what: 'published' as const, at: published.at, entry: published.entry }] : []),
    ...historyOf(work.ending)
      .filter(({ entry }) => !work.takenBack.has(entry))
      .map(({ entry, at, value }) =>
        value.goesOn
          ? { what: 'resumed' as const, at, entry }
          : { what: 'ended' as const, reason: value.reason, at, entry },
      ),
  ];
}
