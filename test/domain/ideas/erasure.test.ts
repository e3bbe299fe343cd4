import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Safeguard } from '../../../src/domain/cycle/safeguard.ts';
import {
  answerDue,
  erasedBy,
  type Erasure,
  isRestricted,
  noErasure,
  openRequests,
  restrictions,
} from '../../../src/domain/ideas/erasure.ts';
import {
  clausesOf,
  decideErasure,
  liftRestriction,
  requestErasure,
  wordsOfIdea,
  type WrittenOutcome,
} from '../../../src/domain/ideas/erasure-decisions.ts';
import { publishIdea, triageIdea } from '../../../src/domain/ideas/idea-decisions.ts';
import { addPhoto } from '../../../src/domain/ideas/photo-decisions.ts';
import { collectIdea } from '../../../src/domain/ideas/idea.ts';
import { byMember, type Env, stamp } from '../../../src/domain/log/entry.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { EntryId, IdeaId, MemberId, mintUuid } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import type { Result } from '../../../src/domain/log/refusal.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { seeded, testEnv } from '../env.ts';
import { CYCLE, testIdea } from '../values.ts';

const IDEA = IdeaId.parse(mintUuid(seeded(5)));
const ANNA = byMember(MemberId.parse(mintUuid(seeded(1))));
const TODAY = '2026-05-12';
const CLAUSE = 'Idéer som lämnaren vill ha bort: raderas på begäran.';
const plan: Safeguard = {
  cycle: CYCLE,
  about: 'retention',
  revision: 1,
  text: `Gallringsplan.\n\n${CLAUSE}\nResultat: bevaras.`,
  by: 'Arkivarien',
  day: '2026-05-01',
  author: ANNA,
  at: '2026-05-01T10:00:00.000Z',
  entry: mintUuid(seeded(9)),
};

let seed = 100;
const env = (): Env => ({
  ...testEnv((seed += 1)),
  author: ANNA,
  now: `2026-05-12T12:${String(seed % 60).padStart(2, '0')}:00.000Z`,
});
function given<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}
const codeOf = (result: Result<unknown, { code: string }>): string | undefined =>
  result.ok ? undefined : result.refusal.code;
const erasureOf = (entries: readonly Entry[]): Erasure =>
  fold(emptyState(), entries).erasures.get(IDEA) ?? noErasure;

const requested = (entries: readonly Entry[] = []): Entry =>
  given(
    requestErasure(
      { idea: IDEA, day: TODAY, way: 'visit' },
      { erasure: erasureOf(entries), today: TODAY },
      env(),
    ),
  );
const decide = (
  entries: readonly Entry[],
  outcome: WrittenOutcome,
  adopted: Safeguard | undefined = plan,
) => {
  const erasure = erasureOf(entries);
  const request = openRequests(erasure)[0]?.entry ?? mintUuid(seeded(66));
  return decideErasure({ idea: IDEA, request, ...outcome }, { erasure, plan: adopted }, env());
};
const restrict: WrittenOutcome = { as: 'restricted', reason: 'Det pågår en tvist', clause: '' };
const erase: WrittenOutcome = { as: 'erased', reason: 'Behövs inte', clause: CLAUSE };

describe('a request to erase an idea', () => {
  test('has a day that has been and a way, and nobody’s name', () => {
    const known = { erasure: noErasure, today: TODAY };
    const ask = (day: string) => requestErasure({ idea: IDEA, day, way: 'letter' }, known, env());
    expect(codeOf(ask(''))).toBe('erasure.no-day');
    expect(codeOf(ask('2026-05-13'))).toBe('erasure.day-ahead');
    expect(given(ask('2026-05-11')).data).toEqual({ day: '2026-05-11', way: 'letter' });
  });

  test('is taken down once while it waits, and again after it was refused', () => {
    const asked = [requested()];
    const again = () =>
      requestErasure(
        { idea: IDEA, day: TODAY, way: 'phone' },
        { erasure: erasureOf(asked), today: TODAY },
        env(),
      );
    expect(codeOf(again())).toBe('erasure.open-already');
    asked.push(given(decide(asked, { as: 'refused', reason: 'Allmän handling', clause: '' })));
    expect(openRequests(erasureOf(asked))).toEqual([]);
    expect(again().ok).toBe(true);
  });

  test('must be answered within a month, at the latest when that month ends', () => {
    expect(answerDue('2026-05-12')).toBe('2026-06-12');
    expect(answerDue('2026-01-31')).toBe('2026-02-28');
    expect(answerDue('2026-12-05')).toBe('2027-01-05');
  });
});

