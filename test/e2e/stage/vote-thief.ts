import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import * as z from 'zod/mini';
import type { StageBrowser } from './browser.ts';
import { expect } from './expect.ts';
import { takeFromVoters } from './vote-door.ts';
import type { Trail } from './vote-trail.ts';
import { go, settled } from './walk.ts';

const ROOMS = ['', '/check-in', '/batches', '/close', '/sync', '/events', '/settings', '/kept', '/ideas/new'];

/** Everything that the app shows to whoever has the tablet and its PIN, without a network: texts, fields and titles. */
export async function everyScreen(browser: StageBrowser, address: string): Promise<readonly Trail[]> {
  const page = browser.page();
  await page.goto(address);
  const seen: Trail[] = [await shownOn(page, 'kiosk')];
  await takeFromVoters(page);
  await settled(page);
  seen.push(await shownOn(page, 'after the PIN'));
  await page.getByRole('button', { name: 'Gick utan att rösta' }).click();
  await page.getByRole('button', { name: 'Ja, väljaren har gått' }).click();
  for (const room of ROOMS) {
    await go(page, `/field${room}`);
    seen.push(await shownOn(page, room));
  }
  return seen;
}

async function shownOn(page: Page, where: string): Promise<Trail> {
  const text = await page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      document.body.innerText,
      ...[...document.querySelectorAll('input, textarea')].map((field) =>
        String(Reflect.get(field, 'value')),
      ),
    ].join('\n'),
  );
  return { where, bytes: Buffer.from(text) };
}

const Rows = z.array(z.record(z.string(), z.unknown()));

/** The rows of one table in every database of the page. */
export const rowsOf = async (page: Page, table: string): Promise<z.infer<typeof Rows>> =>
  Rows.parse((await everyRow(page)).filter((each) => each.table === table).map(({ row }) => row));

const Stored = z.array(z.object({ table: z.string(), row: z.unknown(), keys: z.array(z.string()) }));

/** Everything that scripts can read from the storage of a page, and the keys in it that could open a seal. */
export async function storedIn(
  page: Page,
): Promise<{ readonly trails: readonly Trail[]; readonly opens: readonly string[] }> {
  const rows = await everyRow(page);
  const web = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
  return {
    trails: [
      ...rows.map(({ table, row }) => ({ where: table, bytes: Buffer.from(JSON.stringify(row) ?? '') })),
      { where: 'web storage', bytes: Buffer.from(web) },
    ],
    opens: rows.flatMap(({ keys }) => keys).filter((key) => /decrypt|derive|unwrap/.test(key)),
  };
}

/** Every row of every table of every database, as JSON can say it; and what each key among them is good for. */
async function everyRow(page: Page): Promise<z.infer<typeof Stored>> {
  const found = await page.evaluate(async () => {
    const heard = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
      });
    const rows: { table: string; row: unknown; keys: string[] }[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await heard(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const held: unknown[] = await heard(database.transaction(table).objectStore(table).getAll());
        for (const row of held) {
          const keys: string[] = [];
          const plain: unknown = JSON.parse(
            JSON.stringify(row, (_name, value: unknown) => {
              if (value instanceof CryptoKey) {
                keys.push(`${value.type} ${value.algorithm.name} ${value.usages.join(' ')}`);
                return 'a key';
              }
              if (value instanceof ArrayBuffer) return [...new Uint8Array(value)].join(',');
              return value instanceof Uint8Array ? [...value].join(',') : value;
            }) ?? 'null',
          );
          rows.push({ table, row: plain, keys });
        }
      }
      database.close();
    }
    return rows;
  });
  return Stored.parse(found);
}

/**
 * Stands still on a page for as long as Chromium takes to write down, for restoring a closed tab, where on it one was
 * and what was chosen there.
 */
export async function linger(browser: StageBrowser): Promise<void> {
  const folder = join(browser.profile, 'Default', 'Sessions');
  const written = () => Math.max(...readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs));
  const now = Date.now();
  const page = browser.page();
  // Moving the page is what it writes down in any case.
  await page.evaluate(() => scrollBy(0, scrollY > 0 ? -20 : 20));
  await expect.poll(written).toBeGreaterThan(now);
}
