import { plural, t } from '@lingui/core/macro';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { Method } from '../../../domain/vote/contest.ts';
import { number } from '../../../i18n/format.ts';

/** How a ballot is marked, in a sentence. */
export function methodWords(method: Method): string {
  const votes = plural(method.votes, { one: '# röst', other: '# röster' });
  switch (method.kind) {
    case 'approval':
      return t`Kryssa: ${votes}, på olika förslag.`;
    case 'points': {
      const most = number(method.perOption);
      return method.perOption === method.votes
        ? t`Fördela röster: ${votes}, som alla får läggas på ett och samma förslag.`
        : t`Fördela röster: ${votes}, högst ${most} på ett förslag.`;
    }
  }
}

/** Who may take part, in a sentence or two. */
export function participationWords({ who, citizenshipRequired, lowestAge }: Cycle['participation']): string {
  const where = who === 'live' ? t`De som bor i kommunen.` : t`De som bor eller arbetar i kommunen.`;
  const age =
    lowestAge === 0 ? t`Ingen lägsta ålder.` : plural(lowestAge, { one: 'Från # år.', other: 'Från # år.' });
  const citizen = citizenshipRequired
    ? t`Svenskt medborgarskap krävs.`
    : t`Man behöver inte vara svensk medborgare.`;
  return `${where} ${age} ${citizen}`;
}
