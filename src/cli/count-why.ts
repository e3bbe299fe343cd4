import type { Instance } from '../count/instance.ts';
import type { Enough, ProjectResult, Spent, Why } from '../count/outcome.ts';
import { counted, listed, type Figures } from './count-numbers.ts';
import { letters } from './count-table.ts';

/** What sentences about projects are made with. `scored` is what the count went by: votes or points. */
export type Teller = {
  readonly figures: Figures;
  readonly instance: Instance;
  readonly scored: 'vote' | 'point';
  /** Whether the rule gives voters shares: then more votes mean more voters with a share. */
  readonly shares: boolean;
};

/** A project as a sentence calls it: its id, with a name if it has one of its own, shortened. */
export function called({ instance }: Teller, id: string): string {
  const name = instance.projects.find((project) => project.id === id)?.name?.trim() ?? '';
  if (name === '' || name === id) return id;
  const all = letters(name);
  return `${id} “${all.length > 34 ? `${all.slice(0, 32).join('').trimEnd()}…` : name}”`;
}

/** Why a project was not funded, and what would have been enough, in plain sentences. */
export function whyNotText(teller: Teller, result: ProjectResult): string {
  const why = whyText(teller, result, result.why);
  const enough = result.enough ? enoughText(teller, result.enough) : '';
  return enough === '' ? why : `${why} ${enough}`;
}

function whyText(teller: Teller, { id, cost, votes }: ProjectResult, why: Why): string {
  const { figures, instance, scored } = teller;
  const { money } = figures;
  switch (why.kind) {
    case 'funded':
      return '';
    case 'partly-covered':
      return `Funded although the money did not reach: ${money(why.toFind)} must be found elsewhere.`;
    case 'undecided':
      return 'A tie decides, and it is left open.';
    case 'no-support':
      return votes === 0 ? 'Nobody voted for it.' : 'Its points add up to nothing.';
    case 'below-minimum':
      return `It needed ${counted(figures, why.needed, scored)} to be considered and got ${figures.number(why.has)}.`;
    case 'over-budget':
      return `It costs more than the whole budget of ${money(instance.budget)}.`;
    case 'does-not-fit':
      return `When its turn came ${why.left === 0 ? 'nothing' : money(why.left)} was left: ${money(why.missing)} too little.`;
    case 'stopped':
      if (why.stoppedBy === id)
        return `It was next, but did not fit in the ${money(why.left)} left, and there the count stops.`;
      return `The count stopped at ${called(teller, why.stoppedBy)}, which did not fit in the ${money(why.left)} left.`;
    case 'tier-full':
      return `The quota for projects ${why.upTo === null ? 'of its size' : `of up to ${money(why.upTo)}`} was used up.`;
    case 'area-full':
      return `Of what ${why.area} may get at most, ${money(Math.max(0, why.left))} was left.`;
    case 'excluded':
      return `Only one of the two can be built, and ${called(teller, why.by)} came first.`;
    case 'left-out':
      return 'No list with it comes to as high a total.';
    case 'costs-nothing':
      return 'It costs nothing, and this rule weighs projects by their cost: decide it apart from the count.';
    case 'too-little-support':
      return `All shares of its ${counted(figures, votes, 'voter')} together cover ${why.percent} % of its cost: ${money(why.missing)} short.`;
    case 'money-spent':
      return `Its voters’ money went to projects with more support first: ${spentText(teller, why.on)}. In the end they had ${money(why.left)} of ${money(cost)}.`;
  }
}

/** How many projects a sentence names before it only counts the rest. */
const NAMED = 3;

function spentText(teller: Teller, spent: readonly Spent[]): string {
  const { figures } = teller;
  const named = spent
    .slice(0, NAMED)
    .map(({ project, amount }) => `${called(teller, project)} (${figures.amount(amount)})`);
  const rest = spent.slice(NAMED);
  if (rest.length === 0) return listed(named);
  const amount = rest.reduce((sum, each) => sum + each.amount, 0);
  return listed([...named, `${counted(figures, rest.length, 'other')} (${figures.amount(amount)})`]);
}

function enoughText({ figures, scored, shares }: Teller, { votes, cost }: Enough): string {
  const more = shares ? 'more voter with a whole share to spend' : `more ${scored}`;
  const many = shares ? 'more voters with a whole share to spend' : `more ${scored}s`;
  const ways = [
    ...(votes === null ? [] : [counted(figures, votes, more, many)]),
    ...(cost === null ? [] : [`a cost of at most ${figures.money(cost)}`]),
  ];
  return ways.length === 0 ? '' : `Enough would have been ${ways.join(', or ')}.`;
}
