import type { TieRule } from '../count/bundle.ts';
import type { SharesOutcome } from '../count/equal-shares.ts';
import type { Outcome } from '../count/outcome.ts';
import type { Rule } from '../count/rule.ts';
import { counted, listed, type Figures } from './count-numbers.ts';

type Shares = Extract<Rule, { name: 'equal-shares' }>;
type Greedy = Extract<Rule, { name: 'greedy' }>;

/** A rule's name in a line. */
export function ruleName(rule: Rule): string {
  switch (rule.name) {
    case 'greedy':
      return `Most ${SCORES[rule.measure]} within the budget`;
    case 'equal-shares':
      return 'Method of Equal Shares';
    case 'phragmen':
      return 'Sequential Phragmén';
    case 'best-total':
      return 'Highest total';
  }
}

const SCORES: Readonly<Record<Greedy['measure'], string>> = {
  votes: 'votes',
  points: 'points',
  borda: 'Borda points',
  'votes-per-cost': 'votes for the money',
  'points-per-cost': 'points for the money',
  'borda-per-cost': 'Borda points for the money',
};

/** How the rule came to its outcome, for a reader who never heard of it. */
export function ruleText(
  rule: Rule,
  outcome: Outcome | SharesOutcome,
  figures: Figures,
  voters: number,
): string[] {
  const conditions = conditionsText(rule, figures);
  switch (rule.name) {
    case 'greedy':
      return [greedyText(rule), ...conditions];
    case 'equal-shares':
      return 'endowment' in outcome
        ? [...sharesText(rule, outcome, figures, voters), ...conditions]
        : conditions;
    case 'best-total': {
      const what = rule.satisfaction === 'cost' ? 'votes times cost' : 'votes';
      const text = `Of all lists of projects within the budget this is one with the most ${what} together. A yardstick for other rules, rather than a rule to vote by.`;
      return [text, ...conditions];
    }
    case 'phragmen':
      return [
        'A project’s cost is a load that the people who voted for it carry together, so that all of them end up with the same load. The project that leaves its voters with the smallest load comes next. The count stops at the first one that no longer fits in the budget.',
        ...conditions,
      ];
  }
}

function greedyText({ measure, fit, covered }: Greedy): string {
  const order = measure.endsWith('per-cost')
    ? `the most ${SCORES[measure].replace(' for the money', '')} for each unit of its cost`
    : `the most ${SCORES[measure]}`;
  const first = `The project with ${order} comes first, then the next, and so on.`;
  if (fit === 'skip')
    return `${first} Each is funded if its cost fits in the money left; if not, it is passed over.`;
  const last =
    covered === undefined
      ? ''
      : `, unless ${covered} % of its cost are covered: then it is funded and the rest must be found`;
  return `${first} Each is funded while its cost fits in the money left. The first that does not fit ends the count${last}.`;
}

const FIRST: Readonly<Record<Shares['satisfaction'], string>> = {
  cost: 'Each time, the project goes first whose cost is split among the most voters',
  cardinality: 'Each time, the project goes first that asks the least of each of its voters',
  points: 'Each time, the project goes first that asks the least of its voters for each point they gave it',
  borda: 'Each time, the project goes first that asks the least of its voters for each Borda point',
};

function sharesText(rule: Shares, outcome: SharesOutcome, figures: Figures, voters: number): string[] {
  const { money } = figures;
  const each = money(rounded(outcome.endowment.each));
  const raised = rule.completion === 'add1' || rule.completion === 'add1u';
  const per =
    rule.satisfaction === 'points' || rule.satisfaction === 'borda'
      ? 'in proportion to their points'
      : 'each the same amount';
  const lines = [
    `The money belongs to the voters in equal parts. Each of the ${figures.number(voters)} voters has a share; a project is bought once the people who voted for it can pay its whole cost together, ${per} (whoever has less left pays all of it). ${FIRST[rule.satisfaction]}.`,
  ];
  if (raised && outcome.runs > 1) {
    const until =
      rule.stop === 'exhaustive'
        ? 'until nothing more would fit in the budget, or the budget would be exceeded'
        : 'until the budget would be exceeded';
    lines.push(
      `So that little of the budget stays unused, everybody’s share was raised by ${money(rule.increment * figures.unit)} at a time and the count repeated, ${until}: ${counted(figures, outcome.runs, 'count')}. The last one within the budget stands. There each share was ${each}.`,
    );
  } else lines.push(`Each share was ${each}.`);
  const filled = outcome.winners.length - outcome.bought;
  if (rule.completion === 'add1u' || rule.completion === 'utilitarian') {
    const took =
      filled === 0 ? 'but no project fitted in it' : `which funded ${counted(figures, filled, 'project')}`;
    lines.push(`What was left in the end went to the projects with the most votes, ${took}.`);
  }
  if (outcome.comparison) lines.push(comparisonText(outcome.comparison, figures));
  return lines;
}

