import { type Env, stamp } from '../log/entry.ts';
import { type BatchId, type CycleId, SheetId, type StreetEventId, type StyleId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import { addsUp, tallySheets } from './batch-tally.ts';
import {
  BATCH_NOTE_MAX,
  BATCH_SHEETS_MAX,
  type BatchEntry,
  type OpenedBatch,
  type PaperBatch,
  SEAL_NUMBER_MAX,
  standingSheets,
} from './paper-batch.ts';
import { samePerson, SIGNED_NAME_MAX } from './person.ts';
import type { Question } from './question.ts';
import type { Sheet } from './sheet.ts';

export type OpenBatchRefusal = Refusal<
  | 'batch.bad-declared'
  | 'batch.bad-number'
  | 'batch.bad-seal'
  | 'batch.no-reader'
  | 'batch.no-witness'
  | 'batch.same-person'
  | 'batch.name-too-long'
  | 'batch.number-used'
  | 'batch.seal-used'
>;

/** A bundle about to be read: for the first time, for the second, or aloud. */
export type BatchToOpen = {
  readonly batch: BatchId;
  readonly cycle: CycleId;
  readonly style: StyleId;
  readonly event?: StreetEventId | undefined;
  readonly number: number;
  readonly declared: number;
  readonly seal?: string | undefined;
  readonly reading: 'blind' | 'aloud';
  readonly reader: string;
  readonly witness?: string | undefined;
};

/**
 * Opens a reading of a bundle. Refuses a declared count outside 1 to BATCH_SHEETS_MAX; a reader without a name, or a name too long; aloud,
 * a missing witness; a second person who is the first one again; a number that has been read already (blind, one
 * reading by another person may still come); and a seal number known from another ballot point.
 */
export function openBatch(
  batches: ReadonlyMap<string, PaperBatch>,
  command: BatchToOpen,
  env: Env,
): Result<readonly BatchEntry[], OpenBatchRefusal> {
  const { batch, ...data } = command;
  if (!isWhole(data.declared, BATCH_SHEETS_MAX))
    return refuse('batch.bad-declared', { most: BATCH_SHEETS_MAX });
  if (!isWhole(data.number, 9999)) return refuse('batch.bad-number', { most: 9999 });
  if (data.seal !== undefined && (data.seal.trim() === '' || data.seal.length > SEAL_NUMBER_MAX))
    return refuse('batch.bad-seal', { most: SEAL_NUMBER_MAX });
  if (data.reader.trim() === '') return refuse('batch.no-reader');
  if ([data.reader, data.witness ?? ''].some((name) => name.length > SIGNED_NAME_MAX))
    return refuse('batch.name-too-long', { most: SIGNED_NAME_MAX });
  if (data.reading === 'aloud') {
    if ((data.witness ?? '').trim() === '') return refuse('batch.no-witness');
    if (samePerson(data.reader, data.witness ?? ''))
      return refuse('batch.same-person', { name: data.reader });
  }
  const clash = clashWith(batches, data, env.author);
  if (clash) return clash;
  return accept([stamp(env, { kind: 'batch.opened' as const, version: 2, subject: batch, data })]);
}

function clashWith(
  batches: ReadonlyMap<string, PaperBatch>,
  data: Omit<BatchToOpen, 'batch'>,
  author: string,
): { readonly ok: false; readonly refusal: OpenBatchRefusal } | undefined {
  const earlier = [...batches.values()].filter((other): other is OpenedBatch => other.opened !== undefined);
  const sealed = earlier.find(
    ({ opened }) => data.seal !== undefined && opened.seal === data.seal && opened.event !== data.event,
  );
  if (sealed) return refuse('batch.seal-used', { seal: data.seal ?? '' });
  const same = earlier.filter(
    ({ opened, discarded }) =>
      !discarded &&
      opened.event === data.event &&
      opened.style === data.style &&
      opened.number === data.number,
  );
  if (data.reading === 'aloud')
    return same.some((other) => other.author === author)
      ? refuse('batch.number-used', { number: data.number })
      : undefined;
  if (same.length > 1) return refuse('batch.number-used', { number: data.number });
  const again = same.find(({ opened }) => samePerson(opened.reader ?? '', data.reader));
  return again && refuse('batch.same-person', { name: data.reader });
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
  const most = Math.max(BATCH_SHEETS_MAX, batch.opened?.declared ?? 0);
  if (standing.length >= most) return refuse('batch.full', { most });
  const data = { ...command, number: (standing.at(-1)?.number ?? 0) + 1 };
  return accept([stamp(env, { kind: 'sheet.entered' as const, version: 2, subject: batch.id, data })]);
}

/** Takes the last sheet back, with a trace. Refuses when there is none, or the reading is locked. */
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

export type CloseBatchRefusal = Refusal<
  'batch.closed' | 'batch.numbers-differ' | 'batch.note-too-long' | 'batch.sums-differ'
>;

/**
 * Locks a reading. Refuses while the sheets and the declared count differ, unless a note says why; and, whatever the
 * note, a reading whose votes, overvotes and undervotes are not its sheets times the votes allowed.
 */
export function closeBatch(
  batch: PaperBatch,
  questions: readonly Question[],
  note: string,
  env: Env,
): Result<readonly BatchEntry[], CloseBatchRefusal> {
  if (batch.closed) return refuse('batch.closed');
  const standing = standingSheets(batch);
  const sheets = standing.length;
  const declared = batch.opened?.declared ?? 0;
  if (note.length > BATCH_NOTE_MAX) return refuse('batch.note-too-long', { most: BATCH_NOTE_MAX });
  const said = note.trim() !== '';
  if (sheets !== declared && !said) return refuse('batch.numbers-differ', { declared, sheets });
  const contents = standing.map(({ content }) => content);
  const wrong = questions.find((question, at) => !addsUp(question, tallySheets(question, at, contents)));
  if (wrong) return refuse('batch.sums-differ', { contest: wrong.name });
  const data = said ? { sheets, note } : { sheets };
  return accept([stamp(env, { kind: 'batch.closed' as const, version: 1, subject: batch.id, data })]);
}
