import { t } from '@lingui/core/macro';
import { csvFile, unarmed } from '../ideas/csv.ts';
import { csvRows } from '../ideas/import/read-csv.ts';
import { type FileContent, type ReadFile, withPlainEnds } from './file-row.ts';
import { languageTitle, stateName, whereWords } from './translation-words.ts';

/** A CSV file of texts, for a spreadsheet: a row each, the translation in the column after the original. */
export function translationCsv({ cycle, language, rows }: FileContent): string {
  return csvFile([
    [
      t`Id`,
      t`Omgång`,
      t`Språk`,
      t`Original`,
      t`Översättning`,
      t`Läge`,
      t`Högst tecken`,
      t`Var texten står`,
      t`Originalets språk`,
    ],
    ...rows.map(({ unit, state }) => [
      unit.id,
      cycle.id,
      language,
      unit.text,
      state.text,
      stateName(state.is),
      String(unit.most),
      [whereWords(unit), unit.of ?? ''].filter((part) => part !== '').join(': '),
      languageTitle(unit.language),
    ]),
  ]);
}

/** What a column may be called, in lower case: as we write it, in any of our languages. */
const COLUMNS = {
  id: ['id', 'nyckel', 'key'],
  cycle: ['omgång', 'round'],
  language: ['språk', 'language'],
  source: ['original', 'originaltext', 'source'],
  text: ['översättning', 'translation'],
} as const;
type Column = keyof typeof COLUMNS;
const columnNames: readonly Column[] = ['id', 'cycle', 'language', 'source', 'text'];

/** Reads a CSV file; undefined for one without columns for the id, the original and the translation. */
export function readCsv(text: string): ReadFile | undefined {
  const [head, ...body] = csvRows(text.replace(/^\uFEFF/, ''));
  const names = head?.cells.map((name) => name.normalize('NFC').trim().toLocaleLowerCase('sv')) ?? [];
  const places = new Map<Column, number>();
  for (const column of columnNames) {
    const at = names.findIndex((name) => COLUMNS[column].some((known) => known === name));
    if (at !== -1) places.set(column, at);
  }
  if (!places.has('id') || !places.has('source') || !places.has('text')) return undefined;
  const rows = body.map(({ line, cells }) => {
    const cell = (column: Column): string => {
      const at = places.get(column);
      return at === undefined ? '' : withPlainEnds(unarmed(cells[at] ?? ''));
    };
    const language = cell('language').trim();
    return {
      at: line,
      id: cell('id').trim(),
      ...(language !== '' && { language }),
      source: cell('source'),
      text: cell('text'),
      fuzzy: false,
      cycle: cell('cycle').trim(),
    };
  });
  const cycle = rows.find((row) => row.cycle !== '')?.cycle ?? '';
  return { language: '', cycle, by: '', rows };
}
