import { plural, t } from '@lingui/core/macro';
import type { ComponentChildren } from 'preact';
import { Check, EyeOff, StickyNote, Trash2, TriangleAlert } from 'lucide-preact';
import type { Question } from '../../../domain/vote/question.ts';
import { dotted } from '../../../i18n/dotted.ts';
import { number } from '../../../i18n/format.ts';
import { Button } from '../../../ui/button.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { to } from '../place.ts';
import { bundleName, tabletsOf } from './batch-table.tsx';
import css from './batches.module.css';
import type { BundleRow } from './bundle-row.ts';
import { BundleState } from './bundle-state.tsx';
import { QuestionCard } from './question-card.tsx';
import { ReadingCard } from './reading-card.tsx';
import type { SheetRow } from './sheet-rows.ts';

export type BatchViewProps = {
  bundle: BundleRow;
  questions: readonly Question[];
  /** Undefined while nobody may see them. */
  sheets: readonly SheetRow[] | undefined;
  timeZone: string;
  locale: string;
  /** Takes the note off the overview; left out once that is done. */
  onRead: (() => void) | undefined;
  /** Settles what two readings differ on; left out where there is nothing to settle. */
  settle?: ComponentChildren;
  /** Sets a reading aside; left out where nobody here may. */
  onDiscard?: ((reading: string) => void) | undefined;
};

/** One bundle: who read it, its figures, its notes, and every sheet as it lies there, the withdrawn ones too. */
export function BatchView(props: BatchViewProps) {
  const { bundle, questions, sheets, timeZone, locale, onDiscard } = props;
  const entered = bundle.tallies?.[0]?.entered;
  const differ = bundle.stage === 'counted' && entered !== undefined && bundle.declared !== entered;
  return (
    <>
      <PageHeader
        kicker={<a href={to.paper}>{t`Papperssedlar`}</a>}
        title={bundleName(bundle.number)}
        lead={dotted(tabletsOf(bundle), bundle.style, bundle.event)}
        state={<BundleState bundle={bundle} />}
      />
      {differ && (
        <Notice kind="warning" icon={TriangleAlert} title={t`Siffrorna går inte ihop`}>
          {plural(bundle.declared, { one: '# sedel räknades upp', other: '# sedlar räknades upp' })},{' '}
          {plural(entered, { one: '# skrevs in', other: '# skrevs in' })}.
        </Notice>
      )}
      <Notes {...props} />
      {bundle.stage === 'crowded' && (
        <Notice kind="warning" icon={TriangleAlert} title={t`Bunten är läst för många gånger`}>
          {t`Kassera den läsning som inte ska räknas. Innan dess räknas ingen av dem.`}
        </Notice>
      )}
      {sheets === undefined && (bundle.stage === 'typing' || bundle.stage === 'second') && (
        <Notice kind="info" icon={EyeOff} title={t`Läses in två gånger`}>
          {t`Vad som står på sedlarna visas när båda läsningarna är låsta, så att ingen kan se den andras.`}
        </Notice>
      )}
      {props.settle}
      <div class={css['readings']}>
        {bundle.readings.map((reading, at) => (
          <ReadingCard
            key={reading.id}
            reading={reading}
            place={bundle.readings.length > 1 ? at + 1 : undefined}
            timeZone={timeZone}
            onDiscard={onDiscard && (() => onDiscard(reading.id))}
          />
        ))}
      </div>
      {bundle.tallies?.map((tally, at) => {
        const question = questions[at];
        return question && <QuestionCard key={question.id} question={question} tally={tally} />;
      })}
      {sheets && (
        <DataTable
          caption={t`Sedlar`}
          locale={locale}
          rows={sheets}
          rowKey={(sheet) => sheet.id}
          empty={<EmptyState title={t`Inga sedlar än`} />}
          columns={sheetColumns()}
        />
      )}
    </>
  );
}

/** What was written when a reading was closed, or discarded. */
function Notes({ bundle, onRead }: BatchViewProps) {
  const noted = bundle.readings.filter(({ note }) => note !== undefined);
  const discarded = bundle.readings.filter((reading) => reading.discarded !== undefined);
  return (
    <>
      {noted.map(({ id, note, reader }) => (
        <Notice
          key={id}
          kind="info"
          icon={StickyNote}
          title={reader === undefined ? t`Anteckning när bunten stängdes` : noteOf(reader)}
          actions={onRead && <Button icon={Check} onClick={onRead}>{t`Jag har läst anteckningen`}</Button>}
        >
          <p class={css['note']} dir="auto">
            {note}
          </p>
        </Notice>
      ))}
      {discarded.map((reading) => (
        <Notice
          key={reading.id}
          kind="warning"
          icon={Trash2}
          title={t`Läsningen är kasserad och räknas inte`}
        >
          <p class={css['note']} dir="auto">
            {reading.discarded}
          </p>
        </Notice>
      ))}
    </>
  );
}

const noteOf = (reader: string): string => t`Anteckning när bunten stängdes, av ${reader}`;

const sheetColumns = (): readonly Column<SheetRow>[] => [
  {
    key: 'number',
    head: t`Sedel`,
    rowHeader: true,
    cell: (sheet) => struck(sheet, number(sheet.number)),
    sortBy: (sheet) => sheet.number,
  },
  { key: 'says', head: t`Vad den säger`, cell: (sheet) => struck(sheet, sheet.says) },
  {
    key: 'verdict',
    head: t`Räknas som`,
    cell: (sheet) => sheet.verdict,
    sortBy: (sheet) => sheet.verdict,
  },
];

/** A withdrawn sheet stays readable, struck through. */
const struck = (sheet: SheetRow, words: string) =>
  sheet.withdrawn ? <s class={css['withdrawn']}>{words}</s> : words;
