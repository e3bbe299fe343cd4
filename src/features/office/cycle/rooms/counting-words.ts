import { plural, t } from '@lingui/core/macro';
import type { Contest } from '../../../../domain/vote/contest.ts';
import { listWords } from '../../../../i18n/format.ts';
import { ruleOf, stepsBeforeLots } from '../../tally/contest-rule.ts';

/** How a contest is counted and how ties are broken, in a sentence or two. */
export function countingWords(contest: Contest): string {
  return `${ruleWords(contest)} ${tieWords(contest)}`;
}

function ruleWords(contest: Contest): string {
  const rule = ruleOf(contest);
  switch (rule?.name) {
    case undefined:
      return t`Räknas efter en regel som inte finns här.`;
    case 'greedy': {
      const least = rule.minimum?.votes ?? 0;
      const minimum =
        least > 0 ? plural(least, { one: 'Minst # röst krävs.', other: 'Minst # röster krävs.' }) : '';
      const fit =
        rule.fit === 'skip'
          ? t`Flest röster som ryms: det som inte ryms hoppas över.`
          : t`Flest röster i tur och ordning, tills något inte ryms.`;
      return minimum === '' ? fit : `${fit} ${minimum}`;
    }
    case 'equal-shares':
      return t`Lika delar-metoden: varje röst får lika stor del av budgeten.`;
    case 'phragmen':
      return t`Phragméns metod: kostnaden delas mellan dem som röstat, så jämnt det går.`;
    case 'best-total':
      return t`Det urval som ryms och får mest stöd sammanlagt.`;
  }
}

function tieWords(contest: Contest): string {
  const steps = stepsBeforeLots(contest).map((step) => (step === 'cost' ? t`lägre kostnad` : t`fler röster`));
  const before = listWords(steps);
  return steps.length === 0
    ? t`Vid lika röstetal lottas det.`
    : t`Vid lika röstetal avgör ${before}, sedan lotten.`;
}
