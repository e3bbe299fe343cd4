import { Day } from '../log/entry.ts';
import { AreaId, ContestId, type CycleId } from '../log/ids.ts';
import { accept, type Result } from '../log/refusal.ts';
import type { Method } from '../vote/contest.ts';
import { amountIn, wholeIn } from './amount.ts';
import type { Criterion } from './criterion.ts';
import { Cycle } from './cycle.ts';
import { type AskedDays, phasesAround } from './simple-phases.ts';
import { slugOf } from './slug.ts';
import { onPaper } from './voting.ts';

/** The answers to the six questions of a small round, as they were written. */
export type SimpleAnswers = AskedDays & {
  readonly municipality: string;
  /** The village or district; the whole municipality where nothing is written. */
  readonly place: string;
  readonly money: string;
  readonly currency: Cycle['currency'];
  readonly who: Cycle['participation']['who'];
  readonly lowestAge: string;
  readonly votes: string;
  /** Whether several votes may lie on one proposal. */
  readonly stacked: boolean;
  readonly languages: readonly string[];
  /** Where nothing is written, `fallbackName` stands. */
  readonly name: string;
  /** How many rounds have been promised. */
  readonly rounds: string;
};

export type SimpleFault =
  | 'place.no-municipality'
  | 'place.municipality-too-long'
  | 'place.too-long'
  | 'money.none'
  | 'money.unclear'
  | 'money.zero'
  | 'age.unclear'
  | 'votes.unclear'
  | 'languages.none'
  | 'name.too-long'
  | 'rounds.unclear'
  | 'ideas.no-days'
  | 'ideas.ends-before-it-starts'
  | 'vote.no-days'
  | 'vote.ends-before-it-starts'
  | 'vote.before-ideas';

/** What a small round gets without being asked. */
export type SimpleDefaults = {
  readonly id: CycleId;
  readonly timeZone: string;
  readonly fallbackName: string;
  readonly criteria: readonly Criterion[];
  readonly today: string;
};

/**
 * A complete round from six answers: one area with one pot, one vote on paper that is counted in one evening, every
 * step with its days. Refuses with everything that is missing or makes no sense, all at once.
 */
export function simpleRound(
  answers: SimpleAnswers,
  defaults: SimpleDefaults,
): Result<Cycle, readonly SimpleFault[]> {
  const faults = faultsIn(answers);
  const amount = amountIn(answers.money);
  const lowestAge = wholeIn(answers.lowestAge);
  const votes = wholeIn(answers.votes);
  const rounds = wholeIn(answers.rounds);
  if (faults.length > 0 || !amount || lowestAge === undefined || !votes || !rounds)
    return { ok: false, refusal: faults };
  const municipality = answers.municipality.trim();
  const place = answers.place.trim() || municipality;
  const slug = slugOf(place, new Set(), 'omrade');
  const area = AreaId.parse(slug);
  const contests = [
    {
      id: ContestId.parse(slug),
      name: place,
      area,
      method: methodOf(votes, answers.stacked),
      order: 'fixed' as const,
      options: [],
    },
  ];
  return accept(
    Cycle.parse({
      id: defaults.id,
      name: answers.name.trim() || defaults.fallbackName,
      municipality,
      round: { number: 1, of: rounds },
      currency: answers.currency,
      timeZone: defaults.timeZone,
      languages: answers.languages,
      participation: { who: answers.who, citizenshipRequired: false, lowestAge },
      orientation: ['territory'],
      purposes: [],
      areas: [{ id: area, name: place }],
      pots: [{ area, amount, money: 'investment' }],
      criteria: defaults.criteria,
      themes: [],
      phases: phasesAround(answers, defaults.today),
      contests,
      voting: onPaper(contests),
    }),
  );
}

const methodOf = (votes: number, stacked: boolean): Method =>
  stacked ? { kind: 'points', votes, perOption: votes } : { kind: 'approval', votes };

function faultsIn(answers: SimpleAnswers): readonly SimpleFault[] {
  const faults: SimpleFault[] = [];
  const municipality = answers.municipality.trim();
  if (municipality === '') faults.push('place.no-municipality');
  if (municipality.length > 80) faults.push('place.municipality-too-long');
  if (answers.place.trim().length > 80) faults.push('place.too-long');
  if (answers.name.trim().length > 120) faults.push('name.too-long');
  const amount = amountIn(answers.money);
  if (answers.money.trim() === '') faults.push('money.none');
  else if (amount === undefined) faults.push('money.unclear');
  else if (amount === 0) faults.push('money.zero');
  if (!isWithin(wholeIn(answers.lowestAge), 0, 99)) faults.push('age.unclear');
  if (!isWithin(wholeIn(answers.votes), 1, 50)) faults.push('votes.unclear');
  if (!isWithin(wholeIn(answers.rounds), 1, 20)) faults.push('rounds.unclear');
  if (answers.languages.length === 0) faults.push('languages.none');
  return [...faults, ...faultsInDays(answers)];
}

const isWithin = (value: number | undefined, least: number, most: number): boolean =>
  value !== undefined && value >= least && value <= most;

function faultsInDays({ ideasFrom, ideasUntil, voteFrom, voteUntil }: AskedDays): readonly SimpleFault[] {
  const faults: SimpleFault[] = [];
  const ideas = areDays(ideasFrom, ideasUntil);
  const vote = areDays(voteFrom, voteUntil);
  if (!ideas) faults.push('ideas.no-days');
  else if (ideasUntil < ideasFrom) faults.push('ideas.ends-before-it-starts');
  if (!vote) faults.push('vote.no-days');
  else if (voteUntil < voteFrom) faults.push('vote.ends-before-it-starts');
  else if (ideas && voteFrom <= ideasFrom) faults.push('vote.before-ideas');
  return faults;
}

/** Days of our time: a year typed halfway (`0002`) or with a digit too many is none. */
const areDays = (...days: readonly string[]): boolean =>
  days.every((day) => Day.safeParse(day).success && day >= '2000' && day < '2200');
