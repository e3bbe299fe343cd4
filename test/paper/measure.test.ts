import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  balanceText,
  directionOf,
  fromPoints,
  textWidth,
  type Type,
  wrapText,
} from '../../src/paper/measure.ts';
import { BOLD, MARKED, MEASURED, REGULAR } from '../../src/paper/widths.ts';

const plain: Type = { size: 10, weight: 400 };
const bold: Type = { size: 10, weight: 700 };
const texts = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.lorem());

test('the tables of widths have one number for each sign', () => {
  const { length } = Array.from(MEASURED);
  expect(new Set(MEASURED + MARKED).size).toBe(Array.from(MEASURED + MARKED).length);
  expect(REGULAR).toHaveLength(length);
  expect(BOLD).toHaveLength(length);
});

describe('a text is as long as its letters', () => {
  test('at its size and weight, with marks that take no room', () => {
    expect(textWidth('a', plain)).toBeCloseTo(5.25, 1);
    expect(textWidth('a', bold)).toBeCloseTo(5.52, 1);
    expect(textWidth('å', plain)).toBe(textWidth('a', plain));
    expect(textWidth('a\u030a', plain)).toBe(textWidth('å', plain));
    expect(textWidth('18', { ...plain, tabular: true })).toBe(textWidth('00', { ...plain, tabular: true }));
    expect(fromPoints(72)).toBe(25.4);
  });

  test('and letters that the face lacks are given room enough', () => {
    for (const sign of 'ŋŧшЩשس公ไ😀') expect(textWidth(sign, plain)).toBeGreaterThan(6);
  });
});

describe('lines', () => {
  test('are never longer than their room, and lose no letter', () => {
    fc.assert(
      fc.property(texts, fc.double({ min: 20, max: 200, noNaN: true }), (text, width) => {
        const lines = wrapText(text, bold, width);
        for (const line of lines) expect(textWidth(line, bold)).toBeLessThanOrEqual(width);
        const bare = (each: string) => each.replaceAll(/\s/gu, '').replaceAll('\u00ad', '');
        if (!text.includes('\u00ad')) expect(bare(lines.join(''))).toBe(bare(text));
      }),
    );
  });

  test('break at spaces and hyphens, at a soft hyphen with a hyphen, and in a word only where nothing else helps', () => {
    expect(wrapText('en gång till', plain, 36)).toEqual(['en gång', 'till']);
    expect(wrapText('Nord-Syd', plain, 30)).toEqual(['Nord-', 'Syd']);
    expect(wrapText('gång\u00advägen', plain, 30)).toEqual(['gång-', 'vägen']);
    expect(wrapText('gång\u00advägen', plain, 90)).toEqual(['gångvägen']);
    expect(wrapText('gångvägen', plain, 30)).toEqual(['gångv', 'ägen']);
    expect(wrapText('ett\ntvå', plain, 90)).toEqual(['ett', 'två']);
    expect(wrapText('', plain, 90)).toEqual([]);
  });

  test('that are balanced are as many, and none is a word alone', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), fc.integer({ min: 60, max: 150 }), (text, width) => {
        expect(balanceText(text, plain, width)).toHaveLength(wrapText(text, plain, width).length);
      }),
    );
    expect(wrapText('det finns fler förslag på baksidan', plain, 140)).toEqual([
      'det finns fler förslag på',
      'baksidan',
    ]);
    expect(balanceText('det finns fler förslag på baksidan', plain, 140)).toEqual([
      'det finns fler',
      'förslag på baksidan',
    ]);
  });

  test('run the way of their first letter', () => {
    expect(directionOf('12. Belysning', 'rtl')).toBe('ltr');
    expect(directionOf('3 مقترحات', 'ltr')).toBe('rtl');
    expect(directionOf('250 000', 'rtl')).toBe('rtl');
  });
});
