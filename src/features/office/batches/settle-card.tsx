import { plural, t } from '@lingui/core/macro';
import { Scale } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../domain/log/kinds.ts';
import { type Bundle, differences } from '../../../domain/vote/bundle.ts';
import { settleBundle, type SettleRefusal } from '../../../domain/vote/bundle-decisions.ts';
import type { Question } from '../../../domain/vote/question.ts';
import { looksShifted, settledAs, type SettleChoice } from '../../../domain/vote/settling.ts';
import type { Log } from '../../../storage/log.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { saveFailure } from '../words/save-words.ts';
import css from './batches.module.css';
import { SettleRow } from './settle-row.tsx';

export type SettleCardProps = {
  log: Log;
  bundle: Bundle;
  questions: readonly Question[];
  currency: string;
  onSettled: () => void;
};

type Faults = { readonly row?: number; readonly names?: string; readonly save?: string };

/** Two readings that differ, row by row: two people look at the sheets together and say what stands there. */
export function SettleCard({ log, bundle, questions, currency, onSettled }: SettleCardProps) {
  const [choices, setChoices] = useState<ReadonlyMap<number, SettleChoice>>(new Map());
  const [names, setNames] = useState<readonly [string, string]>(['', '']);
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  const decidedRef = useRef<{ readonly of: string; readonly entries: readonly Entry[] }>(undefined);
  const [first, second] = bundle.readings;
  if (!first || !second) return null;
  const rows = differences(first, second, questions);

  const settle = async () => {
    const sheets = rows.flatMap((row) => {
      const content = settledAs(row, choices.get(row.number), questions);
      return content === undefined ? [] : [{ number: row.number, content }];
    });
    const by: [string, string] = [names[0].trim(), names[1].trim()];
    const of = JSON.stringify({ sheets, by });
    // The same entry is tried again, so that settling twice is settling once.
    if (decidedRef.current?.of !== of) {
      const decided = settleBundle(bundle, questions, { sheets, by }, log.env());
      if (!decided.ok) return setFaults(faultsOf(decided.refusal));
      decidedRef.current = { of, entries: decided.value };
    }
    setBusy(true);
    const saved = await log.append(decidedRef.current.entries);
    setBusy(false);
    if (!saved.ok) return setFaults({ save: saveFailure(saved.refusal.code) });
    onSettled();
  };

  const readers = [
    first.opened.reader ?? t`Första läsningen`,
    second.opened.reader ?? t`Andra läsningen`,
  ] as const;
  return (
    <Card
      title={plural(rows.length, { one: '# sedel lästes olika', other: '# sedlar lästes olika' })}
      note={t`Ta fram sedlarna och titta tillsammans. Välj det som står på sedeln, eller skriv vad ni ser.`}
    >
      {looksShifted(rows, Math.max(first.sheets.size, second.sheets.size)) && (
        <Notice kind="warning" title={t`Så många skiljer sig att en sedel nog kom i fel ordning`}>
          {t`Då är det enklare att kassera en av läsningarna och läsa bunten igen.`}
        </Notice>
      )}
      {rows.map((row) => (
        <SettleRow
          key={row.number}
          row={row}
          questions={questions}
          currency={currency}
          readers={readers}
          choice={choices.get(row.number)}
          onChoose={(choice) => {
            setChoices((now) => new Map(now).set(row.number, choice));
            setFaults({});
          }}
          missing={faults.row === row.number}
        />
      ))}
      <div class={css['names']}>
        <TextInput label={t`Namn`} value={names[0]} onInput={(name) => setNames([name, names[1]])} />
        <TextInput
          label={t`Den andras namn`}
          value={names[1]}
          onInput={(name) => setNames([names[0], name])}
          error={faults.names}
        />
      </div>
      {faults.row !== undefined && (
        <Notice kind="problem" live="now" title={t`Alla sedlar är inte avgjorda än`} />
      )}
      {faults.save !== undefined && <Notice kind="problem" live="now" title={faults.save} />}
      <div>
        <Button kind="primary" icon={Scale} busy={busy} onClick={() => void settle()}>
          {t`Skriv under och lås bunten`}
        </Button>
      </div>
    </Card>
  );
}

function faultsOf({ code, params }: SettleRefusal): Faults {
  const { name = '', number = 0, most = 0 } = params;
  switch (code) {
    case 'bundle.row-missing':
      return { row: Number(number) };
    case 'bundle.two-people':
      return { names: t`Skriv namnen på er båda.` };
    case 'bundle.same-person':
      return { names: t`${name} står två gånger. Det ska vara två personer.` };
    case 'bundle.name-too-long':
      return { names: t`Namnet är för långt. Högst ${most} tecken.` };
    case 'bundle.nothing-to-settle':
      return { save: t`Läsningarna är redan lika, eller avgjorda.` };
  }
}
