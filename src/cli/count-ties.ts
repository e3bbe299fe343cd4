import type { Tie } from '../count/ties.ts';
import { counted, listed } from './count-numbers.ts';
import type { Counted } from './count-counted.ts';
import { tieText } from './count-rule-words.ts';
import { paragraph, section } from './count-table.ts';
import { called, type Teller } from './count-why.ts';

/** Every tie that came up, between whom, and how it fell. */
export function tiesText(count: Counted, width: number): string {
  const { outcome, ties, figures, tally } = count;
  const teller = { figures, instance: tally.instance, scored: 'vote' as const, shares: false };
  const passing = 'passingTies' in outcome ? outcome.passingTies : [];
  const order = `Ties are broken by: ${tieText(ties)}.`;
  if (outcome.ties.length === 0 && passing.length === 0)
    return section('Ties', paragraph(`No tie came up. ${order}`, width));
  const met = outcome.ties.map((tie) => paragraph(tieLine(teller, tie), width, '  '));
  const others = passing.map(({ between, runs }) =>
    paragraph(
      `${listed(between)}: equal in ${counted(figures, runs, 'count')} that did not stand.`,
      width,
      '  ',
    ),
  );
  const arbitrary = outcome.ties.some(({ by, mattered }) => by === 'id' && mattered !== false);
  const advice = 'The order of ids is arbitrary: where it decides, draw lots in public (--ties draw:SEED).';
  return section(
    'Ties',
    [paragraph(order, width), ...met, ...others, ...(arbitrary ? [paragraph(advice, width)] : [])].join('\n'),
  );
}

function tieLine(teller: Teller, { stage, between, by, mattered, step }: Tie): string {
  const names = between.map((id) => called(teller, id));
  const settled = {
    priority: 'priority of its area',
    cost: 'lower cost',
    votes: 'more votes',
    draw: 'the lot',
    id: 'id',
    'all-funded': '',
    undecided: '',
  }[by];
  const effect =
    mattered === false ? ' It made no difference.' : mattered === true ? ' It decided who was funded.' : '';
  const place = stage === 'completion' ? `For the rest, place ${step}` : `Place ${step}`;
  if (by === 'all-funded') return `${place}: ${listed(names)} were equal, and all of them are funded.`;
  return `${place}: ${listed(names)} were equal; ${between[0] ?? ''} came first by ${settled}.${effect}`;
}
