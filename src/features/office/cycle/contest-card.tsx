import { plural, t } from '@lingui/core/macro';
import { budgetOf, type Cycle } from '../../../domain/cycle/cycle.ts';
import type { Contest, Option } from '../../../domain/vote/contest.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { money, number } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { areaName } from '../words/names.ts';
import css from './cycle.module.css';
import { methodWords } from './rule-words.ts';

type ContestCardProps = { cycle: Cycle; contest: Contest; locale: string };

/** More votes than this stand folded together, so that a city with one in every district can be read. */
const FOLDED_ABOVE = 4;

/** The votes of the round: each with its area, method and budget, and the proposals with what they cost. */
export function ContestCards({ cycle, locale }: Omit<ContestCardProps, 'contest'>) {
  const { contests } = cycle;
  if (contests.length <= FOLDED_ABOVE) {
    return contests.map((contest) => (
      <Card key={contest.id} title={contest.name} note={contestNote(cycle, contest)}>
        <ContestOptions cycle={cycle} contest={contest} locale={locale} />
      </Card>
    ));
  }
  return (
    <Card title={plural(contests.length, { one: '# omröstning', other: '# omröstningar' })}>
      <div class={css['folded']}>
        {contests.map((contest) => (
          <Disclosure key={contest.id} summary={dotted(contest.name, contestNote(cycle, contest))}>
            <ContestOptions cycle={cycle} contest={contest} locale={locale} />
          </Disclosure>
        ))}
      </div>
    </Card>
  );
}

function contestNote(cycle: Cycle, contest: Contest): string {
  const budget = money(budgetOf(cycle, contest), cycle.currency);
  const area = areaName(cycle, contest.area) ?? '';
  const options = plural(contest.options.length, { one: '# förslag', other: '# förslag' });
  return dotted(area === contest.name ? '' : area, options, budget);
}

function ContestOptions({ cycle, contest, locale }: ContestCardProps) {
  return (
    <>
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
    </>
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
