import { describe, expect, test } from 'vitest';
import type { Env } from '../../../src/domain/log/entry.ts';
import { emptyState, fold, type State } from '../../../src/domain/log/fold.ts';
import { BatchId, mintUuid, SheetId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import type { Refusal, Result } from '../../../src/domain/log/refusal.ts';
import {
  closeBatch,
  enterSheet,
  openBatch,
  withdrawLastSheet,
} from '../../../src/domain/vote/batch-decisions.ts';
import { tallySheets } from '../../../src/domain/vote/batch-tally.ts';
import { type PaperBatch, type Sheet, standingSheets } from '../../../src/domain/vote/paper-batch.ts';
import { testEnv } from '../env.ts';
import { CYCLE, testCycle } from '../values.ts';

const [contest] = testCycle().contests;
if (!contest) throw new Error('The test cycle has a contest');
const marked = (...marks: [option: string, votes: number][]): Sheet => ({
  as: 'marked',
  marks: marks.map(([option, votes]) => ({ option, votes })),
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
    if (!contest) return undefined;
    return this.take(
      openBatch(
        this.state.batches,
        { batch: this.id, cycle: CYCLE, contest: contest.id, number, declared },
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
    const tally = tallySheets(contest, [desk.batch]);
    expect(tally).toMatchObject({ entered: 5, valid: 2, blank: 1, invalid: 1, spoiled: 1 });
    expect(Object.fromEntries(tally.votes)).toEqual({ bad: 3, park: 1 });
    expect(desk.take(closeBatch(desk.batch, '', desk.env))).toBeUndefined();
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
    expect(Object.fromEntries(tallySheets(contest, [desk.batch]).votes)).toEqual({ bad: 1, park: 1 });
  });

  test('does not close while the numbers differ, unless a note says why', () => {
    const desk = new Desk();
    desk.open(3);
    desk.enter(marked(['bad', 1]));
    expect(desk.take(closeBatch(desk.batch, '  ', desk.env))).toEqual({
      code: 'batch.numbers-differ',
      params: { declared: 3, sheets: 1 },
    });
    expect(desk.take(closeBatch(desk.batch, 'Två sedlar låg i fel låda.', desk.env))).toBeUndefined();
    expect(desk.enter(marked())).toMatchObject({ code: 'batch.closed' });
    expect(desk.take(withdrawLastSheet(desk.batch, desk.env))).toMatchObject({ code: 'batch.closed' });
  });

  test('takes more sheets than were declared, and has that explained when it is closed', () => {
    const desk = new Desk();
    desk.open(1);
    desk.enter(marked(['bad', 1]));
    expect(desk.enter(marked(['bad', 1]))).toBeUndefined();
    expect(desk.take(closeBatch(desk.batch, '', desk.env))).toMatchObject({
      params: { declared: 1, sheets: 2 },
    });
  });

  test('refuses a declared count that is no count, and a number used before', () => {
    const desk = new Desk();
    for (const declared of [0, -1, 1.5, 201, Number.NaN])
      expect(desk.open(declared)?.code).toBe('batch.bad-declared');
    expect(desk.open(10, 7)).toBeUndefined();
    expect(desk.open(10, 7)?.code).toBe('batch.number-used');
  });

  test('has nothing to take back before the first sheet', () => {
    const desk = new Desk();
    desk.open(3);
    expect(desk.take(withdrawLastSheet(desk.batch, desk.env))).toMatchObject({
      code: 'batch.nothing-to-undo',
    });
  });
});
