import { t } from '@lingui/core/macro';
import { printCode } from '../../../domain/log/receipt-code.ts';
import type { Idea } from '../../../domain/ideas/idea.ts';
import { csvFile } from './csv.ts';

/** What an exported idea says besides what was collected: names for ids, and what is known of its way here. */
export type ExportedIdea = {
  readonly idea: Idea;
  /** Where the office stands with it, in words. */
  readonly state: string;
  readonly area: string;
  readonly event: string;
  readonly author: string;
  readonly carrier: string;
  /** When the server took it; empty while that is not known. */
  readonly received: string;
  readonly flags: readonly string[];
};

/** The ideas as a table for a spreadsheet; see `csvFile` for what is done to cells that look like formulas. */
export function ideasAsCsv(ideas: readonly ExportedIdea[]): string {
  const head = [
    t`Kvittokod`,
    t`Rubrik`,
    t`Text`,
    t`Område`,
    t`Plats`,
    t`Tema`,
    t`Språk`,
    t`Träff`,
    t`Skriven av`,
    t`Kom genom`,
    t`Skriven`,
    t`Mottagen`,
    t`Märkning`,
    t`Läge`,
    'id',
  ];
  const rows = ideas.map(({ idea, ...known }) => [
    printCode(idea.receipt),
    idea.title,
    idea.text,
    known.area,
    idea.place ?? '',
    idea.theme ?? '',
    idea.language,
    known.event,
    known.author,
    known.carrier,
    idea.at,
    known.received,
    known.flags.join(', '),
    known.state,
    idea.id,
  ]);
  return csvFile([head, ...rows]);
}

/** The ideas as JSON: every field as it is stored, to the letter, and beside it what is known of its way here. */
export function ideasAsJson(ideas: readonly ExportedIdea[]): string {
  const rows = ideas.map(({ idea, ...known }) => ({
    id: idea.id,
    entry: idea.entry,
    receipt: idea.receipt,
    title: idea.title,
    text: idea.text,
    area: idea.area ?? null,
    areaName: known.area,
    place: idea.place ?? null,
    theme: idea.theme ?? null,
    language: idea.language,
    channel: idea.channel,
    event: idea.event ?? null,
    eventName: known.event,
    author: idea.author,
    authorName: known.author,
    carrier: known.carrier,
    written: idea.at,
    received: known.received === '' ? null : known.received,
    flags: known.flags,
    state: known.state,
  }));
  return `${JSON.stringify({ format: 'torg/ideas/1', ideas: rows }, null, 2)}\n`;
}
