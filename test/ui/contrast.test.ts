import '../../src/ui/base.css';
import { afterEach, describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';

const AAA = 7; // words that residents read
const GRAPHIC = 3; // edges, icons and bars (WCAG 1.4.11)

const grounds = ['paper', 'paper-deep', 'sheet'];
const mists = ['lake-mist', 'sun-mist', 'leaf-mist', 'berry-mist'];

/** Every pair of words and ground that a part uses. */
const wordPairs: [string, string][] = [
  ...[...grounds, ...mists].flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-soft', ground],
    ['lake', ground],
    ['lake-deep', ground],
  ]),
  ...grounds.flatMap((ground): [string, string][] => [
    ['leaf-ink', ground],
    ['berry-ink', ground],
    ['sun-ink', ground],
  ]),
  ['leaf-ink', 'leaf-mist'],
  ['berry-ink', 'berry-mist'],
  ['sun-ink', 'sun-mist'],
  ['on-lake', 'lake'],
  ['on-lake', 'lake-deep'],
  ['on-lake-soft', 'lake'],
  ['on-lake-soft', 'lake-deep'],
  ['on-lake', 'berry'],
  ['on-lake', 'berry-deep'],
  ['sheet', 'ink'],
  ['sun', 'ink'],
  ['sheet', 'berry-deep'],
];

/** Every pair of a mark, an edge or a bar and what it stands on. */
const graphicPairs: [string, string][] = [
  ...grounds.flatMap((ground) =>
    ['line-strong', 'lake', 'leaf', 'berry', 'clay', 'moss', 'plum', 'ochre'].map(
      (mark): [string, string] => [mark, ground],
    ),
  ),
  ['leaf', 'leaf-mist'],
  ['berry', 'berry-mist'],
  ['sun', 'ink'], // the two rings of the focus mark
  ['sun', 'lake-deep'],
];

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

describe.each(['paper', 'sunlight'])('in the theme %s', (theme) => {
  test.each(wordPairs)('words in %s are AAA on %s', (words, ground) => {
    document.documentElement.dataset['theme'] = theme;
    expect(contrast(token(words), token(ground))).toBeGreaterThanOrEqual(AAA);
  });

  test.each(graphicPairs)('%s is seen on %s', (mark, ground) => {
    document.documentElement.dataset['theme'] = theme;
    expect(contrast(token(mark), token(ground))).toBeGreaterThanOrEqual(GRAPHIC);
  });
});

test('the ratio is the published one', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
