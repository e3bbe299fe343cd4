import { openSqlite } from '../../src/server/kysely/sqlite.ts';
import { openStore } from '../../src/server/kysely/store.ts';
import { migrate } from '../../src/server/migrations/migrate.ts';
import { storeAcceptance } from './store.acceptance.ts';
import { random } from './street.ts';

storeAcceptance('SQLite', async (clock) => {
  const engine = openSqlite(':memory:');
  await migrate(engine);
  return openStore(engine, { now: clock.now, random, secret: 'a secret of the tests' });
});
