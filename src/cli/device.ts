import { printCode } from '../domain/log/receipt-code.ts';
import { readArguments, UsageError } from './arguments.ts';
import type { Command } from './command.ts';
import { DATA_OPTION, withData } from './data-folder.ts';

export const deviceCommand: Command = {
  name: 'device',
  summary: 'draws a code that lets one tablet in; confirms the tablets after a restore',
  help: `Usage: torg device code [--data DIR] [--json]
       torg device confirm [--data DIR]

“code” draws an enrolment code: eight characters that let one tablet in, once, within 24 hours. Type it on the tablet, in
the installed app. “confirm” says, after a restore, that somebody has looked through the tablets: they may read again.

  --data DIR   the data folder (./data)
  --json       {"code": "...", "expires": "..."}`,

  async run(args, io) {
    const { values, positionals } = readArguments(args, { ...DATA_OPTION, json: { type: 'boolean' } });
    const [verb, ...more] = positionals;
    if (more.length > 0 || (verb !== 'code' && verb !== 'confirm')) {
      throw new UsageError('“code” or “confirm” is what can be asked for');
    }
    if (verb === 'confirm') {
      await withData(values.data, (data) => data.confirmDevices());
      io.out('The tablets may read again.');
      return 0;
    }
    const drawn = await withData(values.data, (data) => data.drawCode());
    if (values.json) io.out(JSON.stringify(drawn));
    else io.out(`${printCode(drawn.code)}   (until ${drawn.expires})`);
    return 0;
  },
};
