import { t } from '@lingui/core/macro';
import { useRef, useState } from 'preact/hooks';
import type { Entry } from '../../../domain/log/kinds.ts';
import { type Bundle, differences } from '../../../domain/vote/bundle.ts';
import { settleBundle, type SettleRefusal } from '../../../domain/vote/bundle-decisions.ts';
import type { OpenedBatch } from '../../../domain/vote/paper-batch.ts';
import { settledAs, type SettleChoice } from '../../../domain/vote/settling.ts';
import { storageFailure } from '../../../i18n/words.ts';
import type { Log } from '../../../storage/log.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { AskedStyle } from './asked-style.ts';
import { DiscardReading } from './discard-reading.tsx';
import { SettleView } from './settle-view.tsx';

export type SettleScreenProps = {
  log: Log;
  bundle: Bundle;
  style: AskedStyle;
  onBack: () => void;
};

/** What is wrong with the settlement: at a row, at the names, or on the way to the disk. */
export type SettleFaults = { readonly row?: number; readonly names?: string; readonly storage?: string };

/** Two readings are locked and differ: two people look at the sheets together and say what they say. */
export function SettleScreen({ log, bundle, style, onBack }: SettleScreenProps) {
  const [choices, setChoices] = useState<ReadonlyMap<number, SettleChoice>>(new Map());
  const [names, setNames] = useState<readonly [string, string]>(['', '']);
  const [faults, setFaults] = useState<SettleFaults>({});
  const [discarding, setDiscarding] = useState<OpenedBatch>();
  const decidedRef = useRef<{ readonly of: string; readonly entries: readonly Entry[] }>(undefined);
  const [first, second] = bundle.readings;
  const rows = first && second ? differences(first, second, style.questions) : [];

  const [busy, settle] = useOneAtATime(async () => {
    const sheets = rows.flatMap((row) => {
      const content = settledAs(row, choices.get(row.number), style.questions);
      return content === undefined ? [] : [{ number: row.number, content }];
    });
    const by: [string, string] = [names[0].trim(), names[1].trim()];
    const of = JSON.stringify({ sheets, by });
    // The same entry is tried again, so that settling twice is settling once.
    if (decidedRef.current?.of !== of) {
      const decided = settleBundle(bundle, style.questions, { sheets, by }, log.env());
      if (!decided.ok) return setFaults(faultsOf(decided.refusal));
      decidedRef.current = { of, entries: decided.value };
    }
    const saved = await log.append(decidedRef.current.entries);
    if (!saved.ok) setFaults({ storage: storageFailure(saved.refusal.code) });
  });
  if (!first || !second) return null;

  return (
    <>
      <SettleView
        bundle={bundle}
        first={first}
        second={second}
        rows={rows}
        style={style}
        choices={choices}
        onChoose={(number, choice) => {
          setChoices((now) => new Map(now).set(number, choice));
          setFaults({});
        }}
        names={names}
        onNames={setNames}
        faults={faults}
        busy={busy}
        onSettle={settle}
        onDiscard={setDiscarding}
        onBack={onBack}
      />
      {discarding && (
        <DiscardReading
          log={log}
          save={(entries) => log.append(entries)}
          batch={discarding}
          onDone={() => setDiscarding(undefined)}
          onCancel={() => setDiscarding(undefined)}
        />
      )}
    </>
  );
}

function faultsOf({ code, params }: SettleRefusal): SettleFaults {
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
      return { storage: t`Läsningarna är redan lika, eller avgjorda.` };
  }
}
