import { plural, t } from '@lingui/core/macro';
import { FileText } from 'lucide-preact';
import type { DecisionRevision } from '../../../domain/outcome/decision-standing.ts';
import { day, money } from '../../../i18n/format.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Select, type SelectOption } from '../../../ui/select.tsx';
import { to } from '../place.ts';
import form from '../shell/form.module.css';
import css from './proposals.module.css';
import type { ShortlistRow } from './shortlist-rows.ts';

export type ShortlistViewProps = {
  rows: readonly ShortlistRow[];
  contests: readonly SelectOption[];
  currency: string;
  /** The decision that the ballots go by; undefined before it is written down. */
  decision: DecisionRevision | undefined;
  /** The vote is open: the ballots stand. */
  opened: boolean;
  mayDecide: boolean;
  error: string | undefined;
  busy: boolean;
  locale: string;
  onPut: (proposal: string, contest: string) => void;
  /** Puts everything that has no contest yet into that of its area. */
  onNear: () => void;
  onSave: () => void;
};

/** Which of the finished proposals are voted on, in which contest, by which decision. */
export function ShortlistView(props: ShortlistViewProps) {
  const { rows, decision, opened, mayDecide, contests } = props;
  const mayChange = mayDecide && !opened && contests.length > 0;
  const chosen = rows.filter(({ contest }) => contest !== '').length;
  return (
    <>
      <PageHeader
        kicker={<a href={to.proposals}>{t`Förslag`}</a>}
        title={t`Till röstsedeln`}
        lead={t`Ett beslut säger vilka förslag invånarna får rösta om. Här sätts de på röstsedlarna, med rubrik, text och kostnad.`}
      />
      {opened && (
        <Notice kind="info" title={t`Röstningen är öppnad`}>
          {t`Röstsedlarna ändras inte mer.`}
        </Notice>
      )}
      {!mayDecide && (
        <Notice kind="info" title={t`Samordnare sätter förslagen på röstsedlarna`}>
          {t`Här syns vilka som är med.`}
        </Notice>
      )}
      <DecisionCard decision={decision} mayDecide={mayDecide} />
      {contests.length === 0 && (
        <Notice kind="warning" title={t`Omgången har ingen omröstning än`}>
          <a href={to.framePart('contests')}>{t`Sätt upp en omröstning i ramarna`}</a>
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState
          icon={FileText}
          title={t`Inga klara förslag än`}
          action={<LinkButton href={to.proposals}>{t`Till förslagen`}</LinkButton>}
        >
          {t`Ett förslag är klart när någon har sagt det på förslagets egen sida.`}
        </EmptyState>
      ) : (
        <>
          <div class={css['filters']}>
            <output class={css['found']}>
              {plural(chosen, { one: '# förslag till omröstning', other: '# förslag till omröstning' })}
            </output>
            {mayChange && (
              <Button kind="quiet" onClick={props.onNear}>
                {t`Ta med alla, efter område`}
              </Button>
            )}
          </div>
          <DataTable
            caption={t`Klara förslag`}
            captionHidden
            locale={props.locale}
            rows={rows}
            rowKey={(row) => row.id}
            columns={columns(props, mayChange)}
            empty={null}
          />
          {props.error !== undefined && <Notice kind="problem" live="now" title={props.error} />}
          {mayChange && (
            <div class={form['actions']}>
              <Button kind="primary" busy={props.busy} disabled={!decision} onClick={props.onSave}>
                {t`Sätt på röstsedlarna`}
              </Button>
              {!decision && <span class={css['quiet']}>{t`Skriv in beslutet först.`}</span>}
            </div>
          )}
        </>
      )}
    </>
  );
}

function DecisionCard({ decision, mayDecide }: Pick<ShortlistViewProps, 'decision' | 'mayDecide'>) {
  if (!decision) {
    return (
      <Card title={t`Beslutet`}>
        <div class={form['group']}>
          <p>{t`Beslutet är inte inskrivet än: vem som tog det, vilken dag och varför.`}</p>
          {mayDecide && (
            <div class={form['actions']}>
              <LinkButton href={to.newDecision('shortlist')}>{t`Skriv in beslutet`}</LinkButton>
            </div>
          )}
        </div>
      </Card>
    );
  }
  const { by, paragraph, caseNumber } = decision;
  const who = by.kind === 'board' ? by.board : `${by.role}, ${by.board}`;
  const what = [who, paragraph, caseNumber].filter((part) => part !== undefined).join(', ');
  return (
    <Card
      title={t`Beslutet`}
      note={day(decision.day)}
      actions={
        <LinkButton kind="quiet" href={to.recorded(decision.decision)}>
          {t`Öppna beslutet`}
        </LinkButton>
      }
    >
      <p>{what}</p>
      <p class={css['text']} dir="auto">
        {decision.summary}
      </p>
    </Card>
  );
}

const columns = (props: ShortlistViewProps, mayChange: boolean): readonly Column<ShortlistRow>[] => [
  {
    key: 'title',
    head: t`Förslag`,
    rowHeader: true,
    sortBy: (row) => row.title,
    cell: (row) => (
      <span class={css['titleCell']}>
        <a href={to.proposal(row.id)} dir="auto">
          {row.title ?? t`(utan rubrik)`}
        </a>
        {row.unready && <span class={css['quiet']}>{` ${t`är inte klart längre`}`}</span>}
      </span>
    ),
  },
  { key: 'area', head: t`Område`, cell: (row) => row.area, sortBy: (row) => row.area },
  {
    key: 'cost',
    head: t`Kostnad`,
    align: 'end',
    cell: (row) => (row.cost === undefined ? '' : money(row.cost, props.currency)),
    sortBy: (row) => row.cost,
  },
  {
    key: 'contest',
    head: t`Omröstning`,
    sortBy: (row) => row.contest,
    cell: (row) =>
      mayChange ? (
        <Select
          label={contestLabel(row)}
          labelHidden
          prompt={t`Inte med`}
          value={row.contest}
          onChange={(contest) => props.onPut(row.id, contest)}
          options={props.contests}
        />
      ) : (
        (props.contests.find(({ value }) => value === row.contest)?.label ?? t`Inte med`)
      ),
  },
];

function contestLabel(row: ShortlistRow): string {
  const title = row.title ?? t`(utan rubrik)`;
  return t`Omröstning för ${title}`;
}
