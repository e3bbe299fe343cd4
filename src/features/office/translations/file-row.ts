import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { QueueRow } from './queue-rows.ts';

/** A text in a file for translators, as it was written there. */
export type FileRow = {
  /** The line on which it begins, or its place in the file: how it is found again. */
  readonly at: number;
  /** As the file names the text (`unitId`); empty where it does not. */
  readonly id: string;
  /** BCP 47 tag, where the row says it itself. */
  readonly language?: string | undefined;
  readonly source: string;
  readonly text: string;
  /** The translator, or their program, was not sure. */
  readonly fuzzy: boolean;
};

/** What was read of a file. */
export type ReadFile = {
  /** Of every row that does not say it itself; empty where the file does not either. */
  readonly language: string;
  /** The round it was made for; empty where the file does not say. */
  readonly cycle: string;
  /** Who the file says translated it; empty where it does not. */
  readonly by: string;
  readonly rows: readonly FileRow[];
};

/** What is written into a file. */
export type FileContent = {
  readonly cycle: Cycle;
  readonly process: string;
  readonly language: string;
  readonly by: string;
  /** An instant. */
  readonly now: string;
  readonly rows: readonly QueueRow[];
};

/** Line ends are those of whoever saved the file, and say nothing. */
export const withPlainEnds = (text: string): string => text.replaceAll(/\r\n?/g, '\n');
