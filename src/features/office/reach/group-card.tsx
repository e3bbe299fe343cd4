import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { Users } from 'lucide-preact';
import type { GroupReach, QuestionReach } from '../../../domain/reach/groups.ts';
import type { Shown } from '../../../domain/reach/hide-few.ts';
import { listWords, number, percent } from '../../../i18n/format.ts';
import { BarRow, Bars } from '../../../ui/bar-row.tsx';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { groupName, questionName } from './group-words.ts';
import css from './reach.module.css';
import { channelName, shownWords } from './reach-words.ts';

export type GroupCardProps = {
  reach: QuestionReach;
  /** Ideas of the round, to see how many of those who were met have answered; undefined for whoever may not read it. */
  ideas: Shown | undefined;
};

/** What people said of themselves to one question: those who are missing first, as a picture and in numbers. */
export function GroupCard({ reach, ideas }: GroupCardProps) {
  const name = questionName(reach.question);
  const rows = [...reach.groups].sort((a, b) => placeOf(a) - placeOf(b));
  const most = Math.max(1, ...rows.map(sizeOf));
  if (reach.answered === 0)
    return (
      <Card title={name}>
        <EmptyState icon={Users} title={t`Ingen har svarat än`}>
          {t`Frågan ställs på plattan när en idé är sparad. Svaren kommer hit när tio har svarat, och när träffen avslutas.`}
        </EmptyState>
      </Card>
    );
  const nobody = listWords(rows.filter(({ people }) => people === 0).map((row) => groupName(reach, row)));
  return (
    <>
      <Card title={name} note={answeredWords(reach.answered, ideas)}>
        {nobody !== '' && (
          <p>
            {t`Ingen har svarat:`} <strong>{nobody}</strong>
          </p>
        )}
        <div class={css['bars']}>
          <Bars label={name}>
            {rows
              .filter(({ people }) => people !== 0)
              .map((row) => (
                <BarRow
                  key={row.group}
                  tone="plum"
                  label={groupName(reach, row)}
                  value={sizeOf(row)}
                  max={most}
                  text={row.share === undefined ? shownWords(row.people) : percent(row.share)}
                  note={row.share === undefined ? undefined : shownWords(row.people)}
                />
              ))}
          </Bars>
        </div>
      </Card>
      <GroupTable reach={reach} name={name} />
    </>
  );
}

const sizeOf = ({ people }: GroupReach): number => (typeof people === 'number' ? people : 0);

/** Nobody, then few, then by number; what is hidden is five or more. */
function placeOf({ people }: GroupReach): number {
  if (people === 'few') return 1;
  return people === 'hidden' ? 5 : people;
}

function answeredWords(answered: Shown, ideas: Shown | undefined): string {
  if (typeof answered !== 'number') return t`Så få har svarat att summan är dold`;
  const told = plural(answered, { one: '# har svarat', other: '# har svarat' });
  if (typeof ideas !== 'number') return told;
  const left = plural(ideas, { one: '# idé', other: '# idéer' });
  return t`${told}, på ${left}. De som saknas står först.`;
}

function GroupTable({ reach, name }: { reach: QuestionReach; name: string }) {
  return (
    <DataTable
      caption={t`${name} i siffror`}
      locale={i18n.locale}
      rows={reach.groups}
      rowKey={({ group }) => group}
      empty={null}
      columns={[
        {
          key: 'group',
          head: t`Grupp`,
          rowHeader: true,
          cell: (row) => groupName(reach, row),
          sortBy: (row) => groupName(reach, row),
        },
        {
          key: 'people',
          head: t`Svar`,
          align: 'end',
          cell: (row) => shownWords(row.people),
          sortBy: sizeOf,
        },
        {
          key: 'share',
          head: t`Andel`,
          align: 'end',
          cell: (row) => (row.share === undefined ? '–' : percent(row.share)),
        },
        ...reach.channels.map((channel) => ({
          key: channel,
          head: channelName(channel),
          align: 'end' as const,
          cell: ({ channels }: GroupReach) => {
            const people = channels.get(channel);
            return people === 0 ? number(0) : shownWords(people);
          },
        })),
      ]}
    />
  );
}
