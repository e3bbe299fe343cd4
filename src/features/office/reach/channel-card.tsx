import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { CalendarDays } from 'lucide-preact';
import { type ChannelReach, type Measure, perThousand, type Reach } from '../../../domain/reach/reach.ts';
import { number } from '../../../i18n/format.ts';
import { BarRow, Bars } from '../../../ui/bar-row.tsx';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import css from './reach.module.css';
import { channelName, measureName, peopleWords, rateNumber, shownWords } from './reach-words.ts';

export type ChannelsProps = { reach: Reach; measure: Measure; measures: readonly Measure[] };

/** Which ways of meeting people gave the most. Nobody knows by which one a voter was reached. */
export function ChannelCard({ reach, measure, measures }: ChannelsProps) {
  const met = measures.filter((each) => each !== 'votes');
  const by = measure === 'votes' ? met[0] : measure;
  if (reach.channels.length === 0 || by === undefined) {
    return (
      <Card title={t`Sätt att mötas`}>
        <EmptyState icon={CalendarDays} title={t`Ingen träff har varit än`} />
      </Card>
    );
  }
  const rows = [...reach.channels].sort((a, b) => sizeOf(b, by) - sizeOf(a, by));
  const most = Math.max(1, ...rows.map((row) => sizeOf(row, by)));
  return (
    <>
      <Card title={t`Sätt att mötas`} note={measureName(by)}>
        <div class={css['bars']}>
          <Bars label={t`Sätt att mötas`}>
            {rows.map((row) => (
              <BarRow
                key={row.channel}
                tone="ochre"
                label={channelName(row.channel)}
                value={sizeOf(row, by)}
                max={most}
                text={textOf(row, by)}
              />
            ))}
          </Bars>
        </div>
      </Card>
      <ChannelTable rows={rows} population={reach.population} measures={met} />
    </>
  );
}

const sizeOf = ({ reached }: ChannelReach, measure: Measure): number => {
  const people = reached[measure];
  return typeof people === 'number' ? people : 0;
};

const textOf = ({ reached }: ChannelReach, measure: Measure): string => {
  const people = reached[measure];
  return typeof people === 'number' ? peopleWords(measure, people) : shownWords(people);
};

type TableProps = {
  rows: readonly ChannelReach[];
  population: number | undefined;
  measures: readonly Measure[];
};

function ChannelTable({ rows, population, measures }: TableProps) {
  return (
    <DataTable
      caption={t`Sätt att mötas i siffror`}
      locale={i18n.locale}
      rows={rows}
      rowKey={(row) => row.channel}
      empty={null}
      columns={[
        {
          key: 'channel',
          head: t`Sätt`,
          rowHeader: true,
          cell: (row) => channelName(row.channel),
          sortBy: (row) => channelName(row.channel),
        },
        {
          key: 'events',
          head: t`Träffar`,
          align: 'end',
          cell: (row) => (row.channel === 'none' ? '–' : number(row.events)),
          sortBy: (row) => row.events,
        },
        ...measures.flatMap((measure) => [
          {
            key: measure,
            head: measureName(measure),
            align: 'end' as const,
            cell: (row: ChannelReach) => shownWords(row.reached[measure]),
            sortBy: (row: ChannelReach) => sizeOf(row, measure),
          },
          {
            key: `${measure}-rate`,
            head: t`per 1 000`,
            align: 'end' as const,
            cell: (row: ChannelReach) => {
              const rate = perThousand(row.reached[measure], population);
              return rate === undefined ? '–' : rateNumber(rate);
            },
          },
        ]),
      ]}
    />
  );
}
