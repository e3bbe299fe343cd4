import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { TextUnit } from '../../../domain/translation/text-unit.ts';
import type { Wanted } from '../../../domain/translation/translation-decisions.ts';
import { unitState, type UnitKnown } from '../../../domain/translation/unit-state.ts';
import type { FileRow, ReadFile } from './file-row.ts';
import { lostParts } from './lost-parts.ts';

/** More would not be looked through before it is saved. */
export const FILE_ROWS_MAX = 5000;

/**
 * What becomes of a row. `new` and `changed` are taken. `old` (the original says something else now), `fuzzy` (the translator
 * was not sure) and `lost` (figures or addresses of the original are missing) are taken if a person says so. The rest
 * cannot be.
 */
export const ROW_FATES = [
  'new',
  'changed',
  'old',
  'fuzzy',
  'lost',
  'too-long',
  'garbled',
  'unknown',
  'wrong-language',
  'twice',
  'own',
  'empty',
  'unchanged',
] as const;
export type RowFate = (typeof ROW_FATES)[number];

export type PlannedRow = {
  readonly row: FileRow;
  readonly fate: RowFate;
  /** What would be saved; undefined for a row that cannot be. */
  readonly wanted: Wanted | undefined;
  /** What stands there now. */
  readonly before: string;
  /** Parts of the original that the translation does not have. */
  readonly lost: readonly string[];
};

export type FilePlan =
  | {
      readonly fits: false;
      readonly why: 'unreadable' | 'too-many' | 'no-language' | 'not-in-round' | 'other-round';
      readonly language: string;
    }
  | {
      readonly fits: true;
      readonly language: string;
      readonly by: string;
      readonly rows: readonly PlannedRow[];
    };

/** Whether a row is taken unless a person says otherwise. */
export const isTaken = (fate: RowFate): boolean => fate === 'new' || fate === 'changed';

/** Whether a person may say that a row is to be taken. */
export const mayTake = (fate: RowFate): boolean => fate === 'old' || fate === 'fuzzy' || fate === 'lost';

/** What a file of translations would save, row by row. Nothing is saved here. */
export function planFile(
  file: ReadFile | undefined,
  cycle: Cycle,
  units: ReadonlyMap<string, TextUnit>,
  known: UnitKnown,
): FilePlan {
  const language = file ? languageOf(file) : '';
  const no = (why: Extract<FilePlan, { fits: false }>['why']): FilePlan => ({ fits: false, why, language });
  if (!file || file.rows.length === 0) return no('unreadable');
  if (file.rows.length > FILE_ROWS_MAX) return no('too-many');
  if (file.cycle !== '' && file.cycle !== cycle.id) return no('other-round');
  if (language === '') return no('no-language');
  if (!cycle.languages.includes(language)) return no('not-in-round');
  const seen = new Set<string>();
  return {
    fits: true,
    language,
    by: file.by,
    rows: file.rows.map((row) => {
      const planned = planRow(row, language, units, known);
      if (!planned.wanted) return planned;
      const twice = seen.has(row.id);
      seen.add(row.id);
      return twice ? { ...planned, fate: 'twice', wanted: undefined } : planned;
    }),
  };
}

/** The language of a file: what it says itself, else that of most of its rows. */
function languageOf({ language, rows }: ReadFile): string {
  if (language !== '') return language;
  const counts = new Map<string, number>();
  for (const row of rows)
    if (row.language !== undefined) counts.set(row.language, (counts.get(row.language) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

function planRow(
  row: FileRow,
  language: string,
  units: ReadonlyMap<string, TextUnit>,
  known: UnitKnown,
): PlannedRow {
  const unit = units.get(row.id);
  const stop = (fate: RowFate, before = ''): PlannedRow => ({
    row,
    fate,
    wanted: undefined,
    before,
    lost: [],
  });
  if (!unit) return stop('unknown');
  if ((row.language ?? language) !== language || unit.language === language) return stop('wrong-language');
  const state = unitState(unit, language, known);
  const text = row.text.trim();
  if (unit.said.some((each) => each.language === language)) return stop('own', state.text);
  if (text === '') return stop('empty', state.text);
  if (GARBLED.test(text) && !GARBLED.test(unit.text)) return stop('garbled', state.text);
  const same = text === state.text && state.is === 'done';
  if (same) return stop('unchanged', state.text);
  if (text.length > unit.most) return stop('too-long', state.text);
  const lost = lostParts(unit.text, text);
  const wanted = { unit, text, after: state.after };
  const fate = fateOf(row, unit, lost, state.text);
  return { row, fate, wanted, before: state.text, lost };
}

/** What a program leaves of letters that its encoding does not have. */
const GARBLED = /\?{3,}|\uFFFD/;

function fateOf(row: FileRow, unit: TextUnit, lost: readonly string[], before: string): RowFate {
  if (row.source.trim() !== unit.text.trim().replaceAll(/\r\n?/g, '\n')) return 'old';
  if (row.fuzzy) return 'fuzzy';
  if (lost.length > 0) return 'lost';
  return before === '' ? 'new' : 'changed';
}
