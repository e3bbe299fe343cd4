import * as z from 'zod/mini';
import type { Copies } from '../log/copies.ts';
import { type Env, type Instant, stamp, stands } from '../log/entry.ts';
import { type BatchId, ContestId, CycleId, SheetId, StreetEventId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import { judge, Marks } from './ballot.ts';
import type { Contest } from './contest.ts';

/** More would be a stack that nobody can check by hand; the bundle is then split. */
export const BATCH_SHEETS_MAX = 200;
export const BATCH_NOTE_MAX = 1000;

/** What a sheet of paper says: the marks on it (none is a blank vote), or that the voter had it replaced. */
const Sheet = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('marked'), marks: Marks }),
  z.strictObject({ as: z.literal('spoiled') }),
]);
export type Sheet = z.infer<typeof Sheet>;

export const paperBatchKinds = {
  /** A bundle of paper ballots is about to be typed in; its sheets were counted by hand first. */
  'batch.opened': kind({
    data: z.strictObject({
      cycle: CycleId,
      contest: ContestId,
      event: z.optional(StreetEventId),
      number: z.int().check(z.gte(1), z.lte(9999)),
      declared: z.int().check(z.gte(1), z.lte(BATCH_SHEETS_MAX)),
    }),
    writers: ['device'],
    readers: ['coordinator'],
  }),
  'sheet.entered': kind({
    data: z.strictObject({ sheet: SheetId, number: z.int().check(z.gte(1)), content: Sheet }),
    writers: ['device'],
    readers: ['coordinator'],
  }),
  /** A sheet was taken back, to be typed again or because it was never there. What it said stays in the log. */
  'sheet.withdrawn': kind({
    data: z.strictObject({ sheet: SheetId }),
    writers: ['device'],
    readers: ['coordinator'],
  }),
  'batch.closed': kind({
    data: z.strictObject({
      /** Sheets that stood when it was closed. */
      sheets: z.int().check(z.nonnegative()),
      note: z.optional(z.string().check(z.minLength(1), z.maxLength(BATCH_NOTE_MAX))),
    }),
    writers: ['device'],
    readers: ['coordinator'],
  }),
};

type BatchEntry = EntryIn<typeof paperBatchKinds>;

export type EnteredSheet = {
  readonly id: string;
  readonly entry: string;
  readonly number: number;
  readonly content: Sheet;
  readonly withdrawn: boolean;
};

/** A bundle as far as the reader knows it; the fold is total, so every part may be missing. */
export type PaperBatch = {
  readonly id: string;
  /** The tablet that typed it in. */
  readonly author: string;
  readonly opened?: {
    readonly cycle: string;
    readonly contest: ContestId;
    readonly event?: string | undefined;
    readonly number: number;
    readonly declared: number;
    readonly at: Instant;
    readonly entry: string;
  };
  readonly sheets: ReadonlyMap<string, EnteredSheet>;
  readonly withdrawn: ReadonlySet<string>;
  readonly closed?: {
    readonly at: Instant;
    readonly sheets: number;
    readonly note?: string | undefined;
    readonly entry: string;
  };
};

export function applyPaperBatch(batches: Map<string, PaperBatch>, entry: BatchEntry, copies: Copies): void {
  const id = entry.subject;
  const held: PaperBatch = batches.get(id) ?? {
    id,
    author: entry.author,
    sheets: new Map(),
    withdrawn: new Set(),
  };
  const author = entry.author < held.author ? entry.author : held.author;
  const changes = changed(held, entry, copies);
  // Most entries are sheets, and most sheets only join the map that this fold has copied for the one before.
  const joined = changes.sheets === held.sheets && changes.withdrawn === undefined;
  if (joined && author === held.author && batches.has(id)) return;
  batches.set(id, { ...held, author, ...changes });
}

function changed(batch: PaperBatch, entry: BatchEntry, copies: Copies): Partial<PaperBatch> {
  switch (entry.kind) {
    case 'batch.opened': {
      if (!stands(batch.opened?.entry, entry.id)) return {};
      return { opened: { ...entry.data, at: entry.at, entry: entry.id } };
    }
    case 'sheet.entered': {
      const { sheet: id, number, content } = entry.data;
      if (!stands(batch.sheets.get(id)?.entry, entry.id)) return {};
      const sheet = { id, entry: entry.id, number, content, withdrawn: batch.withdrawn.has(id) };
      return { sheets: copies.of(batch.sheets).set(id, sheet) };
    }
    case 'sheet.withdrawn': {
      const { sheet: id } = entry.data;
      const withdrawn = new Set(batch.withdrawn).add(id);
      const held = batch.sheets.get(id);
      return held
        ? { withdrawn, sheets: copies.of(batch.sheets).set(id, { ...held, withdrawn: true }) }
        : { withdrawn };
    }
    case 'batch.closed': {
      if (!stands(batch.closed?.entry, entry.id)) return {};
      return { closed: { ...entry.data, at: entry.at, entry: entry.id } };
    }
  }
}

