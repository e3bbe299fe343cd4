import { EXIT, UsageError } from './arguments.ts';
import type { Command, Io } from './command.ts';

/** The commands, each loaded only when it is asked for: `torg count` needs no database. */
const commands: readonly { readonly name: string; readonly load: () => Promise<Command> }[] = [
  { name: 'serve', load: async () => (await import('./serve.ts')).serveCommand },
  { name: 'cycle', load: async () => (await import('./cycle.ts')).cycleCommand },
  { name: 'sample', load: async () => (await import('./sample.ts')).sampleCommand },
  { name: 'device', load: async () => (await import('./device.ts')).deviceCommand },
  { name: 'staff', load: async () => (await import('./staff.ts')).staffCommand },
  { name: 'backup', load: async () => (await import('./backup.ts')).backupCommand },
  { name: 'restore', load: async () => (await import('./restore.ts')).restoreCommand },
  { name: 'receive', load: async () => (await import('./receive.ts')).receiveCommand },
  { name: 'count', load: async () => (await import('./count.ts')).countCommand },
  { name: 'verify', load: async () => (await import('./verify.ts')).verifyCommand },
];

/** Runs `torg COMMAND ...` and answers with the exit status: 0 done, 1 failed, 2 what was typed makes no sense. */
export async function torg(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    io.out(await overview());
    return name === undefined ? EXIT.badInput : EXIT.done;
  }
  const found = commands.find((command) => command.name === name);
  if (!found) {
    io.err(`torg: there is no command “${name}”. torg --help lists them.`);
    return EXIT.badInput;
  }
  const command = await found.load();
  if (rest.includes('--help')) {
    io.out(command.help);
    return EXIT.done;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`torg ${name}: ${error.message}. torg ${name} --help tells how it is used.`);
    return EXIT.badInput;
  }
}

async function overview(): Promise<string> {
  const loaded = await Promise.all(commands.map(({ load }) => load()));
  const lines = loaded.map((command) => `  ${command.name.padEnd(10)}${command.summary}`);
  return ['Usage: torg COMMAND [OPTIONS]', '', ...lines, '', 'torg COMMAND --help tells more.'].join('\n');
}

if (import.meta.main) {
  const io: Io = {
    out: (text) => void process.stdout.write(`${text}\n`),
    err: (text) => void process.stderr.write(`${text}\n`),
  };
  process.exitCode = await torg(process.argv.slice(2), io);
}
