import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { applyDecision, type Decision, type DecisionEntry } from '../../../domain/outcome/decision.ts';
import {
  decisionsOf,
  type DecisionRevision,
  departs,
  type Outcome as Decided,
  outcomeOf,
  outcomesOf,
} from '../../../domain/outcome/decision-standing.ts';
import { Rule } from '../../../count/rule.ts';
import { LANGUAGES } from '../../../i18n/languages.ts';
import { ResultFile } from '../../../wire/result-file.ts';
import { type ContestView, contestView, type OptionView } from './contest-view.ts';

/** Everything that a page says about a result, before it is put into any language. */
export type ResultView = {
  readonly file: ResultFile;
  /** How the round is set up now: its dates and languages may have changed since the count. */
  readonly cycle: Cycle;
  readonly digest: string;
  readonly publishedAt: string;
  readonly contests: readonly ContestView[];
  /** The decisions about the outcome that stand, in the order they were taken. */
  readonly decisions: readonly DecisionRevision[];
  readonly decided: (contest: string, option: string) => Decided | undefined;
  /** Whether what was decided about a proposal is not what the vote says. */
  readonly departed: (contest: ContestView, option: OptionView) => boolean;
};

/** Reads a published file and counts everything in it again. Throws for a text that is no result. */
export function resultView(given: {
  readonly text: string;
  readonly digest: string;
  readonly publishedAt: string;
  readonly cycle: Cycle;
  readonly decisions: readonly DecisionEntry[];
}): ResultView {
  const { text, digest, publishedAt, cycle } = given;
  const file = ResultFile.parse(JSON.parse(text));
  const contests = file.contests.map((result) => {
    const contest = file.cycle.contests.find(({ id }) => id === result.contest);
    if (!contest) throw new RangeError(`contest ${result.contest} is not in the round`);
    return contestView(result, contest, readRule);
  });
  const decisions = new Map<string, Decision>();
  for (const entry of given.decisions) applyDecision(decisions, entry);
  const outcomes = outcomesOf(decisions, file.cycle.id);
  const decided = (contest: string, option: string) => outcomeOf(outcomes, contest, option);
  return {
    file,
    cycle,
    digest,
    publishedAt,
    contests,
    decisions: decisionsOf(decisions, file.cycle.id).filter(
      ({ about, annulled }) => about === 'outcome' && !annulled,
    ),
    decided,
    departed: ({ contest }, { option, funded }) => {
      const found = decided(contest.id, option.id);
      return found !== undefined && departs(funded === 'yes', found.proposal.verdict);
    },
  };
}

function readRule(rule: unknown): Rule | null {
  const read = Rule.safeParse(rule);
  return read.success ? read.data : null;
}

/** The tags of a round's languages that these pages speak, in its order; Swedish where it has none of them. */
export function languagesOf(cycle: Pick<Cycle, 'languages'>): readonly [string, ...string[]] {
  const spoken = cycle.languages
    .map((tag) => tag.split('-')[0] ?? tag)
    .filter((tag) => LANGUAGES.some((language) => language.tag === tag));
  const [first = 'sv', ...rest] = new Set(spoken);
  return [first, ...rest];
}
