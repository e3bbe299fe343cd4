import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { Offered } from '../../../domain/proposal/formulation.ts';
import { REASON_MAX } from '../../../domain/proposal/reason.ts';
import { type Wording, wordsIn } from '../../../domain/proposal/wording.ts';
import { languageName } from '../../../i18n/languages.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import form from '../shell/form.module.css';
import { counterText } from '../words/counter-words.ts';

export type FormulationDialogProps = {
  /** What is changed; undefined for a new one. */
  held: Offered | undefined;
  /** Of the round, the first one first. */
  languages: readonly string[];
  /** Resolves to why it was not saved. */
  onSave: (words: Wording) => Promise<string | undefined>;
  onClose: () => void;
};

/** A reason for the library, in every language of the round. */
export function FormulationDialog({ held, languages, onSave, onClose }: FormulationDialogProps) {
  const [words, setWords] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(languages.map((tag) => [tag, (held && wordsIn(held.words, tag)) ?? ''])),
  );
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (busy) return;
    setBusy(true);
    // Languages that another round had stay as they were.
    const others = (held?.words ?? []).filter(({ language }) => !languages.includes(language));
    const why = await onSave([
      ...languages.map((language) => ({ language, text: words[language] ?? '' })),
      ...others,
    ]);
    setBusy(false);
    if (why === undefined) onClose();
    else setError(why);
  };
  return (
    <Dialog
      open
      width="wide"
      title={held ? t`Ändra skälet` : t`Ett nytt skäl`}
      closeLabel={t`Stäng`}
      onClose={onClose}
      actions={
        <Button kind="primary" busy={busy} onClick={() => void save()}>
          {t`Spara bland skälen`}
        </Button>
      }
    >
      <div class={form['group']}>
        {languages.map((tag, at) => {
          const language = languageName(tag, i18n.locale);
          return (
            <TextArea
              key={tag}
              label={t`Skälet på ${language}`}
              optional={at === 0 ? undefined : t`valfritt`}
              lang={tag}
              rows={3}
              value={words[tag] ?? ''}
              onInput={(text) => setWords({ ...words, [tag]: text })}
              counter={{ limit: REASON_MAX, text: counterText }}
            />
          );
        })}
        {error !== undefined && <Notice kind="problem" live="now" title={error} />}
      </div>
    </Dialog>
  );
}
