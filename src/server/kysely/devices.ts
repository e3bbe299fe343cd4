import type { Kysely, Selectable } from 'kysely';
import type { Instant } from '../../domain/log/entry.ts';
import { DeviceId } from '../../domain/log/ids.ts';
import type { DevicesAnswer } from '../../wire/enrolment.ts';
import type { KnownDevice } from '../store.ts';
import { sha256 } from './examine.ts';
import { int, type Tables } from './tables.ts';

/** Milliseconds between two notes that a tablet called: a pull is a read, and should cost no write each time. */
const NOTED_EVERY = 60_000;

export async function deviceByToken(db: Kysely<Tables>, token: string): Promise<KnownDevice | undefined> {
  const row = await db
    .selectFrom('device')
    .selectAll()
    .where('token_hash', '=', sha256(token))
    .executeTakeFirst();
  return row && knownDevice(db, row);
}

export async function deviceById(db: Kysely<Tables>, id: DeviceId): Promise<KnownDevice | undefined> {
  const row = await db.selectFrom('device').selectAll().where('id', '=', id).executeTakeFirst();
  return row && knownDevice(db, row);
}

async function knownDevice(db: Kysely<Tables>, row: Selectable<Tables['device']>): Promise<KnownDevice> {
  return {
    id: DeviceId.parse(row.id),
    number: int(row.number),
    publicKey: row.public_key,
    revoked: await isRevoked(db, row.id),
  };
}

export async function isRevoked(db: Kysely<Tables>, device: string): Promise<boolean> {
  const row = await db
    .selectFrom('revocation')
    .select('device')
    .where('device', '=', device)
    .executeTakeFirst();
  return row !== undefined;
}

export async function heardFrom(db: Kysely<Tables>, device: DeviceId, now: Instant): Promise<void> {
  const row = await db
    .selectFrom('device')
    .select('last_contact')
    .where('id', '=', device)
    .executeTakeFirst();
  const noted = row?.last_contact ?? null;
  if (!row || (noted !== null && Date.parse(now) - Date.parse(noted) < NOTED_EVERY)) return;
  await db.updateTable('device').set({ last_contact: now }).where('id', '=', device).execute();
}

export async function devices(db: Kysely<Tables>): Promise<DevicesAnswer['devices']> {
  const rows = await db.selectFrom('device').selectAll().orderBy('number').execute();
  const revoked = await db.selectFrom('revocation').select('device').execute();
  const forked = await db
    .selectFrom('epoch')
    .select('device')
    .where('forked', 'is not', null)
    .distinct()
    .execute();
  const gone = new Set(revoked.map(({ device }) => device));
  const split = new Set(forked.map(({ device }) => device));
  return rows.map((row) => ({
    device: DeviceId.parse(row.id),
    number: int(row.number),
    lastContact: row.last_contact,
    waiting: int(row.waiting),
    revoked: gone.has(row.id),
    forked: split.has(row.id),
  }));
}
