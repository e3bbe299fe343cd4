import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { type AreaImport as Read, areasIn, type ImportedArea } from '../../../../domain/cycle/area-import.ts';
import { number } from '../../../../i18n/format.ts';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { Field } from '../../../../ui/field.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { decodeText } from './decode-text.ts';
import { importFaultWords } from './import-words.ts';
import css from './rooms.module.css';

/** A file of areas is some kilobytes; a film chosen by mistake is not read. */
const FILE_MAX = 2_000_000;
/** More faults than these help nobody. */
const FAULTS_SHOWN = 20;

type AreaImportProps = {
  known: ReadonlySet<string>;
  /** All areas of a file without a fault. They are filled in, and saved with everything else. */
  onAreas: (areas: readonly ImportedArea[]) => void;
};

/** Takes areas from a file. Faults stand with their lines, and nothing is taken then. */
export function AreaImport({ known, onAreas }: AreaImportProps) {
  const [read, setRead] = useState<Read | 'too-large' | 'unreadable'>();
  const choose = async (file: File | undefined) => {
    if (!file) return undefined;
    if (file.size > FILE_MAX) return setRead('too-large');
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) return setRead('unreadable');
    const areas = areasIn(decodeText(new Uint8Array(bytes)), known);
    setRead(areas);
    if (areas.ok) onAreas(areas.areas);
    return undefined;
  };
  return (
    <Disclosure summary={t`Hämta områden ur en fil`}>
      <div class={css['list']}>
        <Field
          label={t`CSV-fil`}
          hint={t`Första raden är rubriker: Namn, och om ni vill Del av, Invånare, Valdeltagande, Budget. Semikolon, komma eller tabb går bra.`}
        >
          {(tied) => (
            <input
              {...tied}
              type="file"
              accept=".csv,.txt,text/csv,text/plain"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                void choose(file);
                event.currentTarget.value = '';
              }}
            />
          )}
        </Field>
        {read !== undefined && <Answer read={read} />}
      </div>
    </Disclosure>
  );
}

function Answer({ read }: { read: Read | 'too-large' | 'unreadable' }) {
  if (read === 'too-large')
    return (
      <Notice kind="problem" live="now" title={t`Filen är för stor för att vara en lista över områden.`} />
    );
  if (read === 'unreadable')
    return <Notice kind="problem" live="now" title={t`Filen gick inte att läsa. Välj den igen.`} />;
  if (read.ok) {
    const filled = plural(read.areas.length, {
      one: '# område är ifyllt nedanför',
      other: '# områden är ifyllda nedanför',
    });
    return (
      <Notice kind="success" live="polite" title={filled}>
        {t`Se igenom dem. Inget är sparat förrän du sparar ändringen.`}
      </Notice>
    );
  }
  return (
    <Notice kind="problem" live="now" title={t`Inget hämtades, för filen behöver rättas`}>
      <ul class={css['list']}>
        {read.faults.slice(0, FAULTS_SHOWN).map((fault, at) => {
          const line = number(fault.line);
          const words = importFaultWords(fault);
          return <li key={at}>{t`Rad ${line}: ${words}`}</li>;
        })}
      </ul>
    </Notice>
  );
}
