import { t } from '@lingui/core/macro';
import { FileUp } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Select } from '../../../ui/select.tsx';
import backup from '../backup/backup.module.css';
import { to } from '../place.ts';
import { FilePreview, type FilePreviewProps } from './file-preview.tsx';
import type { FilePlan } from './file-plan.ts';
import { planFaultWords } from './file-words.ts';
import { languageTitle } from './translation-words.ts';
import css from './translations.module.css';

export type FilesViewProps = Omit<FilePreviewProps, 'plan'> & {
  /** Of the round. */
  languages: readonly string[];
  language: string;
  onSave: (language: string, everything: boolean, as: 'po' | 'csv') => void;
  name: string | undefined;
  plan: FilePlan | undefined;
  failure: string | undefined;
  onFile: (file: File) => void;
};

/** Texts out to a translator and back in. */
export function FilesView(props: FilesViewProps) {
  const { plan, failure } = props;
  return (
    <>
      <PageHeader
        kicker={<a href={to.translations}>{t`Översättningar`}</a>}
        title={t`Filer till och från översättare`}
        lead={t`En PO-fil öppnas i översättarens eget program, en CSV-fil i ett kalkylblad. Båda kan läsas in igen.`}
      />
      <OutCard {...props} />
      <Card title={t`Läs in en översatt fil`}>
        <div class={css['editor']}>
          <Drop name={props.name} onFile={props.onFile} />
          {failure !== undefined && (
            <Notice kind="problem" live="now" title={t`Ingenting är inläst`}>
              {failure}
            </Notice>
          )}
          {plan && !plan.fits && (
            <Notice kind="problem" live="now" title={t`Filen går inte att läsa in`}>
              {planFaultWords(plan)}
            </Notice>
          )}
          {plan?.fits && <FilePreview key={props.name} {...props} plan={plan} />}
        </div>
      </Card>
    </>
  );
}

function OutCard({ languages, language, onSave }: FilesViewProps) {
  const [chosen, setChosen] = useState(language);
  const [everything, setEverything] = useState(false);
  return (
    <Card
      title={t`Spara en fil till en översättare`}
      note={t`Filen har originalen, det som redan är översatt av dem, och var varje text står.`}
    >
      <div class={css['editor']}>
        <Select
          label={t`Språk att översätta till`}
          value={chosen}
          onChange={setChosen}
          options={languages.map((tag) => ({ value: tag, label: languageTitle(tag) }))}
        />
        <Checkbox label={t`Ta med det som är klart också`} checked={everything} onChange={setEverything} />
        <div class={css['acts']}>
          <Button onClick={() => onSave(chosen, everything, 'po')}>{t`Spara PO-fil`}</Button>
          <Button onClick={() => onSave(chosen, everything, 'csv')}>{t`Spara CSV-fil`}</Button>
        </div>
      </div>
    </Card>
  );
}

function Drop({ name, onFile }: Pick<FilesViewProps, 'name' | 'onFile'>) {
  return (
    <label class={backup['drop']}>
      <span class={backup['dropIcon']}>
        <Icon shape={FileUp} size={2} />
      </span>
      <span class={backup['dropTitle']}>{t`Välj en PO-fil eller CSV-fil`}</span>
      <span class={backup['dropHint']}>{name ?? t`Inget sparas innan du har sett vad som händer.`}</span>
      <input
        class={backup['file']}
        type="file"
        accept=".po,.csv,.txt,text/csv"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be chosen again once it has been mended.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
