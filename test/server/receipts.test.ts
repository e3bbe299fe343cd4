import { beforeEach, expect, test } from 'vitest';
import { openBetterAuth } from '../../src/server/better-auth.ts';
import { type Engine, openSqlite } from '../../src/server/kysely/sqlite.ts';
import { openStore } from '../../src/server/kysely/store.ts';
import { m0007Receipts } from '../../src/server/migrations/m0007-receipts.ts';
import { migrate } from '../../src/server/migrations/migrate.ts';
import { type Given, giveStore } from './store/given.ts';
import { newEpoch, pushed, random } from './street.ts';

let engine: Engine;
let given: Given;
beforeEach(async () => {
  given = await giveStore(async (clock) => {
    engine = openSqlite(':memory:');
    await migrate(engine);
    await openBetterAuth(engine, { secret: 'a secret of the tests, long and dull enough' });
    return openStore(engine, { now: clock.now, random, secret: 'a secret of the tests' });
  });
  return () => given.store.close();
});

/** An idea that has come in, with its code. */
async function left() {
  const idea = given.tablet.idea();
  if (idea.kind !== 'idea.collected') throw new Error('no idea');
  await given.byTablet(pushed(idea, { epoch: newEpoch(), seq: 1 }));
  return { idea, receipt: idea.data.receipt };
}
const codes = async (): Promise<readonly (string | null)[]> =>
  (await engine.db.selectFrom('entry').select('receipt').where('receipt', 'is not', null).execute()).map(
    ({ receipt }) => receipt,
  );

test('the code of an erased idea is in no row of the database', async () => {
  const [gone, kept] = [await left(), await left()];
  await given.byOffice(
    pushed(given.office.erasure([gone.idea.id]), { epoch: newEpoch(), seq: 1, expects: 0 }),
  );
  expect(await codes()).toEqual([kept.receipt]);
});

test('ideas that came before there were answers can be followed too', async () => {
  const { receipt } = await left();
  await engine.db.schema.dropIndex('entry_receipt').execute();
  await engine.db.schema.alterTable('entry').dropColumn('receipt').execute();
  await m0007Receipts.up(engine.db);
  expect(await given.store.followed(receipt)).toHaveLength(1);
});
