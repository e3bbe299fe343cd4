import { describe, expect, test } from 'vitest';
import { Author, type Env } from '../../../src/domain/log/entry.ts';
import { emptyState, type State } from '../../../src/domain/log/state.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { BatchId, mintUuid, SheetId, StyleId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import type { Refusal, Result } from '../../../src/domain/log/refusal.ts';
import { closeBatch, enterSheet, openBatch } from '../../../src/domain/vote/batch-decisions.ts';
import { discardBatch, settleBundle } from '../../../src/domain/vote/bundle-decisions.ts';
import { type Bundle, bundlesOf, differences, stackFigures } from '../../../src/domain/vote/bundle.ts';
import { questionsOf } from '../../../src/domain/vote/question.ts';
import type { Sheet } from '../../../src/domain/vote/sheet.ts';
import { testEnv } from '../env.ts';
import { CYCLE, EVENT, testCycle } from '../values.ts';

const style = StyleId.parse('norr');
const questions = questionsOf(testCycle(), style);
const votes = (given: Readonly<Record<string, number>>): Sheet => ({
  as: 'marked',
  answers: [Object.entries(given).map(([option, each]) => ({ option, votes: each }))],
});

/** A table with tablets on it: each reading is done on one of them. */
class Table {
  state: State = emptyState();
  #seed: number;

  constructor(seed = 0) {
    this.#seed = seed;
  }

