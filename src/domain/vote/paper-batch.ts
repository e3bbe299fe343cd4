import * as z from 'zod/mini';
import type { Copies } from '../log/copies.ts';
import { type Instant, stands } from '../log/entry.ts';
import { BatchId, ContestId, CycleId, SheetId, StreetEventId, StyleId } from '../log/ids.ts';
import { type EntryIn, kind, kindSince } from '../log/kind.ts';
import { SIGNED_NAME_MAX } from './person.ts';
import { Sheet, SheetV1, upcastSheet } from './sheet.ts';

/** More would be a stack that nobody can check by hand; the bundle is then split. */
export const BATCH_SHEETS_MAX = 50;
export const BATCH_NOTE_MAX = 1000;
export const SEAL_NUMBER_MAX = 40;

/** What earlier programs let into one bundle, and what still must be read. */
const READ_SHEETS_MAX = 200;

const Name = z.string().check(z.minLength(1), z.maxLength(SIGNED_NAME_MAX));
const number = z.int().check(z.gte(1), z.lte(9999));
const declared = z.int().check(z.gte(1), z.lte(READ_SHEETS_MAX));
const event = z.optional(StreetEventId);

const OpenedV1 = z.strictObject({ cycle: CycleId, contest: ContestId, event, number, declared });
const Opened = z.strictObject({
  cycle: CycleId,
  style: StyleId,
  event,
  /** Written on the bundle's own slip of paper. */
  number,
  /** Sheets, counted by hand. */
  declared,
  /** Of the box that the sheets came out of. */
  seal: z.optional(z.string().check(z.minLength(1), z.maxLength(SEAL_NUMBER_MAX))),
  /** Whether this is one of two readings that know nothing of each other, or the only one, read aloud and witnessed. */
  reading: z.enum(['blind', 'aloud']),
  /** Who reads the sheets; not known of older bundles. */
  reader: z.optional(Name),
  /** Who watches, where they are read aloud. */
  witness: z.optional(Name),
});

const sheetAt = { sheet: SheetId, number: z.int().check(z.gte(1)) };
const EnteredV1 = z.strictObject({ ...sheetAt, content: SheetV1 });
const Entered = z.strictObject({ ...sheetAt, content: Sheet });

/** Tablets write, and coordinators read: running paper votes are shown to nobody else. */
const typed = { writers: ['device'], readers: ['coordinator'] } as const;

/** The subject is one reading of a bundle, from its first sheet to its last. */
export const paperBatchKinds = {
  /** A bundle of paper ballots is about to be typed in; its sheets were counted by hand first. */
  'batch.opened': kindSince({
    versions: [OpenedV1, Opened],
    upcasts: [
      (data) => {
        const { contest, ...opened } = OpenedV1.parse(data);
        return { ...opened, style: StyleId.parse(contest), reading: 'aloud' };
      },
    ],
    ...typed,
  }),
  'sheet.entered': kindSince({
    versions: [EnteredV1, Entered],
    upcasts: [
      (data) => {
        const { content, ...at } = EnteredV1.parse(data);
        return { ...at, content: upcastSheet(content) };
      },
    ],
    ...typed,
  }),
  /** A sheet was taken back, to be typed again or because it was never there. What it said stays in the log. */
  'sheet.withdrawn': kind({ data: z.strictObject({ sheet: SheetId }), ...typed }),
  /** The last sheet is typed: the reading is locked. */
  'batch.closed': kind({
    data: z.strictObject({
      /** Sheets that stood when it was closed. */
      sheets: z.int().check(z.nonnegative()),
      note: z.optional(z.string().check(z.minLength(1), z.maxLength(BATCH_NOTE_MAX))),
    }),
    ...typed,
  }),
  /**
   * The reading went wrong beyond mending, and does not count: the bundle is to be read again. Tablets hear of it, so
   * that the one that typed it in lets its bundle be read anew.
   */
  'batch.discarded': kind({
    data: z.strictObject({ reason: z.string().check(z.minLength(1), z.maxLength(BATCH_NOTE_MAX)) }),
    writers: ['device', 'coordinator'],
    readers: ['device', 'coordinator'],
  }),
  /** Where two readings differed, the sheets were looked at together. The subject is the reading that the changes are made to. */
  'batch.settled': kind({
    data: z.strictObject({
      other: BatchId,
      /** By number: what the sheet says, or null where there is no such sheet. */
      sheets: z
        .array(z.strictObject({ number: z.int().check(z.gte(1)), content: z.nullable(Sheet) }))
        .check(z.maxLength(READ_SHEETS_MAX)),
      by: z.array(Name).check(z.minLength(2), z.maxLength(2)),
    }),
    writers: ['device', 'coordinator'],
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

/** One reading of a bundle as far as the reader knows it; the fold is total, so every part may be missing. */
export type PaperBatch = {
  readonly id: string;
  /** The tablet that typed it in. */
  readonly author: string;
  readonly opened?: z.infer<typeof Opened> & { readonly at: Instant; readonly entry: string };
  readonly sheets: ReadonlyMap<string, EnteredSheet>;
  readonly withdrawn: ReadonlySet<string>;
  readonly closed?: {
    readonly at: Instant;
    readonly sheets: number;
    readonly note?: string | undefined;
    readonly entry: string;
  };
  readonly discarded?: { readonly reason: string; readonly entry: string };
  readonly settled?: {
    readonly other: string;
    readonly sheets: readonly { readonly number: number; readonly content: Sheet | null }[];
    readonly by: readonly string[];
    readonly at: Instant;
    readonly entry: string;
  };
};
export type OpenedBatch = PaperBatch & { readonly opened: NonNullable<PaperBatch['opened']> };

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
    case 'batch.discarded': {
      if (!stands(batch.discarded?.entry, entry.id)) return {};
      return { discarded: { ...entry.data, entry: entry.id } };
    }
    case 'batch.settled': {
      if (!stands(batch.settled?.entry, entry.id)) return {};
      return { settled: { ...entry.data, at: entry.at, entry: entry.id } };
    }
  }
}

/** The sheets that stand, in the order of their numbers. */
export function standingSheets(batch: PaperBatch): readonly EnteredSheet[] {
  return [...batch.sheets.values()].filter((sheet) => !sheet.withdrawn).sort((a, b) => a.number - b.number);
}
