import { openBetterAuth } from '../../src/server/better-auth.ts';
import { openSqlite } from '../../src/server/kysely/sqlite.ts';
import { openStore } from '../../src/server/kysely/store.ts';
import { migrate } from '../../src/server/migrations/migrate.ts';
import { storeAcceptance } from './store.acceptance.ts';
import { random } from './street.ts';

storeAcceptance('SQLite', async (clock) => {
  const engine = openSqlite(':memory:');
  await migrate(engine);
  await openBetterAuth(engine, { secret: 'a secret of the tests, long and dull enough' });
  return openStore(engine, { now: clock.now, random, secret: 'a secret of the tests' });
});
