import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { BatchId, mintUuid, StreetEventId } from '../../../domain/log/ids.ts';
import type { PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import type { Contest } from '../../../domain/vote/contest.ts';
import { openBatch } from '../../../domain/vote/batch-decisions.ts';
import { storageFailure } from '../../../i18n/words.ts';
import type { Log } from '../../../storage/log.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { NewBatchForm } from './new-batch-form.tsx';
import { nextNumber } from './own-batches.ts';

export type NewBatchProps = {
  log: Log;
  cycle: Cycle;
  contests: readonly Contest[];
  event: PlannedStreetEvent | undefined;
  onBack: () => void;
  onOpened: (batch: string) => void;
};

/** What is wrong, at the field it is about. */
export type NewBatchFaults = {
  readonly number?: string;
  readonly declared?: string;
  readonly storage?: string;
};

/** Opens a bundle: which vote, which number, and how many sheets were counted by hand. */
export function NewBatch({ log, cycle, contests, event, onBack, onOpened }: NewBatchProps) {
  const [contest, setContest] = useState(contests[0]?.id ?? '');
  const [batch] = useState(() => BatchId.parse(mintUuid(log.env().random)));
  const [typedNumber, setTypedNumber] = useState<string>();
  const [declared, setDeclared] = useState('');
  const [faults, setFaults] = useState<NewBatchFaults>({});
  const number = typedNumber ?? String(nextNumber(log.state(), log.author, contest));

  const [busy, open] = useOneAtATime(async () => {
    const chosen = contests.find(({ id }) => id === contest);
    if (!chosen) return;
    const decided = openBatch(
      log.state().batches,
      {
        batch,
        cycle: cycle.id,
        contest: chosen.id,
        ...(event && { event: StreetEventId.parse(event.id) }),
        number: wholeNumber(number),
        declared: wholeNumber(declared),
      },
      log.env(),
    );
    if (!decided.ok) return setFaults(faultsOf(decided.refusal));
    const saved = await log.append(decided.value);
    if (saved.ok) onOpened(batch);
    else setFaults({ storage: storageFailure(saved.refusal.code) });
  });

  return (
    <NewBatchForm
      contests={contests}
      contest={contest}
      onContest={setContest}
      number={number}
      onNumber={setTypedNumber}
      declared={declared}
      onDeclared={setDeclared}
      faults={faults}
      busy={busy}
      onOpen={open}
      onBack={onBack}
    />
  );
}

/** What is not digits alone becomes 0, which every rule refuses. */
const wholeNumber = (typed: string): number => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0);

function faultsOf({
  code,
  params,
}: Extract<ReturnType<typeof openBatch>, { ok: false }>['refusal']): NewBatchFaults {
  const { most = 0, number = 0 } = params;
  switch (code) {
    case 'batch.bad-declared':
      return { declared: t`Skriv hur många sedlar som ligger i bunten: 1 till ${most}.` };
    case 'batch.bad-number':
      return { number: t`Skriv buntens nummer: 1 till ${most}.` };
    case 'batch.number-used':
      return { number: t`Bunt ${number} finns redan på den här plattan. Ta ett annat nummer.` };
  }
}
