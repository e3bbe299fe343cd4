import { describe, expect, test } from 'vitest';
import type { Env } from '../../../src/domain/log/entry.ts';
import { emptyState, type State } from '../../../src/domain/log/state.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { BatchId, mintUuid, SheetId, StyleId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import type { Refusal, Result } from '../../../src/domain/log/refusal.ts';
import {
  closeBatch,
  enterSheet,
  openBatch,
  withdrawLastSheet,
} from '../../../src/domain/vote/batch-decisions.ts';
import { tallySheets } from '../../../src/domain/vote/batch-tally.ts';
import { type PaperBatch, standingSheets } from '../../../src/domain/vote/paper-batch.ts';
import { questionsOf } from '../../../src/domain/vote/question.ts';
import type { Sheet } from '../../../src/domain/vote/sheet.ts';
import { testEnv } from '../env.ts';
import { CYCLE, testCycle } from '../values.ts';

const style = StyleId.parse('norr');
const questions = questionsOf(testCycle(), style);
const tallyOf = (batch: PaperBatch) => {
  const [question] = questions;
  if (!question) throw new Error('The test cycle has a contest');
  return tallySheets(
    question,
    0,
    standingSheets(batch).map(({ content }) => content),
  );
};
const marked = (...marks: [option: string, votes: number][]): Sheet => ({
  as: 'marked',
  answers: [marks.map(([option, votes]) => ({ option, votes }))],
});

/** A bundle on a tablet, driven as a person drives it: what is decided is folded at once. */
class Desk {
  state: State = emptyState();
  readonly env: Env = testEnv(5);
  readonly id = BatchId.parse(mintUuid(this.env.random));

  get batch(): PaperBatch {
    const batch = this.state.batches.get(this.id);
    if (!batch) throw new Error('No bundle');
    return batch;
  }

  take<Failure extends Refusal>(decided: Result<readonly Entry[], Failure>): Failure | undefined {
    if (!decided.ok) return decided.refusal;
    this.state = fold(this.state, decided.value);
    return undefined;
  }

  open(declared: number, number = 1) {
    const people = { reader: 'Kim Ek', witness: 'Noor Dahl' };
    return this.take(
      openBatch(
        this.state.batches,
        { batch: this.id, cycle: CYCLE, style, number, declared, reading: 'aloud', ...people },
        this.env,
      ),
    );
  }

  enter(content: Sheet) {
    return this.take(
      enterSheet(this.batch, { sheet: SheetId.parse(mintUuid(this.env.random)), content }, this.env),
    );
  }
}

describe('a bundle of paper ballots', () => {
  test('counts valid, blank, invalid and spoiled sheets, and all of them add up', () => {
    const desk = new Desk();
    desk.open(5);
    desk.enter(marked(['bad', 2], ['park', 1]));
    desk.enter(marked(['bad', 1]));
    desk.enter(marked());
    desk.enter(marked(['bad', 4]));
    desk.enter({ as: 'spoiled' });
    const tally = tallyOf(desk.batch);
    expect(tally).toMatchObject({ entered: 5, valid: 2, blank: 1, invalid: 1, spoiled: 1 });
    expect(Object.fromEntries(tally.votes)).toEqual({ bad: 3, park: 1 });
    // Four sheets of three votes: four given, two and three left over, three lost on the sheet with one too many.
    expect(tally).toMatchObject({ given: 4, undervotes: 5, overvotes: 3 });
    expect(desk.take(closeBatch(desk.batch, questions, '', desk.env))).toBeUndefined();
    expect(desk.batch.closed).toMatchObject({ sheets: 5 });
  });

  test('keeps a sheet that was taken back, but no longer counts it', () => {
    const desk = new Desk();
    desk.open(2);
    desk.enter(marked(['bad', 1]));
    desk.enter(marked(['ljus', 1]));
    expect(desk.take(withdrawLastSheet(desk.batch, desk.env))).toBeUndefined();
    desk.enter(marked(['park', 1]));
    expect(desk.batch.sheets.size).toBe(3);
    expect(standingSheets(desk.batch).map((sheet) => sheet.number)).toEqual([1, 2]);
    expect(Object.fromEntries(tallyOf(desk.batch).votes)).toEqual({ bad: 1, park: 1 });
  });

  test('does not close while the numbers differ, unless a note says why', () => {
    const desk = new Desk();
    desk.open(3);
    desk.enter(marked(['bad', 1]));
    expect(desk.take(closeBatch(desk.batch, questions, '  ', desk.env))).toEqual({
      code: 'batch.numbers-differ',
      params: { declared: 3, sheets: 1 },
    });
    expect(
      desk.take(closeBatch(desk.batch, questions, 'Två sedlar låg i fel låda.', desk.env)),
    ).toBeUndefined();
    expect(desk.enter(marked())).toMatchObject({ code: 'batch.closed' });
    expect(desk.take(withdrawLastSheet(desk.batch, desk.env))).toMatchObject({ code: 'batch.closed' });
  });

  test('takes more sheets than were declared, and has that explained when it is closed', () => {
    const desk = new Desk();
    desk.open(1);
    desk.enter(marked(['bad', 1]));
    expect(desk.enter(marked(['bad', 1]))).toBeUndefined();
    expect(desk.take(closeBatch(desk.batch, questions, '', desk.env))).toMatchObject({
      params: { declared: 1, sheets: 2 },
    });
  });

  test('refuses a declared count that is no count, and a number used before', () => {
    const desk = new Desk();
    for (const declared of [0, -1, 1.5, 51, Number.NaN])
      expect(desk.open(declared)?.code).toBe('batch.bad-declared');
    expect(desk.open(10, 7)).toBeUndefined();
    expect(desk.open(10, 7)?.code).toBe('batch.number-used');
  });

  test('that is read aloud wants two people, and the second is not the first again', () => {
    const people = (reader: string, witness?: string) =>
      openBatch(
        new Map(),
        {
          batch: BatchId.parse(mintUuid(testEnv(9).random)),
          cycle: CYCLE,
          style,
          number: 1,
          declared: 5,
          reading: 'aloud',
          reader,
          witness,
        },
        testEnv(9),
      );
    expect(people(' ')).toMatchObject({ refusal: { code: 'batch.no-reader' } });
    expect(people('Kim Ek')).toMatchObject({ refusal: { code: 'batch.no-witness' } });
    expect(people('Kim Ek', ' kim  EK ')).toMatchObject({ refusal: { code: 'batch.same-person' } });
    expect(people('Kim Ek', 'N'.repeat(121))).toMatchObject({ refusal: { code: 'batch.name-too-long' } });
    expect(people('Kim Ek', 'Noor Dahl')).toMatchObject({ ok: true });
  });

  test('has nothing to take back before the first sheet', () => {
    const desk = new Desk();
    desk.open(3);
    expect(desk.take(withdrawLastSheet(desk.batch, desk.env))).toMatchObject({
      code: 'batch.nothing-to-undo',
    });
  });
});
