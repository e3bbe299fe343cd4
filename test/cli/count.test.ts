import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { UsageError } from '../../src/cli/arguments.ts';
import { countCommand } from '../../src/cli/count.ts';

const VILLAGE = resolve(import.meta.dirname, '../fixtures/count/village.pb');
const village = readFileSync(VILLAGE, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'torg-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await countCommand.run(args, {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

const counted = async (...args: string[]) => {
  const { out } = await run(...args, '--json');
  return z.looseObject({ winners: z.array(z.string()), notes: z.array(z.string()) }).parse(JSON.parse(out));
};

describe('an election', () => {
  test('is counted by the rule that its file names, and the report says why', async () => {
    const { status, out, err } = await run(VILLAGE, '--width', '160');
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(out).toContain(
      '3 of 5 projects are funded for 95,000 SEK: 95 % of the budget; 5,000 SEK is left.',
    );
    expect(out).toContain('These are exactly the projects that the file marks as selected.');
    expect(out).toContain('When its turn came 40,000 SEK was left: 5,000 SEK too little.');
    expect(out).toContain('Enough would have been 2 more votes, or a cost of at most 40,000 SEK.');
    expect(out).toContain('3 “Belysning; gångvägen” and 4 “Utegym” were equal; 3 came first by id.');
    expect(out).toContain('17 of 24 voters (71 %) get at least one project they voted for.');
  });

  test('is explained share by share when counted by Equal Shares', async () => {
    const { out } = await run(VILLAGE, '--rule', 'equal-shares', '--completion', 'none', '--width', '100');
    expect(out).toContain('Each share was 4,166.67 SEK.');
    expect(out).toContain('All shares of its 12 voters together cover 83 % of its cost: 10,000 SEK short.');
    expect(out).toContain('Its voters’ money went to projects with more support first: 2 “Badbrygga”');
  });

  test.each(['60', '80', '120'])('fits in %s columns', async (width) => {
    for (const rule of ['greedy', 'equal-shares', 'phragmen', 'best-total']) {
      const { out } = await run(VILLAGE, '--rule', rule, '--width', width);
      for (const line of out.split('\n')) expect([line.length <= Number(width), line]).toEqual([true, line]);
    }
  });

  test('comes out as JSON, CSV, Pabulib and a bundle that agrees with itself', async () => {
    const json = JSON.parse((await run(VILLAGE, '--json')).out);
    expect(json).toMatchObject({ winners: ['1', '3', '5'], cost: 95_000, endowment: null, exhaustive: true });
    expect(json).toMatchObject({
      ties: [{ between: ['3', '4'], by: 'id', mattered: true }],
      selected: { agrees: true },
    });
    const rows = (await run(VILLAGE, '--csv')).out.split('\r\n');
    expect(rows[1]).toBe('1,1,Lekplats vid skolan,Norr,60000,12,12,yes,,funded');
    const pb = file('again.pb', (await run(VILLAGE, '--pb')).out);
    expect((await counted(pb)).winners).toEqual(['1', '3', '5']);
    const bundle = file('bundle.json', (await run(VILLAGE, '--bundle', '--ties', 'draw:sju ekar')).out);
    const again = await run(bundle);
    expect(again.status).toBe(0);
    expect(again.out).toContain('AGREES.');
  });

  test('draws lots from a seed, the same way every time', async () => {
    const seeds = Array.from({ length: 12 }, (_, at) => `draw:${at}`);
    const first = await Promise.all(
      seeds.map(async (ties) => (await counted(VILLAGE, '--ties', ties)).winners.join()),
    );
    expect(new Set(first)).toEqual(new Set(['1,3,5', '1,4,5']));
    const again = await Promise.all(
      seeds.map(async (ties) => (await counted(VILLAGE, '--ties', ties)).winners.join()),
    );
    expect(again).toEqual(first);
  });

  test('can be counted by a rule from a file, which options typed beside it change', async () => {
    const tiers = [{ upTo: 30_000, projects: 1 }, {}];
    const rule = file(
      'rule.json',
      JSON.stringify({ name: 'greedy', fit: 'stop', minimum: { votes: 5 }, tiers }),
    );
    expect((await counted(VILLAGE, '--rule', rule)).winners).toEqual(['1']);
    expect((await counted(VILLAGE, '--rule', rule, '--skip')).winners).toEqual(['1', '3']);
    expect(await counted(VILLAGE, '--rule', rule)).toMatchObject({
      rule: { fit: 'stop', minimum: { votes: 5 }, tiers },
    });
  });

  test('can be counted by the rule that the guide shows', async () => {
    const guide = readFileSync(resolve(import.meta.dirname, '../../docs/counting.md'), 'utf8');
    const [, rule = '', bundle = ''] =
      /```json\n([\s\S]*?)```[\s\S]*```json\n([\s\S]*?)```/.exec(guide) ?? [];
    expect((await run(VILLAGE, '--rule', file('guide.json', rule))).status).toBe(0);
    expect((await run(file('guide-bundle.json', bundle))).status).toBe(1);
  });
});

describe('a published result', () => {
  test('that was changed is found out, with status 1', async () => {
    const honest = JSON.parse((await run(VILLAGE, '--bundle')).out);
    const changed = file(
      'changed.json',
      JSON.stringify({ ...honest, result: { winners: ['1', '4', '5'], cost: 95_000 } }),
    );
    const { status, out } = await run(changed);
    expect(status).toBe(1);
    expect(out).toContain('DISAGREES.');
    expect(out).toContain('published as funded, but not by this count: 4');
    expect(JSON.parse((await run(changed, '--json')).out)).toMatchObject({ agrees: false });
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, -40), /line \d+: this is not JSON; the file may be cut off/],
    [
      'of another format',
      (text: string) => text.replace('torg-count', 'other'),
      /no published result.*\n.*format/,
    ],
    [
      'with an unknown project',
      (text: string) => text.replace('"choices": [\n          "1"', '"choices": [\n          "99"'),
      /ballot number 1 names project “99”/,
    ],
  ])('%s is refused with status 2', async (_, change, complaint) => {
    const bundle = file('broken.json', change((await run(VILLAGE, '--bundle')).out));
    const { status, err, out } = await run(bundle);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(complaint);
  });
});

