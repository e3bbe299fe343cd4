import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { ArrowRight, UserMinus, UserPlus } from 'lucide-preact';
import { TRUSTEES_MAX } from '../../../../domain/vote/count-key.ts';
import { faultInSplit, type Split, sparesIn } from '../../../../domain/vote/count-key-decisions.ts';
import { number } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Select } from '../../../../ui/select.tsx';
import { TextInput } from '../../../../ui/text-input.tsx';
import form from '../../shell/form.module.css';
import css from './count-key.module.css';
import { splitFaultWords } from './split-words.ts';

export type SplitFormProps = {
  /** What it begins with. */
  split: Split;
  onSplit: (split: Split) => void;
};

/** Who gets a share, and how many of them are needed. */
export function SplitForm({ split, onSplit }: SplitFormProps) {
  const [trustees, setTrustees] = useState(split.trustees);
  const [needed, setNeeded] = useState(split.needed);
  const [checked, setChecked] = useState(false);
  const chosen = { needed: Math.min(needed, trustees.length), trustees };
  const fault = checked ? faultInSplit(chosen) : undefined;
  const faultAt = (place: number) =>
    fault && fault.params['place'] === place ? splitFaultWords(fault) : undefined;
  return (
    <form
      class={form['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!faultInSplit(chosen)) onSplit(chosen);
      }}
    >
      <p>
        {t`Nyckeln delas mellan personer, så att ingen kan öppna rösterna ensam. Namnen följer med nyckeln och syns för alla som arbetar med omgången.`}
      </p>
      <fieldset class={css['trustees']}>
        <legend class={form['legend']}>{t`Vilka ska ha en del?`}</legend>
        {trustees.map((name, at) => (
          <Trustee
            key={at}
            place={at + 1}
            name={name}
            error={faultAt(at + 1)}
            onName={(typed) => setTrustees(trustees.with(at, typed))}
            onRemove={trustees.length > 2 ? () => setTrustees(trustees.toSpliced(at, 1)) : undefined}
          />
        ))}
        {trustees.length < TRUSTEES_MAX && (
          <div>
            <Button kind="quiet" icon={UserPlus} onClick={() => setTrustees([...trustees, ''])}>
              {t`En del till`}
            </Button>
          </div>
        )}
      </fieldset>
      <Needed chosen={chosen} onNeeded={setNeeded} />
      <div class={form['actions']}>
        <Button kind="primary" type="submit" icon={ArrowRight} iconAt="end" iconDirectional>
          {t`Nästa: läs vad som kan gå förlorat`}
        </Button>
      </div>
    </form>
  );
}

type TrusteeProps = {
  place: number;
  name: string;
  error: string | undefined;
  onName: (name: string) => void;
  onRemove: (() => void) | undefined;
};

function Trustee({ place, name, error, onName, onRemove }: TrusteeProps) {
  const share = number(place);
  return (
    <div class={css['trustee']}>
      <TextInput label={t`Del ${share}`} value={name} onInput={onName} error={error} />
      {onRemove && <IconButton icon={UserMinus} label={t`Ta bort del ${share}`} onClick={onRemove} />}
    </div>
  );
}

function Needed({ chosen, onNeeded }: { chosen: Split; onNeeded: (needed: number) => void }) {
  const all = chosen.trustees.length;
  return (
    <>
      <Select
        label={t`Hur många delar behövs för att öppna rösterna?`}
        hint={t`Två av tre räcker för de flesta: en kan bli sjuk, och ingen är ensam.`}
        value={String(chosen.needed)}
        onChange={(value) => onNeeded(Number(value))}
        options={Array.from({ length: all - 1 }, (_, at) => {
          const [few, of] = [number(at + 2), number(all)];
          return { value: String(at + 2), label: t`${few} av ${of}` };
        })}
      />
      {sparesIn(chosen) === 0 && (
        <Notice kind="warning" title={t`Ingen del är i reserv`}>
          {t`Kommer ett enda blad bort går rösterna inte att öppna. Lägg till en del, eller låt färre behövas.`}
        </Notice>
      )}
    </>
  );
}
