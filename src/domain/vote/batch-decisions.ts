import { type Env, stamp } from '../log/entry.ts';
import { type BatchId, type ContestId, type CycleId, SheetId, type StreetEventId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import {
  BATCH_NOTE_MAX,
  BATCH_SHEETS_MAX,
  type BatchEntry,
  type PaperBatch,
  type Sheet,
  standingSheets,
} from './paper-batch.ts';

export type OpenBatchRefusal = Refusal<'batch.bad-declared' | 'batch.bad-number' | 'batch.number-used'>;

/** Opens a bundle. Refuses a declared count outside 1 to BATCH_SHEETS_MAX and a number this tablet already used. */
export function openBatch(
  batches: ReadonlyMap<string, PaperBatch>,
  command: {
    readonly batch: BatchId;
    readonly cycle: CycleId;
    readonly contest: ContestId;
    readonly event?: StreetEventId;
    readonly number: number;
    readonly declared: number;
  },
  env: Env,
): Result<readonly BatchEntry[], OpenBatchRefusal> {
  const { batch, ...data } = command;
  if (!isWhole(data.declared, BATCH_SHEETS_MAX))
    return refuse('batch.bad-declared', { most: BATCH_SHEETS_MAX });
  if (!isWhole(data.number, 9999)) return refuse('batch.bad-number', { most: 9999 });
  for (const other of batches.values()) {
    const same = other.author === env.author && other.opened?.contest === data.contest;
    if (same && other.opened?.number === data.number)
      return refuse('batch.number-used', { number: data.number });
  }
  return accept([stamp(env, { kind: 'batch.opened' as const, version: 1, subject: batch, data })]);
}

const isWhole = (count: number, most: number): boolean =>
  Number.isInteger(count) && count >= 1 && count <= most;

/** Enters the next sheet as it lies there, valid or not: an overvote is kept and counted as invalid. */
export function enterSheet(
  batch: PaperBatch,
  command: { readonly sheet: SheetId; readonly content: Sheet },
  env: Env,
): Result<readonly BatchEntry[], Refusal<'batch.closed' | 'batch.full'>> {
  if (batch.closed) return refuse('batch.closed');
  const standing = standingSheets(batch);
  if (standing.length >= BATCH_SHEETS_MAX) return refuse('batch.full', { most: BATCH_SHEETS_MAX });
  const number = (standing.at(-1)?.number ?? 0) + 1;
  return accept([
    stamp(env, {
      kind: 'sheet.entered' as const,
      version: 1,
      subject: batch.id,
      data: { ...command, number },
    }),
  ]);
}

/** Takes the last sheet back, with a trace. Refuses when there is none, or the bundle is closed. */
export function withdrawLastSheet(
  batch: PaperBatch,
  env: Env,
): Result<readonly BatchEntry[], Refusal<'batch.closed' | 'batch.nothing-to-undo'>> {
  if (batch.closed) return refuse('batch.closed');
  const last = standingSheets(batch).at(-1);
  if (!last) return refuse('batch.nothing-to-undo');
  const data = { sheet: SheetId.parse(last.id) };
  return accept([stamp(env, { kind: 'sheet.withdrawn' as const, version: 1, subject: batch.id, data })]);
}

/** Closes a bundle. Refuses while the sheets and the declared count differ, unless a note says why. */
export function closeBatch(
  batch: PaperBatch,
  note: string,
  env: Env,
): Result<readonly BatchEntry[], Refusal<'batch.closed' | 'batch.numbers-differ' | 'batch.note-too-long'>> {
  if (batch.closed) return refuse('batch.closed');
  const sheets = standingSheets(batch).length;
  const declared = batch.opened?.declared ?? 0;
  if (note.length > BATCH_NOTE_MAX) return refuse('batch.note-too-long', { most: BATCH_NOTE_MAX });
  const said = note.trim() !== '';
  if (sheets !== declared && !said) return refuse('batch.numbers-differ', { declared, sheets });
  const data = said ? { sheets, note } : { sheets };
  return accept([stamp(env, { kind: 'batch.closed' as const, version: 1, subject: batch.id, data })]);
}
