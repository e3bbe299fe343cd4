import { plural, t } from '@lingui/core/macro';
import { money, number } from '../../../i18n/format.ts';
import type { ResultView } from '../view/result-view.ts';

/** The result in two sentences, for the top of the page and for whoever is sent its address. */
export function summaryWords({ file, contests }: Pick<ResultView, 'file' | 'contests'>): string {
  const voters = plural(file.turnout.voters, { one: '# person röstade.', other: '# personer röstade.' });
  return `${voters} ${outcomeWords({ file, contests })}`;
}

function outcomeWords({ file, contests }: Pick<ResultView, 'file' | 'contests'>): string {
  const options = contests.reduce((sum, contest) => sum + contest.options.length, 0);
  const won = contests.reduce((sum, contest) => sum + contest.winners.length, 0);
  const [wonOf, all] = [number(won), number(options)];
  const [only] = contests;
  if (!only || contests.length > 1)
    return plural(contests.length, {
      one: `${wonOf} av ${all} förslag röstades fram.`,
      other: `${wonOf} av ${all} förslag röstades fram, i # omröstningar.`,
    });
  const spent = money(only.cost / only.unit, file.cycle.currency);
  const budget = money(only.budget / only.unit, file.cycle.currency);
  return won === 0
    ? t`Inget av ${all} förslag röstades fram.`
    : t`${wonOf} av ${all} förslag röstades fram. De kostar ${spent} av budgeten på ${budget}.`;
}
