import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { ArrowRightLeft, Award, ChevronDown } from 'lucide-preact';
import type { DecidedProposal } from '../../../domain/outcome/decision.ts';
import { departs, type DecisionRevision, proposalKey } from '../../../domain/outcome/decision-standing.ts';
import { money, number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { useCycle } from '../office-context.ts';
import css from './decision.module.css';
import { verdictWords } from './decision-words.ts';
import { votesWords } from './proposal-row.tsx';
import type { VotedProposal, VoteOutcome } from './vote-outcome.ts';

type Row = {
  readonly decided: DecidedProposal;
  readonly title: string;
  /** Said where there are several. */
  readonly contest: string | undefined;
  readonly number: number;
  readonly cost: number;
  readonly voted: VotedProposal | undefined;
  readonly departs: boolean;
};

/** More proposals than this that lost and were rejected wait until somebody asks for them: they are most of a large round. */
const FOLDED = 20;

export type DecidedTableProps = {
  held: DecisionRevision;
  /** The vote; without it the table tells the decision alone. */
  outcome: VoteOutcome | undefined;
  /** The number of a revision that does not stand any more. */
  earlier?: number;
  locale: string;
};

/** What became of every proposal, beside the vote, with the reason wherever they part. */
export function DecidedTable({ held, outcome, earlier, locale }: DecidedTableProps) {
  const cycle = useCycle();
  const [departing, setDeparting] = useState(false);
  const [all, setAll] = useState(false);
  const voted = new Map(
    outcome?.contests.flatMap(({ proposals }) => proposals.map((each) => [each.key, each] as const)),
  );
  const several = new Set(held.proposals.map(({ contest }) => contest)).size > 1;
  const rows = held.proposals.map((decided): Row => {
    const found = voted.get(proposalKey(decided));
    const contest = cycle.contests.find(({ id }) => id === decided.contest);
    const option = found?.option ?? contest?.options.find(({ id }) => id === decided.option);
    return {
      decided,
      title: option?.title ?? decided.option,
      contest: several ? contest?.name : undefined,
      number: option?.number ?? 0,
      cost: option?.cost ?? 0,
      voted: found,
      departs: found !== undefined && departs(found.won, decided.verdict),
    };
  });
  const departures = rows.filter((row) => row.departs).length;
  const asVoted = rows.filter((row) => !row.departs && row.decided.verdict === 'rejected');
  const folds = !departing && !all && asVoted.length > FOLDED;
  const shown = rows.filter((row) => (departing ? row.departs : !folds || !asVoted.includes(row)));
  const count = number(departures);
  return (
    <Card
      title={earlier === undefined ? t`Förslagen` : t`Förslagen, version ${earlier}`}
      note={
        outcome === undefined
          ? undefined
          : departures === 0
            ? t`Beslutet följer omröstningen.`
            : t`Avviker från omröstningen i ${count} av ${number(rows.length)} förslag.`
      }
    >
      {departures > 0 && (
        <Checkbox label={t`Visa bara det som avviker`} checked={departing} onChange={setDeparting} />
      )}
      <DataTable
        caption={
          earlier === undefined ? t`Beslut om varje förslag` : t`Beslut om varje förslag, version ${earlier}`
        }
        captionHidden
        locale={locale}
        rows={shown}
        rowKey={({ decided }) => proposalKey(decided)}
        empty={<EmptyState title={t`Inget förslag här`} />}
        columns={columnsFor(cycle.currency, outcome !== undefined)}
      />
      {folds && (
        <div>
          <Button icon={ChevronDown} onClick={() => setAll(true)}>
            {plural(asVoted.length, {
              one: 'Visa också # förslag som avslogs',
              other: 'Visa också # förslag som avslogs',
            })}
          </Button>
        </div>
      )}
    </Card>
  );
}

const columnsFor = (currency: string, withVote: boolean): readonly Column<Row>[] => [
  {
    key: 'number',
    head: t`Nr`,
    align: 'end',
    cell: (row) => number(row.number),
    sortBy: (row) => row.number,
  },
  {
    key: 'title',
    head: t`Förslag`,
    rowHeader: true,
    cell: titleCell,
    sortBy: (row) => row.title,
  },
  ...(withVote ? [voteColumn()] : []),
  {
    key: 'verdict',
    head: t`Beslut`,
    cell: (row) => verdictCell(row, currency),
    sortBy: (row) => row.decided.verdict,
  },
  {
    key: 'cost',
    head: t`Kostar`,
    align: 'end',
    cell: (row) => money(costOf(row), currency),
    sortBy: costOf,
  },
];

const titleCell = ({ title, contest }: Row) => (
  <span class={css['words']}>
    <bdi>{title}</bdi>
    {contest !== undefined && <span class={css['more']}>{contest}</span>}
  </span>
);

const voteColumn = (): Column<Row> => ({
  key: 'votes',
  head: t`Resultat`,
  cell: ({ voted }) =>
    voted && (
      <span class={css['vote']}>
        <span class={css['votes']}>{votesWords(voted.contest.method.kind, number(voted.votes))}</span>
        <Pill state={voted.won ? 'ok' : 'plain'} look="bare" icon={voted.won ? Award : undefined}>
          {voted.won ? t`Vann` : t`Vann inte`}
        </Pill>
      </span>
    ),
  sortBy: ({ voted }) => voted?.votes,
});

const costOf = ({ decided, cost }: Row): number =>
  decided.verdict === 'changed' ? (decided.cost ?? cost) : cost;

function verdictCell({ decided, departs: departed }: Row, currency: string) {
  const cost =
    decided.verdict === 'changed' && decided.cost !== undefined ? money(decided.cost, currency) : undefined;
  return (
    <div class={css['verdict']}>
      <strong>{verdictWords(decided.verdict)}</strong>
      {departed && (
        <Pill state="info" look="bare" icon={ArrowRightLeft}>
          {t`Avviker från omröstningen`}
        </Pill>
      )}
      {decided.verdict === 'changed' && <span class={css['reason']}>{decided.what}</span>}
      {cost !== undefined && <span>{t`Ny kostnad: ${cost}`}</span>}
      {decided.verdict === 'deferred' && <span class={css['reason']}>{t`Till: ${decided.until}`}</span>}
      {decided.reason !== undefined && (
        <span class={css['reason']}>
          <span class={css['more']}>{t`Skäl:`}</span> {decided.reason}
        </span>
      )}
    </div>
  );
}
