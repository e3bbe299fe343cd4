import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instance } from '../../src/count/instance.ts';
import { decimalIn, decimalText, inUnits } from '../../src/count/pabulib-money.ts';
import { readPabulib, type PabulibAnswer } from '../../src/count/pabulib-read.ts';
import { pabulibDocument, pabulibOf, pabulibText } from '../../src/count/pabulib-write.ts';
import { elections } from './elections.ts';

const META = {
  description: 'Byn',
  num_projects: '3',
  num_votes: '4',
  budget: '1000',
  vote_type: 'approval',
  rule: 'greedy',
};
const PROJECTS = ['project_id;cost;votes;name', '1;400;3;Lekplats', '2;700;2;Bänk', '3;300;1;Träd'];
const VOTES = ['voter_id;vote', 'v1;1,2', 'v2;1', 'v3;2,1', 'v4;3'];

/** A file of a village, with parts replaced. */
function village({
  meta = {},
  projects = PROJECTS,
  votes = VOTES,
}: { meta?: Record<string, string>; projects?: string[]; votes?: string[] } = {}) {
  const rows = Object.entries({ ...META, ...meta }).filter(([, value]) => value !== 'none');
  return [
    'META',
    'key;value',
    ...rows.map(([key, value]) => `${key};${value}`),
    'PROJECTS',
    ...projects,
    'VOTES',
    ...votes,
    '',
  ].join('\n');
}

function read(text: string, options = {}): PabulibAnswer {
  const reader = readPabulib(options);
  reader.push(text);
  return reader.end();
}

const instanceIn = (answer: PabulibAnswer): Instance | null =>
  'file' in answer ? answer.file.instance : null;
const problemsIn = (answer: PabulibAnswer): string[] =>
  'problems' in answer
    ? answer.problems.map(({ line, kind, found }) => [line, kind, ...found].join(' '))
    : ['none'];
const notesIn = (answer: PabulibAnswer): string[] =>
  'file' in answer
    ? answer.file.notes.map(({ line, kind, found }) => [line, kind, ...found].join(' '))
    : ['unreadable'];

describe('a file that can be counted', () => {
  test('gives projects, grouped ballots, the budget and what the city selected', () => {
    const projects = [
      'project_id;cost;selected;name;neighborhood',
      '1;400;1;Lekplats;Norr',
      '2;700;0;Bänk;',
      '3;300;1;Träd;Norr',
    ];
    const answer = read(village({ projects }));
    expect(notesIn(answer)).toEqual([]);
    expect(instanceIn(answer)).toEqual({
      budget: 1000,
      unit: 1,
      voteType: 'approval',
      projects: [
        { id: '1', cost: 400, name: 'Lekplats', area: 'Norr' },
        { id: '2', cost: 700, name: 'Bänk' },
        { id: '3', cost: 300, name: 'Träd', area: 'Norr' },
      ],
      ballots: [
        { count: 1, choices: ['1', '2'] },
        { count: 1, choices: ['1'] },
        { count: 1, choices: ['2', '1'] },
        { count: 1, choices: ['3'] },
      ],
    });
    expect('file' in answer && answer.file.selected).toEqual(['1', '3']);
  });

  test('reads the same with CRLF, without a last line break, with a mark, blank lines and however it is cut', () => {
    const plain = instanceIn(read(village()));
    expect(instanceIn(read(village().replaceAll('\n', '\r\n')))).toEqual(plain);
    expect(instanceIn(read(village().trimEnd()))).toEqual(plain);
    expect(instanceIn(read(`\uFEFF${village().replace('VOTES', '\nVOTES;;')}\n\n`))).toEqual(plain);
    for (const size of [1, 2, 7, 64]) {
      const reader = readPabulib();
      const text = village().replaceAll('\n', '\r\n');
      for (let from = 0; from < text.length; from += size) reader.push(text.slice(from, from + size));
      expect(instanceIn(reader.end())).toEqual(plain);
    }
  });

  test('keeps quotes, semicolons and line breaks inside quoted fields', () => {
    const projects = [PROJECTS[0] ?? '', '1;400;3;"Lek; ""stor""\nplats"', '2;700;2;5" rör', '3;300;1;""'];
    const instance = instanceIn(read(village({ projects })));
    expect(instance?.projects.map(({ name }) => name)).toEqual(['Lek; "stor"\nplats', '5" rör', undefined]);
  });

  test('counts fractions of the currency in units small enough for all of them', () => {
    const projects = ['project_id;cost', '1;400.50', '2;700', '3;300.0'];
    const instance = instanceIn(read(village({ projects, meta: { budget: '1000,25' } })));
    expect(instance).toMatchObject({ budget: 100_025, unit: 100 });
    expect(instance?.projects.map(({ cost }) => cost)).toEqual([40_050, 70_000, 30_000]);
  });

  test('reads points, choose-1 and rankings', () => {
    const votes = ['voter_id;vote;points', 'v1;1,2;3,1', 'v2;2;5.0', 'v3;;', 'v4;2,1;1,3'];
    const points = read(village({ votes, meta: { vote_type: 'cumulative' } }));
    expect(instanceIn(points)?.ballots).toEqual([
      { count: 1, choices: ['1', '2'], points: [3, 1] },
      { count: 1, choices: ['2'], points: [5] },
      { count: 1, choices: [], points: [] },
      { count: 1, choices: ['2', '1'], points: [1, 3] },
    ]);
    expect(instanceIn(read(village({ meta: { vote_type: 'ordinal' } })))?.voteType).toBe('ranking');
    const single = ['voter_id;vote', 'v1;1', 'v2;1', 'v3;2', 'v4;3'];
    expect(instanceIn(read(village({ votes: single, meta: { vote_type: 'choose-1' } })))?.voteType).toBe(
      'choose-one',
    );
  });
});

