import { summaryOf } from '../count/summary.ts';
import type { Counted } from './count-counted.ts';
import { besideText, votersText } from './count-beside.ts';
import { counted, listed } from './count-numbers.ts';
import { ruleName, ruleText } from './count-rule-words.ts';
import { fundedText, notFundedText } from './count-projects.ts';
import { letters, paragraph, section } from './count-table.ts';
import { tiesText } from './count-ties.ts';

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

function notesText({ notes }: Counted, width: number): string {
  if (notes.length === 0) return '';
  return section('About the file', notes.map((note) => paragraph(`${note}.`, width, '  ')).join('\n'));
}