  env(tablet = 1): Env {
    this.#seed += 1;
    const author = Author.parse(`device:0000000${tablet}-0000-4000-8000-000000000000`);
    return {
      ...testEnv(this.#seed),
      author,
      now: `2026-05-12T12:00:${String(this.#seed % 60).padStart(2, '0')}.000Z`,
    };
  }

  take<Failure extends Refusal>(decided: Result<readonly Entry[], Failure>): Failure['code'] | undefined {
    if (!decided.ok) return decided.refusal.code;
    this.state = fold(this.state, decided.value);
    return undefined;
  }

  read(
    reader: string,
    sheets: readonly Sheet[],
    how: { tablet?: number; number?: number; seal?: string } = {},
  ) {
    const env = this.env(how.tablet);
    const batch = BatchId.parse(mintUuid(env.random));
    const refused = this.take(
      openBatch(
        this.state.batches,
        {
          batch,
          cycle: CYCLE,
          style,
          event: EVENT,
          number: how.number ?? 1,
          declared: sheets.length,
          seal: how.seal,
          reading: 'blind',
          reader,
        },
        env,
      ),
    );
    if (refused) return refused;
    for (const content of sheets) {
      const again = this.env(how.tablet);
      const held = this.state.batches.get(batch);
      if (held) this.take(enterSheet(held, { sheet: SheetId.parse(mintUuid(again.random)), content }, again));
    }
    return batch;
  }

  lock(id: string) {
    const held = this.state.batches.get(id);
    return held && this.take(closeBatch(held, questions, '', this.env()));
  }

  get bundle(): Bundle {
    const [bundle] = bundlesOf(this.state.batches.values(), CYCLE, () => questions);
    if (!bundle) throw new Error('No bundle');
    return bundle;
  }

  settle(sheets: readonly { number: number; content: Sheet | null }[], by: readonly [string, string]) {
    return this.take(settleBundle(this.bundle, questions, { sheets, by }, this.env()));
  }
}

const A = [votes({ bad: 2, park: 1 }), votes({}), votes({ ljus: 3 })];

test('a stack that is read twice is one stack in every figure, and tells nobody how many sheets were found', () => {
  const table = new Table();
  const figures = () => stackFigures(table.state.batches.values());
  const first = table.read('Kim Ek', A);
  expect(figures()).toEqual({ bundles: 1, open: 1, sheets: 3 });
  table.lock(first);
  expect(figures()).toEqual({ bundles: 1, open: 0, sheets: 3 });
  table.lock(table.read('Noor Dahl', A.slice(1), { tablet: 2 }));
  expect(figures()).toEqual({ bundles: 1, open: 0, sheets: 3 });
});

describe('a bundle that two people read without seeing each other', () => {
  test('counts nothing until both have locked, and counts at once when they agree', () => {
    const table = new Table();
    const first = table.read('Kim Ek', A);
    expect(table.bundle.stage).toBe('typing');
    table.lock(first);
    expect(table.bundle).toMatchObject({ stage: 'second', sheets: [] });
    // The order in which marks were typed is no difference.
    const second = table.read('Noor Dahl', [votes({ park: 1, bad: 2 }), ...A.slice(1)], { tablet: 2 });
    expect(table.bundle).toMatchObject({ stage: 'typing', sheets: [] });
    table.lock(second);
    expect(table.bundle.stage).toBe('counted');
    expect(table.bundle.sheets).toHaveLength(3);
  });

  test('shows the rows that differ, and counts what the two find when they look together', () => {
    const table = new Table();
    table.lock(table.read('Kim Ek', A));
    table.lock(
      table.read('Noor Dahl', [votes({ bad: 3 }), votes({}), votes({ ljus: 3 }), votes({ bad: 1 })]),
    );
    expect(table.bundle.stage).toBe('differs');
    const [one, two] = table.bundle.readings;
    expect(one && two && differences(one, two, questions).map(({ number }) => number)).toEqual([1, 4]);
    const looked = { number: 1, content: votes({ bad: 3 }) };
    const none = { number: 4, content: null };
    expect(table.settle([looked], ['Kim Ek', 'Noor Dahl'])).toBe('bundle.row-missing');
    expect(table.settle([looked, none], ['Kim Ek', ' kim ek'])).toBe('bundle.same-person');
    expect(table.settle([looked, none], ['Kim Ek', 'N'.repeat(121)])).toBe('bundle.name-too-long');
    expect(table.settle([looked, none], ['Kim Ek', 'Noor Dahl'])).toBeUndefined();
    expect(table.bundle.stage).toBe('counted');
    expect(table.bundle.sheets).toEqual([
      looked,
      { number: 2, content: votes({}) },
      { number: 3, content: votes({ ljus: 3 }) },
    ]);
    expect(table.settle([looked, none], ['Kim Ek', 'Noor Dahl'])).toBe('bundle.nothing-to-settle');
  });

  test('is not read a second time by the first person, nor a third time by anyone', () => {
    const table = new Table();
    table.lock(table.read('Kim Ek', A));
    expect(table.read('kim  EK', A, { tablet: 2 })).toBe('batch.same-person');
    table.lock(table.read('Noor Dahl', A));
    expect(table.read('Sam Berg', A)).toBe('batch.number-used');
  });

  test('takes a third reading once one of two is discarded, with a reason', () => {
    const table = new Table();
    table.lock(table.read('Kim Ek', A));
    const second = table.read('Noor Dahl', A.slice(1));
    const held = table.state.batches.get(second);
    if (!held) throw new Error('No reading');
    expect(table.take(discardBatch(held, ' ', table.env()))).toBe('batch.no-reason');
    expect(table.take(discardBatch(held, 'Blev avbruten', table.env()))).toBeUndefined();
    expect(table.bundle.stage).toBe('second');
    table.lock(table.read('Sam Berg', A));
    expect(table.bundle.stage).toBe('counted');
  });

  test('is crowded when tablets without a network made three readings of it, until one is discarded', () => {
    const [one, two] = [new Table(), new Table(1000)];
    one.lock(one.read('Kim Ek', A));
    one.lock(one.read('Noor Dahl', A));
    two.lock(two.read('Sam Berg', A, { tablet: 3 }));
    for (const batch of two.state.batches.values())
      one.state = { ...one.state, batches: new Map(one.state.batches).set(batch.id, batch) };
    expect(one.bundle).toMatchObject({ stage: 'crowded', sheets: [] });
  });

  test('refuses a box seal that stands on a bundle of another ballot point', () => {
    const table = new Table();
    table.read('Kim Ek', A, { seal: 'A-17' });
    const env = table.env();
    const elsewhere = openBatch(
      table.state.batches,
      {
        batch: BatchId.parse(mintUuid(env.random)),
        cycle: CYCLE,
        style,
        number: 1,
        declared: 3,
        seal: 'A-17',
        reading: 'blind',
        reader: 'Sam Berg',
      },
      env,
    );
    expect(elsewhere).toMatchObject({ refusal: { code: 'batch.seal-used' } });
  });
});
