import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EntryId } from '../../../src/domain/log/ids.ts';
import { MemberId, mintUuid } from '../../../src/domain/log/ids.ts';
import { byMember } from '../../../src/domain/log/entry.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import {
  finishAssessment,
  talkThrough,
  withdrawAssessment,
} from '../../../src/domain/proposal/assessment-decisions.ts';
import {
  finishedBy,
  isOpened,
  isTalkedThrough,
  openedOf,
  ownOf,
  shownOf,
  talksOf,
} from '../../../src/domain/proposal/assessment-standing.ts';
import { assessmentState } from '../../../src/domain/proposal/comparison.ts';
import { seeded } from '../env.ts';
import { CYCLE } from '../values.ts';
import { assessmentIn, CRITERIA, finished, log, readBy, scored } from './assessing.ts';
import { ANNA, BO, by, codeOf, merged, PIER, stateOfAll, taken } from './scene.ts';

const CIA = byMember(MemberId.parse(mintUuid(seeded(3))));
const HER = by(ANNA, 10);
const scoresOf = (all: readonly Entry[]) =>
  shownOf(assessmentIn(all)).map(({ author, scores }) => [author, scores.map(({ score }) => score)]);

/** Anna has finished, and then Bo, who knew nothing of what she said. */
const both = () => {
  const anna = finished(merged(), by(ANNA, 10), 5, 1, 3);
  const bo = finished(merged(), by(BO, 11), 1, 1, 3);
  return log(merged(), anna, bo);
};
const withdrawn = (all: readonly Entry[], act: string | undefined, author = ANNA) =>
  taken(withdrawAssessment({ proposal: PIER, act: EntryId.parse(act) }, stateOfAll(all), by(author, 40)));
const talked = (all: readonly Entry[], note = 'Vi menade olika platser.', author = ANNA) =>
  taken(talkThrough({ proposal: PIER, note }, stateOfAll(all), by(author, 50)));

