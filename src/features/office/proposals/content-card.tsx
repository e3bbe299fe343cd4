import { t } from '@lingui/core/macro';
import { AreaId } from '../../../domain/log/ids.ts';
import { fieldOf, PROPOSAL_TEXT_MAX, type Wanted } from '../../../domain/proposal/change.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import { number } from '../../../i18n/format.ts';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Select, type SelectOption } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import form from '../shell/form.module.css';
import { counterText } from '../words/counter-words.ts';
import { amountWanted, type FieldEdit, shownChange } from './field-edits.ts';
import { textLabel, titleLabel } from './proposal-words.ts';

export type ContentProps = {
  proposal: Proposal;
  edits: readonly FieldEdit[];
  onWrite: (field: string, raw: string, wanted: Wanted | undefined) => void;
  /** Of the round, the first one first. */
  languages: readonly string[];
  areas: readonly SelectOption[];
  themes: readonly string[];
  /** What stands after an amount: "kr". */
  unit: string;
  /** The language of who reads. */
  reader: string;
};

/** What a proposal says, where it is, what it costs and who would do it. */
export function ContentCard(props: ContentProps) {
  const { languages, proposal, edits, onWrite, reader } = props;
  const [first = 'sv', ...others] = languages;
  const said = (field: string) => wordsOf(edits, proposal, field);
  const write = (wanted: Wanted, raw: string) => onWrite(fieldOf(wanted), raw, wanted);
  const words = (language: string) => (
    <>
      <TextInput
        label={titleLabel(language, reader)}
        value={said(`title/${language}`)}
        onInput={(value) => write({ field: 'title', language, value }, value)}
        counter={{ limit: PROPOSAL_TEXT_MAX.title, text: counterText }}
      />
      <TextArea
        label={textLabel(language, reader)}
        lang={language}
        rows={5}
        value={said(`text/${language}`)}
        onInput={(value) => write({ field: 'text', language, value }, value)}
        counter={{ limit: PROPOSAL_TEXT_MAX.text, text: counterText }}
      />
    </>
  );
  const done = others.filter((tag) => said(`title/${tag}`) !== '' && said(`text/${tag}`) !== '').length;
  const all = others.length;
  return (
    <Card title={t`Förslaget`} note={t`Så enkelt att den som har läst en idé på torget känner igen den.`}>
      <div class={form['group']}>
        {words(first)}
        {all > 0 && (
          <Disclosure summary={t`Andra språk: ${done} av ${all} klara`}>
            <div class={form['group']}>
              {others.map((tag) => (
                <div key={tag} class={form['group']}>
                  {words(tag)}
                </div>
              ))}
            </div>
          </Disclosure>
        )}
        <div class={form['pair']}>
          <Select
            label={t`Område`}
            prompt={t`Inget särskilt`}
            value={said('area')}
            onChange={(value) => {
              const area = AreaId.safeParse(value);
              write({ field: 'area', value: area.success ? area.data : null }, value);
            }}
            options={props.areas}
          />
          {props.themes.length > 0 && (
            <Select
              label={t`Tema`}
              prompt={t`Inget särskilt`}
              value={said('theme')}
              onChange={(value) => write({ field: 'theme', value }, value)}
              options={props.themes.map((theme) => ({ value: theme, label: theme }))}
            />
          )}
          <Amount {...props} field="cost" label={t`Kostnad en gång`} />
          <Amount {...props} field="yearly" label={t`Kostnad varje år sedan`} />
        </div>
        <TextInput
          label={t`Vem som skulle genomföra det`}
          optional={t`valfritt`}
          value={said('carrier')}
          onInput={(value) => write({ field: 'carrier', value }, value)}
          counter={{ limit: PROPOSAL_TEXT_MAX.carrier, text: counterText }}
        />
      </div>
    </Card>
  );
}

function Amount({
  field,
  label,
  edits,
  proposal,
  onWrite,
  unit,
}: ContentProps & { field: 'cost' | 'yearly'; label: string }) {
  const raw = wordsOf(edits, proposal, field);
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      suffix={unit}
      value={raw}
      onInput={(value) => onWrite(field, value, amountWanted(field, value))}
      error={amountWanted(field, raw) ? undefined : t`Skriv ett helt belopp, till exempel 45 000.`}
    />
  );
}

/** What stands in a box. */
function wordsOf(edits: readonly FieldEdit[], proposal: Proposal, field: string): string {
  const edit = edits.find((each) => each.field === field);
  if (edit) return edit.raw;
  const value = shownChange(edits, proposal, field)?.value ?? '';
  return typeof value === 'number' ? number(value) : value;
}
