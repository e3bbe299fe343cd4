import { plural, t } from '@lingui/core/macro';
import { capitalise } from '../../../i18n/capitalise.ts';
import { number } from '../../../i18n/format.ts';
import { streetEventKind } from '../../../i18n/words.ts';
import type { Shown } from '../../../domain/reach/hide-few.ts';
import type { Channel } from '../../../domain/reach/met.ts';
import type { Measure } from '../../../domain/reach/reach.ts';

/** A measure as a column or a button names it. */
export function measureName(measure: Measure): string {
  switch (measure) {
    case 'ideas':
      return t`Idéer`;
    case 'visits':
      return t`Besök`;
    case 'votes':
      return t`Röstande`;
  }
}

/** So many of a measure, as words: `12 idéer`. */
export function peopleWords(measure: Measure, people: number): string {
  switch (measure) {
    case 'ideas':
      return plural(people, { one: '# idé', other: '# idéer' });
    case 'visits':
      return plural(people, { one: '# besök', other: '# besök' });
    case 'votes':
      return plural(people, { one: '# röstande', other: '# röstande' });
  }
}

/** A number that may be hidden, or not be known of this row. */
export function shownWords(shown: Shown | undefined): string {
  if (shown === undefined) return '–';
  if (shown === 'few') return t`under 5`;
  return shown === 'hidden' ? t`dolt` : number(shown);
}

/** A rate to one decimal. */
export const rateNumber = (rate: number): string => number(Math.round(rate * 10) / 10);

export const channelName = (channel: Channel): string =>
  channel === 'none' ? t`Utanför träffarna` : capitalise(streetEventKind(channel));