function comparisonText(
  { prefersFirst, prefersSecond, indifferent }: NonNullable<SharesOutcome['comparison']>,
  figures: Figures,
): string {
  const { number } = figures;
  const stands = prefersSecond > prefersFirst ? 'so most votes stands' : 'so equal shares stands';
  return `The outcome was then compared with simply taking the most votes: ${number(prefersFirst)} voters are better off with equal shares, ${number(prefersSecond)} with most votes, ${number(indifferent)} equally well, ${stands}.`;
}

function conditionsText(rule: Rule, figures: Figures): string[] {
  const { minimum } = rule;
  const asked = [
    ...(minimum?.votes === undefined
      ? []
      : [
          `at least ${figures.number(minimum.votes)} ${rule.name === 'greedy' && !rule.measure.startsWith('votes') ? 'points' : 'votes'}`,
        ]),
    ...Object.entries(minimum?.byArea ?? {}).map(([area, votes]) => `${figures.number(votes)} in ${area}`),
    ...(minimum?.percent === undefined ? [] : [`the votes of at least ${minimum.percent} % of the ballots`]),
    ...(minimum?.costShare === undefined
      ? []
      : [`a share of the votes of at least 1/${minimum.costShare} of its share of the budget`]),
  ];
  const lines = asked.length === 0 ? [] : [`A project needed ${listed(asked)} to be considered.`];
  const rivals = 'exclusive' in rule ? rule.exclusive : undefined;
  for (const group of rivals ?? []) lines.push(`Of ${listed(group)} only one can be built.`);
  if (rule.name !== 'greedy') return lines;
  for (const { upTo, budget, projects } of rule.tiers ?? []) {
    const size = upTo === undefined ? 'Larger projects' : `Projects of up to ${figures.money(upTo)}`;
    const most = [
      ...(projects === undefined ? [] : [counted(figures, projects, 'project')]),
      ...(budget === undefined ? [] : [figures.money(budget)]),
    ];
    lines.push(`${size}: ${most.length === 0 ? 'no quota' : `at most ${listed(most)}`}.`);
  }
  for (const [area, most] of Object.entries(rule.areaCeilings ?? {}))
    lines.push(`${area}: at most ${figures.money(most)}.`);
  if (rule.priority) {
    const how =
      rule.priority.mode === 'best-first'
        ? 'The best project of each of these areas went first'
        : 'At equal votes these areas went first';
    lines.push(`${how}, because they got nothing last time: ${listed(rule.priority.areas)}.`);
  }
  if (rule.extraForTies !== undefined)
    lines.push(
      `Where a tie would decide, up to ${figures.money(rule.extraForTies)} more may be found to fund all equals.`,
    );
  return lines;
}

/** How ties were broken, in a sentence. */
export function tieText({ by, seed, draw }: TieRule): string {
  const steps = {
    cost: 'lower cost first',
    votes: 'then more votes',
    draw: 'then a lot',
    id: 'then the project’s id, as text',
  };
  const text = by
    .map((step, at) => (at === 0 ? steps[step].replace('then ', '') : steps[step].replace(' first', '')))
    .join(', ');
  const how = draw
    ? ' drawn in public from the lines of the office and the trustees'
    : seed === undefined
      ? ''
      : ` drawn from the seed “${seed}”`;
  return by.includes('draw') ? text.replace('a lot', `a lot${how}`) : text;
}

const rounded = (amount: number): number => Math.round(amount * 100) / 100;
