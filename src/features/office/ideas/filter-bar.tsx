import { t } from '@lingui/core/macro';
import { Select } from '../../../ui/select.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { IdeaFilter } from './idea-filter.ts';
import css from './ideas.module.css';

export type SelectOption = { readonly value: string; readonly label: string };

export type FilterBarProps = {
  filter: IdeaFilter;
  onFilter: (part: Partial<IdeaFilter>) => void;
  choices: FilterChoices;
};

/** What each filter can be set to. */
export type FilterChoices = {
  readonly states: readonly SelectOption[];
  readonly areas: readonly SelectOption[];
  readonly themes: readonly SelectOption[];
  readonly events: readonly SelectOption[];
  readonly languages: readonly SelectOption[];
  readonly tablets: readonly SelectOption[];
};

/** Narrows the list of ideas; it follows while one types and chooses. */
export function FilterBar({ filter, onFilter, choices }: FilterBarProps) {
  return (
    <search class={css['filters']}>
      <div class={css['searchField']}>
        <TextInput
          type="search"
          label={t`Sök i rubrik och text`}
          value={filter.text}
          onInput={(text) => onFilter({ text })}
        />
      </div>
      <Select
        label={t`Läge`}
        prompt={t`Alla lägen`}
        value={filter.state}
        onChange={(state) => onFilter({ state })}
        options={choices.states}
      />
      <Select
        label={t`Område`}
        prompt={t`Alla områden`}
        value={filter.area}
        onChange={(area) => onFilter({ area })}
        options={choices.areas}
      />
      {choices.themes.length > 0 && (
        <Select
          label={t`Tema`}
          prompt={t`Alla teman`}
          value={filter.theme}
          onChange={(theme) => onFilter({ theme })}
          options={choices.themes}
        />
      )}
      <Select
        label={t`Träff`}
        prompt={t`Alla träffar`}
        value={filter.event}
        onChange={(event) => onFilter({ event })}
        options={choices.events}
      />
      <Select
        label={t`Språk`}
        prompt={t`Alla språk`}
        value={filter.language}
        onChange={(language) => onFilter({ language })}
        options={choices.languages}
      />
      <Select
        label={t`Platta`}
        prompt={t`Alla plattor`}
        value={filter.tablet}
        onChange={(tablet) => onFilter({ tablet })}
        options={choices.tablets}
      />
    </search>
  );
}
