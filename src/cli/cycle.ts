import { readFileSync, writeFileSync } from 'node:fs';
import { configureCycle } from '../domain/cycle/cycle-decisions.ts';
import { SERVER } from '../domain/log/entry.ts';
import { Rule } from '../count/rule.ts';
import type { Data } from '../server/data.ts';
import { type CycleFile, parseCycleFile } from '../wire/cycle-file.ts';
import { EXIT, readArguments, UsageError } from './arguments.ts';
import type { Command, Io } from './command.ts';
import { coordinatorsState, DATA_OPTION, withData } from './data-folder.ts';

export const cycleCommand: Command = {
  name: 'cycle',
  summary: "reads or writes a round's whole set-up",
  help: `Usage: torg cycle import FILE [--data DIR]
       torg cycle export [FILE] [--id ID] [--data DIR]

A round's set-up (areas, money, criteria, phases, contests and their proposals) as UTF-8 JSON, format torg/cycle/4
(files of the formats before, torg/cycle/1 to torg/cycle/3, are read as well).
Importing a round that is already there makes the file its next revision; what stood before stays in the log.
Once the vote of the round is open, its areas, money, contests and rules of the vote can no longer change.
Exporting without FILE writes to standard output.

  --id ID      which round to export, where there are several
  --data DIR   the data folder (./data)`,

  async run(args, io) {
    const { values, positionals } = readArguments(args, { ...DATA_OPTION, id: { type: 'string' } });
    const [verb, file, ...more] = positionals;
    if (more.length > 0) throw new UsageError(`one file is enough; “${more.join(' ')}” is left over`);
    if (verb === 'import' && file !== undefined) {
      return withData(values.data, (data) => importCycle(data, file, io));
    }
    if (verb === 'export') return withData(values.data, (data) => exportCycle(data, file, values.id, io));
    throw new UsageError(
      verb === 'import' ? 'which FILE is to be read?' : '“import FILE” or “export” is what it does',
    );
  },
};

/** Reads a cycle file. The answer is the cycle, or what is wrong with it, a line each. */
export function readCycleFile(
  text: string,
): { readonly file: CycleFile } | { readonly faults: readonly string[] } {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { faults: [`not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const parsed = parseCycleFile(json);
  if (parsed.success) {
    const faults = rulesUnknown(parsed.data.cycle);
    return faults.length > 0 ? { faults } : { file: parsed.data };
  }
  return {
    faults: parsed.error.issues.map(
      (issue) => `${issue.path.map(String).join('.') || 'file'}: ${issue.message}`,
    ),
  };
}

/** Contests that are to be counted by a rule, or a variant of one, that does not exist. */
const rulesUnknown = ({ contests }: CycleFile['cycle']): readonly string[] =>
  contests.flatMap(({ counting }, at) => {
    const read = counting && Rule.safeParse(counting.rule);
    if (!read || read.success) return [];
    return read.error.issues.map(
      (issue) =>
        `cycle.contests.${at}.counting.rule${issue.path.map((part) => `.${String(part)}`).join('')}: ${issue.message}`,
    );
  });

async function importCycle(data: Data, path: string, io: Io): Promise<number> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`${path} can't be read`);
  }
  const read = readCycleFile(text);
  if ('faults' in read) {
    io.err(
      [`torg cycle: ${path} is not a round's set-up; nothing was imported.`, ...read.faults].join('\n  '),
    );
    return EXIT.badInput;
  }
  const { cycle } = read.file;
  const expects = await data.store.lastOf(cycle.id);
  const { process } = await data.store.standing();
  const env = { process, author: SERVER, now: data.now(), random: data.random };
  const decided = configureCycle(await coordinatorsState(data), cycle, env);
  if (!decided.ok) {
    const { parts = '' } = decided.refusal.params;
    io.err(
      `torg cycle: the vote of ${cycle.name} is open, and the file would change its ${parts}; nothing was imported.`,
    );
    return EXIT.badInput;
  }
  const [verdict] = await data.appendByServer(decided.value, { expects });
  if (verdict?.verdict !== 'accepted') {
    io.err(
      `torg cycle: the server did not take the round (${verdict?.verdict ?? 'no answer'}); nothing was imported.`,
    );
    return EXIT.failed;
  }
  io.out(
    `${cycle.name}: revision ${decided.value[0]?.data.revision}, ${cycle.areas.length} areas, ${cycle.contests.length} contests.`,
  );
  return EXIT.done;
}

async function exportCycle(
  data: Data,
  path: string | undefined,
  id: string | undefined,
  io: Io,
): Promise<number> {
  const cycles = [...(await coordinatorsState(data)).cycles.values()].map(({ cycle }) => cycle);
  const wanted = id === undefined ? cycles : cycles.filter((cycle) => cycle.id === id);
  const [cycle, another] = wanted;
  if (!cycle)
    throw new UsageError(id === undefined ? 'there is no round to export' : `there is no round ${id}`);
  if (another) {
    const names = wanted.map((each) => `${each.id}  ${each.name}`).join('\n  ');
    throw new UsageError(`there are several rounds, name one with --id:\n  ${names}\n`);
  }
  const text = JSON.stringify({ format: 'torg/cycle/4', cycle } satisfies CycleFile, null, 2);
  if (path === undefined) io.out(text);
  else writeFileSync(path, `${text}\n`);
  return EXIT.done;
}
