import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import { type Collected, collectIdea, type Idea } from '../../../../domain/ideas/idea.ts';
import type { Env } from '../../../../domain/log/entry.ts';
import { IdeaId, mintUuid } from '../../../../domain/log/ids.ts';
import type { Entry } from '../../../../domain/log/kinds.ts';
import { drawReceiptCode, type ReceiptCode, readReceiptCode } from '../../../../domain/log/receipt-code.ts';
import { type CsvRow, csvRows } from './read-csv.ts';

/** More would not be looked through before it is saved. */
export const IMPORT_ROWS_MAX = 5000;

/** What a column may be called, in lower case. */
const COLUMNS = {
  title: ['rubrik', 'titel', 'idé', 'ide', 'title', 'idea'],
  text: ['text', 'beskrivning', 'description'],
  area: ['område', 'omrade', 'area'],
  place: ['plats', 'place'],
  theme: ['tema', 'theme'],
  language: ['språk', 'sprak', 'language'],
  receipt: ['kvittokod', 'kod', 'receipt', 'receipt code'],
} as const;
export type ImportColumn = keyof typeof COLUMNS;

export type RowFault =
  | 'no-title'
  | 'title-too-long'
  | 'text-too-long'
  | 'place-too-long'
  | 'theme-too-long'
  | 'unknown-area'
  | 'unknown-language'
  | 'bad-code'
  | 'code-taken';

export type ImportRow = {
  readonly line: number;
  readonly title: string;
  readonly text: string;
  readonly faults: readonly RowFault[];
  /** It is in the file twice, or here already: it is left out. */
  readonly repeated: boolean;
  readonly entries: readonly Entry[];
};

export type ImportPlan =
  | {
      readonly fits: false;
      readonly why: 'empty' | 'no-title-column' | 'too-many';
      readonly columns: readonly string[];
    }
  | {
      readonly fits: true;
      readonly rows: readonly ImportRow[];
      /** Columns that nothing is done with. */
      readonly unused: readonly string[];
      readonly found: readonly ImportColumn[];
    };

/** What an import would save, row by row, and what is wrong with each. Nothing is saved here. */
export function planImport(text: string, cycle: Cycle, ideas: Iterable<Idea>, env: Env): ImportPlan {
  const [head, ...body] = csvRows(text.replace(/^\uFEFF/, ''));
  if (!head || body.length === 0) return { fits: false, why: 'empty', columns: [] };
  const columns = head.cells.map((name) => name.trim());
  const places = placesOf(columns);
  if (places.title === undefined) return { fits: false, why: 'no-title-column', columns };
  if (body.length > IMPORT_ROWS_MAX) return { fits: false, why: 'too-many', columns };
  const codes = new Set<string>();
  const said = new Set<string>();
  for (const idea of ideas) {
    codes.add(idea.receipt);
    if (idea.cycle === cycle.id) said.add(sayingOf(idea.title, idea.text));
  }
  const used = new Set(Object.values(places));
  return {
    fits: true,
    rows: body.map((row) => rowOf(row, places, { cycle, codes, said, env })),
    unused: columns.filter((name, at) => name !== '' && !used.has(at)),
    found: columnNames.filter((column) => places[column] !== undefined),
  };
}

type Places = Readonly<Partial<Record<ImportColumn, number>>>;
const columnNames: readonly ImportColumn[] = [
  'title',
  'text',
  'area',
  'place',
  'theme',
  'language',
  'receipt',
];

function placesOf(columns: readonly string[]): Places {
  const lower = columns.map((name) => name.normalize('NFC').toLocaleLowerCase('sv'));
  const found: Partial<Record<ImportColumn, number>> = {};
  for (const column of columnNames) {
    const at = lower.findIndex((name) => COLUMNS[column].some((known) => known === name));
    if (at !== -1) found[column] = at;
  }
  return found;
}

type Around = {
  readonly cycle: Cycle;
  readonly codes: Set<string>;
  readonly said: Set<string>;
  readonly env: Env;
};

function rowOf(row: CsvRow, places: Places, { cycle, codes, said, env }: Around): ImportRow {
  const cell = (column: ImportColumn): string => {
    const at = places[column];
    return at === undefined ? '' : (row.cells[at] ?? '').trim();
  };
  const faults: RowFault[] = [];
  const title = cell('title');
  const text = cell('text');
  const area = areaOf(cycle, cell('area'));
  if (area === 'unknown') faults.push('unknown-area');
  const language = cell('language').toLowerCase() || (cycle.languages[0] ?? 'sv');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/.test(language)) faults.push('unknown-language');
  if (cell('theme').length > 60) faults.push('theme-too-long');
  const receipt = receiptOf(cell('receipt'), codes, env);
  if (typeof receipt !== 'string') faults.push(receipt.fault);
  const collected: Collected = {
    cycle: cycle.id,
    title,
    text,
    language,
    channel: 'import',
    receipt: typeof receipt === 'string' ? receipt : drawReceiptCode(env.random),
    ...(area !== undefined && area !== 'unknown' && { area }),
    ...(cell('place') !== '' && { place: cell('place') }),
    ...(cell('theme') !== '' && { theme: cell('theme') }),
  };
  const decided = collectIdea({ idea: IdeaId.parse(mintUuid(env.random)), collected }, env);
  if (!decided.ok) faults.push(faultOf(decided.refusal.code));
  const saying = sayingOf(title, text);
  const repeated = said.has(saying);
  said.add(saying);
  const whole = decided.ok && faults.length === 0 && !repeated;
  return {
    line: row.line,
    title,
    text,
    faults: repeated ? [] : faults,
    repeated,
    entries: whole ? decided.value : [],
  };
}

const faultOf = (
  code: 'idea.no-title' | 'idea.title-too-long' | 'idea.text-too-long' | 'idea.place-too-long',
): RowFault => {
  switch (code) {
    case 'idea.no-title':
      return 'no-title';
    case 'idea.title-too-long':
      return 'title-too-long';
    case 'idea.text-too-long':
      return 'text-too-long';
    case 'idea.place-too-long':
      return 'place-too-long';
  }
};

function areaOf(cycle: Cycle, named: string) {
  if (named === '') return undefined;
  const wanted = plain(named);
  const found = cycle.areas.find(({ id, name }) => id === wanted || plain(name) === wanted);
  return found?.id ?? 'unknown';
}

function receiptOf(
  typed: string,
  codes: Set<string>,
  env: Env,
): ReceiptCode | { readonly fault: 'bad-code' | 'code-taken' } {
  const read = typed === '' ? drawReceiptCode(env.random) : readReceiptCode(typed);
  if (read === undefined) return { fault: 'bad-code' };
  if (codes.has(read)) return { fault: 'code-taken' };
  codes.add(read);
  return read;
}

const plain = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('sv');

/** Two rows that say the same are one idea, spaces and capitals aside. */
const sayingOf = (title: string, text: string): string =>
  `${plain(title)}\n${plain(text)}`.replaceAll(/[ \t]+/g, ' ');
