import { t } from '@lingui/core/macro';
import * as z from 'zod/mini';
import { wholeIn } from '../../../../domain/cycle/amount.ts';
import { languageName } from '../../../../i18n/languages.ts';
import { CheckList } from '../../../../ui/choice-list.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextArea } from '../../../../ui/text-area.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import form from '../../shell/form.module.css';
import { i18n } from '@lingui/core';
import { LANGUAGE_TAGS } from './language-tags.ts';
import { linesIn } from './lines-in.ts';
import type { FieldFault, RoomFormProps, RoomSpec } from './room-spec.ts';
import { written } from './room-spec.ts';
import { orientationWords } from './setting-words.ts';

const ORIENTATIONS = ['territory', 'group', 'theme'] as const;

const Draft = z.object({
  name: z.string(),
  municipality: z.string(),
  round: z.string(),
  of: z.string(),
  currency: z.enum(['SEK', 'EUR']),
  languages: z.array(z.string()),
  orientation: z.array(z.enum(ORIENTATIONS)),
  purposes: z.string(),
  themes: z.string(),
});
type Draft = z.infer<typeof Draft>;

function Form({ draft, onChange, at }: RoomFormProps<Draft>) {
  const tags = [...new Set([...LANGUAGE_TAGS, ...draft.languages])];
  return (
    <>
      <TextInput
        label={t`Omgångens namn`}
        value={draft.name}
        onInput={(name) => onChange({ name })}
        error={at('name')}
      />
      <div class={form['pair']}>
        <TextInput
          label={t`Kommun`}
          value={draft.municipality}
          onInput={(municipality) => onChange({ municipality })}
          error={at('municipality')}
        />
        <Select
          label={t`Valuta`}
          value={draft.currency}
          onChange={(value) => onChange({ currency: value === 'EUR' ? 'EUR' : 'SEK' })}
          options={[
            { value: 'SEK', label: t`kronor` },
            { value: 'EUR', label: t`euro` },
          ]}
        />
        <TextInput
          label={t`Vilken omgång är det?`}
          inputMode="numeric"
          value={draft.round}
          onInput={(round) => onChange({ round })}
          error={at('round')}
        />
        <TextInput
          label={t`Hur många omgångar är lovade?`}
          inputMode="numeric"
          value={draft.of}
          onInput={(of) => onChange({ of })}
          error={at('of')}
        />
      </div>
      <CheckList
        label={t`Inriktning`}
        hint={t`Vad omgången går efter. Flera kan gälla samtidigt.`}
        layout="grid"
        values={draft.orientation}
        onChange={(values) => onChange({ orientation: ORIENTATIONS.filter((each) => values.includes(each)) })}
        options={ORIENTATIONS.map((value) => ({ value, label: orientationWords(value) }))}
      />
      <CheckList
        label={t`Språk`}
        hint={t`Plattornas knappar finns på svenska, engelska och arabiska. De andra språken gäller idéer och texter.`}
        layout="grid"
        values={draft.languages}
        onChange={(languages) => onChange({ languages })}
        options={tags.map((tag) => ({ value: tag, label: languageName(tag, i18n.locale) }))}
        error={at('languages')}
      />
      <TextArea
        label={t`Syften`}
        optional={t`valfritt`}
        hint={t`Ett på varje rad. Det är det som omgången mäts mot när den är klar.`}
        value={draft.purposes}
        onInput={(purposes) => onChange({ purposes })}
        error={at('purposes')}
      />
      <TextArea
        label={t`Teman`}
        optional={t`valfritt`}
        hint={t`Ett på varje rad. Invånare väljer bland dem när de lämnar en idé.`}
        value={draft.themes}
        onInput={(themes) => onChange({ themes })}
        error={at('themes')}
      />
    </>
  );
}

/** The round itself: what it is called, which of how many, what it goes by, and in which languages. */
export const basicsRoom: RoomSpec<Draft> = {
  parts: ['name', 'municipality', 'round', 'currency', 'languages', 'orientation', 'purposes', 'themes'],
  schema: Draft,
  Form,
  read: (cycle) => ({
    name: cycle.name,
    municipality: cycle.municipality,
    round: String(cycle.round.number),
    of: String(cycle.round.of),
    currency: cycle.currency,
    languages: cycle.languages,
    orientation: cycle.orientation ?? [],
    purposes: cycle.purposes.join('\n'),
    themes: cycle.themes.join('\n'),
  }),
  write(draft) {
    const faults: FieldFault[] = [];
    const no = (at: string, text: string) => faults.push({ at, text });
    const [round, of] = [wholeIn(draft.round), wholeIn(draft.of)];
    const [purposes, themes] = [linesIn(draft.purposes), linesIn(draft.themes)];
    if (draft.name.trim() === '') no('name', t`Skriv vad omgången heter.`);
    if (draft.name.trim().length > 120) no('name', t`Namnet är för långt. Det får vara högst 120 tecken.`);
    if (draft.municipality.trim() === '') no('municipality', t`Skriv vilken kommun det är.`);
    if (draft.municipality.trim().length > 80)
      no('municipality', t`Kommunens namn är för långt. Det får vara högst 80 tecken.`);
    if (!round || round > 100) no('round', t`Skriv vilken omgång i ordningen det är, till exempel 1.`);
    if (!of || of > 20) no('of', t`Skriv ett antal från 1 till 20.`);
    else if (round && round > of) no('of', t`Det här är omgång ${round}, så fler måste vara lovade.`);
    if (draft.languages.length === 0) no('languages', t`Välj minst ett språk.`);
    if (purposes.length > 20 || purposes.some((line) => line.length > 200))
      no('purposes', t`Högst 20 syften, vart och ett på högst 200 tecken.`);
    if (themes.length > 40 || themes.some((line) => line.length > 60))
      no('themes', t`Högst 40 teman, vart och ett på högst 60 tecken.`);
    return written(faults, () => ({
      name: draft.name.trim(),
      municipality: draft.municipality.trim(),
      round: { number: round ?? 1, of: of ?? 1 },
      currency: draft.currency,
      languages: draft.languages,
      orientation: draft.orientation,
      purposes,
      themes,
    }));
  },
};
