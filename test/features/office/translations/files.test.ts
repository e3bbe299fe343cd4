import { expect, describe, test, beforeEach } from 'vitest';
import type { TextUnit } from '../../../../src/domain/translation/text-unit.ts';
import type { UnitState } from '../../../../src/domain/translation/unit-state.ts';
import { readCsv, translationCsv } from '../../../../src/features/office/translations/csv-rows.ts';
import { planFile, type RowFate } from '../../../../src/features/office/translations/file-plan.ts';
import type { ReadFile } from '../../../../src/features/office/translations/file-row.ts';
import { poFile, readPo } from '../../../../src/features/office/translations/po-file.ts';
import { textOf } from '../../../../src/features/office/ideas/import/read-csv.ts';
import { testCycle } from '../../../domain/values.ts';
import { speakSwedish } from '../office.tsx';

beforeEach(speakSwedish);

const HARD = '=SUM(1)\n"Brygga"\\ med tab\toch rad\n\n  två \u202Eطريق';
const unit = (id: string, text: string, more: Partial<TextUnit> = {}): TextUnit => ({
  id,
  subject: id.split('/')[0] ?? '',
  field: 'words',
  about: 'answer',
  language: 'sv',
  text,
  most: 120,
  of: undefined,
  places: 1,
  said: [],
  ...more,
});
const state = (text: string, is: UnitState['is']): UnitState => ({
  is,
  text,
  by: undefined,
  was: undefined,
  versions: [],
  after: { rendering: [], field: [] },
});
const content = (rows: readonly { unit: TextUnit; state: UnitState }[]) => ({
  cycle: testCycle(),
  process: 'x',
  language: 'ar',
  by: 'Fatima "F" Haddad\nX-Evil: 1',
  now: '2026-05-12T12:15:00.000Z',
  rows,
});
const ROWS = [
  { unit: unit('a/words', HARD), state: state('رصيف "1"\n\nسطر', 'old') },
  { unit: unit('b/words', 'Lekpark'), state: state('', 'missing') },
];
const NOTHING = { proposals: new Map(), translations: new Map() };
const units = (...all: TextUnit[]) => new Map(all.map((each) => [each.id, each]));

const planned = (file: ReadFile | undefined, ...all: TextUnit[]) => {
  const plan = planFile(file, testCycle(), units(...all), NOTHING);
  if (!plan.fits) throw new Error(plan.why);
  return plan.rows;
};
const why = (file: ReadFile | undefined, ...all: TextUnit[]) => {
  const plan = planFile(file, testCycle(), units(...all), NOTHING);
  return plan.fits ? undefined : plan.why;
};
const csv = (...lines: string[]) => readCsv(['Id;Språk;Original;Översättning', ...lines].join('\r\n'));

