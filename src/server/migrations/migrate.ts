import { type Migration, Migrator } from 'kysely/migration';
import type { Engine } from '../kysely/sqlite.ts';
import { m0001Log } from './m0001-log.ts';
import { m0002People } from './m0002-people.ts';
import { m0003Restoration } from './m0003-restoration.ts';
import { m0004Outcome } from './m0004-outcome.ts';
import { m0005Members } from './m0005-members.ts';
import { m0006SecondFactor } from './m0006-second-factor.ts';
import { m0007Receipts } from './m0007-receipts.ts';
import { m0008Origins } from './m0008-origins.ts';
import { m0009Blobs } from './m0009-blobs.ts';
import { m0010Calendar } from './m0010-calendar.ts';

/** The database was written by a program that knows more than this one; starting would lose what it knows. */
export class NewerDatabaseError extends Error {
  constructor(steps: readonly string[]) {
    super(
      `This database was made by a newer version of Torg (it has taken the step ${steps.join(', ')}, ` +
        'which this version does not know). Start the newer version, or restore an older backup.',
    );
    this.name = 'NewerDatabaseError';
  }
}

const LEDGER = 'kysely_migration';

/** Brings the database up to this program's shape, only ever forward. Refuses one from a newer program. */
export async function migrate(engine: Engine): Promise<void> {
  const steps: Record<string, Migration> = {
    '0001-log': m0001Log(engine),
    '0002-people': m0002People,
    '0003-restoration': m0003Restoration,
    '0004-outcome': m0004Outcome,
    '0005-members': m0005Members,
    '0006-second-factor': m0006SecondFactor,
    '0007-receipts': m0007Receipts,
    '0008-origins': m0008Origins,
    '0009-blobs': m0009Blobs(engine),
    '0010-calendar': m0010Calendar,
  };
  const tables = await engine.db.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.some((table) => table.name === LEDGER)) {
    const taken = await engine.db
      .withTables<{ [LEDGER]: { name: string } }>()
      .selectFrom(LEDGER)
      .select('name')
      .execute();
    const unknown = taken.map(({ name }) => name).filter((name) => !Object.hasOwn(steps, name));
    if (unknown.length > 0) throw new NewerDatabaseError(unknown);
  }
  const migrator = new Migrator({ db: engine.db, provider: { getMigrations: async () => steps } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('The database could not be brought up to date.', { cause: error });
}
