import { expect, test } from 'vitest';
import { emptyState } from '../../../src/domain/log/state.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { countVisitor, undoVisitor, visitorsAt } from '../../../src/domain/meeting/attendance.ts';
import { testEnv } from '../env.ts';
import { EVENT } from '../values.ts';

test('visitors of two tablets are added up, and each takes back only its own', () => {
  const [one, two] = [testEnv(1), testEnv(2)];
  let state = fold(emptyState(), [
    ...countVisitor(EVENT, one),
    ...countVisitor(EVENT, one),
    ...countVisitor(EVENT, two),
  ]);
  expect(visitorsAt(state.attendance, EVENT)).toBe(3);
  const undone = undoVisitor(state.attendance, EVENT, two);
  if (!undone.ok) throw new Error(undone.refusal.code);
  state = fold(state, undone.value);
  expect(visitorsAt(state.attendance, EVENT)).toBe(2);
  expect(undoVisitor(state.attendance, EVENT, two)).toMatchObject({
    refusal: { code: 'attendance.nothing-to-undo' },
  });
});
