import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stamp } from '../../../src/domain/log/entry.ts';
import { writeFormulation } from '../../../src/domain/proposal/formulation.ts';
import { endIdeas } from '../../../src/domain/proposal/idea-endings.ts';
import { contentOf } from '../../../src/domain/proposal/proposal-standing.ts';
import { FormulationId, mintUuid } from '../../../src/domain/log/ids.ts';
import { textKey } from '../../../src/domain/translation/text-key.ts';
import { joined, toldOf } from '../../../src/domain/translation/told.ts';
import { standingRenderings } from '../../../src/domain/translation/translation.ts';
import { translateTexts } from '../../../src/domain/translation/translation-decisions.ts';
import { coverageOf } from '../../../src/domain/translation/unit-state.ts';
import { seeded } from '../env.ts';
import { CYCLE } from '../values.ts';
import {
  ANNA,
  BENCH,
  BO,
  by,
  codeOf,
  edited,
  IDEAS,
  LANGUAGES,
  LIGHT,
  proposalIn,
  stateOfAll,
  taken,
} from '../proposal/scene.ts';
import { cycle, finished, publishedIdea, stateOfText, texts, translated, unit } from './scene.ts';

const REASON = 'Därför att marken inte är vår.';
const ended = () => {
  const reason = { words: [{ language: 'sv', text: REASON }] };
  const command = { ideas: [BENCH, LIGHT], reason, languages: LANGUAGES };
  return [...IDEAS, ...taken(endIdeas(command, stateOfAll(IDEAS), by(ANNA, 20)))];
};

describe('the texts of a round', () => {
  test('are what residents meet, what is voted on first; what only the office reads is not among them', () => {
    const found = texts(finished());
    expect(found.map(({ about, text }) => [about, text])).toEqual([
      ['ballot', 'Norr'],
      ['ballot', 'Badbrygga'],
      ['ballot', 'Ljus på stigen'],
      ['ballot', 'Lekpark'],
      ['proposal', 'Brygga'],
      ['proposal', 'En brygga för alla.'],
    ]);
    expect(unit(finished(), 'En brygga för alla.').of).toBe('Brygga');
  });

  test('leave the ballots out once the vote is open', () => {
    const data = { cycle: CYCLE, revision: 1 };
    const opening = stamp(by(ANNA, 1), { kind: 'vote.opened' as const, version: 1, subject: CYCLE, data });
    expect(texts([opening])).toEqual([]);
  });

  test('name a reason once, however many ideas were answered with it, and the library too', () => {
    const answered = ended();
    const words = [{ language: 'sv', text: REASON }];
    const formulation = FormulationId.parse(mintUuid(seeded(9)));
    const written = taken(
      writeFormulation(
        { formulation, cycle: CYCLE, words, offered: true, languages: LANGUAGES },
        stateOfAll([]),
        by(ANNA, 21),
      ),
    );
    const found = texts([...answered, ...written]).filter(({ about }) => about === 'answer');
    expect(found).toMatchObject([{ text: REASON, places: 3, subject: textKey('sv', REASON) }]);
  });

  test('say nothing is missing of a reason that was given in the language from the beginning', () => {
    const words = [
      { language: 'sv', text: REASON },
      { language: 'en', text: 'The land is not ours.' },
    ];
    const command = { ideas: [BENCH], reason: { words }, languages: LANGUAGES };
    const answered = [...IDEAS, ...taken(endIdeas(command, stateOfAll(IDEAS), by(ANNA, 20)))];
    expect(stateOfText(answered, REASON, 'en')).toMatchObject({ is: 'done', by: undefined });
    expect(stateOfText(answered, REASON, 'ar').is).toBe('missing');
  });
});

