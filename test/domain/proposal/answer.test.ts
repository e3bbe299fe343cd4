import { describe, expect, test } from 'vitest';
import { answerOf } from '../../../src/domain/proposal/answer.ts';
import { collectIdea, type Idea } from '../../../src/domain/ideas/idea.ts';
import {
  publishIdea,
  triageIdea,
  unpublishIdea,
  withdrawAct,
} from '../../../src/domain/ideas/idea-decisions.ts';
import {
  decideErasure,
  liftRestriction,
  requestErasure,
} from '../../../src/domain/ideas/erasure-decisions.ts';
import { noErasure } from '../../../src/domain/ideas/erasure.ts';
import { noWork } from '../../../src/domain/ideas/idea-work.ts';
import type { Verdict } from '../../../src/domain/ideas/triage.ts';
import { byMember } from '../../../src/domain/log/entry.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { EntryId, IdeaId, MemberId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { drawReceiptCode } from '../../../src/domain/log/receipt-code.ts';
import { emptyState } from '../../../src/domain/log/state.ts';
import { seeded, testEnv } from '../env.ts';
import type { VoteKnown } from '../../../src/domain/proposal/answer-vote.ts';
import { endIdeas, resumeIdea } from '../../../src/domain/proposal/idea-endings.ts';
import { CYCLE } from '../values.ts';
import {
  ANNA,
  because,
  BENCH,
  BO,
  by,
  edited,
  IDEAS,
  LANGUAGES,
  LIGHT,
  merged,
  moved,
  PIER,
  stateOfAll,
  taken,
} from './scene.ts';

const IDEA = IdeaId.parse('77777777-7777-4777-8777-777777777777');
const OFFICER = MemberId.parse('55555555-5555-4555-8555-555555555555');
const SECRET = 'Kalle på Storgatan 4 slår sina barn';
const NO_VOTE: VoteKnown = { cycle: undefined, decisions: new Map(), resultAt: undefined };
const RECEIVED = '2026-05-12T08:00:00.000Z';

