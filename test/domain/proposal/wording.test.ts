import { expect, test } from 'vitest';
import { bestWords, tidied } from '../../../src/domain/proposal/wording.ts';

const wording = [
  { language: 'sv', text: 'Ja' },
  { language: 'en', text: 'Yes' },
];

test('somebody reads their own language, else one of the round’s, else whatever there is', () => {
  expect(bestWords(wording, 'en', ['sv'])?.text).toBe('Yes');
  expect(bestWords(wording, 'ar', ['fi', 'en'])?.text).toBe('Yes');
  expect(bestWords(wording, 'ar')).toEqual({ language: 'sv', text: 'Ja' });
  expect(bestWords([], 'sv')).toBe(undefined);
});

test('what is empty is not said, and a language is said once', () => {
  const written = [...wording, { language: 'fi', text: '  ' }, { language: 'en', text: ' Yes! ' }];
  expect(tidied(written)).toEqual([wording[0], { language: 'en', text: 'Yes!' }]);
});
