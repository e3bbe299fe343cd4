import type { State } from '../domain/log/state.ts';
import { type Data, openData } from '../server/data.ts';
import { EXIT, readArguments, UsageError } from './arguments.ts';
import type { Command, Io } from './command.ts';
import { coordinatorsState, DATA_OPTION } from './data-folder.ts';
import { readSample, SAMPLES, type SampleName } from './samples/sample-files.ts';
import { sampleEntries } from './samples/sample.ts';

export const sampleCommand: Command = {
  name: 'sample',
  summary: 'loads a sample round, modelled on a real one, into an empty database',
  help: `Usage: torg sample [NAME] [--data DIR]

Without NAME lists the samples. With one, loads it into the database of a folder, which is made if need be, and says
what is known of the real round, from where, and what was made up. A database that holds a round, or anything that
belongs to one, is left as it is.

  --data DIR   the data folder (./data)`,

  async run(args, io) {
    const { values, positionals } = readArguments(args, DATA_OPTION);
    const [name, ...more] = positionals;
    if (more.length > 0) throw new UsageError(`one sample is enough; “${more.join(' ')}” is left over`);
    if (name === undefined) {
      io.out(listed());
      return EXIT.done;
    }
    const sample = SAMPLES.find((known) => known === name);
    if (!sample) throw new UsageError(`there is no sample “${name}”; there are ${SAMPLES.join(', ')}`);
    const data = await openData({ dataFolder: values.data });
    try {
      return await load(data, sample, values.data, io);
    } finally {
      await data.close();
    }
  },
};

const listed = (): string =>
  [
    ...SAMPLES.map((name) => `  ${name.padEnd(13)}${readSample(name).about.summary}`),
    '',
    'torg sample NAME loads one into an empty database.',
  ].join('\n');

async function load(data: Data, sample: SampleName, folder: string, io: Io): Promise<number> {
  const held = heldIn(await coordinatorsState(data));
  if (held !== undefined) {
    io.err(
      `torg sample: the database in ${folder} holds ${held}. A sample goes into a database without a round only; nothing was loaded. --data names another folder.`,
    );
    return EXIT.badInput;
  }
  const { process } = await data.store.standing();
  const entries = sampleEntries({ sample, process, now: data.now(), random: data.random });
  const verdicts = await data.appendByServer(entries);
  const refused = verdicts.find(({ verdict }) => verdict !== 'accepted');
  if (refused) {
    io.err(`torg sample: the server did not take the sample (${refused.verdict}).`);
    return EXIT.failed;
  }
  io.out(told(sample, folder));
  return EXIT.done;
}

/** What a database holds that a sample would come to stand beside, in words; undefined for nothing. */
function heldIn(state: State): string | undefined {
  const rounds = [...state.cycles.values()].map(({ cycle }) => `“${cycle.name}”`);
  if (rounds.length > 0) return `the ${rounds.length === 1 ? 'round' : 'rounds'} ${rounds.join(', ')}`;
  if (state.events.size > 0) return 'street events of a round that has not arrived';
  if (state.ideas.size > 0) return 'ideas of a round that has not arrived';
  return undefined;
}

function told(name: SampleName, folder: string): string {
  const { about, file, events, ideas } = readSample(name);
  const { areas, contests } = file.cycle;
  const sizes = `${areas.length} areas, ${contests.length} contests, ${events.length} events, ${ideas.length} ideas`;
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  - ${line}`)];
  return [
    `${file.cycle.name} is in ${folder}: ${sizes}.`,
    ...section(
      'What is known, and from where:',
      about.sources.map(({ says, where }) => `${says}\n    ${where}`),
    ),
    ...section('Made up for the sample:', about.madeUp),
    ...section('Otherwise than in the real round:', about.differs),
    '',
    `torg serve --data ${folder} shows it.`,
  ].join('\n');
}
