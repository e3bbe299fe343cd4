import type { Instant } from '../../domain/log/entry.ts';
import type { ProcessId, RandomBytes } from '../../domain/log/ids.ts';
import type { PushAnswer, Verdict } from '../../wire/push.ts';
import type { Push, Taken } from '../store.ts';
import { Begun } from './count-began.ts';
import type { Desk } from './desk.ts';
import { examine } from './examine.ts';
import { plausible } from './flags.ts';
import { judge } from './judge.ts';
import { known, standingOfAuthor } from './known.ts';
import { closeLedger, type Ledger, openLedger } from './ledger.ts';
import { type Lineage, lineageOf, saveLineage } from './lineage.ts';
import type { Rounds } from './rounds.ts';
import type { Engine } from './sqlite.ts';

/**
 * One push, one transaction: every entry gets its verdict, and what is accepted or held back is on the disk before
 * anyone hears of it. Hashing and parsing are finished before the transaction opens.
 */
export async function take(
  engine: Engine,
  {
    process,
    rounds,
    now,
    random,
  }: {
    readonly process: ProcessId;
    readonly rounds: Rounds;
    readonly now: Instant;
    readonly random: RandomBytes;
  },
  push: Push,
): Promise<Taken> {
  const examined = push.entries.map((arrival) => examine(arrival, { process, author: push.author }));
  return engine.db.transaction().execute(async (trx) => {
    const ledger = await openLedger(engine, trx, now);
    const lineage = push.writer === undefined ? undefined : await lineageOf(ledger, push.writer);
    const author = await standingOfAuthor(trx, push.author);
    const desk: Desk = {
      ledger,
      push,
      ...(lineage && { lineage }),
      known: await known(
        trx,
        push.entries.map(({ id }) => id),
      ),
      author,
      plausible: plausible(now, author.since),
      closed: new Map<string, boolean>(),
      arriving: examined.flatMap((each) => (each.as === 'retry' ? [] : (each.entry ?? []))),
      begun: new Begun(),
      rounds,
      random,
    };
    const verdicts: Verdict[] = [];
    for (const each of examined) verdicts.push(await judge(desk, each));
    if (lineage) await saveLineage(ledger, lineage);
    await noteCall(ledger, push);
    await closeLedger(ledger);
    const { process: id, generation, head, chain, backedUpTo, erased } = ledger;
    return {
      process: id,
      generation,
      head,
      chain,
      backedUpTo,
      erased,
      verdicts,
      ...(await heldOf(ledger, push, lineage)),
    };
  });
}

/** How far the asking device is held, which tells it whether it was cloned or set back. */
async function heldOf(
  ledger: Ledger,
  push: Push,
  written: Lineage | undefined,
): Promise<Pick<PushAnswer, 'seen' | 'forked'>> {
  if (push.asks === undefined) return { seen: {}, forked: [] };
  const lineage = written?.device === push.asks ? written : await lineageOf(ledger, push.asks);
  return { seen: Object.fromEntries(lineage.seen), forked: [...lineage.forked] };
}

async function noteCall(ledger: Ledger, { calling }: Push): Promise<void> {
  if (!calling) return;
  await ledger.trx
    .updateTable('device')
    .set({ last_contact: ledger.now, waiting: calling.waiting })
    .where('id', '=', calling.device)
    .execute();
}
