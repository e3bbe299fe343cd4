import { t } from '@lingui/core/macro';
import type { Contest } from '../../../domain/vote/contest.ts';
import { number } from '../../../i18n/format.ts';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import css from './decision.module.css';
import { type ProposalFilter, SHOWN, type Shown } from './proposal-filter.ts';

export type ProposalSearchProps = {
  filter: ProposalFilter;
  onFilter: (filter: ProposalFilter) => void;
  /** How many proposals there are of each sort. */
  counts: Readonly<Record<Shown, number>>;
  /** The contests that are written about. */
  contests: readonly Contest[];
};

/** Narrows the list of proposals; it follows while one types and chooses. */
export function ProposalSearch({ filter, onFilter, counts, contests }: ProposalSearchProps) {
  const sorts = SHOWN.filter((shown) => shown !== 'faulty' || counts.faulty > 0 || filter.shown === shown);
  return (
    <search class={css['filters']}>
      <TextInput
        type="search"
        label={t`Sök på nummer eller rubrik`}
        value={filter.text}
        onInput={(text) => onFilter({ ...filter, text })}
      />
      <Select
        label={t`Visa`}
        value={filter.shown}
        onChange={(value) => onFilter({ ...filter, shown: SHOWN.find((shown) => shown === value) ?? 'all' })}
        options={sorts.map((shown) => ({
          value: shown,
          label: `${shownWords(shown)} (${number(counts[shown])})`,
        }))}
      />
      {contests.length > 1 && (
        <Select
          label={t`Omröstning`}
          prompt={t`Alla omröstningar`}
          value={filter.contest}
          onChange={(contest) => onFilter({ ...filter, contest })}
          options={contests.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </search>
  );
}

function shownWords(shown: Shown): string {
  switch (shown) {
    case 'all':
      return t`Alla förslag`;
    case 'departs':
      return t`Avviker från omröstningen`;
    case 'faulty':
      return t`Något saknas`;
    case 'won':
      return t`Vann`;
    case 'lost':
      return t`Vann inte`;
  }
}
