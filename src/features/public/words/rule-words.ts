import { plural, t } from '@lingui/core/macro';
import type { Rule } from '../../../count/rule.ts';
import { listWords, number } from '../../../i18n/format.ts';
import { type OutcomeTeller, scoreWords } from '../../../i18n/outcome-words.ts';
import type { ContestView } from '../view/contest-view.ts';
import { sharesWords } from './shares-words.ts';

type Greedy = Extract<Rule, { name: 'greedy' }>;

/** A rule's name. */
export function ruleName(rule: Rule): string {
  switch (rule.name) {
    case 'greedy':
      return measureName(rule.measure);
    case 'equal-shares':
      return rule.satisfaction === 'cost' || rule.satisfaction === 'points'
        ? t`Lika delar-metoden`
        : t`Lika delar-metoden, efter antal förslag`;
    case 'phragmen':
      return t`Phragméns metod`;
    case 'best-total':
      return t`Högsta summan`;
    default:
      return rule satisfies never;
  }
}

function measureName(measure: Greedy['measure']): string {
  switch (measure) {
    case 'votes':
      return t`Flest röster som ryms`;
    case 'points':
    case 'borda':
      return t`Flest poäng som ryms`;
    case 'votes-per-cost':
      return t`Flest röster för pengarna`;
    case 'points-per-cost':
    case 'borda-per-cost':
      return t`Flest poäng för pengarna`;
    default:
      return measure satisfies never;
  }
}

/** How a rule came to its outcome, for somebody who never heard of it: a paragraph each. */
export function ruleWords(view: ContestView, teller: OutcomeTeller): readonly string[] {
  return [...mainWords(view, teller), ...conditionWords(view.rule, teller)];
}

function mainWords(view: ContestView, teller: OutcomeTeller): readonly string[] {
  const { rule } = view;
  switch (rule.name) {
    case 'greedy':
      return [orderWords(rule, teller), fitWords(rule)];
    case 'equal-shares':
      return sharesWords(view, rule, teller);
    case 'phragmen':
      return [
        t`Kostnaden för ett förslag är en börda som de som röstade på det bär tillsammans, så att alla får lika mycket att bära. Det förslag kommer näst som ger sina väljare minst börda. Räkningen slutar vid det första som inte ryms.`,
      ];
    case 'best-total':
      return [t`Av alla listor som ryms i budgeten är det här den som får mest stöd tillsammans.`];
    default:
      return rule satisfies never;
  }
}

function orderWords({ measure }: Greedy, { scored }: OutcomeTeller): string {
  if (measure.endsWith('per-cost'))
    return scored === 'votes'
      ? t`Förslaget med flest röster för varje krona kommer först, sedan nästa, och så vidare.`
      : t`Förslaget med flest poäng för varje krona kommer först, sedan nästa, och så vidare.`;
  return scored === 'votes'
    ? t`Förslaget med flest röster kommer först, sedan nästa, och så vidare.`
    : t`Varje plats i en rangordning är värd poäng. Förslaget med flest poäng kommer först, sedan nästa, och så vidare.`;
}

function fitWords({ fit, covered }: Greedy): string {
  if (fit === 'skip')
    return t`Ett förslag får pengar om det ryms i det som finns kvar när det blir dess tur. Ryms det inte går turen till nästa.`;
  return covered === undefined
    ? t`Varje förslag får pengar så länge det ryms i det som finns kvar. Det första som inte ryms avslutar räkningen.`
    : t`Varje förslag får pengar så länge det ryms i det som finns kvar. Det första som inte ryms avslutar räkningen, om inte minst ${covered} % av kostnaden är täckt: då får det pengar ändå.`;
}

/** What else the rule asks for. */
function conditionWords(rule: Rule, teller: OutcomeTeller): readonly string[] {
  const lines = minimumWords(rule, teller);
  const rivals = 'exclusive' in rule ? (rule.exclusive ?? []) : [];
  for (const group of rivals) {
    const names = listWords(group.map(teller.project));
    lines.push(t`Av ${names} kan bara ett byggas.`);
  }
  return rule.name === 'greedy' ? [...lines, ...greedyConditions(rule, teller)] : lines;
}

function minimumWords({ minimum }: Rule, { scored, area }: OutcomeTeller): string[] {
  const lines: string[] = [];
  if (minimum?.votes !== undefined) {
    const least = scoreWords(minimum.votes, scored);
    lines.push(t`Ett förslag behövde minst ${least} för att komma i fråga.`);
  }
  for (const [id, votes] of Object.entries(minimum?.byArea ?? {})) {
    const [where, least] = [area(id), scoreWords(votes, scored)];
    lines.push(t`I ${where} behövde ett förslag minst ${least}.`);
  }
  if (minimum?.percent !== undefined) {
    const least = number(minimum.percent);
    lines.push(
      t`Minst ${least} % av dem som röstade behövde ha valt ett förslag för att det skulle komma i fråga.`,
    );
  }
  if (minimum?.costShare !== undefined) {
    const times = number(minimum.costShare);
    lines.push(
      t`Ett förslags del av rösterna fick inte vara mindre än en ${times}-del av dess del av budgeten.`,
    );
  }
  return lines;
}

function greedyConditions(rule: Greedy, teller: OutcomeTeller): readonly string[] {
  const { money, area } = teller;
  const lines = (rule.tiers ?? []).map((tier) => tierWords(tier, teller));
  for (const [id, ceiling] of Object.entries(rule.areaCeilings ?? {})) {
    const [where, most] = [area(id), money(ceiling)];
    lines.push(t`${where} får högst ${most}.`);
  }
  if (rule.priority) {
    const areas = listWords(rule.priority.areas.map(area));
    lines.push(
      rule.priority.mode === 'best-first'
        ? t`Det bästa förslaget från områden som inte fick något förra gången kom först: ${areas}.`
        : t`Vid lika kom områden först som inte fick något förra gången: ${areas}.`,
    );
  }
  if (rule.extraForTies !== undefined) {
    const more = money(rule.extraForTies);
    lines.push(t`Där lika röstetal skulle avgöra får upp till ${more} till läggas så att alla får plats.`);
  }
  return lines;
}

function tierWords(
  { upTo, budget, projects }: NonNullable<Greedy['tiers']>[number],
  { money }: OutcomeTeller,
): string {
  const most = listWords([
    ...(projects === undefined ? [] : [plural(projects, { one: '# förslag', other: '# förslag' })]),
    ...(budget === undefined ? [] : [money(budget)]),
  ]);
  if (upTo === undefined)
    return most === '' ? t`Dyrare förslag: ingen kvot.` : t`Dyrare förslag: högst ${most}.`;
  const size = money(upTo);
  return most === ''
    ? t`Förslag som kostar högst ${size}: ingen kvot.`
    : t`Förslag som kostar högst ${size}: högst ${most}.`;
}
