import { plural, t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import { TRANSLATOR_MAX } from '../../../domain/translation/translation.ts';
import { number } from '../../../i18n/format.ts';
import { directionOf } from '../../../i18n/languages.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { Pager } from '../ideas/pager.tsx';
import { counterText } from '../words/counter-words.ts';
import { type FilePlan, isTaken, mayTake, type PlannedRow, ROW_FATES } from './file-plan.ts';
import { fateName, fateWords, quietWords } from './file-words.ts';
import { languageTitle } from './translation-words.ts';
import css from './translations.module.css';

export type FilePreviewProps = {
  plan: Extract<FilePlan, { fits: true }>;
  /** How many rows would be saved now. */
  taken: number;
  /** Rows that a person takes all the same, by their place in the file. */
  ticked: ReadonlySet<number>;
  onTick: (at: number, on: boolean) => void;
  /** Who translated what is in the file. */
  by: string;
  onBy: (name: string) => void;
  busy: boolean;
  onTake: () => void;
  locale: string;
};

const PAGE_ROWS = 50;
/** What is only counted: nothing happens with it, and nobody needs to do anything about it. */
const QUIET = ['unchanged', 'empty', 'own'] as const;
const isQuiet = ({ fate }: PlannedRow): boolean => QUIET.some((each) => each === fate);

/** What a file would change, what needs a person's word, and what cannot be taken. */
export function FilePreview(props: FilePreviewProps) {
  const { plan, taken, by, busy, onTake, locale } = props;
  const [page, setPage] = useState(1);
  const shown = plan.rows
    .filter((row) => !isQuiet(row))
    .toSorted((a, b) => urgency(a) - urgency(b) || a.row.at - b.row.at);
  const waiting = shown.filter(({ fate }) => mayTake(fate)).length;
  const language = languageTitle(plan.language);
  return (
    <>
      <h3>{t`${language}: så blir det`}</h3>
      {waiting > 0 && (
        <Notice
          kind="warning"
          title={plural(waiting, { one: '# text behöver ditt ord', other: '# texter behöver ditt ord' })}
        >
          {t`De läses inte in om du inte kryssar för dem.`}
        </Notice>
      )}
      <ul>
        {QUIET.map((fate) => {
          const count = plan.rows.filter((row) => row.fate === fate).length;
          return count > 0 && <li key={fate}>{quietWords(fate, count)}</li>;
        })}
      </ul>
      {shown.length > 0 && (
        <>
          <DataTable
            caption={t`Texter i filen`}
            captionHidden
            locale={locale}
            rows={shown.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS)}
            rowKey={({ row }) => String(row.at)}
            columns={columns(props)}
            empty={null}
          />
          <Pager page={page} pages={Math.ceil(shown.length / PAGE_ROWS)} onPage={setPage} />
        </>
      )}
      <TextInput
        label={t`Översatt av`}
        hint={t`Namnet visas bredvid texterna: en kollega, en tolk eller en byrå.`}
        value={by}
        onInput={props.onBy}
        counter={{ limit: TRANSLATOR_MAX, text: counterText }}
      />
      <div class={css['acts']}>
        <Button kind="primary" busy={busy} disabled={taken === 0} onClick={onTake}>
          {taken === 0
            ? t`Inget att läsa in`
            : plural(taken, { one: 'Läs in # översättning', other: 'Läs in # översättningar' })}
        </Button>
      </div>
    </>
  );
}

/** What needs a person first, then what cannot be taken, then what will be. */
const urgency = ({ fate }: PlannedRow): number =>
  mayTake(fate) ? 0 : isTaken(fate) ? 100 + ROW_FATES.indexOf(fate) : 10 + ROW_FATES.indexOf(fate);

const columns = ({ plan, ticked, onTick }: FilePreviewProps): readonly Column<PlannedRow>[] => [
  { key: 'at', head: t`Rad`, cell: ({ row }) => number(row.at) },
  {
    key: 'source',
    head: t`Original`,
    rowHeader: true,
    cell: ({ row, wanted }) => (
      <bdi class={css['textCell']} lang={wanted?.unit.language}>
        {wanted?.unit.text ?? row.source}
      </bdi>
    ),
  },
  {
    key: 'text',
    head: t`Översättning`,
    cell: ({ row, before }) => (
      <>
        <bdi class={css['textCell']} lang={plan.language} dir={directionOf(plan.language)}>
          {row.text}
        </bdi>
        {before !== '' && before !== row.text.trim() && (
          <p class={css['quiet']}>
            {t`Nu:`}{' '}
            <bdi lang={plan.language} dir={directionOf(plan.language)}>
              {before}
            </bdi>
          </p>
        )}
      </>
    ),
  },
  {
    key: 'fate',
    head: t`Läge`,
    cell: (planned) => <Fate planned={planned} ticked={ticked.has(planned.row.at)} onTick={onTick} />,
  },
];

type FateProps = { planned: PlannedRow; ticked: boolean; onTick: FilePreviewProps['onTick'] };

function Fate({ planned, ticked, onTick }: FateProps) {
  const { fate, row } = planned;
  const why = fateWords(planned);
  const at = number(row.at);
  return (
    <div class={css['fate']}>
      <Pill state={isTaken(fate) ? 'ok' : 'help'} look="bare">
        {fateName(fate)}
      </Pill>
      {why !== '' && <span class={css['quiet']}>{why}</span>}
      {mayTake(fate) && (
        <Checkbox label={t`Ta med rad ${at} ändå`} checked={ticked} onChange={(on) => onTick(row.at, on)} />
      )}
    </div>
  );
}
