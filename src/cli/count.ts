import { bundleOf, recount, tieOrderOf, type Bundle } from '../count/bundle.ts';
import type { PabulibFile } from '../count/pabulib-read.ts';
import { pabulibOf, pabulibText } from '../count/pabulib-write.ts';
import { outcomeCsv } from '../count/result-csv.ts';
import { countBy, TooHard } from '../count/rule.ts';
import { tallyOf } from '../count/tally.ts';
import { EXIT } from './arguments.ts';
import type { Command, Io } from './command.ts';
import { readAsked, ruleFor, type Asked } from './count-args.ts';
import { help } from './count-help.ts';
import { outcomeObject } from './count-json.ts';
import { load } from './count-load.ts';
import { figuresFor } from './count-numbers.ts';
import { problemText, recountText } from './count-recount.ts';
import type { Counted } from './count-counted.ts';
import { reportText } from './count-report.ts';

/** `torg count`: counts an election, or counts a published result again and says whether it agrees. */
export const countCommand: Command = {
  name: 'count',
  summary: 'count an election file, or check a published result',
  help,
  run,
};

async function run(args: string[], io: Io): Promise<number> {
  const asked = readAsked(args);
  const loaded = await load(asked.file, asked);
  switch (loaded.kind) {
    case 'problems':
      for (const problem of loaded.problems) io.err(`${asked.file}: ${problem}`);
      return EXIT.badInput;
    case 'bundle':
      return checkBundle(loaded.bundle, asked, io);
    case 'election':
      return countElection(loaded.file, loaded.notes, asked, io);
  }
}

function countElection(file: PabulibFile, notes: readonly string[], asked: Asked, io: Io): number {
  const { meta, instance, selected } = file;
  const rule = ruleFor(asked.given, meta, instance);
  const tally = tallyOf(instance);
  const order = tieOrderOf(asked.ties, tally.ids) ?? { by: ['id'] };
  const currency = meta.get('currency') ?? '';
  const title = meta.get('description') ?? meta.get('unit') ?? asked.file;
  const figures = figuresFor(instance.unit ?? 1, currency);
  let outcome: Counted['outcome'];
  try {
    outcome = countBy(tally, rule, order);
  } catch (error) {
    if (!(error instanceof TooHard)) throw error;
    io.err(`${asked.file}: the best total was not found in reasonable time; the other rules always end`);
    return EXIT.failed;
  }
  io.out(
    printed(
      { title, currency, tally, rule, ties: asked.ties, order, outcome, figures, selected, notes },
      meta,
      asked,
    ),
  );
  return EXIT.done;
}

function checkBundle(bundle: Bundle, asked: Asked, io: Io): number {
  const again = recount(bundle);
  if ('problems' in again) {
    for (const problem of again.problems) io.err(`${asked.file}: ${problemText(problem)}`);
    return EXIT.badInput;
  }
  const { election, rule, ties, currency = '', title = 'Published result' } = bundle;
  const tally = tallyOf(election);
  const order = tieOrderOf(ties, tally.ids) ?? { by: ['id'] };
  const figures = figuresFor(election.unit ?? 1, currency);
  const { outcome, differences } = again;
  const found = { tally, rule, ties, order, outcome, figures, selected: null, notes: [] };
  const counted: Counted = { title, currency, ...found };
  const agrees = differences.length === 0;
  if (asked.form === 'text') {
    io.out(`${recountText(differences, figures, asked.width)}\n\n${printed(counted, new Map(), asked)}`);
  } else if (asked.form === 'json') {
    io.out(asJson({ agrees, differences, ...outcomeObject(counted) }));
  } else io.out(printed(counted, new Map(), asked));
  if (!agrees && asked.form !== 'text')
    io.err(`${asked.file}: ${recountText(differences, figures, asked.width)}`);
  return agrees ? EXIT.done : EXIT.failed;
}

const asJson = (value: unknown): string => JSON.stringify(value, null, 2);

/** The count in the form that was asked for. */
function printed(counted: Counted, meta: ReadonlyMap<string, string>, { form, brief, width }: Asked): string {
  const { tally, outcome, rule, ties, title, currency } = counted;
  const { instance } = tally;
  switch (form) {
    case 'text':
      return reportText(counted, { width, brief });
    case 'json':
      return asJson(outcomeObject(counted));
    case 'csv':
      return outcomeCsv(instance, outcome).trimEnd();
    case 'pb':
      return pabulibText(
        pabulibOf(instance, { description: title, ...Object.fromEntries(meta) }, outcome.winners),
      ).trimEnd();
    case 'bundle':
      return asJson(bundleOf(instance, { rule, ties, outcome, title, currency }));
  }
}
