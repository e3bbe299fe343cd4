import * as z from 'zod/mini';
import type { Copies } from '../log/copies.ts';
import { type Instant, stands } from '../log/entry.ts';
import { ContestId, CycleId, SheetId, StreetEventId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { Marks } from './marks.ts';

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

export type BatchEntry = EntryIn<typeof paperBatchKinds>;

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
