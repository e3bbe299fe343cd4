import { plural, t } from '@lingui/core/macro';
import type { Rule } from '../../../count/rule.ts';
import { number } from '../../../i18n/format.ts';
import type { OutcomeTeller } from '../../../i18n/outcome-words.ts';
import type { ContestView, SharesFacts } from '../view/contest-view.ts';

type Shares = Extract<Rule, { name: 'equal-shares' }>;

/** The Method of Equal Shares, step by step, as it went in this contest. */
export function sharesWords(view: ContestView, rule: Shares, teller: OutcomeTeller): readonly string[] {
  const { shares } = view;
  const lines = [
    t`Pengarna delas lika mellan alla som röstade. Ett förslag får pengar när de som röstade på det tillsammans kan betala hela kostnaden med sina delar.`,
    firstWords(rule.satisfaction),
  ];
  if (!shares) return lines;
  const each = teller.money(shares.each);
  const raised = (rule.completion === 'add1' || rule.completion === 'add1u') && shares.runs > 1;
  if (raised) {
    const runs = number(shares.runs);
    const step = teller.money(rule.increment * view.unit);
    lines.push(
      t`För att lite av budgeten skulle bli över höjdes allas del med ${step} i taget och räkningen gjordes om, ${runs} gånger. Den sista som höll sig inom budgeten gäller. Då var varje del ${each}.`,
    );
  } else lines.push(t`Varje del var ${each}.`);
  if (rule.completion === 'add1u' || rule.completion === 'utilitarian')
    lines.push(restWords(view.winners.length - shares.bought));
  if (shares.comparison) lines.push(comparisonWords(shares.comparison));
  return lines;
}

function firstWords(satisfaction: Shares['satisfaction']): string {
  switch (satisfaction) {
    case 'cost':
      return t`Varje gång går det förslag först vars kostnad delas av flest.`;
    case 'cardinality':
      return t`Varje gång går det förslag först som begär minst av var och en.`;
    case 'points':
    case 'borda':
      return t`Varje gång går det förslag först som begär minst för varje röst eller poäng som det fick.`;
    default:
      return satisfaction satisfies never;
  }
}

const restWords = (filled: number): string =>
  filled === 0
    ? t`Det som blev över till sist skulle gå till förslagen med flest röster, men inget rymdes.`
    : plural(filled, {
        one: 'Det som blev över till sist gick till förslagen med flest röster: ett till fick plats.',
        other: 'Det som blev över till sist gick till förslagen med flest röster: # till fick plats.',
      });

function comparisonWords(comparison: NonNullable<SharesFacts['comparison']>): string {
  const better = number(comparison.prefersFirst);
  const worse = number(comparison.prefersSecond);
  const same = number(comparison.indifferent);
  return comparison.prefersSecond > comparison.prefersFirst
    ? t`Till sist jämfördes utfallet med att bara ta flest röster: ${better} har mer av lika delar, ${worse} av flest röster, och för ${same} är det lika. Därför gäller flest röster.`
    : t`Till sist jämfördes utfallet med att bara ta flest röster: ${better} har mer av lika delar, ${worse} av flest röster, och för ${same} är det lika. Därför gäller lika delar.`;
}
