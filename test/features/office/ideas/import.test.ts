import { describe, expect, test } from 'vitest';
import { planImport } from '../../../../src/features/office/ideas/import/idea-rows.ts';
import { csvRows, textOf } from '../../../../src/features/office/ideas/import/read-csv.ts';
import { fold } from '../../../../src/domain/log/fold.ts';
import { readEntry } from '../../../../src/domain/log/kinds.ts';
import { emptyState } from '../../../../src/domain/log/state.ts';
import { testEnv } from '../../../domain/env.ts';
import { testCycle } from '../../../domain/values.ts';

const plan = (text: string, ideas: Parameters<typeof planImport>[2] = []) =>
  planImport(text, testCycle(), ideas, testEnv(9));
const rows = (text: string, ideas?: Parameters<typeof planImport>[2]) => {
  const made = plan(text, ideas);
  if (!made.fits) throw new Error(made.why);
  return made.rows;
};

describe('reading a file', () => {
  test('takes it however it was saved', () => {
    const words = 'Rubrik;Text\r\nBänk;åäö';
    const latin = Uint8Array.from(words, (sign) => sign.charCodeAt(0));
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(words)]);
    const wide = new Uint8Array([0xff, 0xfe, ...[...words].flatMap((sign) => [sign.charCodeAt(0), 0])]);
    for (const bytes of [latin, marked, wide, new TextEncoder().encode(words)]) {
      expect(rows(textOf(bytes))).toMatchObject([{ title: 'Bänk', text: 'åäö', faults: [] }]);
    }
  });

  test('knows separators, quotes, line breaks within cells, and on which line a row begins', () => {
    expect(csvRows('a,b\n"x, ""y""\nz",2\n\n3,4')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['x, "y"\nz', '2'] },
      { line: 5, cells: ['3', '4'] },
    ]);
    expect(csvRows('a\tb\r1\t2')).toHaveLength(2);
  });
});

describe('an import', () => {
  test('becomes ideas that anybody can read, with the area by its name', () => {
    const made = rows('Idé;Beskrivning;Område;Kvittokod\nBänk;Vid sjön;äng;K7MP-4DXW');
    const [entry] = made.flatMap((row) => row.entries);
    expect(readEntry(JSON.stringify(entry))).toMatchObject({
      ok: true,
      value: { data: { title: 'Bänk', area: 'ang', receipt: 'K7MP4DXW', channel: 'import', language: 'sv' } },
    });
  });

  test('says what is wrong with each row, and keeps nothing of a wrong one', () => {
    const long = 'x'.repeat(121);
    const made = rows(
      `Rubrik;Område;Språk;Kvittokod\n;Äng;;\nBänk;Mars;klingonska!;\n${long};;;\nGunga;;;K7MP4DXX`,
    );
    expect(made.map(({ line, faults }) => [line, faults])).toEqual([
      [2, ['no-title']],
      [3, ['unknown-area', 'unknown-language']],
      [4, ['title-too-long']],
      [5, ['bad-code']],
    ]);
    expect(made.flatMap((row) => row.entries)).toEqual([]);
  });

  test('leaves out what is there already, so that reading a file in twice is harmless', () => {
    const text = 'Rubrik;Text\nBänk;Vid sjön\nbänk ;vid sjön\nGunga;';
    const first = rows(text);
    expect(first.map(({ repeated }) => repeated)).toEqual([false, true, false]);
    const { ideas } = fold(
      emptyState(),
      first.flatMap((row) => row.entries),
    );
    expect(rows(text, ideas.values()).every(({ repeated }) => repeated)).toBe(true);
  });

  test('takes no code twice', () => {
    const made = rows('Rubrik;Kvittokod\nBänk;K7MP-4DXW\nGunga;k7mp 4dxw');
    expect(made.map(({ faults }) => faults)).toEqual([[], ['code-taken']]);
  });

  test('of a file without rows, without a title, or with too many says so', () => {
    expect(plan('')).toMatchObject({ why: 'empty' });
    expect(plan('Rubrik;Text')).toMatchObject({ why: 'empty' });
    expect(plan('Namn;Text\nBänk;x')).toMatchObject({ why: 'no-title-column', columns: ['Namn', 'Text'] });
    expect(plan(`Rubrik\n${'x\n'.repeat(5001)}`)).toMatchObject({ why: 'too-many' });
    expect(plan('Rubrik;Telefon\nBänk;070')).toMatchObject({ unused: ['Telefon'] });
  });
});
