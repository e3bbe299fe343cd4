import { t } from '@lingui/core/macro';
import { CalendarPlus, CircleCheck } from 'lucide-preact';
import { type Behind, furthestBehind } from '../../../domain/reach/behind.ts';
import { type Measure, perThousand, type Reach } from '../../../domain/reach/reach.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { number, percent } from '../../../i18n/format.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { to } from '../place.ts';
import css from './reach.module.css';
import { peopleWords, rateNumber } from './reach-words.ts';

/** As many as a next step can be thought out for. */
const NAMED = 5;

export type BehindProps = { reach: Reach; measure: Measure; mayPlan: boolean };

/** The areas where people are missing, in words, so that the next event goes there. */
export function BehindCard({ reach, measure, mayPlan }: BehindProps) {
  const rate = perThousand(reach.whole[measure], reach.population);
  if (rate === undefined || rate === 0) return null;
  const behind = furthestBehind(reach, measure);
  const whole = rateNumber(rate);
  if (behind.length === 0) {
    return (
      <Notice kind="success" icon={CircleCheck} title={t`Inget område sticker ut`}>
        {t`Inget område som kan jämföras ligger under hela omgången.`}
      </Notice>
    );
  }
  return (
    <Card
      title={t`Här saknas flest`}
      note={t`Områden under hela omgångens ${whole} per 1 000 invånare, längst efter överst`}
    >
      <ol class={css['behind']}>
        {behind.slice(0, NAMED).map((each) => (
          <li key={each.row.area.id} class={css['behindRow']}>
            <div class={css['behindWords']}>
              <strong>{each.row.area.name}</strong>
              <span>{behindWords(each, measure)}</span>
            </div>
            {mayPlan && (
              <LinkButton kind="quiet" icon={CalendarPlus} href={to.newEventIn(each.row.area.id)}>
                {newEventIn(each.row.area.name)}
              </LinkButton>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** "5 per 1 000: 10 idéer på 2 000 invånare · 23 till ger samma som hela omgången · valdeltagande 71 %". */
function behindWords({ row, rate, missing }: Behind, measure: Measure): string {
  const residents = number(row.population ?? 0);
  const people = row.reached[measure];
  const { turnout } = row.area;
  const voted = turnout === undefined ? '' : percent(turnout / 100);
  return dotted(
    rate === undefined || typeof people !== 'number'
      ? t`Under 5 på ${residents} invånare`
      : ratePart(rateNumber(rate), peopleWords(measure, people), residents),
    missing === undefined ? '' : morePart(number(missing)),
    voted && t`valdeltagande ${voted}`,
  );
}

const newEventIn = (area: string): string => t`Ny träff i ${area}`;

const ratePart = (rate: string, people: string, residents: string): string =>
  t`${rate} per 1 000: ${people} på ${residents} invånare`;

const morePart = (missing: string): string => t`${missing} till för att nå hela omgångens nivå`;