describe('the decision about a request', () => {
  test('erases only where an adopted plan has the line that allows it, and always says why', () => {
    const asked = [requested()];
    expect(
      codeOf(
        decideErasure(
          { idea: IDEA, request: asked[0]?.id ?? '', ...erase },
          { erasure: erasureOf(asked), plan: undefined },
          env(),
        ),
      ),
    ).toBe('erasure.no-plan');
    expect(codeOf(decide(asked, { ...erase, clause: '' }))).toBe('erasure.no-clause');
    expect(codeOf(decide(asked, { ...erase, clause: 'Något annat' }))).toBe('erasure.no-clause');
    expect(codeOf(decide(asked, { ...erase, reason: ' ' }))).toBe('erasure.no-reason');
    expect(codeOf(decide(asked, { ...erase, reason: 'x'.repeat(1001) }))).toBe('erasure.reason-too-long');
    const decided = given(decide(asked, erase));
    expect(decided.data).toMatchObject({ outcome: { as: 'erased', plan: plan.entry, clause: CLAUSE } });
    expect(erasedBy(erasureOf([...asked, decided]))?.outcome.reason).toBe('Behövs inte');
    expect(
      codeOf(
        requestErasure(
          { idea: IDEA, day: TODAY, way: 'phone' },
          { erasure: erasureOf([...asked, decided]), today: TODAY },
          env(),
        ),
      ),
    ).toBe('erasure.erased');
  });

  test('answers a request that is known, once', () => {
    expect(codeOf(decide([], restrict))).toBe('erasure.unknown');
    const asked = requested();
    const answered = [asked, given(decide([asked], restrict))];
    const again = decideErasure(
      { idea: IDEA, request: asked.id, ...restrict },
      { erasure: erasureOf(answered), plan },
      env(),
    );
    expect(codeOf(again)).toBe('erasure.decided');
  });

  test('restricts until that is lifted, in whatever order the entries come', () => {
    const asked = requested();
    const restricted = given(decide([asked], restrict));
    const held = erasureOf([asked, restricted]);
    expect(codeOf(liftRestriction({ idea: IDEA, reason: '' }, held, env()))).toBe('erasure.no-reason');
    const lifted = given(liftRestriction({ idea: IDEA, reason: 'Tvisten är slut' }, held, env()));
    expect(
      codeOf(liftRestriction({ idea: IDEA, reason: 'x' }, erasureOf([asked, restricted, lifted]), env())),
    ).toBe('erasure.not-restricted');
    expect(isRestricted(fold(emptyState(), [restricted]).erasures, IDEA)).toBe(true);
    fc.assert(
      fc.property(fc.shuffledSubarray([asked, restricted, lifted], { minLength: 3 }), (entries) => {
        expect(erasureOf(entries)).toEqual(erasureOf([asked, restricted, lifted]));
        expect(restrictions(erasureOf(entries))).toEqual([]);
      }),
    );
  });

  test('offers every line of the plan once', () => {
    expect(clausesOf({ text: 'a\n\n  b \na\n' })).toEqual(['a', 'b']);
  });
});

test('the words of an idea are its own entry and everything that may repeat them; nothing is left when they are gone', () => {
  const collected = given(collectIdea({ idea: IDEA, collected: testIdea() }, env()));
  const triaged = given(
    triageIdea({ idea: IDEA, verdict: { as: 'idea' }, note: 'Ring Kim' }, undefined, env()),
  );
  const known = fold(emptyState(), [...collected, ...triaged]);
  const version = { cycle: CYCLE, title: 'Bänk', text: '', language: 'sv' };
  const published = given(
    publishIdea({ idea: IDEA, version, lookedThrough: true }, known.ideaWork.get(IDEA), env()),
  );
  const translated = stamp(env(), {
    kind: 'text.translated' as const,
    version: 1,
    subject: IDEA,
    data: {
      cycle: CYCLE,
      field: 'title' as const,
      from: 'sv',
      source: 'Bänk',
      language: 'en',
      text: 'Bench',
      by: 'Åsa',
      after: [],
    },
  });
  const photo = addPhoto(
    { idea: IDEA, photo: { hash: 'a'.repeat(64), bytes: 9, width: 4, height: 3 } },
    env(),
  );
  const shownAs = (seen: string, from?: EntryId) =>
    stamp(env(), {
      kind: 'proposal.photo-added' as const,
      version: 1,
      subject: mintUuid(seeded(91)),
      data: {
        photo: { hash: 'b'.repeat(64), bytes: 9, width: 4, height: 3 },
        seen: { language: 'sv', text: seen },
        ...(from !== undefined && { from }),
      },
    });
  const drawn = shownAs('Platsen', EntryId.parse(photo.id));
  const own = shownAs('En skiss som kommunen har ritat');
  const all = [...collected, photo, ...triaged, ...published, translated, drawn];
  const words = wordsOfIdea(fold(emptyState(), [...all, own]), IDEA);
  expect(new Set(words)).toEqual(new Set(all.map(({ id }) => EntryId.parse(id))));
  expect(wordsOfIdea(emptyState(), IDEA)).toEqual([]);
});
