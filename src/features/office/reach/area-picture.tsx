import { t } from '@lingui/core/macro';
import { Users } from 'lucide-preact';
import { comparable } from '../../../domain/reach/behind.ts';
import { type AreaReach, type Measure, perThousand, type Reach } from '../../../domain/reach/reach.ts';
import { percent } from '../../../i18n/format.ts';
import { BarRow, Bars } from '../../../ui/bar-row.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import css from './reach.module.css';
import { peopleWords, rateNumber, shownWords } from './reach-words.ts';

/** A bar an area, the lowest first, and a line across them for the whole round. Nothing where no area has its residents. */
export function AreaPicture({ reach, measure }: { reach: Reach; measure: Measure }) {
  const whole = perThousand(reach.whole[measure], reach.population);
  const rows = comparable(reach, measure)
    .map((row) => ({ row, rate: perThousand(row.reached[measure], row.population) }))
    .sort((a, b) => placeOf(a.row, a.rate, measure) - placeOf(b.row, b.rate, measure));
  const most = Math.max(whole ?? 0, ...rows.map(({ rate }) => rate ?? 0));
  // Nothing to compare: the numbers stand in the table, and a notice says what is missing.
  if (most === 0 && reach.whole[measure] !== 0) return null;
  const level = whole === undefined ? undefined : rateNumber(whole);
  return (
    <Card
      title={t`Per 1 000 invånare, område för område`}
      note={level === undefined ? undefined : t`Streckad linje: hela omgången, ${level}`}
    >
      {reach.whole[measure] === 0 ? (
        <EmptyState icon={Users} title={t`Ingen är nådd än`}>
          {t`Här syns områdena när de första har lämnat idéer eller räknats på en träff.`}
        </EmptyState>
      ) : (
        <div class={css['bars']}>
          <Bars label={t`Per 1 000 invånare, område för område`}>
            {rows.map(({ row, rate }) => (
              <BarRow
                key={row.area.id}
                label={row.area.name}
                value={rate ?? 0}
                max={most}
                goal={whole}
                text={rate === undefined ? withoutRate(row, measure) : rateNumber(rate)}
                note={noteOf(row, measure)}
              />
            ))}
          </Bars>
        </div>
      )}
    </Card>
  );
}

/** Nobody, then few, then by rate; at the end what cannot be compared. */
function placeOf(row: AreaReach, rate: number | undefined, measure: Measure): number {
  if (row.reached[measure] === 'few') return Number.MIN_VALUE;
  return rate ?? Infinity;
}

const withoutRate = (row: AreaReach, measure: Measure): string => {
  const people = row.reached[measure];
  return typeof people === 'number' ? peopleWords(measure, people) : shownWords(people);
};

function noteOf(row: AreaReach, measure: Measure): string | undefined {
  const { turnout } = row.area;
  if (row.population === undefined && typeof row.reached[measure] === 'number')
    return t`invånarna är inte ifyllda`;
  if (turnout === undefined) return undefined;
  const voted = percent(turnout / 100);
  return t`valdeltagande ${voted}`;
}
