import type { Difference } from '../count/bundle.ts';
import type { InstanceProblem } from '../count/instance.ts';
import { listed, type Figures } from './count-numbers.ts';
import { paragraph } from './count-table.ts';

/** Whether a published result agrees with our own count, and where not, in words. */
export function recountText(differences: readonly Difference[], figures: Figures, width: number): string {
  if (differences.length === 0) {
    return paragraph(
      'AGREES. Counted again from the published ballots, the outcome is the one that was published.',
      width,
    );
  }
  const lines = differences.map((difference) =>
    paragraph(`- ${differenceText(difference, figures)}`, width, '  '),
  );
  return [
    paragraph('DISAGREES. Counted again from the published ballots, the outcome is another one:', width),
    ...lines,
  ].join('\n');
}

/** One place where a published result and our own count part. */
export function differenceText(difference: Difference, { money }: Figures): string {
  switch (difference.kind) {
    case 'commitment':
      return `the office’s line for the draw is not the one it committed itself to before the count (published ${difference.published}, the line gives ${difference.own})`;
    case 'seed':
      return `the published seed ${difference.published} is not what the lines of office and trustees give (${difference.own})`;
    case 'only-published':
      return `published as funded, but not by this count: ${listed(difference.projects)}`;
    case 'only-own':
      return `funded by this count, but not in the published result: ${listed(difference.projects)}`;
    case 'order':
      return `the same projects in another order (published ${difference.published.join(', ')}; counted ${difference.own.join(', ')})`;
    case 'cost':
      return `published cost ${money(difference.published)}, counted ${money(difference.own)}`;
    case 'endowment':
      return `published share of a voter ${difference.published}, counted ${difference.own}`;
  }
}

/** What makes a published election impossible to count. Ballots are told by their place in the list, from 1. */
export function problemText(problem: InstanceProblem): string {
  switch (problem.kind) {
    case 'bad-budget':
      return `election.budget: ${problem.budget} is not a budget`;
    case 'bad-unit':
      return `election.unit: ${problem.unit} is not a unit of money`;
    case 'bad-cost':
      return `project ${problem.project}: ${problem.cost} is not a cost`;
    case 'empty-id':
      return `project number ${problem.position + 1} has no id`;
    case 'repeated-id':
      return `project ${problem.project} stands there twice`;
    case 'bad-count':
      return `ballot number ${problem.ballot + 1}: ${problem.count} is not a number of voters`;
    case 'unknown-choice':
      return `ballot number ${problem.ballot + 1} names project “${problem.project}”, which does not exist`;
    case 'bad-points':
      return `ballot number ${problem.ballot + 1}: its points do not match its choices`;
    case 'too-many-choices':
      return `ballot number ${problem.ballot + 1} has more than one choice`;
    case 'no-seed':
      return 'ties are to be drawn, but no seed is published';
  }
}