describe('a file comes back to the letter', () => {
  test('as PO, with the language, the round and the translator in its head', async () => {
    const text = await poFile(content(ROWS));
    expect(text).toContain('#, fuzzy');
    expect(text).toContain('#. Svaret till den som lämnade en idé');
    expect(text).not.toMatch(/^"?X-Evil/m);
    const read = await readPo(text);
    expect(read).toMatchObject({ language: 'ar', cycle: testCycle().id, by: 'Fatima F Haddad X-Evil: 1' });
    expect(read?.rows).toEqual([
      { at: 1, id: 'a/words', source: HARD, text: 'رصيف "1"\n\nسطر', fuzzy: true },
      { at: 2, id: 'b/words', source: 'Lekpark', text: '', fuzzy: false },
    ]);
  });

  test('as CSV, also with what a spreadsheet would run, and whatever the columns are called or how they stand', () => {
    const file = translationCsv(content(ROWS));
    expect(file.startsWith('\uFEFF')).toBe(true);
    expect(file).toContain(`"'=SUM(1)`);
    const read = readCsv(file);
    expect(read?.cycle).toBe(testCycle().id);
    expect(read?.rows[0]).toMatchObject({
      id: 'a/words',
      language: 'ar',
      source: HARD,
      text: 'رصيف "1"\n\nسطر',
    });
    expect(readCsv('translation,key,source\nPier,a/words,Brygga')?.rows).toMatchObject([
      { id: 'a/words', source: 'Brygga', text: 'Pier' },
    ]);
  });

  test('as PO from another program: folded lines, Windows line ends, what it used to say and what is obsolete', async () => {
    const text = [
      'msgid ""',
      'msgstr ""',
      '"Language: en\\n"',
      '"Last-Translator: Fatima Haddad <f@example.se>\\n"',
      '',
      '#, fuzzy, no-wrap',
      '#| msgid "gammal"',
      'msgctxt "a/words"',
      'msgid ""',
      '"Bryg"',
      '"ga"',
      'msgstr "Pier"',
      '',
      '#~ msgctxt "b/words"',
      '#~ msgid "borta"',
      '#~ msgstr "gone"',
    ].join('\r\n');
    const read = await readPo(text);
    expect(read).toMatchObject({ language: 'en', by: 'Fatima Haddad', cycle: '' });
    expect(read?.rows).toEqual([{ at: 1, id: 'a/words', source: 'Brygga', text: 'Pier', fuzzy: true }]);
  });
});

describe('a row of a file', () => {
  const brygga = unit('a/words', 'Brygga för 100 kr');
  const fates: readonly (readonly [RowFate, string])[] = [
    ['new', 'a/words;en;Brygga för 100 kr;Pier for SEK 100'],
    ['old', 'a/words;en;Bro;Bridge for SEK 100'],
    ['lost', 'a/words;en;Brygga för 100 kr;Pier'],
    ['empty', 'a/words;en;Brygga för 100 kr;'],
    ['unknown', 'z/words;en;Brygga;Pier'],
    ['too-long', `a/words;en;Brygga för 100 kr;${'x'.repeat(121)}`],
    ['garbled', 'a/words;en;Brygga för 100 kr;???? ?? 100'],
  ];
  test.each(fates)('%s', (fate, line) => {
    expect(planned(csv(line), brygga).map((row) => row.fate)).toEqual([fate]);
  });

  test('in another language than the rest, or twice, is not taken', () => {
    const rows = planned(
      csv(
        'a/words;en;Brygga för 100 kr;Pier 100',
        'a/words;en;Brygga för 100 kr;Jetty 100',
        'b/words;ar;Lekpark;x',
        'c/words;en;Gunga;Swing',
      ),
      brygga,
      unit('b/words', 'Lekpark'),
      unit('c/words', 'Gunga', { said: [{ language: 'en', text: 'Swing' }] }),
    );
    expect(rows.map(({ fate }) => fate)).toEqual(['new', 'twice', 'wrong-language', 'own']);
    expect(rows.map(({ wanted }) => wanted !== undefined)).toEqual([true, false, false, false]);
  });

  test('keeps its letters from Latin-1, as old spreadsheets save it', () => {
    const words = 'Id;Språk;Original;Översättning\r\na/words;en;Gångväg;Footpath';
    const latin = Uint8Array.from(words, (sign) => sign.charCodeAt(0));
    const rows = planned(readCsv(textOf(latin)), unit('a/words', 'Gångväg'));
    expect(rows.map(({ fate }) => fate)).toEqual(['new']);
  });
});

describe('a file that is none of ours', () => {
  test.each(['', 'Hej', 'Rubrik;Text\nBänk;x', '{"a":1}', '\u0000\u0001\u0002', 'msgid "'])(
    'is not read: %j',
    async (text) => {
      expect(why(readCsv(text) ?? (await readPo(text)))).toBe('unreadable');
    },
  );

  test('in a language or for a round that is another, or that says no language, is not read either', () => {
    const file: ReadFile = {
      language: 'en',
      cycle: '',
      by: '',
      rows: [{ at: 1, id: 'a/words', source: 'x', text: 'y', fuzzy: false }],
    };
    expect(why({ ...file, language: 'fi' })).toBe('not-in-round');
    expect(why({ ...file, language: '' })).toBe('no-language');
    expect(why({ ...file, cycle: 'another' })).toBe('other-round');
    const many = Array.from({ length: 5001 }, (_, at) => ({
      ...file.rows[0],
      at,
      id: '',
      source: '',
      text: '',
      fuzzy: false,
    }));
    expect(why({ ...file, rows: many })).toBe('too-many');
    expect(why(file)).toBeUndefined();
  });
});
