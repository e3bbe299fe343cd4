import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { KeyRound } from 'lucide-preact';
import { foldWord } from '../../../sealing/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import form from '../shell/form.module.css';

export type WordsCheckProps = {
  words: readonly string[];
  /** Which two are asked for, from 0. */
  places: readonly [number, number];
  busy: boolean;
  /** Why sending failed; the same key is sent again. */
  failure: string | undefined;
  onRight: () => void;
  onBack: () => void;
};

/** Asks two of the words back, so that nobody goes on without having them on paper. */
export function WordsCheck({ words, places, busy, failure, onRight, onBack }: WordsCheckProps) {
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [checked, setChecked] = useState(false);
  const isRight = (at: 0 | 1) => foldWord(typed[at].trim()) === foldWord(words[places[at]] ?? '');
  const errorAt = (at: 0 | 1) =>
    checked && !isRight(at) ? t`Det är inte ordet på bladet. Läs en gång till.` : undefined;
  const [first, second] = [places[0] + 1, places[1] + 1];
  return (
    <form
      class={form['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (isRight(0) && isRight(1)) onRight();
      }}
    >
      <p>{t`Skriv två av orden från bladet, så vet vi att de finns kvar när de behövs.`}</p>
      <div class={form['pair']}>
        <TextInput
          label={t`Ord nummer ${first}`}
          value={typed[0]}
          onInput={(word) => setTyped([word, typed[1]])}
          error={errorAt(0)}
          autoCapitalize="off"
          spellCheck={false}
          autofocus
        />
        <TextInput
          label={t`Ord nummer ${second}`}
          value={typed[1]}
          onInput={(word) => setTyped([typed[0], word])}
          error={errorAt(1)}
          autoCapitalize="off"
          spellCheck={false}
        />
      </div>
      {failure && (
        <Notice kind="problem" live="now" title={failure}>
          {t`Stanna på sidan: nyckeln finns bara här tills den är framme. Orden på bladet gäller.`}
        </Notice>
      )}
      <div class={form['actions']}>
        <Button kind="primary" type="submit" icon={KeyRound} busy={busy}>
          {failure ? t`Försök igen` : t`Börja använda nyckeln`}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t`Visa orden igen`}
        </Button>
      </div>
    </form>
  );
}