describe('a translation', () => {
  test('is missing, then done by somebody who is named', () => {
    const before = publishedIdea('مقاعد عند البحيرة', 'ar');
    expect(stateOfText(before, 'مقاعد عند البحيرة', 'sv').is).toBe('missing');
    const after = [...before, ...translated(before, 'مقاعد عند البحيرة', 'sv', '  Bänkar vid sjön ')];
    expect(stateOfText(after, 'مقاعد عند البحيرة', 'sv')).toMatchObject({
      is: 'done',
      text: 'Bänkar vid sjön',
      by: 'Fatima Haddad',
    });
  });

  test('of a proposal stands in the field of the proposal itself, and is old when the original changes', () => {
    const before = finished();
    const after = [...before, ...translated(before, 'Brygga', 'en', 'Pier')];
    expect(contentOf(proposalIn(after)).title).toContainEqual({ language: 'en', text: 'Pier' });
    expect(stateOfText(after, 'Brygga', 'en')).toMatchObject({ is: 'done', by: 'Fatima Haddad' });
    const changed = [
      ...after,
      ...edited(after, by(ANNA, 45), { field: 'title', language: 'sv', value: 'Lång brygga' }),
    ];
    expect(stateOfText(changed, 'Lång brygga', 'en')).toMatchObject({
      is: 'old',
      was: 'Brygga',
      text: 'Pier',
    });
    const confirmed = [...changed, ...translated(changed, 'Lång brygga', 'en', 'Pier', by(ANNA, 46))];
    expect(stateOfText(confirmed, 'Lång brygga', 'en').is).toBe('done');
  });

  test('that somebody wrote in the proposal by hand names nobody, and is looked at when the original is newer', () => {
    const before = finished();
    const byHand = [
      ...before,
      ...edited(before, by(ANNA, 20), { field: 'title', language: 'en', value: 'Jetty' }),
    ];
    expect(stateOfText(byHand, 'Brygga', 'en')).toMatchObject({ is: 'done', by: undefined, text: 'Jetty' });
    const changed = [
      ...byHand,
      ...edited(byHand, by(ANNA, 21), { field: 'title', language: 'sv', value: 'Bro' }),
    ];
    expect(stateOfText(changed, 'Bro', 'en').is).toBe('old');
  });

  test('by two who know nothing of each other is kept twice, until somebody chooses', () => {
    const before = ended();
    const one = translated(before, REASON, 'en', 'The land is not ours.', by(ANNA, 30));
    const other = translated(before, REASON, 'en', 'It is not our land.', by(BO, 31));
    const both = [...before, ...one, ...other];
    expect(stateOfText(both, REASON, 'en')).toMatchObject({
      is: 'disputed',
      text: 'It is not our land.',
      versions: [{ author: BO }, { text: 'The land is not ours.', author: ANNA }],
    });
    const chosen = [...both, ...translated(both, REASON, 'en', 'The land is not ours.', by(BO, 32))];
    expect(stateOfText(chosen, REASON, 'en')).toMatchObject({ is: 'done', text: 'The land is not ours.' });
  });

  test('can be taken away, which is an act like any other', () => {
    const before = ended();
    const there = [...before, ...translated(before, REASON, 'en', 'No.')];
    const gone = [...there, ...translated(there, REASON, 'en', '', by(ANNA, 41))];
    expect(stateOfText(gone, REASON, 'en').is).toBe('missing');
    expect(standingRenderings(stateOfAll(gone).translations, [textKey('sv', REASON)])).toEqual([]);
  });

  test('is refused without a name, in a language of no use, empty, too long, and where it changes nothing', () => {
    const before = finished();
    const state = stateOfAll(before);
    const title = unit(before, 'Brygga');
    const after = { rendering: [], field: [] };
    const refusal = (text: string, name = 'Fatima', language = 'en', known = state) =>
      codeOf(
        translateTexts(
          { cycle, language, by: name, texts: [{ unit: title, text, after }] },
          known,
          by(ANNA, 50),
        ),
      );
    expect(refusal('Pier', ' ')).toBe('translation.no-name');
    expect(refusal('Pier', 'x'.repeat(121))).toBe('translation.name-too-long');
    expect(refusal('Pier', 'Fatima', 'fi')).toBe('translation.not-in-round');
    expect(refusal('Pier', 'Fatima', 'sv')).toBe('translation.not-in-round');
    expect(refusal('  ')).toBe('translation.empty');
    expect(refusal('x'.repeat(121))).toBe('translation.too-long');
    const there = stateOfAll([...before, ...translated(before, 'Brygga', 'en', 'Pier')]);
    expect(refusal('Pier', 'Fatima Haddad', 'en', there)).toBe('translation.unchanged');
  });
});

test('how far a language has come is counted by what texts are; what was written in it needs nothing', () => {
  const before = publishedIdea('مقاعد', 'ar');
  const count = (language: string, entries = before) =>
    coverageOf(texts(entries), language, stateOfAll(entries));
  expect(count('ar')).toMatchObject({ idea: { done: 0, all: 0 }, ballot: { done: 0, all: 4 } });
  expect(count('sv')).toMatchObject({ idea: { done: 0, all: 1 }, ballot: { done: 0, all: 0 } });
  const after = [...before, ...translated(before, 'Lekpark', 'ar', 'ملعب')];
  expect(count('ar', after)).toMatchObject({ ballot: { done: 1, all: 4 } });
});

describe('words as residents are told them', () => {
  const made = {
    from: 'sv',
    source: 'Brygga',
    language: 'ar',
    text: 'رصيف',
    by: 'Fatima',
  };

  test('come with the translations of exactly those words, and name who made them', () => {
    expect(toldOf([{ language: 'sv', text: 'Brygga' }], [made])).toEqual([
      { language: 'sv', text: 'Brygga' },
      { language: 'ar', text: 'رصيف', translated: { by: 'Fatima', from: 'sv', source: 'Brygga' } },
    ]);
    expect(toldOf([{ language: 'sv', text: 'Bro' }], [made])).toEqual([{ language: 'sv', text: 'Bro' }]);
  });

  test('leave out what translates something that is not said any more, also where it stands in the proposal', () => {
    const wording = [
      { language: 'sv', text: 'Lång brygga' },
      { language: 'ar', text: 'رصيف' },
    ];
    expect(toldOf(wording, [made])).toEqual([{ language: 'sv', text: 'Lång brygga' }]);
  });

  test('that belong together are told in the languages that all of them have', () => {
    const both = [
      { language: 'sv', text: 'Ja.' },
      { language: 'en', text: 'Yes.' },
    ];
    expect(joined([both, [{ language: 'sv', text: 'Men senare.' }]])).toEqual([
      { language: 'sv', text: 'Ja.\nMen senare.' },
    ]);
    expect(joined([])).toBeUndefined();
  });
});

test('the same words have the same subject, and other words another', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(textKey('sv', a)).toBe(textKey('sv', a));
      expect(textKey('sv', a) === textKey('sv', b)).toBe(a === b);
      expect(textKey('sv', a)).not.toBe(textKey('en', a));
    }),
  );
  expect(textKey('sv', 'Brygga')).toBe('d1e2a4b8-2ae4-429e-b1ad-9d1d5bb006ba');
});
