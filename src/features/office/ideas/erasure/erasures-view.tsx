import { t } from '@lingui/core/macro';
import { Eraser } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { readReceiptCode } from '../../../../domain/log/receipt-code.ts';
import { Card } from '../../../../ui/card.tsx';
import { CodeInput } from '../../../../ui/code-input.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { List, ListRow } from '../../../../ui/list.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Pill, type PillState } from '../../../../ui/pill.tsx';
import { to } from '../../place.ts';
import css from '../ideas.module.css';

/** An idea in the list. */
export type ErasureRow = {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly language: string | undefined;
  readonly note: string;
  readonly pill?: { readonly text: string; readonly look: PillState } | undefined;
};

export type ErasuresViewProps = {
  /** Those that wait for a decision, the oldest first. */
  open: readonly ErasureRow[];
  /** Those that are decided, the newest first. */
  decided: readonly ErasureRow[];
  /** The ideas under a receipt code. */
  onFind: (code: string) => readonly ErasureRow[];
};

const CODE_SIGNS = 8;

/** Who asked for their idea to be erased, and what was decided. */
export function ErasuresView({ open, decided, onFind }: ErasuresViewProps) {
  return (
    <>
      <PageHeader
        kicker={<a href={to.ideas}>{t`Idéer`}</a>}
        title={t`Begäran om radering`}
        lead={t`Den som har lämnat en idé kan be att den raderas. En person beslutar och säger varför, senast inom en månad.`}
      />
      <div class={css['stack']}>
        <Find onFind={onFind} />
        <Card title={t`Väntar på beslut`}>
          {open.length === 0 ? (
            <EmptyState icon={Eraser} title={t`Ingen begäran väntar`}>
              {t`Sök upp idén med kvittokoden här ovanför när någon hör av sig.`}
            </EmptyState>
          ) : (
            <Rows label={t`Väntar på beslut`} rows={open} />
          )}
        </Card>
        {decided.length > 0 && (
          <Card title={t`Beslutade`}>
            <Rows label={t`Beslutade`} rows={decided} />
          </Card>
        )}
      </div>
    </>
  );
}

function Rows({ label, rows }: { label: string; rows: readonly ErasureRow[] }) {
  return (
    <List label={label} look="plain">
      {rows.map(({ id, href, title, language, note, pill }) => (
        <ListRow
          key={`${id} ${note}`}
          dense
          title={title}
          lang={language}
          href={href}
          note={note}
          end={
            pill && (
              <Pill state={pill.look} look="bare">
                {pill.text}
              </Pill>
            )
          }
        />
      ))}
    </List>
  );
}

/** From the receipt that somebody shows to their idea. */
function Find({ onFind }: Pick<ErasuresViewProps, 'onFind'>) {
  const [typed, setTyped] = useState('');
  const code = readReceiptCode(typed);
  const whole = typed.length >= CODE_SIGNS;
  const found = code === undefined ? [] : onFind(code);
  return (
    <Card title={t`Någon hör av sig`}>
      <CodeInput
        label={t`Kvittokoden`}
        hint={t`Den står på kvittot. Utan kvitto: sök efter idén i listan över idéer, och låt den som frågar visa vilken det är.`}
        value={typed}
        onInput={setTyped}
        groups={[4, 4]}
        error={whole && code === undefined ? t`Koden är felskriven. Läs den en gång till.` : undefined}
      />
      {code !== undefined && found.length === 0 && (
        <p role="status">
          {t`Ingen idé här har den koden. Den kan vara sparad på en platta som inte har haft nät än: anteckna koden och sök igen när plattan har skickat. Eller så är den redan raderad.`}
        </p>
      )}
      {found.length > 0 && <Rows label={t`Idéer med den koden`} rows={found} />}
    </Card>
  );
}
