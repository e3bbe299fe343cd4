import { frozenChanges } from '../../domain/cycle/cycle-decisions.ts';
import { type Entry, readEntry } from '../../domain/log/kinds.ts';
import type { Desk } from './desk.ts';
import { flush } from './ledger.ts';

/**
 * Why a set-up of a round may not be let in, or undefined: the round's vote is open, and it would change what people
 * vote on. A set-up from before the opening, sent again after a restore, is judged by nothing that came later.
 */
export async function frozenBy(
  desk: Desk,
  { data, subject }: Extract<Entry, { kind: 'cycle.configured' }>,
): Promise<string | undefined> {
  const about = await roundEntries(desk, subject);
  const opening = about.find((entry) => entry.kind === 'vote.opened');
  if (!opening || data.revision <= opening.data.revision) return undefined;
  const held = about
    .filter((entry) => entry.kind === 'cycle.configured')
    .find((entry) => entry.data.revision === opening.data.revision);
  const parts = held ? frozenChanges(held.data.cycle, data.cycle) : [];
  return parts.length === 0 ? undefined : `the vote is open, and ${parts.join(', ')} would change`;
}

/**
 * Why a translation of ballots may not be let in, or undefined: the vote is open, and what people vote on stands in every
 * language. One that was in the log before a restore is sent again as such, and is judged by nothing that came later.
 */
export async function ballotsStand(
  desk: Desk,
  { subject }: Extract<Entry, { kind: 'ballot.translated' }>,
): Promise<string | undefined> {
  const about = await roundEntries(desk, subject);
  return about.some(({ kind }) => kind === 'vote.opened')
    ? 'the vote is open, and what stands on the ballots would change'
    : undefined;
}

/** How a round was set up, and that its vote was opened, as far as the log holds it. */
async function roundEntries({ ledger }: Desk, subject: string): Promise<readonly Entry[]> {
  await flush(ledger);
  const rows = await ledger.trx
    .selectFrom('entry')
    .select('bytes')
    .where('process', '=', ledger.process)
    .where('subject', '=', subject)
    .where('kind', 'in', ['cycle.configured', 'vote.opened'])
    .execute();
  return rows.flatMap(({ bytes }) => {
    const read = bytes === null ? undefined : readEntry(bytes);
    return read?.ok ? [read.value] : [];
  });
}
