import { existsSync } from 'node:fs';
import { InUseError, restore } from '../server/restore.ts';
import { EXIT, readArguments, UsageError } from './arguments.ts';
import type { Command } from './command.ts';
import { DATA_OPTION } from './data-folder.ts';

export const restoreCommand: Command = {
  name: 'restore',
  summary: 'puts a backup in the place of the database',
  help: `Usage: torg restore FILE [--data DIR]

Puts a backup in the place of the database, which is set aside under another name. Stop the server first. The tablets
notice at their next contact and send again what the backup lacks; everyone signs in again. Until somebody has looked
through the list of tablets, they may send but not read, because a tablet may have been blocked after the backup was
made: the office's overview leads to the list, and “torg device confirm” does the same from here.

  --data DIR   the data folder (./data)`,

  async run(args, io) {
    const { values, positionals } = readArguments(args, DATA_OPTION);
    const [fromFile, ...more] = positionals;
    if (fromFile === undefined || more.length > 0) throw new UsageError('one FILE is what it takes');
    if (!existsSync(fromFile)) throw new UsageError(`${fromFile} is not there`);
    try {
      const { standing, setAside } = await restore({ dataFolder: values.data, fromFile });
      io.out(
        `${standing.head} entries restored. Start the server, look through the tablets at the office and let them fetch again there.`,
      );
      if (setAside !== null) io.out(`What was there before lies in ${setAside}.`);
      return EXIT.done;
    } catch (error) {
      if (error instanceof InUseError) {
        io.err(`torg restore: ${error.message}`);
        return EXIT.failed;
      }
      io.err(`torg restore: nothing was changed. ${error instanceof Error ? error.message : String(error)}`);
      return EXIT.badInput;
    }
  },
};
