import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { emptyState, type State } from '../domain/log/state.ts';
import { fold } from '../domain/log/fold.ts';
import { readEntry } from '../domain/log/kinds.ts';
import { type Data, DATABASE, openData } from '../server/data.ts';
import { CHAIN_START } from '../wire/pull.ts';
import { UsageError } from './arguments.ts';

/** Where data lie unless `--data` says otherwise. */
export const DEFAULT_DATA = 'data';

/** The option that every command on a database takes. */
export const DATA_OPTION = { data: { type: 'string', default: DEFAULT_DATA } } as const;

/** Works on the database in a folder, beside a running server or without one. Refuses a folder without one. */
export async function withData<Value>(folder: string, work: (data: Data) => Promise<Value>): Promise<Value> {
  if (!existsSync(join(folder, DATABASE))) {
    throw new UsageError(
      `there is no database in ${folder}; “torg serve” makes one, --data names another folder`,
    );
  }
  const data = await openData({ dataFolder: folder });
  try {
    return await work(data);
  } finally {
    await data.close();
  }
}

/** Everything that a coordinator may see, folded. */
export async function coordinatorsState({ store }: Data): Promise<State> {
  let state = emptyState();
  let query = { after: 0, chain: CHAIN_START };
  for (;;) {
    const page = await store.pull({ parties: ['coordinator'] }, query);
    const entries = page.entries.flatMap(({ bytes }) => {
      const read = bytes === null ? undefined : readEntry(bytes);
      return read?.ok ? [read.value] : [];
    });
    state = fold(state, entries);
    if (page.next >= page.head) return state;
    query = { after: page.next, chain: page.chain };
  }
}