/** The sheets that stand, in the order of their numbers. */
export function standingSheets(batch: PaperBatch): readonly EnteredSheet[] {
  return [...batch.sheets.values()].filter((sheet) => !sheet.withdrawn).sort((a, b) => a.number - b.number);
}

/** A bundle in figures. valid + blank + invalid + spoiled = entered. */
export type BatchTally = {
  readonly entered: number;
  readonly valid: number;
  readonly blank: number;
  readonly invalid: number;
  readonly spoiled: number;
  /** Votes per option over the valid sheets. */
  readonly votes: ReadonlyMap<string, number>;
};

/** Counts the sheets that stand, over any number of bundles of one contest. */
export function tallySheets(contest: Contest, batches: Iterable<PaperBatch>): BatchTally {
  const tally = { entered: 0, valid: 0, blank: 0, invalid: 0, spoiled: 0, votes: new Map<string, number>() };
  for (const batch of batches) {
    for (const sheet of standingSheets(batch)) {
      tally.entered += 1;
      if (sheet.content.as === 'spoiled') {
        tally.spoiled += 1;
        continue;
      }
      const judgement = judge(contest, sheet.content.marks);
      tally[judgement.verdict] += 1;
      if (judgement.verdict !== 'valid') continue;
      for (const [option, votes] of judgement.votes)
        tally.votes.set(option, (tally.votes.get(option) ?? 0) + votes);
    }
  }
  return tally;
}

export type OpenBatchRefusal = Refusal<'batch.bad-declared' | 'batch.bad-number' | 'batch.number-used'>;

/** Opens a bundle. Refuses a declared count outside 1 to BATCH_SHEETS_MAX and a number this tablet already used. */
export function openBatch(
  batches: ReadonlyMap<string, PaperBatch>,
  command: {
    readonly batch: BatchId;
    readonly cycle: CycleId;
    readonly contest: ContestId;
    readonly event?: StreetEventId;
    readonly number: number;
    readonly declared: number;
  },
  env: Env,
): Result<readonly BatchEntry[], OpenBatchRefusal> {
  const { batch, ...data } = command;
  if (!isWhole(data.declared, BATCH_SHEETS_MAX))
    return refuse('batch.bad-declared', { most: BATCH_SHEETS_MAX });
  if (!isWhole(data.number, 9999)) return refuse('batch.bad-number', { most: 9999 });
  for (const other of batches.values()) {
    const same = other.author === env.author && other.opened?.contest === data.contest;
    if (same && other.opened?.number === data.number)
      return refuse('batch.number-used', { number: data.number });
  }
  return accept([stamp(env, { kind: 'batch.opened' as const, version: 1, subject: batch, data })]);
}

const isWhole = (count: number, most: number): boolean =>
  Number.isInteger(count) && count >= 1 && count <= most;

/** Enters the next sheet as it lies there, valid or not: an overvote is kept and counted as invalid. */
export function enterSheet(
  batch: PaperBatch,
  command: { readonly sheet: SheetId; readonly content: Sheet },
  env: Env,
): Result<readonly BatchEntry[], Refusal<'batch.closed' | 'batch.full'>> {
  if (batch.closed) return refuse('batch.closed');
  const standing = standingSheets(batch);
  if (standing.length >= BATCH_SHEETS_MAX) return refuse('batch.full', { most: BATCH_SHEETS_MAX });
  const number = (standing.at(-1)?.number ?? 0) + 1;
  return accept([
    stamp(env, {
      kind: 'sheet.entered' as const,
      version: 1,
      subject: batch.id,
      data: { ...command, number },
    }),
  ]);
}

/** Takes the last sheet back, with a trace. Refuses when there is none, or the bundle is closed. */
export function withdrawLastSheet(
  batch: PaperBatch,
  env: Env,
): Result<readonly BatchEntry[], Refusal<'batch.closed' | 'batch.nothing-to-undo'>> {
  if (batch.closed) return refuse('batch.closed');
  const last = standingSheets(batch).at(-1);
  if (!last) return refuse('batch.nothing-to-undo');
  const data = { sheet: SheetId.parse(last.id) };
  return accept([stamp(env, { kind: 'sheet.withdrawn' as const, version: 1, subject: batch.id, data })]);
}

/** Closes a bundle. Refuses while the sheets and the declared count differ, unless a note says why. */
export function closeBatch(
  batch: PaperBatch,
  note: string,
  env: Env,
): Result<readonly BatchEntry[], Refusal<'batch.closed' | 'batch.numbers-differ' | 'batch.note-too-long'>> {
  if (batch.closed) return refuse('batch.closed');
  const sheets = standingSheets(batch).length;
  const declared = batch.opened?.declared ?? 0;
  if (note.length > BATCH_NOTE_MAX) return refuse('batch.note-too-long', { most: BATCH_NOTE_MAX });
  const said = note.trim() !== '';
  if (sheets !== declared && !said) return refuse('batch.numbers-differ', { declared, sheets });
  const data = said ? { sheets, note } : { sheets };
  return accept([stamp(env, { kind: 'batch.closed' as const, version: 1, subject: batch.id, data })]);
}
