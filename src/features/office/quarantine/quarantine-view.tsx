import { t } from '@lingui/core/macro';
import { ShieldCheck } from 'lucide-preact';
import { dateTime } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailedState } from '../../../ui/failed-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Pill } from '../../../ui/pill.tsx';
import type { QuarantinedEntry } from '../../../wire/quarantine.ts';
import { LateCards } from './late-cards.tsx';
import { type LateGroup, lateGroups } from './late-groups.ts';
import { QuarantineItem } from './quarantine-item.tsx';
import css from './quarantine.module.css';

export type QuarantineProps = {
  /** Undefined until the server has answered once. */
  rows: readonly QuarantinedEntry[] | undefined;
  /** Why there is no newer answer. */
  failure: string | undefined;
  carrierName: (row: QuarantinedEntry) => string;
  /** The name of an author. */
  nameOf: (author: string) => string;
  timeZone: string;
  /** Acts for those who may. */
  onRelease: ((row: QuarantinedEntry) => void) | undefined;
  onReject: ((row: QuarantinedEntry) => void) | undefined;
  onReleaseAll: ((group: LateGroup) => void) | undefined;
  onRetry: () => void;
};

/** What the server kept but did not take in: why, from whom, what it says, and what is to become of it. */
export function QuarantineView(props: QuarantineProps) {
  const { rows, failure } = props;
  return (
    <>
      <PageHeader
        title={t`Behöver hjälp`}
        lead={t`Poster som har kommit fram men inte räknas in, för att något inte stämmer. Inget är borttaget. Släpp in dem, eller avvisa dem med ett skäl.`}
      />
      {rows === undefined && failure === undefined && <LoadingState what={t`Frågar servern`} />}
      {rows === undefined && failure !== undefined && (
        <FailedState
          title={t`Listan kunde inte hämtas`}
          kept={t`Allt ligger kvar hos servern.`}
          advice={failure}
          retry={{ label: t`Försök igen`, onClick: props.onRetry }}
        />
      )}
      {rows !== undefined && (
        <>
          {failure !== undefined && (
            <Notice kind="warning" live="polite" title={failure}>
              {t`Du ser det som senast var känt. Att släppa in och avvisa behöver nät.`}
            </Notice>
          )}
          <Rows {...props} rows={rows} />
        </>
      )}
    </>
  );
}

function Rows(props: QuarantineProps & { rows: readonly QuarantinedEntry[] }) {
  const open = props.rows.filter((row) => row.settled === null);
  const settled = props.rows.filter((row) => row.settled !== null);
  const groups = lateGroups(open);
  const inHeaps = new Set(groups.flatMap(({ rows }) => rows));
  const apart = open.filter((row) => !inHeaps.has(row));
  return (
    <>
      <LateCards {...props} groups={groups} />
      {open.length === 0 && (
        <EmptyState icon={ShieldCheck} title={t`Inget behöver hjälp`}>
          {t`Här hamnar till exempel sådant som en spärrad platta skickar.`}
        </EmptyState>
      )}
      {apart.length > 0 && (
        <div class={css['items']}>
          {apart.map((row, at) => (
            <QuarantineItem
              key={`${row.id}/${row.hash}`}
              row={row}
              place={apart.length > 1 ? at + 1 : undefined}
              {...props}
            />
          ))}
        </div>
      )}
      {settled.length > 0 && (
        <Card title={t`Avgjorda`}>
          <ul class={css['settled']}>
            {settled.map((row) => (
              <li key={`${row.id}/${row.hash}`} class={css['settledRow']}>
                <Pill state={row.settled === 'released' ? 'ok' : 'plain'}>
                  {row.settled === 'released' ? t`Insläppt` : t`Avvisad`}
                </Pill>
                <span>
                  {props.carrierName(row)} · {dateTime(row.received, props.timeZone)}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
