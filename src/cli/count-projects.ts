import type { ProjectResult } from '../count/outcome.ts';
import type { Tally } from '../count/tally.ts';
import type { Counted } from './count-counted.ts';
import { paragraph, section, table, type Column } from './count-table.ts';
import { whyNotText, type Teller } from './count-why.ts';

const nameOf = (tally: Tally, id: string): string =>
  tally.instance.projects.find((project) => project.id === id)?.name ?? '';

/** Whether the rule goes by points, which then stand beside the votes. */
const pointsMatter = ({ tally }: Counted): boolean => ['points', 'ranking'].includes(tally.instance.voteType);

/** The winners as a table, with what voters paid where the rule gives them shares. */
export function fundedText(count: Counted, width: number): string {
  const { tally, outcome, figures, rule } = count;
  if (outcome.winners.length === 0) return '';
  const prices = 'prices' in outcome ? outcome.prices : [];
  const perPoint =
    rule.name === 'equal-shares' && (rule.satisfaction === 'points' || rule.satisfaction === 'borda');
  const points = pointsMatter(count);
  const columns: Column[] = [
    { title: '#', align: 'right' },
    { title: 'Id' },
    { title: 'Project', wraps: true },
    { title: 'Cost', align: 'right' },
    { title: 'Votes', align: 'right' },
    ...(points ? [{ title: 'Points', align: 'right' as const }] : []),
    ...(prices.length > 0
      ? [{ title: perPoint ? 'A point paid' : 'Each paid', align: 'right' as const }]
      : []),
  ];
  const rows = outcome.winners.map((id, at) => {
    const result = outcome.projects.find((project) => project.id === id);
    const price = prices[at];
    const partly =
      result?.why.kind === 'partly-covered'
        ? `Only partly covered: ${figures.money(result.why.toFind)} must be found elsewhere.`
        : undefined;
    return {
      cells: [
        `${at + 1}`,
        id,
        nameOf(tally, id),
        figures.amount(result?.cost ?? 0),
        figures.number(result?.votes ?? 0),
        ...(points ? [figures.number(result?.points ?? 0)] : []),
        ...(prices.length > 0
          ? [price === undefined ? 'rest' : figures.amount(Math.round(price * 100) / 100 + 1e-9)]
          : []),
      ],
      note: partly,
    };
  });
  const key =
    prices.length === 0
      ? ''
      : `\n${paragraph(keyText(outcome.winners.length > prices.length, perPoint), width)}`;
  return section('Funded, in the order chosen', `${table(columns, rows, width)}${key}`);
}

function keyText(rest: boolean, perPoint: boolean): string {
  const each = perPoint
    ? 'A point paid: what a voter with enough money left paid for each point given.'
    : 'Each paid: what a voter of this project with enough money left paid towards it.';
  return rest ? `${each} Rest: paid from what was left in the end.` : each;
}

/** The others, each with its reason and what would have been enough. */
export function notFundedText(count: Counted, width: number): string {
  const { tally, outcome, figures } = count;
  const lost = outcome.projects.filter(({ funded }) => funded !== 'yes').toSorted(byVotes);
  if (lost.length === 0) return 'Every project is funded.';
  const shares = 'endowment' in outcome;
  const points = pointsMatter(count);
  const teller: Teller = {
    figures,
    instance: tally.instance,
    scored: count.rule.name === 'greedy' && !count.rule.measure.startsWith('votes') ? 'point' : 'vote',
    shares: shares && count.rule.name === 'equal-shares',
  };
  const columns: Column[] = [
    { title: 'Id' },
    { title: 'Project, and why not', wraps: true },
    { title: 'Cost', align: 'right' },
    { title: 'Votes', align: 'right' },
    ...(points ? [{ title: 'Points', align: 'right' as const }] : []),
    ...(shares ? [{ title: 'At best', align: 'right' as const }] : []),
  ];
  const rows = lost.map((result) => ({
    cells: [
      result.id,
      nameOf(tally, result.id),
      figures.amount(result.cost),
      figures.number(result.votes),
      ...(points ? [figures.number(result.points)] : []),
      ...(shares
        ? [result.effectiveSupport === null ? '-' : `${figures.number(result.effectiveSupport)} %`]
        : []),
    ],
    note: whyNotText(teller, result),
  }));
  const key = shares
    ? `\n\n${paragraph('At best: how much of its cost its voters’ shares covered before they paid for anything else.', width)}`
    : '';
  return section('Not funded, and why', `${table(columns, rows, width)}${key}`);
}

const byVotes = (a: ProjectResult, b: ProjectResult): number =>
  b.points - a.points || b.votes - a.votes || a.cost - b.cost;
