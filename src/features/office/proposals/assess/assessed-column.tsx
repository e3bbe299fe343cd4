import { t } from '@lingui/core/macro';
import { number } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { Pill } from '../../../../ui/pill.tsx';
import type { ProposalRow } from '../proposal-rows.ts';
import page from '../proposals.module.css';
import { assessmentStateLook, assessmentStateName, sumWords } from './assess-words.ts';
import { ASSESSED_FILTERS, type AssessedFilter, isAssessedAs } from './assessed.ts';

export type AssessedFiltersProps = {
  rows: readonly ProposalRow[];
  filter: AssessedFilter | undefined;
  onFilter: (filter: AssessedFilter | undefined) => void;
  mayAssess: boolean;
};

/** Narrows the list by where the assessments of those that go on stand. */
export function AssessedFilters({ rows, filter, onFilter, mayAssess }: AssessedFiltersProps) {
  const going = rows.filter((row) => row.state !== 'ended');
  return (
    <div class={page['filters']} role="group" aria-label={t`Bedömning`}>
      <span>{t`Bedömning:`}</span>
      {ASSESSED_FILTERS.map((each) => {
        const count = going.filter((row) => isAssessedAs(row.assessed, each)).length;
        if (each === 'mine' && !mayAssess) return null;
        if (count === 0 && filter !== each) return null;
        const name = each === 'mine' ? t`Att bedöma av dig` : assessmentStateName(each);
        return (
          <Button
            key={each}
            kind="quiet"
            pressed={filter === each}
            onClick={() => onFilter(filter === each ? undefined : each)}
          >
            {`${name} ${number(count)}`}
          </Button>
        );
      })}
    </div>
  );
}

/** Where the assessment of a proposal stands; the sum once it is open, and whether a requirement is failed. */
export function assessedCell({ state, assessed }: ProposalRow) {
  if (state === 'ended' && !assessed.opened) return null;
  const name = assessmentStateName(assessed.state);
  const [look, words] =
    assessed.failed.length > 0
      ? (['help', t`Krav inte uppfyllt`] as const)
      : ([assessmentStateLook[assessed.state], name] as const);
  const sum = assessed.sum && sumWords(assessed.sum);
  return (
    <Pill state={look} look="bare">
      {sum === undefined ? words : `${sum}. ${words}`}
    </Pill>
  );
}
