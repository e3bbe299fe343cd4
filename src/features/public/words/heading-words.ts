import { t } from '@lingui/core/macro';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { day, dayRange } from '../../../i18n/format.ts';
import type { ResultView } from '../view/result-view.ts';

/** The heading of a result: what the vote says is a word to the board, and the heading says when that decides, or did. */
export function headingWords({ cycle, decisions }: Pick<ResultView, 'cycle' | 'decisions'>): string {
  const [decided] = decisions;
  if (decided) {
    const on = day(decided.day);
    return t`Så röstade invånarna, så beslutade nämnden ${on}`;
  }
  const when = decisionDays(cycle);
  return when === ''
    ? t`Så röstade invånarna, nämnden beslutar senare`
    : t`Så röstade invånarna, nämnden beslutar ${when}`;
}

/** When the board decides, by the round's own plan; empty where it has none. */
function decisionDays({ phases }: Pick<Cycle, 'phases'>): string {
  const planned = phases.filter(({ step }) => step === 'decision');
  const [first] = planned.map(({ from }) => from).toSorted();
  const last = planned
    .map(({ until }) => until)
    .toSorted()
    .at(-1);
  return first === undefined || last === undefined ? '' : dayRange(first, last);
}
