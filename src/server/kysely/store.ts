import type { Kysely } from 'kysely';
import { Author } from '../../domain/log/entry.ts';
import { GenerationId, mintUuid, ProcessId } from '../../domain/log/ids.ts';
import { isForAuthorAlone, readEntry } from '../../domain/log/kinds.ts';
import { CHAIN_START } from '../../wire/pull.ts';
import { QuarantineReason } from '../../wire/push.ts';
import type { QuarantinedEntry } from '../../wire/quarantine.ts';
import type { ServerStore } from '../store.ts';
import { addFailure, failures } from './attempts.ts';
import { putBlob, readBlob } from './blobs.ts';
import { calendars } from './calendars.ts';
import {
  backup,
  beginGeneration,
  confirmDevices,
  erasures,
  figures,
  standing,
  unconfirmedSince,
} from './care.ts';
import { deviceById, deviceByToken, devices, heardFrom } from './devices.ts';
import { drawCode, enrol } from './enrolment.ts';
import { followed } from './followed.ts';
import { heed } from './heed.ts';
import { lastOf } from './ledger.ts';
import type { Means } from './means.ts';
import { invitation, invite, join, memberAccounts, memberWhere, openInvitations } from './members.ts';
import { publicRecord } from './published.ts';
import { pull } from './pull.ts';
import { Rounds } from './rounds.ts';
import { secondFactorFrom } from './second-factor.ts';
import type { Engine } from './sqlite.ts';
import type { Tables } from './tables.ts';
import { take } from './take.ts';
import { translations } from './translations.ts';

/** The store over a migrated database. A database that holds no process yet gets one, empty. */
export async function openStore(engine: Engine, means: Means): Promise<ServerStore> {
  const { db } = engine;
  await begin(db, means);
  const { process } = await standing(db);
  const rounds = new Rounds();
  return {
    standing: () => standing(db),
    take: async (push) => {
      const taken = await take(engine, { process, rounds, now: means.now(), random: means.random }, push);
      if (taken.erased.length > 0) await engine.forget();
      return taken;
    },
    pull: (reader, query) => pull(db, reader, query),
    lastOf: (subject) => lastOf(db, process, subject),
    putBlob: (arriving) => putBlob(db, arriving, means.now()),
    blob: (hash, parties) => readBlob(db, hash, parties),
    quarantined: () => quarantined(db),
    published: publicRecord(db, process),
    calendars: calendars(db, process, means),
    followed: (receipt) => followed(db, process, receipt),
    translations: (subjects) => translations(db, process, subjects),
    drawCode: (by) => drawCode(engine, means, by),
    enrol: (request) => enrol(engine, means, request),
    deviceByToken: (token) => deviceByToken(db, token),
    device: (id) => deviceById(db, id),
    heardFrom: (device) => heardFrom(db, device, means.now()),
    devices: () => devices(db),
    unconfirmedSince: () => unconfirmedSince(db),
    confirmDevices: (by) => confirmDevices(db, by, means.now()),
    invite: (roles) => invite(db, means, roles),
    invitations: () => openInvitations(db, means.now()),
    invitation: (token) => invitation(db, means.now(), token),
    join: (command) => join(engine, means, command),
    heed: (command) => heed(engine, means, command),
    memberOfAccount: (account) => memberWhere(db, 'account', account),
    accounts: () => memberAccounts(db),
    secondFactorFrom: () => secondFactorFrom(db),
    member: (id) => memberWhere(db, 'id', id),
    failures: (scope, hours) => failures(db, means.now(), scope, hours),
    addFailure: (scope, hours) => addFailure(db, means.now(), scope, hours),
    figures: () => figures(db),
    erasures: () => erasures(db),
    backup: (file) => backup(engine, file),
    beginGeneration: (erased) => beginGeneration(engine, means, erased),
    close: () => engine.close(),
  };
}

/** Exactly one process per database: made when the database is, and never another. */
async function begin(db: Kysely<Tables>, means: Means): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const held = await trx.selectFrom('process').select('id').executeTakeFirst();
    if (held) return;
    const id = ProcessId.parse(mintUuid(means.random));
    const generation = GenerationId.parse(mintUuid(means.random));
    await trx
      .insertInto('process')
      .values({ id, generation, head: 0, chain: CHAIN_START, backed_up_to: 0 })
      .execute();
  });
}

/** Writings shown at a time: settling some lets others follow. */
const SHOWN_AT_ONCE = 500;

/** What was held back, with what was decided about it: the unsettled first, then the newest. */
async function quarantined(db: Kysely<Tables>): Promise<readonly QuarantinedEntry[]> {
  const rows = await db
    .selectFrom('quarantine')
    .leftJoin('settlement', (on) =>
      on.onRef('settlement.id', '=', 'quarantine.id').onRef('settlement.hash', '=', 'quarantine.hash'),
    )
    .select(['quarantine.id', 'quarantine.hash', 'bytes', 'reason', 'detail', 'carrier', 'received'])
    .select('settlement.verdict as settled')
    .orderBy((eb) => eb.case().when('verdict', 'is', null).then(0).else(1).end())
    .orderBy('received', 'desc')
    .limit(SHOWN_AT_ONCE)
    .execute();
  return rows.map((row) => ({
    ...row,
    bytes: row.bytes && showable(new TextDecoder().decode(row.bytes)),
    reason: QuarantineReason.parse(row.reason),
    carrier: Author.parse(row.carrier),
  }));
}

/** What was held back as the office may see it: nothing of what nobody but its author reads. */
function showable(bytes: string): string | null {
  const read = readEntry(bytes);
  return read.ok && isForAuthorAlone(read.value.kind) ? null : bytes;
}