describe('a file that cannot be counted ends with status 2 and its line', () => {
  test.each([
    [
      'an unknown project',
      village.replace('24;4;', '24;9;'),
      'line 47: the ballot names project “9”, which is not in PROJECTS',
    ],
    [
      'a file cut off',
      village.slice(0, -30),
      'META promises num_votes 24, the file holds 22; it may be cut off',
    ],
    ['a negative cost', village.replace('2;45000', '2;-45000'), 'line 18: the cost -45000 is below zero'],
    ['no budget', village.replace('budget;100000\n', ''), 'META names no budget'],
    [
      'a budget of zero',
      village.replace('budget;100000', 'budget;0'),
      'the budget is zero: there is nothing to share out',
    ],
    [
      'a project twice',
      village.replace('2;45000', '1;45000'),
      'line 18: project 1 stands in line 17 already',
    ],
    ['an empty file', '', 'the file is empty'],
    ['UTF-16', Buffer.from(`\uFEFF${village}`, 'utf16le'), 'line 1: the file is in UTF-16; save it as UTF-8'],
    ['something else', 'hello\n', 'line 1: expected META, PROJECTS or VOTES, found “hello”'],
  ])('%s', async (name, content, complaint) => {
    const { status, err, out } = await run(file(`${name}.pb`, content));
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(complaint);
  });

  test('or is not there', async () => {
    expect(await run(join(folder, 'nowhere.pb'))).toMatchObject({
      status: 2,
      err: expect.stringContaining('no such file'),
    });
    expect(await run(folder)).toMatchObject({ status: 2, err: expect.stringContaining('this is a folder') });
  });
});

describe('a file that is odd is counted alike, and the oddity is told', () => {
  test('in Latin-1', async () => {
    const { winners, notes } = await counted(file('latin1.pb', Buffer.from(village, 'latin1')));
    expect(winners).toEqual(['1', '3', '5']);
    expect(notes).toEqual([
      expect.stringMatching(/^line 18: the file is not UTF-8 from here on; read as Windows-1252/),
    ]);
  });

  test('with CRLF, a mark and a quoted line break', async () => {
    const odd = `\uFEFF${village.replace('"Belysning; gångvägen"', '"Belysning;\ngångvägen"').replaceAll('\n', '\r\n')}`;
    expect(await counted(file('crlf.pb', odd))).toMatchObject({ winners: ['1', '3', '5'], notes: [] });
  });

  test('with a repeated project, voter and promise', async () => {
    const odd = village
      .replace('1;1,3;', '1;1,3,1;')
      .replace('\n2;1,3;', '\n1;1,3;')
      .replace('num_votes;24', 'num_votes;25');
    const path = file('odd.pb', odd);
    expect((await run(path)).status).toBe(2);
    const { winners, notes } = await counted(path, '--lenient');
    expect(winners).toEqual(['1', '3', '5']);
    expect(notes.join('\n')).toMatch(
      /named twice[\s\S]*voter_id that stood there before[\s\S]*num_votes 25, the file holds 24/,
    );
  });
});

describe('what is typed', () => {
  test.each([
    [[], /name one file/],
    [['a', 'b'], /name one file/],
    [[VILLAGE, '--rule', 'dice'], /--rule takes greedy, equal-shares, phragmen or best-total/],
    [[VILLAGE, '--rule', 'phragmen', '--no-skip'], /--skip and --no-skip does not belong to this rule/],
    [[VILLAGE, '--rule', 'greedy', '--completion', 'add1'], /--completion does not belong to this rule/],
    [[VILLAGE, '--skip', '--no-skip'], /contradict/],
    [[VILLAGE, '--min-votes', 'many'], /--min-votes takes a number, not many/],
    [[VILLAGE, '--min-votes', '1.5'], /--min-votes/],
    [[VILLAGE, '--rule', 'equal-shares', '--satisfaction', 'points'], /these ballots carry no points/],
    [[VILLAGE, '--rule', 'equal-shares', '--increment', '0'], /--increment/],
    [[VILLAGE, '--ties', 'coin'], /--ties takes/],
    [[VILLAGE, '--ties', 'draw'], /needs a seed/],
    [[VILLAGE, '--json', '--csv'], /choose one of --json and --csv/],
    [[VILLAGE, '--nonsense'], /nonsense/],
  ])('%j is refused', async (args, complaint) => {
    await expect(run(...args)).rejects.toThrow(UsageError);
    await expect(run(...args)).rejects.toThrow(complaint);
  });

  test('a file whose rule is none of ours asks for --rule', async () => {
    const path = file('custom.pb', village.replace('rule;greedy', 'rule;greedy-custom'));
    await expect(run(path)).rejects.toThrow(/the file says rule “greedy-custom”, which is none of ours/);
    expect((await run(path, '--rule', 'greedy')).status).toBe(0);
  });
});
