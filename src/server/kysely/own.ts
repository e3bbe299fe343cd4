import { SERVER } from '../../domain/log/entry.ts';
import type { RandomBytes } from '../../domain/log/ids.ts';
import type { Entry } from '../../domain/log/kinds.ts';
import { accept } from './accept.ts';
import { Begun } from './count-began.ts';
import { examine, sha256 } from './examine.ts';
import { plausible } from './flags.ts';
import type { Ledger } from './ledger.ts';
import { Rounds } from './rounds.ts';

/** Writes an entry of the server's own in a transaction that does something else too, such as spend a code. */
export async function appendOwn(ledger: Ledger, random: RandomBytes, entry: Entry): Promise<number> {
  const bytes = JSON.stringify(entry);
  const arrival = { id: entry.id, hash: sha256(bytes), bytes };
  const examined = examine(arrival, { process: ledger.process, author: SERVER });
  if (examined.as !== 'entry') throw new Error(`The server wrote ${entry.kind} in a form it cannot read`);
  const desk = {
    ledger,
    push: { author: SERVER, carrier: SERVER, entries: [] },
    known: { log: new Map(), quarantine: new Map(), erased: new Set<string>() },
    author: { parties: ['server' as const], revoked: false },
    plausible: plausible(ledger.now, undefined),
    closed: new Map<string, boolean>(),
    arriving: [entry],
    begun: new Begun(),
    rounds: new Rounds(),
    random,
  };
  return accept(desk, { arrival, hash: examined.actual, entry, carrier: SERVER, flags: [] });
}
