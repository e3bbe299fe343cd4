import type { StyleId } from '../log/ids.ts';
import { type OpenedBatch, type PaperBatch, standingSheets } from './paper-batch.ts';
import type { Question } from './question.ts';
import { sameSheet, type Sheet } from './sheet.ts';

/**
 * How far a bundle has come. `typing`: a reading goes on. `second`: the first reading is locked, the second not
 * begun. `differs`: both are locked, and say different things. `crowded`: more than two readings stand, and all but
 * two must be discarded. `counted`: it is done, and its sheets count.
 */
export type BundleStage = 'typing' | 'second' | 'differs' | 'crowded' | 'counted';

/** A stack of sheets as it lies on the table, with every reading of it that stands. */
export type Bundle = {
  readonly key: string;
  readonly style: StyleId;
  readonly event?: string | undefined;
  readonly number: number;
  /** In the order in which they were begun. */
  readonly readings: readonly OpenedBatch[];
  readonly stage: BundleStage;
  /** What counts, by number; empty until the bundle is done. */
  readonly sheets: readonly { readonly number: number; readonly content: Sheet }[];
};

/** A sheet that two readings do not agree on; undefined where a reading has no sheet of that number. */
export type Difference = {
  readonly number: number;
  readonly first: Sheet | undefined;
  readonly second: Sheet | undefined;
};

/**
 * Which stack a reading is of. Blind readings of one number at one ballot point are of one stack, whoever typed them;
 * stacks that are read aloud are numbered on each tablet.
 */
export function bundleKey({ author, opened }: OpenedBatch): string {
  const stack = [opened.event ?? '-', opened.style, opened.number].join('/');
  return opened.reading === 'blind' ? stack : `${author}/${stack}`;
}

/** The bundles of a cycle, in the order of their numbers; `questions` gives those of a ballot style. */
export function bundlesOf(
  batches: Iterable<PaperBatch>,
  cycle: string,
  questions: (style: string) => readonly Question[],
): readonly Bundle[] {
  const stacks = new Map<string, OpenedBatch[]>();
  for (const batch of batches) {
    if (!isOpened(batch) || batch.opened.cycle !== cycle || batch.discarded) continue;
    const key = bundleKey(batch);
    const stack = stacks.get(key) ?? [];
    stacks.set(key, stack);
    stack.push(batch);
  }
  const bundles = [...stacks].flatMap(([key, readings]) => bundleOf(key, readings, questions) ?? []);
  return bundles.sort((a, b) => a.number - b.number || (a.key < b.key ? -1 : 1));
}

const isOpened = (batch: PaperBatch): batch is OpenedBatch => batch.opened !== undefined;

function bundleOf(
  key: string,
  stack: readonly OpenedBatch[],
  questions: (style: string) => readonly Question[],
): Bundle | undefined {
  const readings = stack.toSorted((a, b) =>
    a.opened.at === b.opened.at ? (a.id < b.id ? -1 : 1) : a.opened.at < b.opened.at ? -1 : 1,
  );
  const [first, second] = readings;
  if (!first) return undefined;
  const { style, event, number } = first.opened;
  const asked = questions(style);
  const stage = stageOf(readings, asked);
  const sheets = stage === 'counted' ? countedSheets(first, second) : [];
  return { key, style, event, number, readings, stage, sheets };
}

function stageOf(readings: readonly OpenedBatch[], questions: readonly Question[]): BundleStage {
  const [first, second] = readings;
  if (readings.some(({ closed }) => !closed)) return 'typing';
  if (first?.opened.reading === 'aloud') return readings.length > 1 ? 'crowded' : 'counted';
  if (!first || !second) return 'second';
  if (readings.length > 2) return 'crowded';
  if (settlementOf(first, second)) return 'counted';
  return differences(first, second, questions).length === 0 ? 'counted' : 'differs';
}

/** The sheets on which two readings differ, in the order of their numbers. */
export function differences(
  first: PaperBatch,
  second: PaperBatch,
  questions: readonly Question[],
): readonly Difference[] {
  const ranked = (at: number) => questions[at]?.method.kind === 'ranking';
  const [ours, theirs] = [byNumber(first), byNumber(second)];
  const numbers = [...new Set([...ours.keys(), ...theirs.keys()])].sort((a, b) => a - b);
  return numbers.flatMap((number) => {
    const pair = { number, first: ours.get(number), second: theirs.get(number) };
    return pair.first && pair.second && sameSheet(pair.first, pair.second, ranked) ? [] : [pair];
  });
}

const byNumber = (batch: PaperBatch): ReadonlyMap<number, Sheet> =>
  new Map(standingSheets(batch).map(({ number, content }) => [number, content]));

/** The settlement between exactly these two; of two, the one that was written under the lower id. */
function settlementOf(first: OpenedBatch, second: OpenedBatch) {
  const found = [first, second].flatMap((reading) => {
    const other = reading === first ? second : first;
    return reading.settled?.other === other.id ? [{ reading, settled: reading.settled }] : [];
  });
  return found.sort((a, b) => (a.settled.entry < b.settled.entry ? -1 : 1))[0];
}

function countedSheets(first: OpenedBatch, second: OpenedBatch | undefined): Bundle['sheets'] {
  const agreed = second && settlementOf(first, second);
  const sheets = new Map<number, Sheet | null>(byNumber(agreed?.reading ?? first));
  for (const { number, content } of agreed?.settled.sheets ?? []) sheets.set(number, content);
  return [...sheets]
    .flatMap(([number, content]) => (content ? [{ number, content }] : []))
    .sort((a, b) => a.number - b.number);
}

/** Stacks in figures, each stack once however often it was read. */
export type StackFigures = { readonly bundles: number; readonly open: number; readonly sheets: number };

/**
 * How many stacks there are, how many of them are still being read, and how many sheets they have. Of blind readings the
 * declared count is taken: how many sheets one of two readers found is not for the other to see.
 */
export function stackFigures(batches: Iterable<PaperBatch>): StackFigures {
  const stacks = new Map<string, { open: boolean; sheets: number }>();
  for (const batch of batches) {
    if (!isOpened(batch) || batch.discarded) continue;
    const key = bundleKey(batch);
    const sheets = batch.opened.reading === 'blind' ? batch.opened.declared : standingSheets(batch).length;
    const held = stacks.get(key);
    stacks.set(key, { open: (held?.open ?? false) || !batch.closed, sheets: held?.sheets ?? sheets });
  }
  const all = [...stacks.values()];
  return {
    bundles: all.length,
    open: all.filter(({ open }) => open).length,
    sheets: all.reduce((sum, { sheets }) => sum + sheets, 0),
  };
}
