import { existsSync } from 'node:fs';
import { readArguments, UsageError } from './arguments.ts';
import type { Command } from './command.ts';
import { DATA_OPTION, withData } from './data-folder.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: 'writes a verified copy of the database, beside a running server',
  help: `Usage: torg backup FILE [--data DIR]

Copies the database into FILE while the server runs, checks the copy, and notes how far it reaches: only what lies in
a backup may ever leave the tablets. FILE must not exist yet.

  --data DIR   the data folder (./data)`,

  async run(args, io) {
    const { values, positionals } = readArguments(args, DATA_OPTION);
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('one FILE is what it takes');
    if (existsSync(file)) throw new UsageError(`${file} exists already and is left as it is`);
    const { head } = await withData(values.data, (data) => data.backup(file));
    io.out(`${file}: ${head} entries, checked.`);
    return 0;
  },
};