/** Everything that a decision gives. */
function given<Value>(result: { ok: true; value: Value } | { ok: false }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const collected = given(
  collectIdea(
    {
      idea: IDEA,
      collected: {
        cycle: CYCLE,
        title: SECRET,
        text: SECRET,
        place: 'Storgatan',
        language: 'ar',
        channel: 'kiosk',
        receipt: drawReceiptCode(seeded(1)),
      },
    },
    { ...testEnv(1), now: '2026-05-09T10:00:00.000Z' },
  ),
);

/** An office that acts one thing after another on one idea. */
class Office {
  readonly #entries: Entry[] = [...collected];
  #seed = 10;

  get work() {
    return fold(emptyState(), this.#entries).ideaWork.get(IDEA);
  }
  get idea(): Idea {
    const idea = fold(emptyState(), this.#entries).ideas.get(IDEA);
    if (!idea) throw new Error('no idea');
    return idea;
  }
  get answer() {
    const work = this.work ?? noWork(IDEA);
    const known = { idea: this.idea, work, erasure: this.erasure, received: RECEIVED, proposals: new Map() };
    return answerOf(known, NO_VOTE);
  }
  get happened(): string[] {
    return this.answer.steps.map((step) => (step.what === 'read' ? `read as ${step.as}` : step.what));
  }
  triage(verdict: Verdict, knowing = this.work): EntryId {
    return this.#take(triageIdea({ idea: IDEA, verdict, note: SECRET }, knowing, this.#env()));
  }
  publish(): EntryId {
    const version = { cycle: CYCLE, title: 'Lek', text: 'Vid sjön', language: 'sv' };
    return this.#take(publishIdea({ idea: IDEA, version, lookedThrough: true }, this.work, this.#env()));
  }
  unpublish(): EntryId {
    return this.#take(unpublishIdea({ idea: IDEA, reason: SECRET }, this.work, this.#env()));
  }
  /** Somebody asks for it to be erased, and is told no in one way or another. */
  keep(as: 'restricted' | 'refused'): void {
    const asked = given(
      requestErasure(
        { idea: IDEA, day: '2026-05-12', way: 'visit' },
        { erasure: this.erasure, today: '2026-05-12' },
        this.#env(),
      ),
    );
    this.#entries.push(asked);
    const outcome = { as, reason: 'Beslutet bygger på idén', clause: '' };
    const known = { erasure: this.erasure, plan: undefined };
    this.#entries.push(
      given(decideErasure({ idea: IDEA, request: asked.id, ...outcome }, known, this.#env())),
    );
  }
  lift(): void {
    this.#entries.push(given(liftRestriction({ idea: IDEA, reason: SECRET }, this.erasure, this.#env())));
  }
  get erasure() {
    return fold(emptyState(), this.#entries).erasures.get(IDEA) ?? noErasure;
  }
  withdraw(act: EntryId): void {
    this.#take(withdrawAct({ idea: IDEA, act }, this.work, this.#env()));
  }
  #env() {
    this.#seed += 1;
    return {
      ...testEnv(this.#seed),
      author: byMember(OFFICER),
      now: `2026-05-${this.#seed + 4}T10:00:00.000Z`,
    };
  }
  #take(result: { ok: true; value: readonly Entry[] } | { ok: false }): EntryId {
    const entries = given(result);
    this.#entries.push(...entries);
    return EntryId.parse(entries[0]?.id);
  }
}

describe('what becomes of an idea, told to whoever holds its receipt', () => {
  test('is at first that it came, on its day, and when it was left', () => {
    const { answer } = new Office();
    expect(answer).toEqual({
      cycle: CYCLE,
      language: 'ar',
      steps: [{ what: 'received', at: RECEIVED, left: '2026-05-09T10:00:00.000Z' }],
      stands: { what: 'received', at: RECEIVED, left: '2026-05-09T10:00:00.000Z' },
      version: undefined,
      translations: [],
    });
  });

  test('leaves out a day that only a wrong clock can have', () => {
    const { idea } = new Office();
    for (const at of ['1970-01-01T00:00:00.000Z', '2031-01-01T00:00:00.000Z'])
      expect(
        answerOf(
          {
            idea: { ...idea, at },
            work: noWork(IDEA),
            erasure: noErasure,
            received: RECEIVED,
            proposals: new Map(),
          },
          NO_VOTE,
        ).steps,
      ).toEqual([{ what: 'received', at: RECEIVED, left: undefined }]);
  });

  test('is hidden with its published words while it is restricted, with the reason, and as before once that is lifted', () => {
    const office = new Office();
    office.triage({ as: 'idea' });
    office.publish();
    office.keep('restricted');
    expect(office.happened).toEqual(['received', 'read as idea', 'restricted']);
    expect(office.answer.version).toBeUndefined();
    expect(office.answer.stands).toMatchObject({
      what: 'restricted',
      reason: [{ text: 'Beslutet bygger på idén' }],
    });
    office.lift();
    expect(office.happened).toEqual(['received', 'read as idea', 'published']);
    expect(office.answer.version?.title).toBe('Lek');
    expect(JSON.stringify(office.answer)).not.toContain(SECRET);
  });

  test('says that it was not erased, and why, and goes on as it was', () => {
    const office = new Office();
    office.triage({ as: 'abuse' });
    office.keep('refused');
    expect(office.happened).toEqual(['received', 'read as refused', 'not-erased']);
    expect(office.answer.stands.what).toBe('read');
  });

  test('goes on to that it was read, published with the public words, and taken down again', () => {
    const office = new Office();
    office.triage({ as: 'idea' });
    expect(office.happened).toEqual(['received', 'read as idea']);
    office.publish();
    expect(office.happened).toEqual(['received', 'read as idea', 'published']);
    expect(office.answer.version).toMatchObject({ title: 'Lek', text: 'Vid sjön' });
    office.unpublish();
    expect(office.happened).toEqual(['received', 'read as idea', 'unpublished']);
    expect(office.answer.version).toBeUndefined();
  });

  test('forgets what was taken back', () => {
    const office = new Office();
    office.withdraw(office.triage({ as: 'abuse' }));
    expect(office.happened).toEqual(['received']);
  });

  test('is the same for a worry about a person as for a question: that somebody looks after it', () => {
    const [worry, question] = [new Office(), new Office()];
    worry.triage({ as: 'concern', officer: OFFICER });
    question.triage({ as: 'question', passedTo: 'Kalle i receptionen' });
    expect(worry.answer).toEqual(question.answer);
    expect(worry.happened).toEqual(['received', 'read as handled']);
  });

  test('is no more than that it came while two people disagree, and nothing of a publication once it is a worry', () => {
    const office = new Office();
    office.triage({ as: 'idea' });
    office.publish();
    office.triage({ as: 'concern', officer: OFFICER }, noWork(IDEA));
    expect(office.happened).toEqual(['received']);
    expect(office.answer.version).toBeUndefined();
  });

  test('never holds the words that were left, what the office noted, nor whose hands it went through', () => {
    const verdicts: Verdict[] = [
      { as: 'idea' },
      { as: 'fault', passedTo: SECRET },
      { as: 'question', passedTo: SECRET },
      { as: 'concern', officer: OFFICER },
      { as: 'abuse' },
    ];
    for (const verdict of verdicts) {
      const office = new Office();
      office.triage(verdict);
      if (verdict.as === 'idea') {
        office.publish();
        office.unpublish();
      }
      const told = JSON.stringify(office.answer);
      for (const secret of [SECRET, OFFICER, 'Storgatan', 'member:', 'device:', IDEA])
        expect(told).not.toContain(secret);
    }
  });
});

describe('an idea that is worked into proposals', () => {
  const words = [{ language: 'sv', text: 'Marken är inte vår.' }];
  /** What the log tells of the first idea, with the names of its steps, and of the one where it is now. */
  const told = (entries: readonly Entry[], vote = NO_VOTE) => {
    const { ideas, ideaWork, proposals } = stateOfAll(entries);
    const idea = ideas.get(BENCH);
    if (!idea) throw new Error('no idea');
    const work = ideaWork.get(BENCH) ?? noWork(BENCH);
    const received = '2026-05-12T12:01:00.000Z';
    const answer = answerOf({ idea, work, erasure: noErasure, received, proposals }, vote);
    return { answer, happened: answer.steps.map(({ what }) => what), now: answer.stands.what };
  };
  const finished = (): readonly Entry[] => {
    const written = edited(
      merged(),
      by(BO, 8),
      { field: 'text', language: 'sv', value: 'Vid sjön.' },
      { field: 'cost', value: 90_000 },
    );
    const known = [...merged(), ...written];
    return [...known, ...moved(known, { to: 'proposal' }, by(BO, 9))];
  };
  const end = (known: readonly Entry[], minute: number): readonly Entry[] => [
    ...known,
    ...taken(
      endIdeas(
        { ideas: [BENCH], reason: { words }, languages: LANGUAGES },
        stateOfAll(known),
        by(ANNA, minute),
      ),
    ),
  ];

  test('hears with how many others, and not which; and the proposal’s name once it is one', () => {
    const working = told(merged());
    expect(working).toMatchObject({ happened: ['received', 'working'], now: 'working' });
    expect(working.answer.stands).toMatchObject({ others: 1 });
    expect(JSON.stringify(working.answer)).not.toMatch(/Brygga|Idé 2/);
    const made = finished();
    expect(told(made)).toMatchObject({ happened: ['received', 'working', 'proposal'], now: 'proposal' });
    expect(told(made).answer.stands).toMatchObject({ title: [{ language: 'sv', text: 'Brygga' }] });
    for (const secret of [LIGHT, PIER, ANNA, BO])
      expect(JSON.stringify(told(made).answer)).not.toContain(secret);
  });

  test('hears that there will be a meeting', () => {
    const known = [...merged(), ...moved(merged(), { to: 'meeting' }, by(BO, 9))];
    expect(told(known)).toMatchObject({ happened: ['received', 'working', 'meeting'], now: 'meeting' });
  });

  test('hears why it does not go on, once, whether the idea ended or its proposal did', () => {
    const known = [...merged(), ...moved(merged(), because('För dyrt.'), by(BO, 9))];
    expect(told(known)).toMatchObject({ happened: ['received', 'working', 'ended'], now: 'ended' });
    expect(told(known).answer.stands).toMatchObject({ reason: [{ language: 'sv', text: 'För dyrt.' }] });
    expect(told(end(IDEAS, 4)).answer.stands).toMatchObject({ what: 'ended', reason: words });
  });

  test('is read once more when it is taken up again', () => {
    const known = end(IDEAS, 4);
    const again = taken(resumeIdea({ idea: BENCH }, stateOfAll(known), by(BO, 6)));
    expect(told([...known, ...again])).toMatchObject({ happened: ['received'], now: 'received' });
  });

  test('that turns out to be a worry is told nothing of it', () => {
    const known = finished();
    const worry = taken(
      triageIdea({ idea: BENCH, verdict: { as: 'concern', officer: OFFICER } }, undefined, by(ANNA, 10)),
    );
    expect(told([...known, ...worry])).toMatchObject({ happened: ['received', 'read'], now: 'read' });
  });
});
