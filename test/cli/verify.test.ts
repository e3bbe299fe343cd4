import { hash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { UsageError } from '../../src/cli/arguments.ts';
import type { Command } from '../../src/cli/command.ts';
import { countCommand } from '../../src/cli/count.ts';
import { verifyCommand } from '../../src/cli/verify.ts';
import { type ResultFile, resultText } from '../../src/wire/result-file.ts';
import { LISTED, publishedResult } from './published.ts';

const folder = mkdtempSync(join(tmpdir(), 'torg-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

let good: ResultFile;
let text: string;
beforeAll(async () => {
  good = await publishedResult();
  text = resultText(good);
});

function file(content: string, name = 'torg-resultat.json'): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const list = (lines: readonly string[] = LISTED) => file(`${lines.join('\n')}\n`, 'lista.txt');

async function run(command: Command, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await command.run(args, {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}
const verify = (content: string, ...args: string[]) =>
  run(verifyCommand, file(content), ...args, '--width', '400');

/** The result with one thing in it changed by hand, as somebody might who hopes that nobody looks. */
const changed = (change: (result: Loose) => void): string => {
  const copy = Loose.parse(JSON.parse(text));
  change(copy);
  return JSON.stringify(copy);
};
const Loose = z.looseObject({
  cycle: z.looseObject({ contests: z.array(z.looseObject({})) }),
  contests: z.array(
    z.looseObject({
      contest: z.string(),
      ballots: z.looseObject({ valid: z.number() }),
      bundle: z.looseObject({
        election: z.looseObject({
          budget: z.number(),
          projects: z.array(z.looseObject({ id: z.string(), cost: z.number() })),
          ballots: z.array(z.looseObject({ count: z.number(), points: z.array(z.number()) })),
        }),
        rule: z.looseObject({}),
        ties: z.looseObject({}),
        result: z.looseObject({ winners: z.array(z.string()) }),
      }),
      beside: z.array(z.looseObject({ winners: z.array(z.string()) })),
    }),
  ),
  sums: z.looseObject({ envelopes: z.looseObject({ counted: z.number() }) }),
  points: z.array(z.looseObject({ sums: z.looseObject({ sheets: z.looseObject({ counted: z.number() }) }) })),
  turnout: z.looseObject({ areas: z.array(z.looseObject({ all: z.nullable(z.number()) })) }),
  list: z.nullable(z.looseObject({ inners: z.number() })),
  unopened: z.array(z.looseObject({ hash: z.string() })),
  draw: z.nullable(z.looseObject({ office: z.string(), seed: z.string() })),
});
type Loose = z.infer<typeof Loose>;

/** The first of a list that has one. */
const first = <Item>([item]: readonly Item[]): Item => {
  if (item === undefined) throw new Error('nothing there');
  return item;
};

describe('a result that is right', () => {
  test('agrees, with its list and its digest, and says what was counted', async () => {
    const digest = hash('sha256', text);
    const { status, out, err } = await verify(text, list(), '--digest', digest.toUpperCase());
    expect(err).toBe('');
    expect(out).toContain(`SHA-256 ${digest}\nThis is the digest that you gave.`);
    expect(out).toContain('Contest norr, Norr: agrees. Counted again: 10 ballots, 1 blank and 1 invalid;');
    expect(out).toContain('The draw: agrees. The office kept to its line, and 2 others said theirs.');
    expect(out).toContain('The sums: agrees. Envelopes: 14. Sheets of paper: 2. Ballot points: 1.');
    expect(out).toContain('The list of what was opened: agrees. 12 hashes, and the root that was published.');
    expect(out).toContain('AGREES. ');
    expect(status).toBe(0);
  });

  test('agrees without its list too, and says that this was not checked', async () => {
    const { status, out } = await verify(text);
    expect(status).toBe(0);
    expect(out).toContain('Not checked: the list of the 12 sealed votes that were opened.');
  });

  test('gives each contest as a bundle, which torg count agrees with', async () => {
    const { out, status } = await verify(text, '--bundle', 'norr');
    expect(status).toBe(0);
    const again = await run(countCommand, file(out, 'norr.json'));
    expect(again.status).toBe(0);
    expect(again.out).toContain('AGREES');
    await expect(verify(text, '--bundle', 'soder')).rejects.toThrow(UsageError);
  });

  test('that was written anew by another program says so, and what its digest would be', async () => {
    const { status, out } = await verify(JSON.stringify(good, null, 2));
    expect(status).toBe(0);
    expect(out).toContain(`Written by Torg, what it says has the digest ${hash('sha256', text)}`);
  });

  test('keeps to the columns that it is given', async () => {
    const { out } = await run(verifyCommand, file(text), list(), '--width', '70');
    for (const line of out.split('\n').filter((each) => !each.startsWith('SHA-256')))
      expect(line.length).toBeLessThanOrEqual(70);
  });
});

describe('a result in which one thing was changed', () => {
  const cases: readonly (readonly [string, (result: Loose) => void, string])[] = [
    [
      'a ballot more',
      ({ contests }) => void (first(first(contests).bundle.election.ballots.slice(1)).count += 1),
      '10 valid ballots were announced, 11 are in the bundle',
    ],
    [
      'points that nobody has',
      ({ contests }) => void (first(first(contests).bundle.election.ballots.slice(1)).points = [4]),
      'ballot number 2 is one that nobody could cast in this contest',
    ],
    [
      'another winner',
      ({ contests }) => void (first(contests).bundle.result.winners = ['ljus', 'bad']),
      'published as funded, but not by this count: ljus',
    ],
    [
      'a lower cost',
      ({ contests }) => void (first(first(contests).bundle.election.projects).cost -= 1),
      'the cost of bad is 179999 in the count, but 180000 in the round',
    ],
    [
      'more money',
      ({ contests }) => void (first(contests).bundle.election.budget += 1),
      'the budget is 500001 in the count, but 500000 in the round',
    ],
    [
      'another rule',
      ({ contests }) => void (first(contests).bundle.rule = { name: 'phragmen' }),
      'but the round fixed {"name":"greedy"',
    ],
    [
      'ties by another order',
      ({ contests }) => void (first(contests).bundle.ties = { by: ['cost', 'id'] }),
      'ties were broken by cost and id, but the round fixed draw',
    ],
    [
      'lots of its own',
      ({ contests }) => void (first(contests).bundle.ties = { by: ['draw'], seed: 'a' }),
      'its lots are not those that were drawn for the round',
    ],
    [
      'another rule shown beside it',
      ({ contests }) => void (first(first(contests).beside).winners = ['ljus']),
      'equal-shares, shown beside it, gives',
    ],
    ['a contest left out', (result) => void (result.contests = []), 'contest norr is missing'],
    [
      'another line in the draw',
      ({ draw }) => void (draw && (draw.office = 'en annan rad')),
      'the office’s line is not the one it was bound to',
    ],
    ['another seed', ({ draw }) => void (draw && (draw.seed = 'a'.repeat(64))), 'is not what the lines give'],
    [
      'a vote less in the sums',
      ({ sums }) => void (sums.envelopes.counted -= 1),
      'in all, something disappeared',
    ],
    [
      'a sheet more at a point',
      ({ points }) => void (first(points).sums.sheets.counted += 1),
      'at Torget, something disappeared',
    ],
    [
      'a shorter list',
      ({ list: listed }) => void (listed && (listed.inners -= 1)),
      '12 envelopes were left to open, but the list holds 11',
    ],
    [
      'a vote that is not named',
      (result) => void result.unopened.pop(),
      'unopenable: 1 in the sums, but 0 named',
    ],
    [
      'a voter more in an area',
      ({ turnout }) => void (first(turnout.areas).all = 13),
      '1 on paper and 11 on tablets are not 13 voters',
    ],
  ];
  test.each(cases)('%s: disagrees, and says where', async (_, change, words) => {
    const { status, out } = await verify(changed(change));
    expect(out).toContain(words);
    expect(out).toMatch(/DISAGREES, in (one place|\d+ places)\.$/);
    expect(status).toBe(1);
  });

  test('any byte of it: has another digest than the one that was read out', async () => {
    const digest = hash('sha256', text);
    const { status, out, err } = await verify(
      text.replace('Idéer för bygden', 'Idéer för byarna'),
      '--digest',
      digest,
    );
    expect(err).toContain(`this is another file: its digest is`);
    expect(out).toContain(`DISAGREES: you gave ${digest}.`);
    expect(status).toBe(1);
  });
});

describe('the list of what was opened', () => {
  test('that lacks a line, or has another, is not under the root', async () => {
    const short = await verify(text, list(LISTED.slice(1)));
    expect(short.out).toContain('it has 11 lines, and 12 were opened');
    expect(short.out).toMatch(/its root is [0-9a-f]{64}, and [0-9a-f]{64} was published/);
    expect(short.status).toBe(1);
    const other = await verify(text, list([...LISTED.slice(0, -1), 'f'.repeat(64)]));
    expect(other.out).not.toContain('lines, and');
    expect(other.status).toBe(1);
  });

  test('in another order is named by its first line out of place', async () => {
    const { out } = await verify(text, list(LISTED.toReversed()));
    expect(out).toContain('line 2 is not above the line before it');
  });

  test('that lacks a vote which is said to be on it names that vote', async () => {
    const hidden = changed(({ unopened }) => void (first(unopened).hash = 'e'.repeat(64)));
    expect((await verify(hidden, list())).out).toContain(
      `${'e'.repeat(64)}, which was unopened, is not on it`,
    );
  });

  test('with line breaks of Windows is the same list', async () => {
    const { status } = await verify(text, file(LISTED.map((line) => `${line}\r\n`).join(''), 'lista.txt'));
    expect(status).toBe(0);
  });

  test('that is no list says in which lines', async () => {
    const { status, err } = await verify(text, file('hej\n', 'lista.txt'));
    expect(err).toContain('line 1 is no SHA-256 in lower case');
    expect(status).toBe(2);
  });
});

describe('what is no result', () => {
  test.each([
    ['nothing there', undefined, 'there is no such file'],
    ['a file cut off', '{"format":"torg-result"', 'this is not JSON'],
    ['another format', '{"format":"torg-count"}', 'this is no published result in the format torg-result'],
  ])('%s: says so, with the place', async (_, content, words) => {
    const path = content === undefined ? join(folder, 'none.json') : file(content);
    const { status, err } = await run(verifyCommand, path);
    expect(err).toContain(words);
    expect(status).toBe(2);
  });

  test('torg count is told what it was given when that is a whole result', async () => {
    const { status, err } = await run(countCommand, file(text));
    expect(err).toContain('this is a whole published result: torg verify checks it');
    expect(status).toBe(2);
  });

  test('options that make no sense are usage errors', async () => {
    await expect(run(verifyCommand)).rejects.toThrow('which FILE is to be checked?');
    await expect(verify(text, '--digest', 'abc')).rejects.toThrow('--digest takes 64 hexadecimal digits');
    await expect(verify(text, list(), 'more.txt')).rejects.toThrow('is left over');
  });
});
