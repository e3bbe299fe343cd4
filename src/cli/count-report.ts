import type { TieRule } from '../count/bundle.ts';
import type { SharesOutcome } from '../count/equal-shares.ts';
import type { Outcome, ProjectResult } from '../count/outcome.ts';
import type { Rule } from '../count/rule.ts';
import { summaryOf } from '../count/summary.ts';
import type { Tally } from '../count/tally.ts';
import type { Tie, TieOrder } from '../count/ties.ts';
import { besideText, votersText } from './count-beside.ts';
import { counted, listed, type Figures } from './count-numbers.ts';
import { ruleName, ruleText, tieText } from './count-rule-words.ts';
import { letters, paragraph, table, type Column } from './count-table.ts';
import { called, whyNotText, type Teller } from './count-why.ts';

/** Everything the printed report is made of. */
export type Counted = {
  readonly title: string;
  /** The currency's code, or nothing. */
  readonly currency: string;
  readonly tally: Tally;
  readonly rule: Rule;
  readonly ties: TieRule;
  readonly order: TieOrder;
  readonly outcome: Outcome | SharesOutcome;
  readonly figures: Figures;
  /** What the city funded, where the file says so. */
  readonly selected: readonly string[] | null;
  readonly notes: readonly string[];
};

/** The whole report: the outcome, why, how ties fell, what it means for voters, other rules, and what was odd about the file. */
export function reportText(count: Counted, { width, brief }: { width: number; brief: boolean }): string {
  const summary = summaryOf(count.tally, count.outcome.winners);
  const sections = [
    headText(count, width),
    ...(brief ? [] : [section('How the rule works', ruleParagraphs(count, width))]),
    fundedText(count, width),
    notFundedText(count, width),
    tiesText(count, width),
    section('What it means for the voters', votersText(summary, count.figures, width)),
    ...(brief ? [] : [section('Beside the other rules', besideText(count, summary, width))]),
    notesText(count, width),
  ];
  return sections.filter((each) => each !== '').join('\n\n');
}

const section = (title: string, body: string): string => `${title.toUpperCase()}\n${body}`;

function headText({ title, tally, rule, outcome, figures, selected }: Counted, width: number): string {
  const { budget } = tally.instance;
  const { number, money, percent } = figures;
  const left = budget - outcome.cost;
  const funded = `${number(outcome.winners.length)} of ${counted(figures, tally.ids.length, 'project')} ${outcome.winners.length === 1 ? 'is' : 'are'} funded for ${money(outcome.cost)}`;
  const rest =
    left < 0
      ? `${money(-left)} more than the budget`
      : `${percent(outcome.cost, budget)} of the budget; ${money(left)} is left`;
  const facts = `${counted(figures, tally.valid, 'ballot')}, ${counted(figures, tally.ids.length, 'project')}, a budget of ${money(budget)}. Rule: ${ruleName(rule)}.`;
  return [
    paragraph(title, width),
    '='.repeat(Math.min(width, letters(title).length)),
    paragraph(facts, width),
    '',
    paragraph(`${funded}: ${rest}.`, width),
    ...(selected ? [paragraph(selectedText(outcome.winners, selected), width)] : []),
  ].join('\n');
}

function selectedText(winners: readonly string[], selected: readonly string[]): string {
  const missing = selected.filter((id) => !winners.includes(id));
  const added = winners.filter((id) => !selected.includes(id));
  if (missing.length + added.length === 0)
    return 'These are exactly the projects that the file marks as selected.';
  const parts = [
    ...(missing.length > 0 ? [`the file also has ${listed(missing)}`] : []),
    ...(added.length > 0 ? [`the file does not have ${listed(added)}`] : []),
  ];
  return `The file marks other projects as selected: ${parts.join('; ')}.`;
}

function ruleParagraphs({ rule, outcome, figures, tally }: Counted, width: number): string {
  return ruleText(rule, outcome, figures, tally.valid)
    .map((each) => paragraph(each, width))
    .join('\n');
}

const nameOf = (tally: Tally, id: string): string =>
  tally.instance.projects.find((project) => project.id === id)?.name ?? '';

/** Whether the rule goes by points, which then stand beside the votes. */
const pointsMatter = ({ tally }: Counted): boolean => ['points', 'ranking'].includes(tally.instance.voteType);

function fundedText(count: Counted, width: number): string {
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

function notFundedText(count: Counted, width: number): string {
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

function tiesText(count: Counted, width: number): string {
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

function tieLine(teller: Teller, { between, by, mattered, step }: Tie): string {
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
  if (by === 'all-funded') return `Place ${step}: ${listed(names)} were equal, and all of them are funded.`;
  return `Place ${step}: ${listed(names)} were equal; ${between[0] ?? ''} came first by ${settled}.${effect}`;
}

function notesText({ notes }: Counted, width: number): string {
  if (notes.length === 0) return '';
  return section('About the file', notes.map((note) => paragraph(`${note}.`, width, '  ')).join('\n'));
}
