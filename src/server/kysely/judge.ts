import { authorKind } from '../../domain/log/entry.ts';
import type { Entry } from '../../domain/log/kinds.ts';
import type { Flag, QuarantineReason, Verdict } from '../../wire/push.ts';
import { accept, mayEnter, obstacle } from './accept.ts';
import { dropBlobsOf, noteBlobs } from './blob-uses.ts';
import { afterCount } from './count-began.ts';
import { type Desk, isSerial, mayWrite } from './desk.ts';
import type { Examined } from './examine.ts';
import { writing } from './known.ts';
import { lastOf } from './ledger.ts';
import { advance } from './lineage.ts';

/** The server's word on one arrival, and what it does about it. The order of the questions is the protocol. */
export async function judge(desk: Desk, examined: Examined): Promise<Verdict> {
  const { arrival, actual } = examined;
  const about = { id: arrival.id, hash: arrival.hash };
  if (desk.known.erased.has(arrival.id)) {
    await dropBlobsOf(desk.ledger.trx, 'entry' in examined ? examined.entry : undefined);
    return { ...about, verdict: 'erased' };
  }
  const inLog = desk.known.log.get(arrival.id);
  if (inLog?.hash === actual) return { ...about, verdict: 'duplicate', position: inLog.position };
  const reason = desk.known.quarantine.get(writing(arrival.id, actual));
  if (reason !== undefined) {
    const rejected = (await settlementOf(desk, arrival.id, actual)) === 'rejected';
    return { ...about, verdict: 'quarantined', reason: rejected ? 'rejected' : reason };
  }
  if (inLog) return hold(desk, examined, 'id-conflict', 'the log holds other bytes under this id');
  if (examined.as === 'retry') return { ...about, verdict: 'retry', reason: examined.reason };
  if (examined.as === 'held') return hold(desk, examined, examined.reason, examined.detail);
  const { entry } = examined;
  if (desk.author.revoked)
    return authorKind(entry.author) === 'member'
      ? hold(desk, examined, 'member-removed', `${entry.author} is no member any more`)
      : hold(desk, examined, 'device-revoked', `${entry.author} is revoked`);
  if (!mayWrite(desk.author, entry))
    return hold(desk, examined, 'not-permitted', `${entry.author} may not write ${entry.kind}`);
  const unmet = await expectation(desk, examined, entry);
  if (unmet) return unmet;
  const impossible = await obstacle(desk, entry, arrival);
  if (impossible !== undefined) return hold(desk, examined, 'not-permitted', impossible);
  const late = await afterCount(desk, arrival, entry);
  if (late !== undefined) return hold(desk, examined, 'count-began', late);
  return { ...about, verdict: 'accepted', position: await admit(desk, examined, entry, []) };
}

/** Serial kinds are decided against the last position of their subject; the server itself writes what it knows. */
async function expectation(desk: Desk, examined: Examined, entry: Entry): Promise<Verdict | undefined> {
  const { id, hash, expects, recovers } = examined.arrival;
  if (!isSerial(entry) || recovers !== undefined) return undefined;
  if (expects === undefined)
    return authorKind(desk.push.author) === 'server'
      ? undefined
      : { id, hash, verdict: 'retry', reason: 'expects-missing' };
  const last = await lastOf(desk.ledger.trx, desk.ledger.process, entry.subject, desk.ledger);
  return last === expects ? undefined : { id, hash, verdict: 'stale', last };
}

async function admit(
  desk: Desk,
  { arrival, actual }: Examined,
  entry: Entry,
  flags: readonly Flag[],
): Promise<number> {
  const forked = desk.lineage && !isSerial(entry) && (await advance(desk.ledger, desk.lineage, arrival));
  return accept(desk, {
    arrival,
    hash: actual,
    entry,
    carrier: desk.push.carrier,
    flags: forked ? [...flags, 'fork'] : flags,
  });
}

/** Keeps bytes out of the log without losing them, unless a coordinator has already let this very writing in. */
async function hold(
  desk: Desk,
  examined: Examined,
  reason: QuarantineReason,
  detail: string,
): Promise<Verdict> {
  const { ledger, lineage, known } = desk;
  const { arrival, actual } = examined;
  const about = { id: arrival.id, hash: arrival.hash };
  const settlement = await settlementOf(desk, arrival.id, actual);
  const entry = examined.as === 'retry' ? undefined : examined.entry;
  if (settlement === 'released' && entry && !known.log.has(entry.id) && (await mayEnter(desk, entry)))
    return { ...about, verdict: 'accepted', position: await admit(desk, examined, entry, ['released']) };
  if (lineage && !(entry && isSerial(entry))) await advance(ledger, lineage, arrival);
  await ledger.trx
    .insertInto('quarantine')
    .values({
      id: arrival.id,
      hash: actual,
      subject: entry?.subject ?? null,
      bytes: Buffer.from(arrival.bytes),
      reason,
      detail,
      epoch: arrival.epoch ?? null,
      seq: arrival.seq ?? null,
      carrier: desk.push.carrier,
      received: ledger.now,
    })
    .execute();
  if (entry) await noteBlobs(ledger.trx, entry);
  known.quarantine.set(writing(arrival.id, actual), reason);
  return { ...about, verdict: 'quarantined', reason: settlement === 'rejected' ? 'rejected' : reason };
}

async function settlementOf(desk: Desk, id: string, hash: string): Promise<string | undefined> {
  const row = await desk.ledger.trx
    .selectFrom('settlement')
    .select('verdict')
    .where('id', '=', id)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row?.verdict;
}
