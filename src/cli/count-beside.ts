import { countBy, otherRules } from '../count/rule.ts';
import { summaryOf, type Summary } from '../count/summary.ts';
import { counted, type Figures } from './count-numbers.ts';
import type { Counted } from './count-counted.ts';
import { bar, paragraph, table, type Column } from './count-table.ts';

/** The widest bar. */
const BAR = 30;

/** More rows than this are gathered in a last one. */
const ROWS = 8;

/** How many voters got something, and how much, as words and bars. */
export function votersText(summary: Summary, figures: Figures, width: number): string {
  const { voters, withFunded, distribution, averageFunded, averageCost } = summary;
  const { number, percent, money } = figures;
  const first = `${number(withFunded)} of ${counted(figures, voters, 'voter')} (${percent(withFunded, voters)}) get at least one project they voted for. On average a voter gets ${averageFunded.toFixed(1)} of them, together worth ${money(Math.round(averageCost / figures.unit) * figures.unit)}.`;
  const shown = distribution.slice(0, ROWS);
  const rest = distribution.slice(ROWS).reduce((sum, each) => sum + each.voters, 0);
  const rows = [
    ...shown.map(({ funded, voters: count }) => ({ label: funded === 0 ? 'none' : `${funded}`, count })),
    ...(rest > 0 ? [{ label: `${ROWS} or more`, count: rest }] : []),
  ];
  const most = Math.max(...rows.map(({ count }) => count));
  const columns: Column[] = [
    { title: 'Projects they get', align: 'right' },
    { title: 'Voters', align: 'right' },
    { title: '', align: 'right' },
    { title: '' },
  ];
  const lines = rows.map(({ label, count }) => ({
    cells: [label, number(count), percent(count, voters), bar(count, most, Math.min(BAR, width - 40))],
  }));
  const byArea = [...areaText(summary, figures, width), ...voterAreaText(summary, figures, width)];
  return [paragraph(first, width), '', table(columns, lines, width), ...byArea].join('\n');
}

function areaText({ areas }: Summary, figures: Figures, width: number): string[] {
  if (areas.length < 2) return [];
  const columns: Column[] = [
    { title: 'Area', wraps: true },
    { title: 'Projects', align: 'right' },
    { title: 'Funded', align: 'right' },
    { title: 'Cost', align: 'right' },
    { title: '' },
  ];
  const most = Math.max(...areas.map(({ cost }) => cost));
  const rows = areas.map(({ area, projects, funded, cost }) => ({
    cells: [
      area,
      figures.number(projects),
      figures.number(funded),
      figures.amount(cost),
      bar(cost, most, BAR / 2),
    ],
  }));
  return ['', table(columns, rows, width)];
}

function voterAreaText({ votersByArea }: Summary, figures: Figures, width: number): string[] {
  if (votersByArea.length < 2) return [];
  const columns: Column[] = [
    { title: 'Voters of', wraps: true },
    { title: 'Voters', align: 'right' },
    { title: 'With a funded project', align: 'right' },
  ];
  const rows = votersByArea.map(({ area, voters, withFunded }) => ({
    cells: [area, figures.number(voters), figures.percent(withFunded, voters)],
  }));
  return ['', table(columns, rows, width)];
}

/** What other rules would have funded with the same ballots. */
export function besideText(
  { tally, outcome, figures, order }: Counted,
  summary: Summary,
  width: number,
): string {
  const columns: Column[] = [
    { title: 'Rule', wraps: true },
    { title: 'Funded', align: 'right' },
    { title: 'Same', align: 'right' },
    { title: 'Cost', align: 'right' },
    { title: 'Voters', align: 'right' },
    { title: '' },
  ];
  const own = {
    label: 'this count',
    winners: outcome.winners,
    cost: outcome.cost,
    withFunded: summary.withFunded,
  };
  const others = otherRules.map(({ label, rule }) => {
    const { winners, cost } = countBy(tally, rule, order);
    return { label, winners, cost, withFunded: summaryOf(tally, winners).withFunded };
  });
  const rows = [own, ...others].map(({ label, winners, cost, withFunded }) => ({
    cells: [
      label,
      figures.number(winners.length),
      label === own.label ? '' : figures.number(winners.filter((id) => outcome.winners.includes(id)).length),
      figures.amount(cost),
      figures.percent(withFunded, summary.voters),
      bar(withFunded, summary.voters, 10),
    ],
  }));
  const words =
    'For understanding only: the rule that was fixed before the vote decides. Same: projects that this count funds too. Voters: those who get at least one project.';
  return [paragraph(words, width), '', table(columns, rows, width)].join('\n');
}
