import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixedPattern } from '../../../src/domain/log/fixed-pattern.ts';

const FIXED = [
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  /^[0-9a-f]{32}$/,
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  /^[A-Za-z0-9_-]{43}$/,
];

describe('a pattern of one length', () => {
  test.each(FIXED)('%s answers as the pattern does, right or wrong by a sign', (pattern) => {
    const check = fixedPattern(pattern);
    if (!check) throw new Error('It is fixed');
    fc.assert(
      fc.property(
        fc.stringMatching(pattern),
        fc.nat(50),
        fc.string({ maxLength: 2, unit: 'grapheme' }),
        (text, at, other) => {
          expect(check(text)).toBe(true);
          const spoilt = text.slice(0, at) + other + text.slice(at + 1);
          expect(check(spoilt)).toBe(pattern.test(spoilt));
        },
      ),
    );
    expect(check('')).toBe(false);
  });

  test.each([
    /^a+$/,
    /^a?$/,
    /^(?:a|b)$/,
    /a{3}/,
    /^[^a]{3}$/,
    /^[\d]{2}$/,
    /^a{2,3}$/,
    /^a.$/,
    /^[a-f]{3}$/i,
  ])('%s is left to the pattern', (pattern) => {
    expect(fixedPattern(pattern)).toBeUndefined();
  });
});
