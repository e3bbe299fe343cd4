import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  publishIdea,
  triageIdea,
  unpublishIdea,
  withdrawAct,
} from '../../../src/domain/ideas/idea-decisions.ts';
import {
  type IdeaWork,
  type IdeaWorkEntry,
  isDisputed,
  publicationOf,
  publicVersion,
  triageOf,
} from '../../../src/domain/ideas/idea-work.ts';
import type { Verdict } from '../../../src/domain/ideas/triage.ts';
import { byMember, type Env } from '../../../src/domain/log/entry.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { EntryId, IdeaId, MemberId, mintUuid } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import type { Result } from '../../../src/domain/log/refusal.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { seeded, testEnv } from '../env.ts';
import { CYCLE } from '../values.ts';

const idea = IdeaId.parse(mintUuid(seeded(5)));
const ANNA = byMember(MemberId.parse(mintUuid(seeded(1))));
const BO = byMember(MemberId.parse(mintUuid(seeded(2))));

let seed = 0;
const by = (author: typeof ANNA, minute: number): Env => ({
  ...testEnv((seed += 1)),
  author,
  now: `2026-05-12T12:${String(minute).padStart(2, '0')}:00.000Z`,
});
const workOf = (entries: readonly Entry[]): IdeaWork | undefined =>
  fold(emptyState(), entries).ideaWork.get(idea);
const done = (result: Result<readonly IdeaWorkEntry[], unknown>): IdeaWorkEntry => {
  const [entry] = result.ok ? result.value : [];
  if (!entry) throw new Error(JSON.stringify(result));
  return entry;
};
const triaged = (verdict: Verdict, known: readonly Entry[], env: Env): IdeaWorkEntry =>
  done(triageIdea({ idea, verdict }, workOf(known), env));
const version = { cycle: CYCLE, title: 'Bänkar vid sjön', text: 'Gärna två', language: 'sv' };
const published = (known: readonly Entry[], env: Env): IdeaWorkEntry =>
  done(publishIdea({ idea, version, lookedThrough: true }, workOf(known), env));
const verdictOf = (entries: readonly Entry[]) => {
  const work = workOf(entries);
  return work && triageOf(work).stands?.value.verdict.as;
};
const IDEA: Verdict = { as: 'idea' };
const ABUSE: Verdict = { as: 'abuse' };

describe('triage', () => {
  test('what comes after stands, whatever the clocks say', () => {
    const first = triaged(ABUSE, [], by(ANNA, 30));
    const second = triaged(IDEA, [first], by(BO, 10));
    expect(verdictOf([first, second])).toBe('idea');
    expect(verdictOf([second, first])).toBe('idea');
  });

  test('two who knew nothing of each other disagree: the newest stands, both are shown, and the next reader settles it', () => {
    const anna = triaged(IDEA, [], by(ANNA, 10));
    const bo = triaged(ABUSE, [], by(BO, 20));
    const work = workOf([anna, bo]);
    if (!work) throw new Error('No work');
    expect(triageOf(work).stands?.value.verdict.as).toBe('abuse');
    expect(triageOf(work).against.map(({ author }) => author)).toEqual([ANNA]);
    expect(isDisputed(work)).toBe(true);
    const settled = workOf([anna, bo, triaged(IDEA, [anna, bo], by(ANNA, 5))]);
    expect(settled && isDisputed(settled)).toBe(false);
    expect(settled?.triage.size).toBe(3);
  });

  test('two who said the same do not disagree', () => {
    const work = workOf([triaged(IDEA, [], by(ANNA, 10)), triaged(IDEA, [], by(BO, 20))]);
    expect(work && isDisputed(work)).toBe(false);
  });

  test('what is taken back gives the word to what stood before, a disagreement included', () => {
    const anna = triaged(IDEA, [], by(ANNA, 10));
    const bo = triaged(ABUSE, [], by(BO, 20));
    const chosen = triaged(IDEA, [anna, bo], by(ANNA, 30));
    const all = [anna, bo, chosen];
    const undone = done(withdrawAct({ idea, act: EntryId.parse(chosen.id) }, workOf(all), by(ANNA, 31)));
    const work = workOf([...all, undone]);
    expect(work && isDisputed(work)).toBe(true);
    expect(
      verdictOf([
        anna,
        done(withdrawAct({ idea, act: EntryId.parse(anna.id) }, workOf([anna]), by(ANNA, 11))),
      ]),
    ).toBe(undefined);
  });

  test('what was answered does not come back because the answer between was taken back', () => {
    const first = triaged(ABUSE, [], by(ANNA, 10));
    const between = triaged({ as: 'fault', passedTo: 'Gatukontoret' }, [first], by(ANNA, 20));
    const last = triaged(IDEA, [first, between], by(BO, 30));
    const all = [first, between, last];
    const undone = done(withdrawAct({ idea, act: EntryId.parse(between.id) }, workOf(all), by(ANNA, 40)));
    const work = workOf([...all, undone]);
    expect(work && isDisputed(work)).toBe(false);
    expect(verdictOf([...all, undone])).toBe('idea');
  });

  test('a fault report goes to somebody, and nobody takes back what another did', () => {
    const refused = triageIdea({ idea, verdict: { as: 'fault', passedTo: '  ' } }, undefined, by(ANNA, 1));
    expect(refused).toMatchObject({ refusal: { code: 'triage.no-receiver' } });
    const act = triaged(IDEA, [], by(ANNA, 1));
    expect(withdrawAct({ idea, act: EntryId.parse(act.id) }, workOf([act]), by(BO, 2))).toMatchObject({
      refusal: { code: 'act.not-yours' },
    });
  });

  test('every reader agrees on what stands, in whatever order the acts come', () => {
    const verdicts: readonly Verdict[] = [IDEA, ABUSE, { as: 'question' }, { as: 'fault', passedTo: 'X' }];
    const step = fc.record({
      verdict: fc.constantFrom(...verdicts),
      who: fc.constantFrom(ANNA, BO),
      minute: fc.nat(3),
      knows: fc.nat(),
      undoes: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (steps, ranks) => {
        const all: Entry[] = [];
        for (const { verdict, who, minute, knows, undoes } of steps) {
          const known = all.filter((_, at) => ((knows >> at) & 1) === 1);
          const own = known.find((entry) => entry.author === who && entry.kind === 'idea.triaged');
          const undo =
            undoes && own
              ? withdrawAct({ idea, act: EntryId.parse(own.id) }, workOf(known), by(who, minute))
              : undefined;
          all.push(undo?.ok ? done(undo) : triaged(verdict, known, by(who, minute)));
        }
        const shuffled = all
          .map((entry) => ({ entry, rank: ranks.next().value ?? 0 }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ entry }) => entry);
        const [one, other] = [workOf(all), workOf(shuffled)];
        expect(other).toEqual(one);
        if (!one || !other) return;
        expect(triageOf(other)).toEqual(triageOf(one));
        // Nothing is lost, and somebody who knows of everything can always settle it.
        expect(one.triage.size).toBe(all.filter(({ kind }) => kind === 'idea.triaged').length);
        const settled = workOf([...all, triaged(ABUSE, all, by(ANNA, 0))]);
        expect(settled && triageOf(settled).against).toEqual([]);
        expect(verdictOf([...all, triaged(IDEA, all, by(BO, 0))])).toBe('idea');
      }),
    );
  });
});

