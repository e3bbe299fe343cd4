import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { FileUp } from 'lucide-preact';
import { number } from '../../../../i18n/format.ts';
import { Button } from '../../../../ui/button.tsx';
import { DataTable } from '../../../../ui/data-table.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import backup from '../../backup/backup.module.css';
import { to } from '../../place.ts';
import type { ImportPlan, ImportRow } from './idea-rows.ts';
import { planFaultWords, rowFaultWords } from './import-words.ts';

export type ImportViewProps = {
  name: string | undefined;
  plan: ImportPlan | undefined;
  failure: string | undefined;
  busy: boolean;
  onFile: (file: File) => void;
  onSave: () => void;
};

/** As many rows as show whether the columns were understood. */
const SHOWN = 20;
const FAULTS_SHOWN = 100;

/** Choosing a file, looking at what it would become, and reading it in. */
export function ImportView(props: ImportViewProps) {
  const { plan, failure, name } = props;
  return (
    <>
      <PageHeader
        kicker={<a href={to.ideas}>{t`Idéer`}</a>}
        title={t`Läs in idéer från en fil`}
        lead={t`En rad per idé, med rubriker överst. Rubrik måste finnas. Text, Område, Plats, Tema, Språk och Kvittokod används om de finns.`}
      />
      <label class={backup['drop']}>
        <span class={backup['dropIcon']}>
          <Icon shape={FileUp} size={2} />
        </span>
        <span class={backup['dropTitle']}>{t`Välj en CSV-fil`}</span>
        <span class={backup['dropHint']}>{name ?? t`Från Excel: spara som CSV.`}</span>
        <input
          class={backup['file']}
          type="file"
          accept=".csv,.txt,.tsv,text/csv"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            // The same file may be chosen again once it has been mended.
            event.currentTarget.value = '';
            if (file) props.onFile(file);
          }}
        />
      </label>
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
      {plan?.fits && <Preview {...props} plan={plan} />}
    </>
  );
}

function Preview({ plan, busy, onSave }: ImportViewProps & { plan: Extract<ImportPlan, { fits: true }> }) {
  const { rows, unused } = plan;
  const wrong = rows.filter((row) => row.faults.length > 0);
  const repeated = rows.filter((row) => row.repeated).length;
  const fresh = rows.filter((row) => row.entries.length > 0);
  const all = number(rows.length);
  const unread = unused.join(', ');
  return (
    <>
      {wrong.length > 0 && (
        <Notice
          kind="problem"
          live="polite"
          title={plural(wrong.length, { one: '# rad behöver rättas', other: '# rader behöver rättas' })}
        >
          <p>{t`Ingenting är inläst. Rätta i filen, spara och välj den igen.`}</p>
          <ul>
            {wrong.slice(0, FAULTS_SHOWN).map((row) => (
              <li key={row.line}>{faultLine(row)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {repeated > 0 && (
        <Notice
          kind="info"
          title={plural(repeated, { one: '# rad finns redan', other: '# rader finns redan' })}
        >
          {t`De säger samma sak som en annan rad eller en idé som redan är här, och läses inte in igen.`}
        </Notice>
      )}
      {unread !== '' && (
        <Notice kind="info" title={t`Kolumner som inte används`}>
          {unread}
        </Notice>
      )}
      {wrong.length === 0 && fresh.length > 0 && (
        <p>
          <Button kind="primary" busy={busy} onClick={onSave}>
            {plural(fresh.length, { one: 'Läs in # idé', other: 'Läs in # idéer' })}
          </Button>
        </p>
      )}
      <DataTable
        caption={rows.length > SHOWN ? t`Så blir det. De första raderna av ${all}.` : t`Så blir det`}
        locale={i18n.locale}
        rows={rows.slice(0, SHOWN)}
        rowKey={(row) => String(row.line)}
        empty={null}
        columns={[
          { key: 'line', head: t`Rad`, cell: (row) => number(row.line), rowHeader: true },
          { key: 'title', head: t`Rubrik`, cell: titleCell },
          { key: 'text', head: t`Text`, cell: textCell },
        ]}
      />
    </>
  );
}

const titleCell = (row: ImportRow) => <bdi>{row.title}</bdi>;
const textCell = (row: ImportRow) => <bdi>{row.text}</bdi>;

function faultLine(row: ImportRow): string {
  const line = number(row.line);
  const faults = row.faults.map(rowFaultWords).join(' ');
  return t`Rad ${line}: ${faults}`;
}