describe('what is put up with is listed', () => {
  test.each([
    [
      'a project twice on a ballot',
      { votes: ['voter_id;vote', 'v1;1,1,2', 'v2;1', 'v3;2,1', 'v4;3'] },
      '16 repeated-choice 1 1,1,2',
    ],
    [
      'a voter twice',
      { votes: ['voter_id;vote', 'v1;1,2', 'v2;1', 'v1;2,1', 'v4;3'] },
      '18 repeated-voter 1 v1',
    ],
    [
      'a blank ballot',
      {
        projects: ['project_id;cost', '1;400', '2;700', '3;300'],
        votes: ['voter_id;vote', 'v1;1', 'v2;', 'v3;', 'v4;3'],
      },
      '17 blank-ballots 2 ',
    ],
    [
      'fields that are missing',
      { votes: ['voter_id;vote;age', 'v1;1,2;3', 'v2;1', 'v3;2,1;4', 'v4;3;5'] },
      '17 short-row 1 2/3',
    ],
    [
      'fields too many',
      { votes: ['voter_id;vote', 'v1;1,2;x', 'v2;1;', 'v3;2,1', 'v4;3'] },
      '16 extra-fields 1 v1;1,2;x',
    ],
    ['more choices than the file allows', { meta: { max_length: '1' } }, '17 over-length 2 2/1'],
    [
      'other votes than the ballots say',
      { projects: ['project_id;cost;votes', '1;400;9', '2;700;2', '3;300;1'] },
      '11 other-votes 1 9 3',
    ],
    [
      'a withdrawn project at an absurd cost',
      { projects: ['project_id;cost', '1;400', '2;999999999', '3;300'] },
      '12 never-affordable 2',
    ],
    [
      'a project that costs nothing',
      { projects: ['project_id;cost', '1;400', '2;0', '3;300'] },
      '12 zero-cost 2',
    ],
    [
      'a budget with more decimals than money has',
      { meta: { budget: '1000.123456' } },
      '0 budget-rounded 1000.123456 4',
    ],
  ])('%s', (_, parts, note) => {
    expect(notesIn(read(village(parts)))).toContain(note);
  });

  test('a project twice on a ballot counts once', () => {
    const votes = ['voter_id;vote', 'v1;1,1,2', 'v2;1', 'v3;2,1', 'v4;3'];
    const answer = read(village({ votes }));
    expect(notesIn(answer)).not.toContainEqual(expect.stringContaining('other-votes'));
  });
});

