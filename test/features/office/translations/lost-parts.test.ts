import { expect, test } from 'vitest';
import { lostParts } from '../../../../src/features/office/translations/lost-parts.ts';

test('a sum is the same sum however a language writes it', () => {
  expect(lostParts('Högst 250 000 kr', 'At most SEK 250,000')).toEqual([]);
  expect(lostParts('Högst 250 000 kr', 'بحد أقصى ٢٥٠٬٠٠٠ كرونة')).toEqual([]);
  expect(lostParts('Högst 250 000 kr', 'At most SEK 25,000')).toEqual(['250 000']);
  expect(lostParts('3 röster', '30 votes')).toEqual(['3']);
});

test('addresses must be there to the letter, and nothing is missed in a text that is not written yet', () => {
  expect(lostParts('Skriv till bygd@kommun.se.', 'Write to bygd@kommun.se')).toEqual([]);
  expect(lostParts('Läs https://kommun.se/bygd', 'Read https://kommun.se')).toEqual([
    'https://kommun.se/bygd',
  ]);
  expect(lostParts('Högst 250 000 kr', '  ')).toEqual([]);
});
