import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Env } from '../../../src/domain/log/entry.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { EntryId, mintUuid } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { withdrawNote, writeNote } from '../../../src/domain/meeting/meeting-note-decisions.ts';
import { type Noted, notesWhere } from '../../../src/domain/meeting/meeting-note.ts';
import { seeded } from '../env.ts';
import { ANNA, BO, by, codeOf, PATH, PIER, taken } from '../proposal/scene.ts';
import { CYCLE, EVENT } from '../values.ts';

const NOTE = mintUuid(seeded(601));
const noted = (over: Partial<Noted> = {}): Noted => ({
  cycle: CYCLE,
  event: EVENT,
  proposals: [PIER],
  met: 'Tolv boende vid stranden',
  said: 'Bryggan måste ha en ramp.',
  changed: '',
  ...over,
});
const writes = (read: readonly Entry[], env: Env, over: Partial<Noted> = {}, note = NOTE) =>
  writeNote({ note, noted: noted(over) }, fold(emptyState(), read), env);
const wrote = (read: readonly Entry[], env: Env, over: Partial<Noted> = {}) => taken(writes(read, env, over));
const saidIn = (all: readonly Entry[]) =>
  notesWhere(fold(emptyState(), all).meetingNotes, () => true).map(({ act }) => act.value.said);

describe('a note from a meeting', () => {
  test('is read with each of its proposals and its event, the newest first', () => {
    const first = wrote([], by(ANNA, 1), { proposals: [PIER, PATH, PIER] });
    const all = [...first, ...taken(writes(first, by(BO, 2), { said: 'Mer ljus.' }, mintUuid(seeded(602))))];
    expect(saidIn(all)).toEqual(['Mer ljus.', 'Bryggan måste ha en ramp.']);
    const { meetingNotes } = fold(emptyState(), all);
    expect(notesWhere(meetingNotes, ({ proposals }) => proposals.includes(PATH))).toHaveLength(1);
    expect(meetingNotes.get(NOTE)?.written.values().next().value?.value.proposals).toHaveLength(2);
  });

  test('that two write anew without knowing of each other is read twice, until somebody writes it anew', () => {
    const first = wrote([], by(ANNA, 1));
    const both = [
      ...first,
      ...wrote(first, by(ANNA, 2), { said: 'A' }),
      ...wrote(first, by(BO, 3), { said: 'B' }),
    ];
    expect(saidIn(both)).toEqual(['B', 'A']);
    expect(saidIn([...both, ...wrote(both, by(BO, 4), { said: 'A och B' })])).toEqual(['A och B']);
  });

  test('is taken back by whoever wrote it, and then says what it said before', () => {
    const first = wrote([], by(ANNA, 1));
    const anew = wrote(first, by(BO, 2), { said: 'Anders' });
    const known = fold(emptyState(), [...first, ...anew]);
    const act = EntryId.parse(anew[0]?.id);
    expect(codeOf(withdrawNote({ note: NOTE, act }, known, by(ANNA, 3)))).toBe('act.not-yours');
    const back = taken(withdrawNote({ note: NOTE, act }, known, by(BO, 3)));
    expect(saidIn([...first, ...anew, ...back])).toEqual(['Bryggan måste ha en ramp.']);
    const again = fold(emptyState(), [...first, ...anew, ...back]);
    expect(codeOf(withdrawNote({ note: NOTE, act }, again, by(BO, 4)))).toBe('act.withdrawn');
    expect(codeOf(withdrawNote({ note: PIER, act }, again, by(BO, 4)))).toBe('act.unknown');
  });

  test('refuses one about nothing, one without words, what is too long and what is as it was', () => {
    const refused = (over: Partial<Noted>, read: readonly Entry[] = []) =>
      codeOf(writes(read, by(ANNA, 5), over));
    expect(refused({ proposals: [] })).toBe('note.no-proposal');
    expect(refused({ said: ' ', changed: '' })).toBe('note.no-words');
    expect(refused({ met: 'x'.repeat(201) })).toBe('note.too-long');
    expect(refused({ said: '', changed: 'En ramp.' })).toBe(undefined);
    expect(refused({}, wrote([], by(ANNA, 1)))).toBe('note.unchanged');
  });

  test('is the same to every reader, in whatever order entries come', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 6 }), fc.infiniteStream(fc.nat()), (says, ranks) => {
        const all = says.reduce<readonly Entry[]>((known, said, at) => {
          const made = writes(known.slice(0, at), by(at % 2 === 0 ? ANNA : BO, at), { said: `Ord ${said}` });
          return made.ok ? [...known, ...made.value] : known;
        }, []);
        const shuffled = all
          .map((entry) => ({ entry, rank: ranks.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ entry }) => entry);
        expect(saidIn(shuffled)).toEqual(saidIn(all));
      }),
      { numRuns: 50 },
    );
  });
});
