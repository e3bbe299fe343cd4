import { printCode } from '../domain/log/receipt-code.ts';
import { readArguments, UsageError } from './arguments.ts';
import type { Command } from './command.ts';
import { DATA_OPTION, withData } from './data-folder.ts';

export const deviceCommand: Command = {
  name: 'device',
  summary: 'draws a code that lets one tablet in',
  help: `Usage: torg device code [--data DIR] [--json]

Draws an enrolment code: eight characters that let one tablet in, once, within 24 hours. Type it on the tablet, in the
installed app.

  --data DIR   the data folder (./data)
  --json       {"code": "...", "expires": "..."}`,

  async run(args, io) {
    const { values, positionals } = readArguments(args, { ...DATA_OPTION, json: { type: 'boolean' } });
    if (positionals.join(' ') !== 'code') throw new UsageError('“code” is all that can be asked for');
    const drawn = await withData(values.data, (data) => data.drawCode());
    if (values.json) io.out(JSON.stringify(drawn));
    else io.out(`${printCode(drawn.code)}   (until ${drawn.expires})`);
    return 0;
  },
};
