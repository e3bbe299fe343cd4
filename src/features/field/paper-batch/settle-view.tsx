import { plural, t } from '@lingui/core/macro';
import type { Bundle, Difference } from '../../../domain/vote/bundle.ts';
import type { OpenedBatch } from '../../../domain/vote/paper-batch.ts';
import { looksShifted, type SettleChoice } from '../../../domain/vote/settling.ts';
import { ActionBar } from '../../../ui/action-bar.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { TopBar } from '../../../ui/top-bar.tsx';
import { useFirstFault } from '../use-first-fault.ts';
import type { AskedStyle } from './asked-style.ts';
import { bundleName } from './batch-words.ts';
import css from './paper-batch.module.css';
import { SettleRow } from './settle-row.tsx';
import type { SettleFaults } from './settle-screen.tsx';

export type SettleViewProps = {
  bundle: Bundle;
  first: OpenedBatch;
  second: OpenedBatch;
  rows: readonly Difference[];
  style: AskedStyle;
  choices: ReadonlyMap<number, SettleChoice>;
  onChoose: (number: number, choice: SettleChoice) => void;
  names: readonly [string, string];
  onNames: (names: readonly [string, string]) => void;
  faults: SettleFaults;
  busy: boolean;
  onSettle: () => void;
  onDiscard: (reading: OpenedBatch) => void;
  onBack: () => void;
};

/** Row by row, what the two readings say, and what two people find on the sheet. */
export function SettleView(props: SettleViewProps) {
  const { bundle, first, second, rows, style, choices, names, onNames, faults } = props;
  useFirstFault(faults.row ?? faults.names);
  const readers = {
    first: readerOf(first, t`Första läsningen`),
    second: readerOf(second, t`Andra läsningen`),
  };
  return (
    <Screen
      width="wide"
      top={<TopBar back={{ label: t`Buntar`, onClick: props.onBack }} />}
      actions={
        <ActionBar note={settledOf(choices.size, rows.length)}>
          {faults.storage && (
            <Notice kind="problem" live="now" title={t`Bunten är inte avgjord än`}>
              {faults.storage}
            </Notice>
          )}
          <Button kind="primary" size="large" wide busy={props.busy} onClick={props.onSettle}>
            {t`Skriv under och lås bunten`}
          </Button>
        </ActionBar>
      }
    >
      <PageHeader
        kicker={bundleName(bundle.number, style.name)}
        title={differWords(rows.length)}
        lead={t`Ta fram sedlarna och titta tillsammans. Välj det som står på sedeln, eller skriv vad ni ser.`}
      />
      {looksShifted(rows, Math.max(first.sheets.size, second.sheets.size)) && (
        <Notice kind="warning" title={t`Så många skiljer sig att en sedel nog kom i fel ordning`}>
          {t`Då är det enklare att kassera en av läsningarna och läsa bunten igen.`}
        </Notice>
      )}
      {rows.map((row) => (
        <SettleRow
          key={row.number}
          row={row}
          style={style}
          readers={readers}
          choice={choices.get(row.number)}
          onChoose={(choice) => props.onChoose(row.number, choice)}
          missing={faults.row === row.number}
        />
      ))}
      <Card title={t`Vi har tittat på sedlarna tillsammans`}>
        <div class={css['names']}>
          <TextInput
            label={t`Namn`}
            autoCapitalize="words"
            value={names[0]}
            onInput={(name) => onNames([name, names[1]])}
          />
          <TextInput
            label={t`Den andras namn`}
            autoCapitalize="words"
            value={names[1]}
            onInput={(name) => onNames([names[0], name])}
            error={faults.names}
          />
        </div>
      </Card>
      <section class={css['wrong']} aria-label={t`Om en läsning gick fel`}>
        <p class={css['quiet']}>{t`Gick en läsning fel från början? Kassera den, och läs bunten igen.`}</p>
        <div class={css['names']}>
          <Button onClick={() => props.onDiscard(first)}>{discardWords(readers.first)}</Button>
          <Button onClick={() => props.onDiscard(second)}>{discardWords(readers.second)}</Button>
        </div>
      </section>
    </Screen>
  );
}

const readerOf = ({ opened }: OpenedBatch, unknown: string): string => opened.reader ?? unknown;

const discardWords = (reader: string): string => t`Kassera läsningen av ${reader}`;

const differWords = (rows: number): string =>
  plural(rows, { one: '# sedel lästes olika', other: '# sedlar lästes olika' });

const settledOf = (settled: number, all: number): string => t`${settled} av ${all} avgjorda`;
