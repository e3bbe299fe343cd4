import { t } from '@lingui/core/macro';
import { IDEA_PLACE_MAX, IDEA_TEXT_MAX, IDEA_TITLE_MAX } from '../../../domain/ideas/idea.ts';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { Select, type SelectOption } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { counterText } from './editor-words.ts';
import { CardField } from './card-field.tsx';
import type { FieldDraft } from './draft.ts';
import type { CardReading } from './receipt-card.ts';

/** The fields that a fault can belong to. */
export type IdeaFaults = Partial<Record<'title' | 'text' | 'place', string>>;

export type IdeaFormProps = {
  draft: FieldDraft;
  faults: IdeaFaults;
  areas: readonly SelectOption[];
  themes: readonly SelectOption[];
  languages: readonly SelectOption[];
  /** Whether what is written lies on the disk. */
  kept: 'not-yet' | 'kept' | 'failed';
  card: CardReading;
  /** Where a photo is added. */
  photo: ComponentChildren;
  onChange: (part: Partial<FieldDraft>) => void;
  onCard: (typed: string) => void;
};

/** Everything about an idea on one page: a facilitator writes while someone talks. */
export function IdeaForm(props: IdeaFormProps) {
  const { draft, faults, onChange } = props;
  const [hasCard] = useState(draft.card !== '');
  return (
    <>
      <TextInput
        label={t`Rubrik`}
        hint={t`Idén i några ord.`}
        value={draft.title}
        error={faults.title}
        counter={{ limit: IDEA_TITLE_MAX, text: counterText }}
        autoCapitalize="sentences"
        spellCheck
        onInput={(title) => onChange({ title })}
      />
      <TextArea
        label={t`Berätta mer`}
        optional={t`valfritt`}
        hint={t`Vad ska göras? Var? För vem? Skriv som personen säger det.`}
        value={draft.text}
        error={faults.text}
        rows={6}
        lang={draft.language}
        spellCheck
        counter={{ limit: IDEA_TEXT_MAX, text: counterText }}
        note={keptWords(props.kept)}
        onInput={(text) => onChange({ text })}
      />
      <Select
        label={t`Område`}
        value={draft.area}
        options={props.areas}
        prompt={t`Vet inte`}
        onChange={(area) => onChange({ area })}
      />
      <TextInput
        label={t`Plats`}
        optional={t`valfritt`}
        hint={t`En gata, en park, ett hus.`}
        value={draft.place}
        error={faults.place}
        counter={{ limit: IDEA_PLACE_MAX, text: counterText }}
        onInput={(place) => onChange({ place })}
      />
      {props.themes.length > 0 && (
        <Select
          label={t`Tema`}
          optional={t`valfritt`}
          value={draft.theme}
          options={props.themes}
          prompt={t`Inget tema`}
          onChange={(theme) => onChange({ theme })}
        />
      )}
      <Select
        label={t`Språk som idén är skriven på`}
        value={draft.language}
        options={props.languages}
        onChange={(language) => onChange({ language })}
      />
      {props.photo}
      <Disclosure summary={t`Personen har fått ett kvittokort`} open={hasCard}>
        <CardField value={draft.card} reading={props.card} onInput={props.onCard} />
      </Disclosure>
    </>
  );
}

function keptWords(kept: IdeaFormProps['kept']): string {
  switch (kept) {
    case 'failed':
      return t`Utkastet gick inte att spara. Det du skrev står kvar här.`;
    case 'kept':
      return t`Utkastet ligger på plattan`;
    case 'not-yet':
      return t`Utkast sparas på plattan medan du skriver`;
  }
}
