import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { Offered } from '../../../domain/proposal/formulation.ts';
import { REASON_MAX, type WrittenReason } from '../../../domain/proposal/reason.ts';
import { bestWords, wordsIn } from '../../../domain/proposal/wording.ts';
import { languageName } from '../../../i18n/languages.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import form from '../shell/form.module.css';
import { counterText } from '../words/counter-words.ts';

export type ReasonDialogProps = {
  title: string;
  /** Who reads it. */
  lead: string;
  /** Of the round, the first one first. */
  languages: readonly string[];
  library: readonly Offered[];
  /** What is said already, to be said better or in more languages. */
  said?: WrittenReason | undefined;
  /** Resolves to why it was not saved. `keep`: the words go into the library too. */
  onSave: (reason: WrittenReason, keep: boolean) => Promise<string | undefined>;
  onClose: () => void;
};

/** Why something does not go on: from the library, changed or not, or written anew; in every language of the round. */
export function ReasonDialog({ title, lead, languages, library, said, onSave, onClose }: ReasonDialogProps) {
  const [formulation, setFormulation] = useState(said?.formulation ?? '');
  const [words, setWords] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries((said?.words ?? []).map(({ language, text }) => [language, text])),
  );
  const [keep, setKeep] = useState(false);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [first = 'sv', ...others] = languages;
  const choose = (id: string) => {
    setFormulation(id);
    const chosen = library.find((each) => each.id === id);
    if (!chosen) return;
    setWords(Object.fromEntries(languages.map((tag) => [tag, wordsIn(chosen.words, tag) ?? ''])));
    setKeep(false);
  };
  const save = async () => {
    if (busy) return;
    setBusy(true);
    const why = await onSave(
      {
        words: languages.map((language) => ({ language, text: words[language] ?? '' })),
        ...(formulation !== '' && { formulation }),
      },
      keep,
    );
    setBusy(false);
    if (why === undefined) onClose();
    else setError(why);
  };
  const missing = others.filter((tag) => (words[tag] ?? '').trim() === '');
  return (
    <Dialog
      open
      width="wide"
      title={title}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <Button kind="primary" busy={busy} onClick={() => void save()}>
          {t`Spara skälet`}
        </Button>
      }
    >
      <div class={form['group']}>
        <p>{lead}</p>
        <Select
          label={t`Ta ett skäl som redan är formulerat`}
          prompt={t`Skriv själv`}
          value={formulation}
          onChange={choose}
          options={library.map(({ id, words: offered }) => ({
            value: id,
            label: bestWords(offered, i18n.locale, languages)?.text ?? id,
          }))}
        />
        {languages.map((tag) => (
          <TextArea
            key={tag}
            label={reasonLabel(tag)}
            optional={tag === first ? undefined : t`valfritt`}
            lang={tag}
            rows={3}
            value={words[tag] ?? ''}
            onInput={(text) => setWords({ ...words, [tag]: text })}
            counter={{ limit: REASON_MAX, text: counterText }}
          />
        ))}
        {missing.length > 0 && missing.length < others.length && (
          <p>{t`Den som läser ett språk som saknas får skälet på det första språket.`}</p>
        )}
        <Checkbox
          label={t`Spara bland skälen, så att andra kan använda det`}
          checked={keep}
          onChange={setKeep}
        />
        {error !== undefined && <Notice kind="problem" live="now" title={error} />}
      </div>
    </Dialog>
  );
}

function reasonLabel(tag: string): string {
  const language = languageName(tag, i18n.locale);
  return t`Skälet på ${language}`;
}
