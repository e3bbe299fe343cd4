import { expect, test } from 'vitest';
import { FormulationId, mintUuid } from '../../../src/domain/log/ids.ts';
import { libraryOf, writeFormulation } from '../../../src/domain/proposal/formulation.ts';
import { REASON_MAX } from '../../../src/domain/proposal/reason.ts';
import { seeded } from '../env.ts';
import { CYCLE } from '../values.ts';
import { ANNA, BO, by, codeOf, LANGUAGES, stateOfAll, taken } from './scene.ts';

const formulation = FormulationId.parse(mintUuid(seeded(61)));
const write = (known: Parameters<typeof writeFormulation>[1], text: string, offered = true) =>
  writeFormulation(
    { formulation, cycle: CYCLE, words: [{ language: 'sv', text }], offered, languages: LANGUAGES },
    known,
    by(offered ? ANNA : BO, 3),
  );

test('what comes with the program is said in every language it has, within the limit, under ids of its own', () => {
  const shipped = libraryOf(new Map());
  expect(shipped.length).toBeGreaterThan(10);
  for (const { words } of shipped) {
    expect(words.map(({ language }) => language)).toEqual(['sv', 'en', 'ar']);
    for (const { text } of words) expect(text.length).toBeLessThanOrEqual(REASON_MAX);
  }
  expect(new Set(shipped.map(({ id }) => id)).size).toBe(shipped.length);
});

test('what the municipality writes stands first, is rewritten, and is taken out again', () => {
  const first = taken(write(stateOfAll([]), 'Ån är skyddad.'));
  const known = stateOfAll(first);
  expect(libraryOf(known.formulations)[0]).toMatchObject({ own: true, words: [{ text: 'Ån är skyddad.' }] });
  expect(codeOf(write(known, 'Ån är skyddad.'))).toBe('formulation.unchanged');
  expect(codeOf(write(known, ' '))).toBe('reason.missing');
  const second = [...first, ...taken(write(known, 'Ån är ett reservat.'))];
  expect(libraryOf(stateOfAll(second).formulations)[0]?.words[0]?.text).toBe('Ån är ett reservat.');
  const gone = [...second, ...taken(write(stateOfAll(second), 'Ån är ett reservat.', false))];
  expect(libraryOf(stateOfAll(gone).formulations).some(({ own }) => own)).toBe(false);
});
