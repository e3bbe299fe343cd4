import { describe, expect, test } from 'vitest';
import type { Env } from '../../../src/domain/log/entry.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { DeviceId, mintUuid } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { arrangedAt, type Part } from '../../../src/domain/meeting/arrangement.ts';
import { arrangeEvent } from '../../../src/domain/meeting/arrangement-decisions.ts';
import { seeded, testEnv } from '../env.ts';
import { EVENT } from '../values.ts';

const TABLET = DeviceId.parse(mintUuid(seeded(1)));
const TASK = mintUuid(seeded(2));

const brings = (comes: boolean): Part => ({ about: 'tablet', tablet: TABLET, comes });
const staffs = (name: string, comes = true): Part => ({ about: 'person', name, comes });
const task = (state: 'open' | 'done' | 'dropped', text = 'Boka platsen'): Part => ({
  about: 'task',
  task: TASK,
  text,
  state,
});

let seed = 0;
const at = (minute: number): Env => ({
  ...testEnv((seed += 1)),
  now: `2026-05-12T12:${String(minute).padStart(2, '0')}:00.000Z`,
});

const known = (entries: readonly Entry[]) => fold(emptyState(), entries).arrangements.get(EVENT);

/** What somebody who knows these entries says next. */
function said(before: readonly Entry[], parts: readonly Part[], env = at(seed)): readonly Entry[] {
  const result = arrangeEvent({ event: EVENT, parts }, known(before), env);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe('preparing a street event', () => {
  test('tells which tablets come, who staffs it, and what is left to do', () => {
    const entries = said([], [brings(true), staffs(' Anna '), task('open')], at(1));
    expect(arrangedAt(known(entries))).toEqual({
      tablets: [{ tablet: TABLET, since: '2026-05-12T12:01:00.000Z' }],
      people: ['Anna'],
      tasks: [{ task: TASK, text: 'Boka platsen', done: false }],
    });
  });

  test('takes both of two who worked without knowing of each other', () => {
    const one = said([], [staffs('Anna')], at(1));
    const other = said([], [staffs('Bo'), brings(true)], at(2));
    for (const entries of [
      [...one, ...other],
      [...other, ...one],
    ]) {
      expect(arrangedAt(known(entries))).toMatchObject({
        people: ['Anna', 'Bo'],
        tablets: [{ tablet: TABLET }],
      });
    }
  });

  test('lets the later word stand, and what came after both', () => {
    const open = said([], [task('open')], at(1));
    const done = said(open, [task('done')], at(2));
    const dropped = said(open, [task('dropped')], at(3));
    expect(arrangedAt(known([...open, ...dropped, ...done])).tasks).toEqual([]);
    const again = said([...open, ...dropped, ...done], [task('open')], at(1));
    expect(arrangedAt(known([...open, ...dropped, ...done, ...again])).tasks).toMatchObject([
      { done: false },
    ]);
  });

  test('says nothing anew that already stands', () => {
    const entries = said([], [staffs('Anna'), brings(true)]);
    expect(said(entries, [staffs('Anna '), brings(true)])).toEqual([]);
    expect(said(entries, [staffs('Anna', false)])).toHaveLength(1);
  });

  test('refuses empty and too long names and tasks, and then says nothing at all', () => {
    const refused = (part: Part) =>
      arrangeEvent({ event: EVENT, parts: [brings(true), part] }, undefined, at(1));
    expect(refused(staffs(' '))).toMatchObject({ refusal: { code: 'staff.no-name' } });
    expect(refused(staffs('x'.repeat(81)))).toMatchObject({
      refusal: { code: 'staff.name-too-long', params: { most: 80 } },
    });
    expect(refused(task('open', ''))).toMatchObject({ refusal: { code: 'task.no-text' } });
    expect(refused(task('open', 'x'.repeat(161)))).toMatchObject({ refusal: { code: 'task.too-long' } });
  });
});
