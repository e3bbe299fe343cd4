import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { countCommand } from '../../src/cli/count.ts';

/**
 * Real elections, counted by the command line and compared with what an independent implementation found, and with what
 * the cities really funded. The files lie beside the checkout, since their archive states no licence.
 */
const FOLDER = resolve(import.meta.dirname, '../../../shared/pabulib');
const present = existsSync(join(FOLDER, 'outcomes'));

const Result = z.object({
  rule: z.string(),
  options: z.object({
    completion: z.optional(z.string()),
    increment: z.optional(z.number()),
    stop: z.optional(z.string()),
    sat: z.optional(z.string()),
  }),
  tie_breaking: z.enum(['id', 'cost_votes_id']),
  winners: z.optional(z.array(z.string())),
  winners_in_order: z.optional(z.array(z.string())),
  total_cost: z.optional(z.string()),
  exhaustive: z.optional(z.boolean()),
  ties_met: z.optional(z.array(z.array(z.string()))),
  total_welfare: z.optional(z.string()),
});
type Result = z.infer<typeof Result>;
const Outcomes = z.object({ results: z.array(Result) });

const Counted = z.object({
  winners: z.array(z.string()),
  cost: z.number(),
  exhaustive: z.boolean(),
  total: z.nullable(z.number()),
  endowment: z.nullable(z.object({ amount: z.string(), parts: z.string() })),
  ties: z.array(z.object({ between: z.array(z.string()) })),
  selected: z.nullable(
    z.object({ agrees: z.boolean(), onlyInFile: z.array(z.string()), onlyHere: z.array(z.string()) }),
  ),
});

async function count(name: string, options: readonly string[]) {
  const lines: string[] = [];
  const io = { out: (text: string) => void lines.push(text), err: (text: string) => void lines.push(text) };
  const status = await countCommand.run([join(FOLDER, `${name}.pb`), '--json', ...options], io);
  expect(lines.join('\n')).toMatch(/^\{/);
  expect(status).toBe(0);
  return Counted.parse(JSON.parse(lines.join('\n')));
}

const RULES: Readonly<Record<string, readonly string[]>> = {
  greedy_by_votes: ['--rule', 'greedy', '--by', 'votes'],
  greedy_by_votes_per_cost: ['--rule', 'greedy', '--by', 'votes-per-cost'],
  greedy_by_points_per_cost: ['--rule', 'greedy', '--by', 'points-per-cost'],
  greedy_by_borda_per_cost: ['--rule', 'greedy', '--by', 'borda-per-cost'],
  mes_cost: ['--rule', 'equal-shares', '--satisfaction', 'cost'],
  mes_cardinality: ['--rule', 'equal-shares', '--satisfaction', 'cardinality'],
  mes_additive_cardinal: ['--rule', 'equal-shares', '--satisfaction', 'points'],
  mes_additive_borda: ['--rule', 'equal-shares', '--satisfaction', 'borda'],
  sequential_phragmen: ['--rule', 'phragmen'],
  max_additive_utilitarian_welfare: ['--rule', 'best-total'],
};

function optionsFor({ rule, options, tie_breaking }: Result): string[] {
  const { completion, increment, stop, sat } = options;
  return [
    ...(RULES[rule] ?? ['--rule', rule]),
    ...(completion === undefined ? [] : ['--completion', completion]),
    ...(increment === undefined ? [] : ['--increment', `${increment}`]),
    ...(stop === 'next infeasible only' ? ['--stop', 'infeasible'] : []),
    ...(sat === undefined ? [] : ['--satisfaction', sat]),
    '--ties',
    tie_breaking === 'id' ? 'id' : 'cost,votes,id',
  ];
}

const files = present ? readdirSync(join(FOLDER, 'outcomes')).filter((name) => !name.includes('.add1.')) : [];
const elections = files.map((name) => name.replace('.json', ''));
const outcomesOf = (name: string) =>
  Outcomes.parse(JSON.parse(readFileSync(join(FOLDER, 'outcomes', `${name}.json`), 'utf8'))).results;

test('the real elections beside the checkout are compared', ({ skip }) => {
  if (!present) skip(`not compared: there is no ${FOLDER}`);
  expect(elections.length).toBeGreaterThan(0);
});

describe.skipIf(!present).each(elections)('%s', (name) => {
  test.each(outcomesOf(name).map((result) => ({ result, options: optionsFor(result) })))(
    'as published with $options',
    async ({ result, options }) => {
      const own = await count(name, options);
      // Of a best total only the total is determined, and one answer the other implementation did not find in time.
      if (result.total_welfare !== undefined) expect(`${own.total}`).toBe(result.total_welfare);
      else if (result.winners) {
        expect(own.winners.toSorted()).toEqual(result.winners.toSorted());
        expect(`${own.cost}`).toBe(result.total_cost);
        expect(own.exhaustive).toBe(result.exhaustive);
        if (result.winners_in_order) expect(own.winners).toEqual(result.winners_in_order);
        if (result.ties_met) expect(own.ties.map(({ between }) => between)).toEqual(result.ties_met);
      } else expect(own.exhaustive).toBe(true);
    },
  );
});

describe.skipIf(!present)('Łódź with shares raised to where the next would be too much', () => {
  test.each(['exhaustive', 'infeasible'])('stopping %s', async (stop) => {
    const path = join(FOLDER, 'outcomes', 'Poland_Lodz_2022.add1.json');
    const step = z.object({
      winners_in_order: z.array(z.string()),
      total_cost: z.string(),
      endowment: z.string(),
    });
    const published = z.looseObject({ 'k+0': step }).parse(JSON.parse(readFileSync(path, 'utf8')))['k+0'];
    const own = await count('Poland_Lodz_2022', [
      '--rule',
      'equal-shares',
      '--completion',
      'add1',
      '--stop',
      stop,
    ]);
    const [amount = '', parts = ''] = published.endowment.split('/');
    expect(own.winners).toEqual(published.winners_in_order);
    expect(`${own.cost}`).toBe(published.total_cost);
    const { endowment } = own;
    expect(BigInt(endowment?.amount ?? 0) * BigInt(parts)).toBe(
      BigInt(amount) * BigInt(endowment?.parts ?? 0),
    );
  });
});

describe.skipIf(!present)('what the city funded', () => {
  test.each([
    ['Poland_Wieliczka_2023_Green_Budget', []],
    ['Poland_Swiecie_2023', []],
    ['Netherlands_Assen_2024', []],
    ['Poland_Lodz_2022', []],
    ['Poland_Lodz_2020_Lagiewniki', []],
    ['Poland_Czestochowa_2025_Grabowka', []],
    ['Poland_Krakow_2019_Mistrzejowice', []],
  ])('%s comes out of the rule that its file names', async (name, options) => {
    const { selected } = await count(name, options);
    expect(selected).toEqual({ agrees: true, onlyInFile: [], onlyHere: [] });
  });

  test('Wieliczka comes out otherwise when the count stops once nothing more fits', async () => {
    const options = ['--rule', 'equal-shares', '--completion', 'add1', '--stop', 'exhaustive'];
    const { selected } = await count('Poland_Wieliczka_2023_Green_Budget', options);
    expect([...(selected?.onlyInFile ?? []), ...(selected?.onlyHere ?? [])]).toHaveLength(3);
  });
});