describe('assessing a proposal', () => {
  test('shows who has finished, and nothing of what they said, until two have', () => {
    const all = log(merged(), finished(merged(), HER, 5, 1, 3));
    const bos = readBy(all, BO);
    expect(JSON.stringify(bos)).not.toContain('Därför att');
    const held = assessmentIn(bos);
    expect(finishedBy(held)).toEqual([ANNA]);
    expect(isOpened(held)).toBe(false);
    expect(shownOf(held)).toEqual([]);
    expect(assessmentState(held, CRITERIA)).toBe('waiting');
    expect(ownOf(assessmentIn(readBy(all, ANNA)), ANNA)?.value).toHaveLength(3);
  });

  test('opens what both said when the second has finished, marked as said without knowing of the other', () => {
    const all = both();
    for (const reader of [ANNA, BO, CIA]) {
      expect(scoresOf(readBy(all, reader))).toEqual([
        [ANNA, [5, 1, 3]],
        [BO, [1, 1, 3]],
      ]);
    }
    expect(shownOf(assessmentIn(all)).map(({ blind }) => blind)).toEqual([true, true]);
  });

  test('is not opened by one who says it twice, and then opens the last of it alone', () => {
    const first = log(merged(), finished(merged(), HER, 5, 1, 3));
    const again = log(first, finished(first, by(ANNA, 12), 4, 1, 3));
    expect(isOpened(assessmentIn(again))).toBe(false);
    const all = log(again, finished(merged(), by(BO, 13), 4, 1, 3));
    expect(scoresOf(all)).toEqual([
      [ANNA, [4, 1, 3]],
      [BO, [4, 1, 3]],
    ]);
    expect(openedOf(assessmentIn(all))).toHaveLength(2);
  });

  test('takes a third as made after the others were seen, whatever it says of itself', () => {
    const third = finished(merged(), by(CIA, 14), 2, 2, 2);
    const all = log(both(), third);
    expect(shownOf(assessmentIn(all)).map(({ blind, revised }) => [blind, revised])).toEqual([
      [true, false],
      [true, false],
      [false, false],
    ]);
    expect(openedOf(assessmentIn(log(all, finished(all, by(CIA, 15), 3, 3, 3))))).toHaveLength(4);
  });

  test('said anew after the others were seen is marked so, and what was said first stays to be read', () => {
    const all = log(both(), finished(both(), by(BO, 20), 3, 1, 3));
    expect(scoresOf(all)).toEqual([
      [ANNA, [5, 1, 3]],
      [BO, [3, 1, 3]],
    ]);
    expect(shownOf(assessmentIn(all))[1]).toMatchObject({ blind: false, revised: true });
    expect(openedOf(assessmentIn(all)).map(({ scores }) => scores[0]?.score)).toEqual([5, 1, 3]);
  });

  test('is told by nobody who says that they had seen the others, as after a restore of the server', () => {
    const late = finished(both(), by(CIA, 30), 2, 2, 2);
    const restored = log(merged(), late, finished(merged(), HER, 5, 1, 3));
    expect(isOpened(assessmentIn(restored))).toBe(false);
    const all = log(restored, finished(merged(), by(BO, 31), 1, 1, 3));
    expect(
      shownOf(assessmentIn(all))
        .filter(({ blind }) => !blind)
        .map(({ author }) => author),
    ).toEqual([CIA]);
  });

  test('can be taken back before the other has finished, and counts anew when it is said again', () => {
    const first = log(merged(), finished(merged(), HER, 5, 1, 3));
    const back = [
      ...first,
      ...withdrawn(first, first.find(({ kind }) => kind === 'assessment.finished')?.id),
    ];
    expect(finishedBy(assessmentIn(back))).toEqual([]);
    expect(assessmentState(assessmentIn(back), CRITERIA)).toBe('none');
    const bo = log(back, finished(merged(), by(BO, 21), 1, 1, 3));
    expect(isOpened(assessmentIn(bo))).toBe(false);
    expect(isOpened(assessmentIn(log(bo, finished(bo, by(ANNA, 22), 5, 1, 3))))).toBe(true);
  });

  test('taken back after it was opened counts no more, and what was said before counts again', () => {
    const all = log(both(), finished(both(), by(BO, 20), 3, 1, 3));
    const last = all.findLast(({ kind }) => kind === 'assessment.finished');
    expect(scoresOf([...all, ...withdrawn(all, last?.id, BO)])[1]).toEqual([BO, [1, 1, 3]]);
    const mine = all.find(({ kind }) => kind === 'assessment.finished');
    const alone = [...all, ...withdrawn(all, mine?.id)];
    expect(scoresOf(alone)).toEqual([[BO, [3, 1, 3]]]);
    expect(assessmentState(assessmentIn(alone), CRITERIA)).toBe('waiting');
    const act = EntryId.parse(mine?.id);
    expect(codeOf(withdrawAssessment({ proposal: PIER, act }, stateOfAll(alone), by(ANNA, 41)))).toBe(
      'act.withdrawn',
    );
    expect(codeOf(withdrawAssessment({ proposal: PIER, act }, stateOfAll(all), by(BO, 41)))).toBe(
      'act.not-yours',
    );
  });

  test('is not taken back by somebody else, whatever a forger writes', () => {
    const all = both();
    const mine = all.find(({ kind }) => kind === 'assessment.finished');
    const forged = withdrawn(all, mine?.id).map((entry) => ({ ...entry, author: BO }));
    expect(scoresOf([...all, ...forged])).toHaveLength(2);
  });

  test('refuses what lacks a score or a reason, what is too long, and what is said already', () => {
    const finish = (written: Map<string, { score: number | undefined; reason: string }>, known = merged()) =>
      finishAssessment(
        { proposal: PIER, cycle: CYCLE, criteria: CRITERIA, written },
        stateOfAll(known),
        by(ANNA, 9),
      );
    const but = (score: number | undefined, reason: string) =>
      codeOf(finish(new Map([...scored(5, 1, 3), ['Miljö', { score, reason }]])));
    expect(but(undefined, 'Ja')).toBe('assessment.no-score');
    expect(but(4, 'Mer än skalan')).toBe('assessment.no-score');
    expect(but(3, '  ')).toBe('assessment.no-reason');
    expect(but(3, 'x'.repeat(501))).toBe('assessment.reason-too-long');
    expect(codeOf(finish(scored(5, 1, 3), []))).toBe('proposal.unknown');
    const all = log(merged(), finished(merged(), HER, 5, 1, 3));
    expect(codeOf(finish(scored(5, 1, 3), [...all]))).toBe('assessment.unchanged');
    const none = finishAssessment(
      { proposal: PIER, cycle: CYCLE, criteria: [], written: new Map() },
      stateOfAll(merged()),
      by(ANNA, 9),
    );
    expect(codeOf(none)).toBe('assessment.no-criteria');
  });

  test('gives every reader the same in whatever order entries come, and a part of them without a fault', () => {
    const step = fc.record({ who: fc.nat(2), knows: fc.boolean(), score: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (steps, ranks) => {
        const all = steps.reduce<readonly Entry[]>((known, { who, knows, score }, at) => {
          const author = [ANNA, BO, CIA][who] ?? ANNA;
          const read = knows ? readBy(known, author) : merged();
          const made = finishAssessment(
            { proposal: PIER, cycle: CYCLE, criteria: CRITERIA, written: scored(score, score, score) },
            stateOfAll(read),
            by(author, at),
          );
          return made.ok ? log(known, made.value) : known;
        }, merged());
        const ranked = all.map((entry) => ({ entry, rank: ranks.next().value ?? 0 }));
        const shuffled = ranked.toSorted((a, b) => a.rank - b.rank).map(({ entry }) => entry);
        expect(fold(emptyState(), shuffled)).toEqual(fold(emptyState(), all));
        const half = stateOfAll(shuffled.slice(0, shuffled.length / 2)).assessments.get(PIER);
        expect(() => assessmentState(half, CRITERIA)).not.toThrow();
        const authors = new Set(
          all.flatMap((entry) =>
            entry.kind === 'assessment.finished' && entry.data.blind ? [entry.author] : [],
          ),
        );
        // Nobody reads others' scores before two have finished, and everybody reads them all after that.
        expect(all.some(({ kind }) => kind === 'assessment.opened')).toBe(authors.size >= 2);
        if (authors.size < 2) return;
        const shown = [ANNA, BO, CIA].map((reader) => shownOf(assessmentIn(readBy(shuffled, reader))));
        expect(shown[1]).toEqual(shown[0]);
        expect(shown[2]).toEqual(shown[0]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('talking scores through', () => {
  test('is kept with what lay before people, and is due again when somebody says something else', () => {
    const all = both();
    expect(assessmentState(assessmentIn(all), CRITERIA)).toBe('apart');
    const after = [...all, ...talked(all)];
    expect(talksOf(assessmentIn(after)).map(({ value }) => value.note)).toEqual(['Vi menade olika platser.']);
    expect(isTalkedThrough(assessmentIn(after))).toBe(true);
    expect(assessmentState(assessmentIn(after), CRITERIA)).toBe('talked');
    const anew = log(after, finished(after, by(BO, 51), 2, 1, 3));
    expect(assessmentState(assessmentIn(anew), CRITERIA)).toBe('apart');
    const agreed = log(after, finished(after, by(BO, 52), 5, 1, 3));
    expect(assessmentState(assessmentIn(agreed), CRITERIA)).toBe('agreed');
  });

  test('keeps both notes of two who wrote without knowing of each other, and either can be taken back', () => {
    const all = both();
    const two = [...all, ...talked(all, 'Annas ord'), ...talked(all, 'Bos ord', BO)];
    expect(talksOf(assessmentIn(two))).toHaveLength(2);
    const hers = two.find((entry) => entry.kind === 'assessment.talked' && entry.author === ANNA);
    const back = assessmentIn([...two, ...withdrawn(two, hers?.id)]);
    expect(talksOf(back).map(({ value }) => value.note)).toEqual(['Bos ord']);
  });

  test('refuses before anything is open, no words, and the same words again', () => {
    const note = (known: readonly Entry[], words: string) =>
      codeOf(talkThrough({ proposal: PIER, note: words }, stateOfAll(known), by(ANNA, 55)));
    const all = both();
    expect(note(log(merged(), finished(merged(), HER, 5, 1, 3)), 'Hej')).toBe('assessment.not-opened');
    expect(note(all, ' ')).toBe('assessment.no-note');
    expect(note(all, 'x'.repeat(2001))).toBe('assessment.note-too-long');
    expect(note([...all, ...talked(all, 'Samma')], 'Samma')).toBe('assessment.unchanged');
  });
});
