import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { EyeOff } from 'lucide-preact';
import { IDEA_TEXT_MAX, IDEA_TITLE_MAX } from '../../../domain/ideas/idea.ts';
import type { PublicVersion } from '../../../domain/ideas/publication.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Select, type SelectOption } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import form from '../shell/form.module.css';
import { counterText } from '../words/counter-words.ts';
import { cover, privateSigns } from './private-signs.ts';
import css from './ideas.module.css';

export type PublishFormProps = {
  draft: PublicVersion;
  languages: readonly SelectOption[];
  /** Resolves to why it was not published. */
  onPublish: (version: PublicVersion, lookedThrough: boolean) => Promise<string | undefined>;
  onClose: () => void;
};

/** Makes the version that everybody reads: what may tell who somebody is is pointed out, and covered by a press. */
export function PublishForm({ draft, languages, onPublish, onClose }: PublishFormProps) {
  const [version, setVersion] = useState(draft);
  const [lookedThrough, setLookedThrough] = useState(false);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const signs = privateSigns(version.title, version.text);
  const change = (part: Partial<PublicVersion>) => {
    setVersion({ ...version, ...part });
    setError(undefined);
  };
  const publish = async () => {
    if (busy) return;
    setBusy(true);
    const why = await onPublish(version, lookedThrough);
    setBusy(false);
    if (why === undefined) onClose();
    else setError(why);
  };
  return (
    <div class={form['group']}>
      <TextInput
        label={t`Rubrik för alla`}
        value={version.title}
        onInput={(title) => change({ title })}
        counter={{ limit: IDEA_TITLE_MAX, text: counterText }}
      />
      <TextArea
        label={t`Text för alla`}
        value={version.text}
        lang={version.language}
        rows={6}
        onInput={(text) => change({ text })}
        counter={{ limit: IDEA_TEXT_MAX, text: counterText }}
      />
      <Select
        label={t`Språk`}
        value={version.language}
        onChange={(language) => change({ language })}
        options={languages}
      />
      {signs.length > 0 && (
        <Notice kind="warning" icon={EyeOff} title={t`Det här kan peka ut någon`}>
          <div class={css['verdicts']}>
            {signs.map(({ text }) => (
              <Button
                key={text}
                onClick={() => change({ title: cover(version.title, text), text: cover(version.text, text) })}
              >
                {t`Täck ”${text}”`}
              </Button>
            ))}
          </div>
        </Notice>
      )}
      <Checkbox
        label={t`Jag har läst hela. Namn och annat som pekar ut någon är täckt.`}
        hint={t`Programmet hittar inte allt. Tänk på grannar, hus och händelser som alla i byn känner igen.`}
        checked={lookedThrough}
        onChange={setLookedThrough}
        error={error}
      />
      <div class={form['actions']}>
        <Button kind="primary" busy={busy} onClick={() => void publish()}>
          {t`Publicera`}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t`Stäng utan att publicera`}
        </Button>
      </div>
    </div>
  );
}
