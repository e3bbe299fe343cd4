import { type Env, stamp } from '../log/entry.ts';
import { BatchId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import { type Bundle, differences } from './bundle.ts';
import { BATCH_NOTE_MAX, type BatchEntry, type PaperBatch } from './paper-batch.ts';
import { samePerson, SIGNED_NAME_MAX } from './person.ts';
import type { Question } from './question.ts';
import type { Sheet } from './sheet.ts';

export type SettleRefusal = Refusal<
  | 'bundle.nothing-to-settle'
  | 'bundle.row-missing'
  | 'bundle.two-people'
  | 'bundle.same-person'
  | 'bundle.name-too-long'
>;

/**
 * Settles what two readings differ on, after two people have looked at the sheets together: `sheets` says, for each
 * number they differ on, what lies there (null: no such sheet). Refuses a bundle without differences, a difference
 * left open, and fewer than two different people.
 */
export function settleBundle(
  bundle: Bundle,
  questions: readonly Question[],
  command: {
    readonly sheets: readonly { readonly number: number; readonly content: Sheet | null }[];
    readonly by: readonly [string, string];
  },
  env: Env,
): Result<readonly BatchEntry[], SettleRefusal> {
  const [first, second] = bundle.readings;
  if (bundle.stage !== 'differs' || !first || !second) return refuse('bundle.nothing-to-settle');
  const { sheets, by } = command;
  const settled = new Set(sheets.map(({ number }) => number));
  const open = differences(first, second, questions).find(({ number }) => !settled.has(number));
  if (open) return refuse('bundle.row-missing', { number: open.number });
  if (by.some((name) => name.trim() === '')) return refuse('bundle.two-people');
  if (by.some((name) => name.length > SIGNED_NAME_MAX))
    return refuse('bundle.name-too-long', { most: SIGNED_NAME_MAX });
  if (samePerson(...by)) return refuse('bundle.same-person', { name: by[0] });
  const data = { other: BatchId.parse(second.id), sheets: [...sheets], by: [...by] };
  return accept([stamp(env, { kind: 'batch.settled' as const, version: 1, subject: first.id, data })]);
}

/** Sets a reading aside, so that its bundle is read again. Refuses one that is set aside, and a reason that is empty or too long. */
export function discardBatch(
  batch: PaperBatch,
  reason: string,
  env: Env,
): Result<readonly BatchEntry[], Refusal<'batch.discarded' | 'batch.no-reason' | 'batch.note-too-long'>> {
  if (batch.discarded) return refuse('batch.discarded');
  if (reason.trim() === '') return refuse('batch.no-reason');
  if (reason.length > BATCH_NOTE_MAX) return refuse('batch.note-too-long', { most: BATCH_NOTE_MAX });
  return accept([
    stamp(env, { kind: 'batch.discarded' as const, version: 1, subject: batch.id, data: { reason } }),
  ]);
}