describe('what cannot be counted is refused with its line', () => {
  test.each([
    ['a negative cost', { projects: ['project_id;cost', '1;-4', '2;700', '3;300'] }, '11 negative cost -4'],
    [
      'a cost that is no number',
      { projects: ['project_id;cost', '1;4e5', '2;700', '3;300'] },
      '11 bad-money cost 4e5',
    ],
    [
      'a comma that may mean thousands',
      { projects: ['project_id;cost', '1;4,500', '2;700', '3;300'] },
      '11 bad-money cost 4,500',
    ],
    [
      'a cost too large to be exact',
      { projects: ['project_id;cost', '1;90071992547409920', '2;7', '3;3'] },
      '11 too-large 90071992547409920',
    ],
    ['no budget', { meta: { budget: 'none' } }, '0 missing-budget'],
    ['a budget of zero', { meta: { budget: '0' } }, '0 budget-zero'],
    ['a negative budget', { meta: { budget: '-5' } }, '0 negative budget -5'],
    ['no vote_type', { meta: { vote_type: 'none' } }, '0 missing-vote-type'],
    ['an unknown vote_type', { meta: { vote_type: 'smiles' } }, '0 unknown-vote-type smiles'],
    [
      'a project twice',
      { projects: ['project_id;cost', '1;400', '2;700', '1;300'] },
      '13 repeated-project 1 11',
    ],
    ['a project without an id', { projects: ['project_id;cost', '1;400', ';700', '3;300'] }, '12 empty-id '],
    [
      'an unknown project on a ballot',
      { votes: ['voter_id;vote', 'v1;1,9', 'v2;1', 'v3;2', 'v4;3'] },
      '16 unknown-project 9',
    ],
    ['a ballot cut off', { votes: ['voter_id;vote', 'v1;1', 'v2;1', 'v3;2', 'v4'] }, '19 missing-field vote'],
    [
      'fewer ballots than promised',
      { votes: ['voter_id;vote', 'v1;1', 'v2;1'] },
      '0 other-count num_votes 4 2',
    ],
    ['a missing column', { projects: ['id;cost', '1;400'] }, '10 missing-column PROJECTS project_id'],
    ['two choices where one is allowed', { meta: { vote_type: 'choose-1' } }, '16 too-many-choices 1,2'],
    ['points that are missing', { meta: { vote_type: 'cumulative' } }, '15 missing-column VOTES points'],
    [
      'points that do not match',
      {
        meta: { vote_type: 'cumulative' },
        votes: ['voter_id;vote;points', 'v1;1,2;3', 'v2;1;1', 'v3;2;1', 'v4;3;1'],
      },
      '16 points-differ 2 1',
    ],
    [
      'points that are no whole numbers',
      {
        meta: { vote_type: 'cumulative' },
        votes: ['voter_id;vote;points', 'v1;1;0.5', 'v2;1;1', 'v3;2;1', 'v4;3;1'],
      },
      '16 bad-points 0.5',
    ],
    [
      'a quote that is never closed',
      { projects: [PROJECTS[0] ?? '', '1;400;3;"Lekplats', ...PROJECTS.slice(2)] },
      '11 open-quote',
    ],
  ])('%s', (_, parts, problem) => {
    expect(problemsIn(read(village(parts)))).toContain(problem);
  });

  test('a file cut off in the middle, wherever', () => {
    const whole = village();
    for (let length = 0; length < whole.length - 'v4;3\n'.length; length += 1) {
      expect(problemsIn(read(whole.slice(0, length)))).not.toEqual(['none']);
    }
  });

  test('something else altogether', () => {
    expect(problemsIn(read('<html>\n<body>'))).toContain('1 no-section <html>');
    expect(problemsIn(read(''))).toContain('0 missing-section META');
  });

  test('but a number that differs from the promised one can be put up with', () => {
    const answer = read(village({ meta: { num_votes: '5' } }), { lenient: true });
    expect(notesIn(answer)).toContain('0 other-count num_votes 5 4');
  });

  test('after twenty problems the rest are only counted', () => {
    const votes = ['voter_id;vote', ...Array.from({ length: 30 }, (_, at) => `v${at};9${at}`)];
    const answer = read(village({ votes, meta: { num_votes: '30' } }));
    expect(answer).toMatchObject({ more: 10 });
    expect(problemsIn(answer)).toHaveLength(20);
  });
});

/** Every ballot on its own, as text, sorted: the same ballots whatever their grouping. */
const single = (instance: Instance | null) =>
  instance?.ballots
    .flatMap(({ count, choices, points }) =>
      Array.from({ length: count }, () => JSON.stringify([choices, points])),
    )
    .toSorted();

describe('writing', () => {
  const field = fc.string({ unit: fc.constantFrom('a', 'å', ';', ',', '"', '\n', ' ', '7', '\u{1F333}') });
  const word = field.map((text) => `x${text.trim()}`);

  test('gives back every row as it was read, quotes, semicolons and line breaks included', () => {
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.record({
        header: fc.array(word, { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(word, { minLength: width, maxLength: width }), { maxLength: 5 }),
      }),
    );
    fc.assert(
      fc.property(fc.record({ META: table, PROJECTS: table, VOTES: table }), (document) => {
        const text = pabulibText(document);
        expect(pabulibDocument(text)).toEqual({ document });
        expect(pabulibText(document)).toBe(text);
      }),
    );
  });

  test('and a file written by it is the same file when read and written again', () => {
    const text = village({ projects: [PROJECTS[0] ?? '', '1;400;3;"Lek; ""stor"""', ...PROJECTS.slice(2)] });
    const read = pabulibDocument(text);
    expect('document' in read && pabulibText(read.document)).toBe(text);
  });

  test.each(['approval', 'points', 'ranking', 'choose-one'] as const)(
    'an election of ours comes back the same (%s)',
    (voteType) => {
      fc.assert(
        fc.property(elections(voteType), (instance) => {
          const back = instanceIn(read(pabulibText(pabulibOf(instance, { description: 'Byn' }, ['a']))));
          expect(single(back)).toEqual(single(instance));
          expect({ ...back, ballots: [] }).toEqual({ ...instance, ballots: [], unit: 1 });
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('money in a file', () => {
  test('is written as it was read', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.constantFrom(1, 10, 100, 10_000),
        (amount, unit) => {
          const text = decimalText(amount, unit);
          const decimal = decimalIn(text);
          expect(decimal && Number(inUnits(decimal, Math.log10(unit)))).toBe(amount);
        },
      ),
    );
  });

  test('is read with a point or a comma, and not otherwise', () => {
    expect(decimalIn('1000')).toEqual({ digits: 1000n, decimals: 0 });
    expect(decimalIn('1000.50')).toEqual({ digits: 10_005n, decimals: 1 });
    expect(decimalIn('1000,5')).toEqual({ digits: 10_005n, decimals: 1 });
    for (const text of ['', '1 000', '1,000', '1e6', '0x10', '1.2.3', '.5', 'NaN', 'Infinity'])
      expect(decimalIn(text)).toBeNull();
  });
});