describe('publishing', () => {
  const taken = triaged(IDEA, [], by(ANNA, 1));

  test('needs an idea, a title, and somebody who has read it for names and faces', () => {
    const refusal = (result: Result<unknown, { readonly code: string }>) =>
      result.ok ? undefined : result.refusal.code;
    const env = by(ANNA, 2);
    const all = { idea, version, lookedThrough: true };
    expect(refusal(publishIdea(all, undefined, env))).toBe('publish.not-an-idea');
    expect(refusal(publishIdea({ ...all, lookedThrough: false }, workOf([taken]), env))).toBe(
      'publish.not-looked-through',
    );
    expect(refusal(publishIdea({ ...all, version: { ...version, title: ' ' } }, workOf([taken]), env))).toBe(
      'publish.no-title',
    );
    expect(publicVersion(workOf([taken, published([taken], env)]))).toEqual(version);
  });

  test('is undone with a reason, and can be done again', () => {
    const up = published([taken], by(ANNA, 2));
    expect(unpublishIdea({ idea, reason: ' ' }, workOf([taken, up]), by(BO, 3))).toMatchObject({
      refusal: { code: 'unpublish.no-reason' },
    });
    const down = done(unpublishIdea({ idea, reason: 'Ett namn stod kvar' }, workOf([taken, up]), by(BO, 3)));
    expect(publicVersion(workOf([taken, up, down]))).toBeUndefined();
    const again = published([taken, up, down], by(ANNA, 4));
    expect(publicVersion(workOf([taken, up, down, again]))).toEqual(version);
  });

  test('against somebody who took it down at the same time, down stands until somebody chooses', () => {
    const up = published([taken], by(ANNA, 2));
    const down = done(unpublishIdea({ idea, reason: 'Ett namn' }, workOf([taken, up]), by(BO, 3)));
    const later = published([taken, up], by(ANNA, 9));
    const work = workOf([taken, up, down, later]);
    if (!work) throw new Error('No work');
    expect(publicVersion(work)).toBeUndefined();
    expect(publicationOf(work).against).toHaveLength(1);
    expect(isDisputed(work)).toBe(true);
  });

  test('stands in the way of taking it for something else; where that happened unknowing, somebody must choose', () => {
    const up = published([taken], by(ANNA, 2));
    expect(triageIdea({ idea, verdict: ABUSE }, workOf([taken, up]), by(BO, 3))).toMatchObject({
      refusal: { code: 'triage.published' },
    });
    const work = workOf([taken, up, triaged(ABUSE, [taken], by(BO, 3))]);
    expect(work && isDisputed(work)).toBe(true);
  });
});
