import { plural, t } from '@lingui/core/macro';
import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import form from '../../shell/form.module.css';
import { areaOptions } from '../../words/area-options.ts';
import { type ContestRow, freshOption, METHODS, RULES, TIES } from './contest-rows.ts';
import { methodName, ruleName, tiesName } from './contest-words.ts';
import { Rows } from './rows.tsx';

type ContestFieldsProps = {
  contest: ContestRow;
  onChange: (part: Partial<ContestRow>) => void;
  at: (field: string) => string | undefined;
  cycle: Cycle;
};

/** One contest as fields. */
export function ContestFields(props: ContestFieldsProps) {
  const { contest, onChange, at, cycle } = props;
  return (
    <>
      <div class={form['pair']}>
        <TextInput
          label={t`Namn`}
          value={contest.name}
          onInput={(name) => onChange({ name })}
          error={at('name')}
        />
        <Select
          label={t`Område`}
          hint={t`Pengarna i området, och i dem som ligger under det.`}
          prompt={t`Välj`}
          value={contest.area}
          onChange={(area) => onChange({ area })}
          options={areaOptions(cycle)}
          error={at('area')}
        />
        <Select
          label={t`Så röstar man`}
          value={contest.method}
          onChange={(value) => onChange({ method: METHODS.find((each) => each === value) ?? contest.method })}
          options={METHODS.map((value) => ({ value, label: methodName(value) }))}
        />
        {contest.method !== 'knapsack' && (
          <TextInput
            label={contest.method === 'ranking' ? t`Antal att rangordna` : t`Antal röster`}
            inputMode="numeric"
            value={contest.votes}
            onInput={(votes) => onChange({ votes })}
            error={at('votes')}
          />
        )}
        {contest.method === 'points' && (
          <TextInput
            label={t`Högst på ett förslag`}
            inputMode="numeric"
            value={contest.perOption}
            onInput={(perOption) => onChange({ perOption })}
            error={at('perOption')}
          />
        )}
      </div>
      <Counted {...props} />
      <Options {...props} />
    </>
  );
}

function Counted({ contest, onChange, at }: ContestFieldsProps) {
  const rules = RULES.filter((rule) => rule !== 'kept' || contest.rule === 'kept');
  return (
    <Disclosure summary={t`Så räknas det`} open={at('least') !== undefined || undefined}>
      <div class={form['pair']}>
        <Select
          label={t`Regel`}
          value={contest.rule}
          onChange={(value) => onChange({ rule: RULES.find((each) => each === value) ?? contest.rule })}
          options={rules.map((value) => ({ value, label: ruleName(value) }))}
        />
        {contest.rule !== 'kept' && (
          <>
            <TextInput
              label={t`Röster som krävs för att vinna`}
              optional={t`valfritt`}
              inputMode="numeric"
              value={contest.least}
              onInput={(least) => onChange({ least })}
              error={at('least')}
            />
            <Select
              label={t`Vid lika röstetal`}
              value={contest.ties}
              onChange={(value) => onChange({ ties: TIES.find((each) => each === value) ?? contest.ties })}
              options={TIES.map((value) => ({ value, label: tiesName(value) }))}
            />
          </>
        )}
        <Select
          label={t`Ordning på sedeln`}
          value={contest.order}
          onChange={(value) => onChange({ order: value === 'drawn' ? 'drawn' : 'fixed' })}
          options={[
            { value: 'fixed', label: t`efter nummer` },
            { value: 'drawn', label: t`lottas för var och en på plattan` },
          ]}
        />
      </div>
      {contest.rule !== 'kept' && (
        <Checkbox
          label={t`Visa resultatet bredvid vad andra regler hade gett`}
          checked={contest.beside}
          onChange={(beside) => onChange({ beside })}
        />
      )}
    </Disclosure>
  );
}

function Options({ contest, onChange, at, cycle }: ContestFieldsProps) {
  const count = contest.options.length;
  const wrong = contest.options.some((_, row) =>
    ['title', 'text', 'area', 'cost'].some((field) => at(`${row}/${field}`) !== undefined),
  );
  return (
    <Disclosure
      summary={plural(count, { one: '# förslag på sedeln', other: '# förslag på sedeln' })}
      open={wrong || undefined}
    >
      <Rows
        rows={contest.options}
        onChange={(options) => onChange({ options })}
        fresh={() => freshOption(contest.options)}
        addLabel={t`Lägg till ett förslag`}
        nameOf={({ number, title }) => title || t`förslag ${number}`}
      >
        {(option, change, row) => (
          <>
            <div class={form['pair']}>
              <TextInput
                label={t`Rubrik`}
                value={option.title}
                onInput={(title) => change({ title })}
                error={at(`${row}/title`)}
              />
              <TextInput
                label={t`Kostar`}
                inputMode="numeric"
                suffix={cycle.currency === 'SEK' ? t`kr` : '€'}
                value={option.cost}
                onInput={(cost) => change({ cost })}
                error={at(`${row}/cost`)}
              />
              <Select
                label={t`Område`}
                optional={t`valfritt`}
                prompt={t`Inget särskilt`}
                value={option.area}
                onChange={(area) => change({ area })}
                options={areaOptions(cycle)}
                error={at(`${row}/area`)}
              />
            </div>
            <TextArea
              label={t`Kort text`}
              optional={t`valfritt`}
              rows={2}
              value={option.text}
              onInput={(text) => change({ text })}
              error={at(`${row}/text`)}
            />
          </>
        )}
      </Rows>
    </Disclosure>
  );
}
