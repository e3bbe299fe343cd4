import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areasIn } from '../../../src/domain/cycle/area-import.ts';

const NONE = new Set<string>();
const faultsOf = (text: string, known = NONE) => {
  const read = areasIn(text, known);
  return read.ok ? [] : read.faults.map(({ line, code }) => `${line} ${code}`);
};

describe('areas from a table', () => {
  test('as spreadsheets write them: a BOM, semicolons, spaces and kr in sums, per cent with a comma', () => {
    const text =
      '\uFEFFNamn;Del av;Invånare;Valdeltagande;Budget\r\nNorr;;4 312;78,4 %;\r\n"Äng; norra";Norr;412;;250 000 kr\r\n';
    expect(areasIn(text, NONE)).toEqual({
      ok: true,
      areas: [
        { name: 'Norr', parent: undefined, population: 4312, turnout: 78, budget: undefined },
        { name: 'Äng; norra', parent: 'Norr', population: 412, turnout: undefined, budget: 250_000 },
      ],
    });
  });

  test('with commas or tabs, columns in any order, and columns that nobody asked for', () => {
    const read = areasIn('population,note,name\n12,"a ""quoted"" one",Äng\n', NONE);
    expect(read).toMatchObject({ ok: true, areas: [{ name: 'Äng', population: 12 }] });
    expect(areasIn('name\tbudget\nÄng\t500:-', NONE)).toMatchObject({ areas: [{ budget: 500 }] });
  });

  test('say everything that is wrong, with its line, and read nothing then', () => {
    const text =
      'namn;del av;invånare;valdeltagande;budget\nNorr;;många;120;0\nnorr;Väst;;;1,5 mkr\n;;;;\n;Norr;;;';
    expect(faultsOf(text)).toEqual([
      '2 row.population-unclear',
      '2 row.turnout-unclear',
      '2 row.budget-zero',
      '3 row.duplicate',
      '3 row.parent-unknown',
      '3 row.budget-unclear',
      '5 row.no-name',
    ]);
  });

  test('may be part of areas that are there already', () => {
    expect(faultsOf('namn;del av\nÄng;Norr', new Set(['Norr']))).toEqual([]);
  });

  test('need a header with names, and rows under it', () => {
    expect(faultsOf('')).toEqual(['1 file.empty']);
    expect(faultsOf('namn;budget\n')).toEqual(['1 file.empty']);
    expect(faultsOf('budget;invånare\n1;2')).toEqual(['1 file.no-name-column']);
  });

  test('never throw, and never read half of anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = areasIn(`namn;budget\n${text}`, NONE);
        expect(read.ok ? read.areas.every(({ name }) => name !== '') : read.faults.length > 0).toBe(true);
      }),
    );
  });
});
