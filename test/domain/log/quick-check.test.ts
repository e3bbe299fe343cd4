import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Envelope } from '../../../src/domain/log/entry.ts';
import { kinds } from '../../../src/domain/log/kinds.ts';
import { quickCheck } from '../../../src/domain/log/quick-check.ts';
import { anyEntry } from '../any-entry.ts';

const KINDS = Object.keys(kinds).length;
/** Kinds that zod reads alone: a cycle is checked as a whole, by code. */
const BY_ZOD_ALONE = ['cycle.configured'];

/** What goes wrong with bytes: a field of another type, too long, misspelt, missing, or one too many. */
const wrongs = [null, true, 0, -1, 1.5, 2 ** 60, '', 'å', 'x'.repeat(20_000), [], {}, ['a'], { a: 1 }];

/** The same value with something wrong somewhere in it, or nothing. */
function spoilt(value: unknown, where: number, wrong: unknown): unknown {
  if (Array.isArray(value)) {
    return where % 3 === 0 ? [...value, wrong] : value.map((each) => spoilt(each, where, wrong));
  }
  if (typeof value !== 'object' || value === null) return where % 2 === 0 ? wrong : value;
  const entries = Object.entries(value);
  const at = where % (entries.length + 1);
  const next = Math.floor(where / (entries.length + 1));
  if (at === entries.length) return { ...value, extra: wrong };
  const [key = '', held] = entries[at] ?? [];
  if (next % 5 === 0) return Object.fromEntries(entries.filter(([each]) => each !== key));
  if (next % 5 === 1) return { ...value, [key]: wrong };
  return { ...value, [key]: spoilt(held, Math.floor(next / 5), wrong) };
}

describe('a quick check', () => {
  test('knows every kind but those that are checked by code', () => {
    const unknown = Object.entries(kinds).filter(([, kind]) =>
      kind.versions.some((each) => !quickCheck(each)),
    );
    expect(unknown.map(([name]) => name)).toEqual(BY_ZOD_ALONE);
    expect(quickCheck(Envelope)).toBeDefined();
  });

  test('agrees with zod on every entry, whole or spoilt, and changes nothing', () => {
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        fc.nat(KINDS - 1),
        fc.nat(5),
        fc.nat(1000),
        fc.nat(100_000),
        fc.constantFrom(...wrongs),
        (which, about, seed, where, wrong) => {
          const whole: unknown = JSON.parse(JSON.stringify(anyEntry(which, about, seed)));
          const { kind } = Envelope.parse(whole);
          const schemas = [
            Envelope,
            ...Object.entries(kinds).flatMap(([name, each]) => (name === kind ? each.versions : [])),
          ];
          for (const [at, schema] of schemas.entries()) {
            const check = quickCheck(schema);
            if (!check) continue;
            const value = spoilt(at === 0 ? whole : Envelope.parse(whole).data, where, wrong);
            for (const each of [value, at === 0 ? whole : Envelope.parse(whole).data]) {
              const truth = z.safeParse(schema, each);
              expect(check(each)).toBe(truth.success);
              if (truth.success) expect(each).toEqual(truth.data);
              if (truth.success) accepted += 1;
              else refused += 1;
            }
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(1000);
    expect(refused).toBeGreaterThan(1000);
  });

  test('leaves to zod what it does not know', () => {
    const schemas = [
      z.url(),
      z.coerce.number(),
      z.date(),
      z.string().check(z.trim()),
      z.object({ when: z.date() }),
    ];
    expect(schemas.map((schema) => quickCheck(schema))).toEqual(schemas.map(() => undefined));
  });
});
