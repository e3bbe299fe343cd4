import { describe, expect, test } from 'vitest';
import { publishIdea, triageIdea, withdrawAct } from '../../../src/domain/ideas/idea-decisions.ts';
import { EntryId } from '../../../src/domain/log/ids.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { fateOf } from '../../../src/domain/proposal/fate.ts';
import { endIdeas, resumeIdea } from '../../../src/domain/proposal/idea-endings.ts';
import { draftProposals } from '../../../src/domain/proposal/proposal-decisions.ts';
import { CYCLE } from '../values.ts';
import {
  ANNA,
  because,
  BENCH,
  BO,
  by,
  codeOf,
  edited,
  IDEAS,
  LANGUAGES,
  LIGHT,
  merged,
  moved,
  PATH,
  PIER,
  stateOfAll,
  taken,
  TITLE,
} from './scene.ts';

const fate = (entries: readonly Entry[], idea = BENCH) => fateOf(stateOfAll(entries), idea);
const words = [{ language: 'sv', text: 'Marken är inte vår.' }];
const ended = (known: readonly Entry[], env = by(ANNA, 10)): readonly Entry[] =>
  taken(endIdeas({ ideas: [BENCH], reason: { words }, languages: LANGUAGES }, stateOfAll(known), env));

describe('what became of an idea', () => {
  test('is nothing yet of one that nobody has looked at, or that is not here', () => {
    expect(fate(IDEAS)).toMatchObject({ stands: 'new', proposals: [], steps: [{ what: 'collected' }] });
    expect(fate([])).toEqual({ idea: BENCH, stands: 'new', proposals: [], steps: [] });
  });

  test('is what it was taken for, and that it was published', () => {
    const triaged = taken(triageIdea({ idea: BENCH, verdict: { as: 'idea' } }, undefined, by(ANNA, 3)));
    const version = { cycle: CYCLE, title: 'Bänkar', text: '', language: 'sv' };
    const known = [...IDEAS, ...triaged];
    const published = taken(
      publishIdea(
        { idea: BENCH, version, lookedThrough: true },
        stateOfAll(known).ideaWork.get(BENCH),
        by(ANNA, 4),
      ),
    );
    expect(fate([...known, ...published])).toMatchObject({
      stands: 'taken',
      as: 'idea',
      steps: [{ what: 'collected' }, { what: 'taken', as: 'idea' }, { what: 'published' }],
    });
  });

  test('is the proposal that it is in, and with which other ideas', () => {
    const all = merged();
    expect(fate(all)).toMatchObject({
      stands: 'working',
      proposals: [{ proposal: PIER, state: 'new', with: [LIGHT], title: [{ text: 'Brygga' }] }],
      steps: [{ what: 'collected' }, { what: 'joined', proposal: PIER }],
    });
    const whole = [
      ...all,
      ...edited(
        all,
        by(BO, 6),
        { field: 'text', language: 'sv', value: 'En brygga.' },
        { field: 'cost', value: 1 },
      ),
    ];
    const done = [...whole, ...moved(whole, { to: 'proposal' }, by(BO, 7))];
    expect(fate(done)).toMatchObject({ stands: 'proposal', proposals: [{ state: 'proposal' }] });
    expect(fate(done).steps.at(-1)).toMatchObject({ what: 'moved', move: { to: 'proposal' } });
  });

  test('is a reason and a date when it does not go on, until somebody takes it up again', () => {
    const gone = [...IDEAS, ...ended(IDEAS)];
    expect(fate(gone)).toMatchObject({
      stands: 'ended',
      ended: { reason: { words }, at: '2026-05-12T12:10:00.000Z' },
    });
    expect(fate(gone, LIGHT).stands).toBe('new');
    const again = taken(resumeIdea({ idea: BENCH }, stateOfAll(gone), by(BO, 2)));
    expect(fate([...gone, ...again]).stands).toBe('new');
    const act = EntryId.parse(gone.at(-1)?.id);
    const undone = taken(
      withdrawAct({ idea: BENCH, act }, stateOfAll(gone).ideaWork.get(BENCH), by(ANNA, 11)),
    );
    expect(fate([...gone, ...undone])).toMatchObject({ stands: 'new', steps: [{ what: 'collected' }] });
  });

  test('is the reason of its proposal when that does not go on, but not while another of its proposals does', () => {
    const parts = [PIER, PATH].map((proposal) => ({ proposal, says: [TITLE] }));
    const split = [
      ...IDEAS,
      ...taken(draftProposals({ cycle: CYCLE, origins: [BENCH], parts }, stateOfAll(IDEAS), by(ANNA, 5))),
    ];
    const one = [...split, ...moved(split, because('För dyr.'), by(ANNA, 6))];
    expect(fate(one)).toMatchObject({
      stands: 'working',
      proposals: [{ proposal: PATH }, { proposal: PIER, reason: { words: [{ text: 'För dyr.' }] } }],
    });
    const both = [...one, ...moved(one, because('Ingen plats.'), by(ANNA, 7), PATH)];
    expect(fate(both)).toMatchObject({
      stands: 'ended',
      ended: { reason: { words: [{ text: 'Ingen plats.' }] } },
    });
  });

  test('goes on while somebody works on it, though another ended it without knowing', () => {
    const all = [...merged(), ...ended(IDEAS, by(BO, 50))];
    expect(fate(all).stands).toBe('working');
    expect(fate(all).ended).toBe(undefined);
  });
});

describe('an idea that does not go on', () => {
  const end = (known: readonly Entry[]) =>
    codeOf(
      endIdeas({ ideas: [BENCH], reason: { words }, languages: LANGUAGES }, stateOfAll(known), by(BO, 9)),
    );

  test('is not one that is in a proposal, or that was taken for something else', () => {
    expect(end(merged())).toBe('idea.in-proposal');
    const lamp = taken(
      triageIdea({ idea: BENCH, verdict: { as: 'fault', passedTo: 'Gatukontoret' } }, undefined, by(ANNA, 3)),
    );
    expect(end([...IDEAS, ...lamp])).toBe('idea.not-an-idea');
    expect(end([])).toBe('idea.unknown');
  });

  test('is not made a proposal of before it is taken up again', () => {
    const gone = [...IDEAS, ...ended(IDEAS)];
    const draft = (known: readonly Entry[]) =>
      codeOf(
        draftProposals(
          { cycle: CYCLE, origins: [BENCH], parts: [{ proposal: PIER, says: [TITLE] }] },
          stateOfAll(known),
          by(BO, 12),
        ),
      );
    expect(draft(gone)).toBe('idea.ended');
    expect(draft([...gone, ...taken(resumeIdea({ idea: BENCH }, stateOfAll(gone), by(BO, 11)))])).toBe(
      undefined,
    );
  });
});
