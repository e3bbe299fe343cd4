import { plural, t } from '@lingui/core/macro';
import { number } from '../../../i18n/format.ts';
import type { ContestView } from '../view/contest-view.ts';

/** `5 av 13 förslag röstades fram`. */
export function fundedWords({ winners, options }: Pick<ContestView, 'winners' | 'options'>): string {
  const won = number(winners.length);
  if (winners.length === 0) return t`Inget förslag röstades fram`;
  return plural(options.length, {
    one: 'Förslaget röstades fram',
    other: `${won} av # förslag röstades fram`,
  });
}
