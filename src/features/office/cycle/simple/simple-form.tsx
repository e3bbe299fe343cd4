import { t } from '@lingui/core/macro';
import { Sprout } from 'lucide-preact';
import type { SimpleFault } from '../../../../domain/cycle/simple-round.ts';
import { LANGUAGES } from '../../../../i18n/languages.ts';
import { Button } from '../../../../ui/button.tsx';
import { CheckList, ChoiceList } from '../../../../ui/choice-list.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import form from '../../shell/form.module.css';
import { fallbackName } from './fallback-name.ts';
import { Question } from './question.tsx';
import type { SimpleDraft } from './simple-draft.ts';
import { SimpleDays } from './simple-days.tsx';
import { faultWords } from './simple-fault-words.ts';

export type SimpleFormProps = {
  draft: SimpleDraft;
  onChange: (part: Partial<SimpleDraft>) => void;
  faults: readonly SimpleFault[];
  /** Why it could not be saved; what was written stays. */
  failure: string | undefined;
  busy: boolean;
  onSave: () => void;
};

/** Six questions, each with an answer that most small rounds would give. Every refusal stands at its field. */
export function SimpleForm(props: SimpleFormProps) {
  const { draft, onChange, faults } = props;
  const at = (...codes: SimpleFault[]) => faultWords(faults, codes);
  return (
    <form
      class={form['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave();
      }}
    >
      <Question number={1} title={t`Var är ni?`}>
        <div class={form['pair']}>
          <TextInput
            label={t`Kommun`}
            value={draft.municipality}
            onInput={(municipality) => onChange({ municipality })}
            error={at('place.no-municipality', 'place.municipality-too-long')}
          />
          <TextInput
            label={t`Ort eller stadsdel`}
            optional={t`valfritt`}
            hint={t`Lämna tomt om hela kommunen är med.`}
            value={draft.place}
            onInput={(place) => onChange({ place })}
            error={at('place.too-long')}
          />
        </div>
      </Question>
      <Question number={2} title={t`Hur mycket pengar?`}>
        <div class={form['pair']}>
          <TextInput
            label={t`Belopp`}
            hint={t`Till exempel 250 000.`}
            inputMode="numeric"
            suffix={draft.currency === 'SEK' ? t`kr` : '€'}
            value={draft.money}
            onInput={(money) => onChange({ money })}
            error={at('money.none', 'money.unclear', 'money.zero')}
          />
        </div>
      </Question>
      <Question number={3} title={t`Vilka får rösta?`}>
        <ChoiceList
          label={t`De som`}
          layout="grid"
          value={draft.who}
          onChange={(value) => onChange({ who: value === 'live' ? 'live' : 'live-or-work' })}
          options={[
            { value: 'live-or-work', label: t`bor eller arbetar här` },
            { value: 'live', label: t`bor här` },
          ]}
        />
        <TextInput
          label={t`Från vilken ålder?`}
          hint={t`Man behöver inte vara svensk medborgare.`}
          inputMode="numeric"
          size={4}
          suffix={t`år`}
          value={draft.lowestAge}
          onInput={(lowestAge) => onChange({ lowestAge })}
          error={at('age.unclear')}
        />
      </Question>
      <Question number={4} title={t`Hur många röster har var och en?`}>
        <TextInput
          label={t`Antal röster`}
          inputMode="numeric"
          size={4}
          value={draft.votes}
          onInput={(votes) => onChange({ votes })}
          error={at('votes.unclear')}
        />
        <ChoiceList
          label={t`Får flera läggas på samma förslag?`}
          layout="grid"
          value={draft.stacked ? 'stacked' : 'spread'}
          onChange={(value) => onChange({ stacked: value === 'stacked' })}
          options={[
            { value: 'spread', label: t`Nej, på olika förslag` },
            { value: 'stacked', label: t`Ja, de får staplas` },
          ]}
        />
      </Question>
      <Question number={5} title={t`När?`}>
        <SimpleDays draft={draft} onChange={onChange} at={at} />
      </Question>
      <Question number={6} title={t`Vilka språk möter ni invånarna på?`}>
        <CheckList
          label={t`Språk på plattor och papper`}
          labelHidden
          layout="grid"
          values={draft.languages}
          onChange={(languages) => onChange({ languages })}
          options={LANGUAGES.map(({ tag, name, dir }) => ({ value: tag, label: name, lang: tag, dir }))}
          error={at('languages.none')}
        />
      </Question>
      <More {...props} />
      {props.failure && <Notice kind="problem" live="now" title={props.failure} />}
      <div class={form['actions']}>
        <Button kind="primary" type="submit" icon={Sprout} busy={props.busy}>
          {t`Lägg in omgången`}
        </Button>
      </div>
    </form>
  );
}

/** What has a good answer already. A fault in it opens it. */
function More({ draft, onChange, faults }: SimpleFormProps) {
  const wrong = faults.includes('name.too-long') || faults.includes('rounds.unclear');
  return (
    <Disclosure summary={t`Namn, antal omgångar och valuta`} open={wrong || undefined}>
      <div class={form['group']}>
        <TextInput
          label={t`Omgångens namn`}
          optional={t`valfritt`}
          hint={t`Annars heter den som det står här.`}
          placeholder={fallbackName(draft)}
          value={draft.name}
          onInput={(name) => onChange({ name })}
          error={faultWords(faults, ['name.too-long'])}
        />
        <div class={form['pair']}>
          <TextInput
            label={t`Hur många omgångar är lovade?`}
            hint={t`Minst tre, för att folk ska våga lita på det.`}
            inputMode="numeric"
            value={draft.rounds}
            onInput={(rounds) => onChange({ rounds })}
            error={faultWords(faults, ['rounds.unclear'])}
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
        </div>
      </div>
    </Disclosure>
  );
}
