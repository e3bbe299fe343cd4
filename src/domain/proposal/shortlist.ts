import { configureCycle } from '../cycle/cycle-decisions.ts';
import { Cycle, type cycleKinds, type ConfiguredCycle } from '../cycle/cycle.ts';
import { withDescendants } from '../cycle/area.ts';
import { canonical } from '../log/canonical.ts';
import { type Env, MAX_ENTRY_BYTES } from '../log/entry.ts';
import { OptionId } from '../log/ids.ts';
import type { EntryIn } from '../log/kind.ts';
import { refuse, type Refusal, type Result } from '../log/refusal.ts';
import { sizeOf } from '../outcome/decision-decisions.ts';
import type { Decision } from '../outcome/decision.ts';
import { type DecisionRevision, decisionsOf } from '../outcome/decision-standing.ts';
import type { Contest, Option } from '../vote/contest.ts';
import type { Proposal } from './proposal.ts';
import { contentOf, isBegun, isProposalDisputed, stateOf } from './proposal-standing.ts';
import { wordsIn } from './wording.ts';

/** Bytes that a round may take in its entry: the rest is left to the envelope. */
const ROOM = MAX_ENTRY_BYTES - 2048;

const PREFIX = 'p-';

/** The id of a proposal on a ballot, wherever it stands. */
export const optionOf = (proposal: string): OptionId => OptionId.parse(PREFIX + proposal);

/** The proposal that an option was made of; undefined for one that was written into the frame by hand. */
export const proposalOfOption = (option: string): string | undefined =>
  option.startsWith(PREFIX) ? option.slice(PREFIX.length) : undefined;

/** Which proposals are put to the vote in which contest, by the proposal's id. */
export type Shortlist = ReadonlyMap<string, string>;

/** What stands on the ballots of a round now. */
export const shortlistOf = (cycle: Cycle): Shortlist =>
  new Map(
    cycle.contests.flatMap(({ id, options }) =>
      options.flatMap((option): [string, string][] => {
        const proposal = proposalOfOption(option.id);
        return proposal === undefined ? [] : [[proposal, id]];
      }),
    ),
  );

/** The contest of the smallest area that a proposal lies in; undefined where it lies in none. */
export function contestFor(cycle: Cycle, proposal: Proposal): Contest | undefined {
  const { area } = contentOf(proposal);
  const within = cycle.contests
    .map((contest) => ({ contest, areas: withDescendants(cycle.areas, contest.area) }))
    .filter(({ areas }) => area !== undefined && areas.has(area))
    .sort((a, b) => a.areas.size - b.areas.size);
  return (within[0] ?? (cycle.contests.length === 1 ? { contest: cycle.contests[0] } : undefined))?.contest;
}

/** The decision about which proposals are voted on that was taken last and stands; undefined before there is one. */
export const shortlistDecision = (
  decisions: ReadonlyMap<string, Decision>,
  cycle: string,
): DecisionRevision | undefined =>
  decisionsOf(decisions, cycle).findLast(({ about, annulled }) => about === 'shortlist' && !annulled);

export type ShortlistRefusal = Refusal<
  | 'shortlist.no-decision'
  | 'shortlist.not-finished'
  | 'shortlist.unknown-contest'
  | 'shortlist.does-not-fit'
  | 'shortlist.unchanged'
  | 'cycle.vote-open'
>;

/** What bears on the shortlist: a part of the log's state. */
export type ShortlistKnown = {
  readonly cycles: ReadonlyMap<string, ConfiguredCycle>;
  readonly openings: ReadonlyMap<string, unknown>;
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly decisions: ReadonlyMap<string, Decision>;
};

/**
 * Puts proposals on the ballots of a round, as a new revision of it: title and text in its first language, and what they
 * cost. Options that were written into the frame by hand stay, and so does every number that is on a ballot already; new
 * ones get the lowest that are free. Refuses before the decision about it is recorded, proposals that are not finished or
 * that two have written differently (`params.proposal`), contests that are not there, more than ballots hold, a round
 * whose vote is open, and what changes nothing.
 */
export function setShortlist(
  command: { readonly cycle: Cycle; readonly shortlist: Shortlist },
  known: ShortlistKnown,
  env: Env,
): Result<readonly EntryIn<typeof cycleKinds>[], ShortlistRefusal> {
  const { cycle, shortlist } = command;
  if (!shortlistDecision(known.decisions, cycle.id)) return refuse('shortlist.no-decision');
  for (const [id, contest] of shortlist) {
    const proposal = known.proposals.get(id);
    if (!isBegun(proposal) || stateOf(proposal) !== 'proposal' || isProposalDisputed(proposal))
      return refuse('shortlist.not-finished', { proposal: id });
    if (cycle.contests.every((each) => each.id !== contest)) return refuse('shortlist.unknown-contest');
  }
  const contests = cycle.contests.map((contest) => ({
    ...contest,
    options: optionsFor(contest, shortlist, known.proposals, cycle.languages[0] ?? ''),
  }));
  if (canonical(contests) === canonical(cycle.contests)) return refuse('shortlist.unchanged');
  const next = Cycle.safeParse({ ...cycle, contests });
  if (!next.success || sizeOf(next.data) > ROOM) return refuse('shortlist.does-not-fit');
  return configureCycle(known, next.data, env);
}

function optionsFor(
  contest: Contest,
  shortlist: Shortlist,
  proposals: ReadonlyMap<string, Proposal>,
  language: string,
): readonly Option[] {
  const chosen = [...shortlist].filter(([, each]) => each === contest.id).map(([id]) => id);
  const held = new Map(contest.options.map((option) => [option.id, option]));
  const stays = contest.options.filter(({ id }) => {
    const proposal = proposalOfOption(id);
    return proposal === undefined || chosen.includes(proposal);
  });
  const taken = new Set(stays.map(({ number }) => number));
  const free = () => {
    let number = 1;
    while (taken.has(number)) number += 1;
    taken.add(number);
    return number;
  };
  const made = new Map(
    chosen.flatMap((id): [string, Option][] => {
      const proposal = proposals.get(id);
      if (!proposal) return [];
      const { title, text, area, cost = 0 } = contentOf(proposal);
      const option = optionOf(id);
      return [
        [
          option,
          {
            id: option,
            number: held.get(option)?.number ?? free(),
            title: wordsIn(title, language) ?? '',
            text: wordsIn(text, language) ?? '',
            ...(area !== undefined && { area }),
            cost,
          },
        ],
      ];
    }),
  );
  const kept = stays.map((option) => made.get(option.id) ?? option);
  const added = [...made.values()].filter(({ id }) => !held.has(id));
  return [...kept, ...added].sort((a, b) => a.number - b.number);
}
