import type { Selectable } from 'kysely';
import { type Author, type Instant, SERVER, stamp } from '../../domain/log/entry.ts';
import { drawEnrolmentCode, ENROLMENT_CODE_HOURS } from '../../domain/log/enrolment-code.ts';
import { accept, type Result } from '../../domain/log/refusal.ts';
import type { CodeAnswer, EnrolAnswer, EnrolRequest } from '../../wire/enrolment.ts';
import type { EnrolRefusal, StoreRefusal } from '../store.ts';
import { isRevoked } from './devices.ts';
import { sha256 } from './examine.ts';
import { closeLedger, type Ledger, openLedger } from './ledger.ts';
import { drawToken, keyed, later, type Means } from './means.ts';
import { appendOwn } from './own.ts';
import type { Engine } from './sqlite.ts';
import { int, type Tables } from './tables.ts';

/** Unspent codes at a time: a school's worth of tablets, and still one guess in sixty million. */
export const OPEN_CODES_MAX = 50;

/** Minutes in which the same tablet may spend its code again, because the answer was lost on the way. */
export const ENROL_AGAIN_MINUTES = 15;

const MINUTE = 60_000;

/** Draws a code that lets one tablet in. Refuses when too many lie unspent, until the first of them expires. */
export async function drawCode(
  engine: Engine,
  means: Means,
  by: Author,
): Promise<Result<CodeAnswer, StoreRefusal<'too-many-attempts'>>> {
  const now = means.now();
  const expires = later(now, ENROLMENT_CODE_HOURS * 60 * MINUTE);
  const code = drawEnrolmentCode(means.random);
  return engine.db.transaction().execute(async (trx) => {
    await openLedger(engine, trx, now);
    const open = await trx
      .selectFrom('enrolment_code')
      .select('expires')
      .where('used_by', 'is', null)
      .where('expires', '>', now)
      .orderBy('expires')
      .execute();
    const first = open[0];
    if (first && open.length >= OPEN_CODES_MAX) {
      const retryAfter = Math.ceil((Date.parse(first.expires) - Date.parse(now)) / 1000);
      return { ok: false, refusal: { code: 'too-many-attempts', retryAfter } };
    }
    await trx
      .insertInto('enrolment_code')
      .values({ code_hash: keyed(means, code), drawn_by: by, expires, used_by: null, used_at: null })
      .execute();
    return accept({ code, expires });
  });
}

/**
 * Spends a code and lets the tablet in, under a number of its own. A tablet that is known already, with the same
 * key, keeps its number and gets a fresh token; so does one that asks again at once after a lost answer.
 */
export async function enrol(
  engine: Engine,
  means: Means,
  request: EnrolRequest,
): Promise<Result<EnrolAnswer, EnrolRefusal>> {
  const now = means.now();
  const codeHash = keyed(means, request.code);
  const token = drawToken(means);
  return engine.db.transaction().execute(async (trx) => {
    const ledger = await openLedger(engine, trx, now);
    const row = await trx
      .selectFrom('enrolment_code')
      .selectAll()
      .where('code_hash', '=', codeHash)
      .executeTakeFirst();
    const refusal = row ? whyNot(row, request, now) : 'code-unknown';
    if (refusal) return { ok: false, refusal: { code: refusal } };
    if (await isRevoked(trx, request.device)) return { ok: false, refusal: { code: 'device-revoked' } };
    const number = await admit(ledger, means, request, sha256(token));
    if (number === undefined) return { ok: false, refusal: { code: 'forbidden' } };
    await trx
      .updateTable('enrolment_code')
      .set({ used_by: request.device, used_at: row?.used_at ?? now })
      .where('code_hash', '=', codeHash)
      .execute();
    await closeLedger(ledger);
    return accept({ device: request.device, process: ledger.process, number, token });
  });
}

function whyNot(
  row: Selectable<Tables['enrolment_code']>,
  request: EnrolRequest,
  now: Instant,
): 'code-used' | 'code-expired' | undefined {
  if (row.used_at === null) return row.expires <= now ? 'code-expired' : undefined;
  const again = row.used_by === request.device && now < later(row.used_at, ENROL_AGAIN_MINUTES * MINUTE);
  return again ? undefined : 'code-used';
}

/** The tablet's number, or undefined when somebody else's key claims the id of a tablet that is known. */
async function admit(
  ledger: Ledger,
  means: Means,
  { device, publicKey }: EnrolRequest,
  tokenHash: string,
): Promise<number | undefined> {
  const { trx, now } = ledger;
  const held = await trx.selectFrom('device').selectAll().where('id', '=', device).executeTakeFirst();
  if (held) {
    if (held.public_key !== publicKey) return undefined;
    await trx.updateTable('device').set({ token_hash: tokenHash }).where('id', '=', device).execute();
    return int(held.number);
  }
  const rows = await trx.selectFrom('device').select('number').orderBy('number', 'desc').limit(1).execute();
  const number = int(rows[0]?.number ?? 0) + 1;
  await trx
    .insertInto('device')
    .values({
      id: device,
      number,
      public_key: publicKey,
      token_hash: tokenHash,
      enrolled: now,
      last_contact: now,
      waiting: 0,
    })
    .execute();
  const env = { process: ledger.process, author: SERVER, now, random: means.random };
  const data = { device, number, publicKey };
  await appendOwn(
    ledger,
    means.random,
    stamp(env, { kind: 'device.enrolled' as const, version: 1, subject: device, data }),
  );
  return number;
}
