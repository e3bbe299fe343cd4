import { plural, t } from '@lingui/core/macro';
import { number } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { to } from '../place.ts';
import type { AreaFigures, Figures } from './figures.ts';
import css from './area-bars.module.css';

/** Ideas and visitors per area, the least reached first, so that the next event goes where people are missing. */
export function AreaBars({ figures }: { figures: Figures }) {
  const { areas, ideasElsewhere } = figures;
  const most = {
    ideas: Math.max(1, ...areas.map((row) => row.ideas)),
    visitors: Math.max(1, ...areas.map((row) => row.visitors)),
  };
  return (
    <Card
      title={t`Vilka har vi inte nått?`}
      note={t`Idéer och besökare per område, minst överst`}
      actions={<a href={to.reach}>{t`Räckvidd`}</a>}
    >
      {figures.ideas + figures.visitors === 0 && areas.length === 0 ? (
        <EmptyState title={t`Inga områden än`}>{t`De sätts under Ramar.`}</EmptyState>
      ) : (
        <table class={css['table']}>
          <thead>
            <tr>
              <th scope="col" class={css['area']}>
                {t`Område`}
              </th>
              <th scope="col">
                <span class={css['key']} data-of="ideas" />
                {t`Idéer`}
              </th>
              <th scope="col">
                <span class={css['key']} data-of="visitors" />
                {t`Besökare`}
              </th>
            </tr>
          </thead>
          <tbody>
            {areas.map((row) => (
              <Row key={row.area.id} row={row} most={most} />
            ))}
          </tbody>
        </table>
      )}
      {ideasElsewhere > 0 && (
        <p class={css['elsewhere']}>
          {plural(ideasElsewhere, {
            one: '# idé nämner inget område.',
            other: '# idéer nämner inget område.',
          })}
        </p>
      )}
    </Card>
  );
}

function Row({ row, most }: { row: AreaFigures; most: { ideas: number; visitors: number } }) {
  return (
    <tr>
      <th scope="row" class={css['area']}>
        {row.area.name}
        {row.within && <span class={css['within']}> {row.within}</span>}
      </th>
      <Cell of="ideas" value={row.ideas} most={most.ideas} />
      <Cell of="visitors" value={row.visitors} most={most.visitors} />
    </tr>
  );
}

type CellProps = { of: 'ideas' | 'visitors'; value: number; most: number };

function Cell(props: CellProps) {
  return (
    <td>
      <BarAndValue {...props} />
    </td>
  );
}

function BarAndValue({ of, value, most }: CellProps) {
  return (
    <span class={css['cell']} data-none={value === 0 ? '' : undefined}>
      <svg class={css['bar']} aria-hidden="true" width="100%" height="18">
        <rect class={css['track']} width="100%" height="18" rx="4" />
        <rect class={css['fill']} data-of={of} width={`${(100 * value) / most}%`} height="18" rx="4" />
      </svg>
      <span class={css['value']}>{number(value)}</span>
    </span>
  );
}
