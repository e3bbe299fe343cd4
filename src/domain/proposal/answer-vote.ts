import type { Cycle } from '../cycle/cycle.ts';
import type { Instant } from '../log/entry.ts';
import type { DecidedProposal, Decision } from '../outcome/decision.ts';
import { outcomeOf, outcomesOf } from '../outcome/decision-standing.ts';
import type { Told } from '../translation/told.ts';
import { optionOf, shortlistDecision } from './shortlist.ts';

/** What is public of a round's vote. */
export type VoteKnown = {
  /** As it is set up now; undefined where the log says nothing of it. */
  readonly cycle: Cycle | undefined;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** When the result that stands was published, if one was. */
  readonly resultAt: Instant | undefined;
};

/** What became of a proposal once residents were to vote on it. `at` is meant for its day alone. */
export type VoteStep =
  | { readonly what: 'ballot'; readonly at: Instant; readonly title: Told }
  | { readonly what: 'counted'; readonly at: Instant; readonly contest: string; readonly option: string }
  | {
      readonly what: 'decided';
      readonly at: Instant;
      readonly decided: DecidedProposal;
      /** What the board said in its own words, each text by itself, in the order in which it is read. */
      readonly said: readonly Told[];
    };

/** A decision has a day and no hour: noon is that day nearly everywhere. */
const noon = (day: string): Instant => `${day}T12:00:00.000Z`;

/**
 * What became of a proposal in the vote: on the ballot by the decision that says so, in the published result, and in
 * what the board decided then. Nothing for a proposal that is on no ballot.
 */
export function voteSteps({ cycle, decisions, resultAt }: VoteKnown, proposal: string): readonly VoteStep[] {
  const id = optionOf(proposal);
  const contest = cycle?.contests.find(({ options }) => options.some((option) => option.id === id));
  const option = contest?.options.find((each) => each.id === id);
  const shortlist = cycle && shortlistDecision(decisions, cycle.id);
  if (!cycle || !contest || !option || !shortlist) return [];
  const language = cycle.languages[0] ?? 'sv';
  const outcome = outcomeOf(outcomesOf(decisions, cycle.id), contest.id, id);
  return [
    { what: 'ballot', at: noon(shortlist.day), title: [{ language, text: option.title }] },
    ...(resultAt === undefined
      ? []
      : [{ what: 'counted' as const, at: resultAt, contest: contest.id, option: option.id }]),
    ...(outcome && resultAt !== undefined
      ? [
          {
            what: 'decided' as const,
            at: noon(outcome.decision.day),
            decided: outcome.proposal,
            said: textsOfDecided(outcome.proposal).map((text) => [{ language, text }]),
          },
        ]
      : []),
  ];
}

/** What is done in its stead, until when it waits, and the reason, as the board has it: what of that it said. */
export const textsOfDecided = (decided: DecidedProposal): readonly string[] =>
  [
    decided.verdict === 'changed' ? decided.what : undefined,
    decided.verdict === 'deferred' ? decided.until : undefined,
    decided.reason,
  ].filter((text) => text !== undefined);
