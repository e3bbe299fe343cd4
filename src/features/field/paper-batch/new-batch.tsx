import { t } from '@lingui/core/macro';
import { useState } from 'preact/hooks';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { BatchId, mintUuid, StreetEventId, StyleId } from '../../../domain/log/ids.ts';
import type { PlannedStreetEvent } from '../../../domain/meeting/street-event.ts';
import { openBatch, type OpenBatchRefusal } from '../../../domain/vote/batch-decisions.ts';
import type { OpenedBatch } from '../../../domain/vote/paper-batch.ts';
import { storageFailure } from '../../../i18n/words.ts';
import type { Log } from '../../../storage/log.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import type { AskedStyle } from './asked-style.ts';
import { NewBatchForm } from './new-batch-form.tsx';
import { nextNumber } from './own-batches.ts';

export type NewBatchProps = {
  log: Log;
  cycle: Cycle;
  styles: readonly AskedStyle[];
  event: PlannedStreetEvent | undefined;
  /** The reading that is locked, where the bundle is read for the second time. */
  again?: OpenedBatch | undefined;
  onBack: () => void;
  onOpened: (batch: string) => void;
};

/** What is typed before the first sheet, as it was typed. */
export type TypedBundle = {
  readonly style: string;
  /** Undefined until somebody types another than the next one. */
  readonly number: string | undefined;
  readonly declared: string;
  readonly seal: string;
  readonly reader: string;
  readonly witness: string;
};

/** What is wrong, at the field it is about. */
export type NewBatchFaults = {
  readonly number?: string;
  readonly declared?: string;
  readonly seal?: string;
  readonly reader?: string;
  readonly witness?: string;
  readonly storage?: string;
};

/** Opens a reading of a bundle: which style, which number, how many sheets were counted by hand, and who reads. */
export function NewBatch({ log, cycle, styles, event, again, onBack, onOpened }: NewBatchProps) {
  const [batch] = useState(() => BatchId.parse(mintUuid(log.env().random)));
  const [typed, setTyped] = useState<TypedBundle>(() => begun(styles, again));
  const [faults, setFaults] = useState<NewBatchFaults>({});
  const reading = again?.opened.reading ?? cycle.voting.paperEntry;
  // Blind, the number ties two readings on two tablets together: it is read off the bundle, never proposed.
  const next = reading === 'blind' ? '' : String(nextNumber(log.state(), log.author, typed.style));
  const number = typed.number ?? next;

  const [busy, open] = useOneAtATime(async () => {
    const chosen = StyleId.safeParse(typed.style);
    if (!chosen.success) return;
    const seal = typed.seal.trim();
    const decided = openBatch(
      log.state().batches,
      {
        batch,
        cycle: cycle.id,
        style: chosen.data,
        ...(event && { event: StreetEventId.parse(event.id) }),
        ...(again?.opened.event && { event: again.opened.event }),
        number: wholeNumber(number),
        declared: wholeNumber(typed.declared),
        ...(seal !== '' && { seal }),
        reading,
        reader: typed.reader.trim(),
        ...(reading === 'aloud' && { witness: typed.witness.trim() }),
      },
      log.env(),
    );
    if (!decided.ok) return setFaults(faultsOf(decided.refusal, reading));
    const saved = await log.append(decided.value);
    if (saved.ok) onOpened(batch);
    else setFaults({ storage: storageFailure(saved.refusal.code) });
  });

  return (
    <NewBatchForm
      styles={styles}
      reading={reading}
      again={again}
      typed={{ ...typed, number }}
      onType={(part) => setTyped((now) => ({ ...now, ...part }))}
      faults={faults}
      busy={busy}
      onOpen={open}
      onBack={onBack}
    />
  );
}

function begun(styles: readonly AskedStyle[], again: OpenedBatch | undefined): TypedBundle {
  const fresh = {
    style: styles[0]?.id ?? '',
    number: undefined,
    declared: '',
    seal: '',
    reader: '',
    witness: '',
  };
  if (!again) return fresh;
  const { style, number, declared, seal = '' } = again.opened;
  return { ...fresh, style, number: String(number), declared: String(declared), seal };
}

/** What is not digits alone becomes 0, which every rule refuses. */
const wholeNumber = (typed: string): number => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed) : 0);

function faultsOf({ code, params }: OpenBatchRefusal, reading: 'blind' | 'aloud'): NewBatchFaults {
  const { most = 0, number = 0, name = '', seal = '' } = params;
  switch (code) {
    case 'batch.bad-declared':
      return {
        declared: t`Skriv hur många sedlar som ligger i bunten: 1 till ${most}. Är de fler, dela bunten.`,
      };
    case 'batch.bad-number':
      return { number: t`Skriv buntens nummer: 1 till ${most}.` };
    case 'batch.bad-seal':
      return { seal: t`Skriv numret på förseglingen. Högst ${most} tecken.` };
    case 'batch.no-reader':
      return { reader: reading === 'aloud' ? t`Skriv vem som läser upp.` : t`Skriv vem som skriver in.` };
    case 'batch.no-witness':
      return { witness: t`Skriv vem som ser på.` };
    case 'batch.same-person':
      return reading === 'aloud'
        ? { witness: t`${name} kan inte både läsa upp och se på. Det ska vara två personer.` }
        : { reader: t`${name} har redan läst bunten. Den andra läsningen ska göras av någon annan.` };
    case 'batch.name-too-long':
      return { reader: t`Namnet är för långt. Högst ${most} tecken.` };
    case 'batch.number-used':
      return { number: t`Bunt ${number} finns redan på den här plattan. Ta ett annat nummer.` };
    case 'batch.seal-used':
      return { seal: t`Förseglingen ${seal} hör till ett annat röstställe. Läs numret en gång till.` };
  }
}
