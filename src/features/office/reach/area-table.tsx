import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { type AreaReach, type Measure, perThousand, type Reach } from '../../../domain/reach/reach.ts';
import { number, percent } from '../../../i18n/format.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import css from './reach.module.css';
import { measureName, rateNumber, shownWords } from './reach-words.ts';

/** Every area with its residents, its turnout and all that is known of who took part. */
export function AreaTable({ reach, measures }: { reach: Reach; measures: readonly Measure[] }) {
  return (
    <DataTable
      caption={t`Områdena i siffror`}
      locale={i18n.locale}
      rows={reach.areas}
      rowKey={(row) => row.area.id}
      empty={null}
      columns={[areaColumn(), ...groundColumns(), ...measures.flatMap(measureColumns)]}
      foot={<Foot reach={reach} measures={measures} />}
    />
  );
}

const areaColumn = (): Column<AreaReach> => ({
  key: 'area',
  head: t`Område`,
  rowHeader: true,
  cell: ({ area, depth }) => (
    <span class={css['areaName']} style={{ '--depth': depth }}>
      {area.name}
    </span>
  ),
  sortBy: ({ area }) => area.name,
});

const groundColumns = (): readonly Column<AreaReach>[] => [
  {
    key: 'population',
    head: t`Invånare`,
    align: 'end',
    cell: ({ population }) => (population === undefined ? '–' : number(population)),
    sortBy: ({ population }) => population,
  },
  {
    key: 'turnout',
    head: t`Valdeltagande`,
    align: 'end',
    cell: ({ area }) => (area.turnout === undefined ? '–' : percent(area.turnout / 100)),
    sortBy: ({ area }) => area.turnout,
  },
];

const measureColumns = (measure: Measure): readonly Column<AreaReach>[] => [
  {
    key: measure,
    head: measureName(measure),
    align: 'end',
    cell: ({ reached }) => shownWords(reached[measure]),
    sortBy: ({ reached }) => sortable(reached[measure]),
  },
  {
    key: `${measure}-rate`,
    head: t`per 1 000`,
    align: 'end',
    cell: ({ reached, population }) => rateWords(perThousand(reached[measure], population)),
    sortBy: ({ reached, population }) => perThousand(reached[measure], population),
  },
];

const sortable = (shown: AreaReach['reached'][Measure]): number | undefined => {
  if (typeof shown === 'number') return shown;
  return shown === 'few' ? 1 : undefined;
};

const rateWords = (rate: number | undefined): string => (rate === undefined ? '–' : rateNumber(rate));

function Foot({ reach, measures }: { reach: Reach; measures: readonly Measure[] }) {
  const { population, whole, elsewhere } = reach;
  return (
    <>
      {measures.some((measure) => (elsewhere[measure] ?? 0) !== 0) && (
        <tr>
          <th scope="row">{t`Utan område`}</th>
          <td class={css['end']}>–</td>
          <td class={css['end']}>–</td>
          {measures.map((measure) => (
            <Pair key={measure} count={shownWords(elsewhere[measure])} rate="–" />
          ))}
        </tr>
      )}
      <tr class={css['whole']}>
        <th scope="row">{t`Hela omgången`}</th>
        <td class={css['end']}>{population === undefined ? '–' : number(population)}</td>
        <td class={css['end']}>–</td>
        {measures.map((measure) => (
          <Pair
            key={measure}
            count={shownWords(whole[measure])}
            rate={rateWords(perThousand(whole[measure], population))}
          />
        ))}
      </tr>
    </>
  );
}

function Pair({ count, rate }: { count: string; rate: string }) {
  return (
    <>
      <td class={css['end']}>{count}</td>
      <td class={css['end']}>{rate}</td>
    </>
  );
}
