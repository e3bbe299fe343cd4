import { EXIT, readArguments, UsageError } from './arguments.ts';
import type { Command, Io } from './command.ts';
import { loadResult, type LoadedResult } from './verify-load.ts';
import { checkContest } from './verify-contest.ts';
import { checkDraw } from './verify-draw.ts';
import type { Check } from './verify-check.ts';
import { checkList } from './verify-list.ts';
import { checkSums } from './verify-sums.ts';
import { help } from './verify-help.ts';
import { checksText } from './verify-report.ts';

/** `torg verify`: goes through a whole published result, on a machine of one's own, without a network. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'check a whole published result, and the list of what was opened',
  help,
  run,
};

async function run(args: string[], io: Io): Promise<number> {
  const { values, positionals } = readArguments(args, {
    digest: { type: 'string' },
    bundle: { type: 'string' },
    width: { type: 'string' },
  });
  const [file, list, ...more] = positionals;
  if (file === undefined) throw new UsageError('which FILE is to be checked?');
  if (more.length > 0)
    throw new UsageError(`one result and one list are enough; “${more.join(' ')}” is left over`);
  const digest = values.digest?.trim().toLowerCase();
  if (digest !== undefined && !/^[0-9a-f]{64}$/.test(digest))
    throw new UsageError('--digest takes 64 hexadecimal digits');
  const width = Number(values.width ?? 80);
  if (!Number.isInteger(width) || width < 40) throw new UsageError('--width takes a number from 40');
  const loaded = await loadResult(file);
  const other = digest !== undefined && loaded.digest !== undefined && digest !== loaded.digest;
  if (other) io.err(`${file}: this is another file: its digest is ${loaded.digest}, not ${digest}`);
  if (!loaded.result) {
    for (const problem of loaded.problems) io.err(`${file}: ${problem}`);
    return EXIT.badInput;
  }
  if (values.bundle !== undefined) return printBundle(loaded, values.bundle, io);
  return report(loaded, { file, list, digest, width }, io);
}

type Read = Extract<LoadedResult, { readonly result: object }>;

async function report(
  { result, digest, notes }: Read,
  asked: {
    readonly file: string;
    readonly list: string | undefined;
    readonly digest: string | undefined;
    readonly width: number;
  },
  io: Io,
): Promise<number> {
  const listed = asked.list === undefined ? undefined : await checkList(asked.list, result);
  if (listed && 'problems' in listed) {
    for (const problem of listed.problems) io.err(`${asked.list}: ${problem}`);
    return EXIT.badInput;
  }
  const checks: readonly Check[] = [
    ...result.contests.map((contest) => checkContest(result, contest)),
    ...checkDraw(result),
    ...checkSums(result),
    ...(listed ? [listed.check] : []),
  ];
  const same = asked.digest === undefined || asked.digest === digest;
  io.out(checksText(result, { checks, digest, notes, asked }));
  return same && checks.every(({ wrong }) => wrong.length === 0) ? EXIT.done : EXIT.failed;
}

/** One contest as a bundle of its own, for `torg count` and for other people's programs. */
function printBundle({ result }: Read, contest: string, io: Io): number {
  const found = result.contests.find((each) => each.contest === contest);
  if (!found) {
    const names = result.contests.map((each) => each.contest).join(', ');
    throw new UsageError(`there is no contest “${contest}” in it, but ${names === '' ? 'none' : names}`);
  }
  io.out(JSON.stringify(found.bundle, null, 2));
  return EXIT.done;
}
