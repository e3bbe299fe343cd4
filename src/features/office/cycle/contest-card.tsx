import { plural, t } from '@lingui/core/macro';
import { budgetOf, type Cycle } from '../../../domain/cycle/cycle.ts';
import type { Contest, Option } from '../../../domain/vote/contest.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { money, number } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { areaName } from '../words/names.ts';
import { methodWords } from './rule-words.ts';

export type ContestCardProps = { cycle: Cycle; contest: Contest; locale: string };

/** One vote: its area, method and budget, and the proposals with what they cost. */
export function ContestCard({ cycle, contest, locale }: ContestCardProps) {
  const budget = money(budgetOf(cycle, contest), cycle.currency);
  const area = areaName(cycle, contest.area) ?? '';
  const options = plural(contest.options.length, { one: '# förslag', other: '# förslag' });
  return (
    <Card title={contest.name} note={dotted(area === contest.name ? '' : area, options, budget)}>
      <p>{methodWords(contest.method)}</p>
      <DataTable
        caption={t`Förslag i ${contest.name}`}
        captionHidden
        locale={locale}
        rows={contest.options}
        rowKey={(option) => option.id}
        empty={null}
        columns={optionColumns(cycle)}
      />
    </Card>
  );
}

const optionColumns = (cycle: Cycle): readonly Column<Option>[] => [
  {
    key: 'number',
    head: t`Nr`,
    align: 'end',
    cell: (option) => number(option.number),
    sortBy: (option) => option.number,
  },
  { key: 'title', head: t`Förslag`, rowHeader: true, cell: titleCell, sortBy: (option) => option.title },
  {
    key: 'area',
    head: t`Område`,
    cell: (option) => areaName(cycle, option.area) ?? '',
    sortBy: (option) => areaName(cycle, option.area),
  },
  {
    key: 'cost',
    head: t`Kostar`,
    align: 'end',
    cell: (option) => money(option.cost, cycle.currency),
    sortBy: (option) => option.cost,
  },
];

const titleCell = (option: Option) => <span dir="auto">{option.title}</span>;
