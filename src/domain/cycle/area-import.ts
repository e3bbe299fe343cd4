import { amountIn, wholeIn } from './amount.ts';

/** An area as a row of a file gives it; `parent` is a name. Undefined stands for what the file does not say. */
export type ImportedArea = {
  readonly name: string;
  readonly parent: string | undefined;
  readonly population: number | undefined;
  /** Per cent. */
  readonly turnout: number | undefined;
  /** Whole units of the cycle's currency. */
  readonly budget: number | undefined;
};

/** What is wrong on a line (from 1, the header), and what stood there. */
export type ImportFault = {
  readonly line: number;
  readonly code:
    | 'file.empty'
    | 'file.no-name-column'
    | 'file.too-many'
    | 'row.no-name'
    | 'row.name-too-long'
    | 'row.duplicate'
    | 'row.parent-unknown'
    | 'row.population-unclear'
    | 'row.turnout-unclear'
    | 'row.budget-unclear'
    | 'row.budget-zero';
  readonly found: string;
};

export type AreaImport =
  | { readonly ok: true; readonly areas: readonly ImportedArea[] }
  | { readonly ok: false; readonly faults: readonly ImportFault[] };

const AREAS_MAX = 500;
const NAME_MAX = 80;
/** What people call the columns, in Swedish and English. */
const COLUMNS = {
  name: ['namn', 'område', 'name', 'area', 'ort', 'stadsdel', 'district'],
  parent: ['del av', 'del_av', 'ingår i', 'överordnat', 'parent', 'part of', 'part_of'],
  population: ['invånare', 'befolkning', 'folkmängd', 'population', 'residents'],
  turnout: ['valdeltagande', 'turnout'],
  budget: ['budget', 'belopp', 'pengar', 'kronor', 'amount', 'money'],
} as const;
type Column = keyof typeof COLUMNS;

/**
 * Reads areas from the text of a table: a header, then a row an area, split by semicolons, commas or tabs, whichever the
 * header has most of. `known` are names that a row may be part of though the file does not have them. All faults are
 * said at once, and with a single one nothing is read.
 */
export function areasIn(text: string, known: ReadonlySet<string>): AreaImport {
  const rows = rowsIn(text.replace(/^\uFEFF/, ''));
  const [header, ...body] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!header || body.length === 0) return failed([{ line: 1, code: 'file.empty', found: '' }]);
  const names = header.cells.map((cell) => cell.trim().toLowerCase());
  const columnOf = (column: Column) =>
    names.findIndex((name) => COLUMNS[column].some((each) => each === name));
  if (columnOf('name') < 0)
    return failed([{ line: header.line, code: 'file.no-name-column', found: header.cells.join(', ') }]);
  if (body.length > AREAS_MAX)
    return failed([{ line: header.line, code: 'file.too-many', found: String(body.length) }]);

  const at = (cells: readonly string[], column: Column) => (cells[columnOf(column)] ?? '').trim();
  const here = new Set(body.map(({ cells }) => at(cells, 'name')));
  const seen = new Set<string>();
  const faults: ImportFault[] = [];
  const areas = body.map(({ cells, line }): ImportedArea => {
    const no = (code: ImportFault['code'], found: string) => faults.push({ line, code, found });
    const [name, parent] = [at(cells, 'name'), at(cells, 'parent')];
    if (name === '') no('row.no-name', '');
    else if (name.length > NAME_MAX) no('row.name-too-long', name);
    else if (seen.has(name.toLowerCase())) no('row.duplicate', name);
    seen.add(name.toLowerCase());
    if (parent !== '' && !here.has(parent) && !known.has(parent)) no('row.parent-unknown', parent);
    const [population, turnout, budget] = [
      at(cells, 'population'),
      at(cells, 'turnout'),
      at(cells, 'budget'),
    ];
    const share = percentIn(turnout);
    if (population !== '' && wholeIn(population) === undefined) no('row.population-unclear', population);
    if (turnout !== '' && share === undefined) no('row.turnout-unclear', turnout);
    if (budget !== '' && amountIn(budget) === undefined) no('row.budget-unclear', budget);
    if (amountIn(budget) === 0) no('row.budget-zero', budget);
    return {
      name,
      parent: parent === '' ? undefined : parent,
      population: wholeIn(population),
      turnout: share,
      budget: amountIn(budget),
    };
  });
  return faults.length > 0 ? failed(faults) : { ok: true, areas };
}

const failed = (faults: readonly ImportFault[]): AreaImport => ({ ok: false, faults });

/** `78`, `78 %`, `78,4 %`: whole per cent, from 0 to 100. */
function percentIn(text: string): number | undefined {
  const bare = text.replace(/[\s\u00A0%]/g, '').replace(',', '.');
  if (!/^\d{1,3}(?:\.\d{1,4})?$/.test(bare)) return undefined;
  const share = Math.round(Number(bare));
  return share <= 100 ? share : undefined;
}

type Row = { readonly line: number; readonly cells: readonly string[] };

/** The rows of a table with the line each begins on; quotes hold separators, line breaks and doubled quotes. */
function rowsIn(text: string): readonly Row[] {
  const separator = separatorIn(text.split(/\r?\n/, 1)[0] ?? '');
  const rows: Row[] = [];
  let [cells, cell, quoted, line, begun] = [[] as string[], '', false, 1, 1];
  const endRow = () => {
    rows.push({ line: begun, cells: [...cells, cell] });
    [cells, cell] = [[], ''];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\n') line += 1;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (quoted || cell.trim() === '')) {
      quoted = !quoted;
      if (quoted) cell = '';
    } else if (quoted) cell += sign;
    else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') {
      endRow();
      begun = line;
    } else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}

function separatorIn(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return [';', '\t', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
