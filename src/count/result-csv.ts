import { joined } from './csv.ts';
import type { Instance } from './instance.ts';
import type { Outcome } from './outcome.ts';
import { decimalText } from './pabulib-money.ts';

const COLUMNS = [
  'place',
  'project_id',
  'name',
  'area',
  'cost',
  'votes',
  'points',
  'funded',
  'effective_support',
  'reason',
];

/**
 * An outcome as a table for other programs: one project a row, winners first in the order chosen, the rest in the order of the
 * instance. Comma, quotes where needed, CRLF (RFC 4180). `reason` is the kind of `why`, as in the JSON.
 */
export function outcomeCsv(instance: Instance, outcome: Outcome): string {
  const unit = instance.unit ?? 1;
  const place = new Map(outcome.winners.map((id, index) => [id, index + 1]));
  const rows = outcome.projects
    .map((result, index) => ({ result, project: instance.projects[index], place: place.get(result.id) }))
    .toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0)
    .map(({ result, project, place: chosen }) => [
      chosen === undefined ? '' : `${chosen}`,
      result.id,
      project?.name ?? '',
      project?.area ?? '',
      decimalText(result.cost, unit),
      `${result.votes}`,
      `${result.points}`,
      result.funded,
      result.effectiveSupport === null ? '' : `${result.effectiveSupport}`,
      result.why.kind,
    ]);
  return [COLUMNS, ...rows].map((row) => `${joined(row.map(harmless), ',')}\r\n`).join('');
}

/** A cell that a spreadsheet would run as a formula is kept from it with an apostrophe. */
const harmless = (cell: string): string => (/^[=+@\t\r]|^-(?!\d)/.test(cell) ? `'${cell}` : cell);
