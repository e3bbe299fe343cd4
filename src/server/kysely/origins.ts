import type { Kysely } from 'kysely';
import type { Entry } from '../../domain/log/kinds.ts';
import type { Ledger } from './ledger.ts';
import type { Tables } from './tables.ts';

/** Which ideas an entry puts into which proposal. Whether they belong to it still, the fold says. */
export function originsIn(entry: Entry): readonly { readonly idea: string; readonly proposal: string }[] {
  const proposal = entry.subject;
  if (entry.kind === 'proposal.drafted') return entry.data.origins.map((idea) => ({ idea, proposal }));
  return entry.kind === 'proposal.origin-set' ? [{ idea: entry.data.idea, proposal }] : [];
}

/** Notes where an idea went, for whoever asks by its receipt. */
export async function noteOrigins(ledger: Ledger, entry: Entry): Promise<void> {
  const rows = originsIn(entry);
  if (rows.length === 0) return;
  await ledger.trx
    .insertInto('proposal_origin')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['idea', 'proposal']).doNothing())
    .execute();
}

/** The proposals that an idea is, or was, in. */
export async function proposalsWith(db: Kysely<Tables>, idea: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('proposal_origin').select('proposal').where('idea', '=', idea).execute();
  return rows.map(({ proposal }) => proposal);
}
