import type { CurrentRoundEntry } from '../../domain/cycle/current-round.ts';
import type { Desk } from './desk.ts';
import { flush } from './ledger.ts';
import { configured } from './published.ts';

/** Why a round may not become the current one, or undefined. What comes back after a restore may be here before
 * its round is, and is not asked. */
export async function obstacleToCurrent(
  { ledger }: Desk,
  { subject, data }: CurrentRoundEntry,
): Promise<string | undefined> {
  if (subject !== ledger.process) return 'which round is the current one has the process as its subject';
  await flush(ledger);
  const held = await configured(ledger.trx, ledger.process, data.cycle);
  return held ? undefined : 'there is no such round';
}
