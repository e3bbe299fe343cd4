import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds, readEntry } from '../../../src/domain/log/kinds.ts';

/** Entries as released programs wrote them. A file here is never edited: a new version of a kind adds one. */
const FROZEN = join(import.meta.dirname, '../../fixtures/entries');
const frozen = readdirSync(FROZEN);

describe('every version of every kind', () => {
  for (const [name, { versions }] of Object.entries(kinds)) {
    for (const [at] of versions.entries()) {
      const file = `${name}.v${at + 1}.json`;
      test(`${name}, version ${at + 1}, as it was written, is still read`, () => {
        expect(frozen).toContain(file);
        const read = readEntry(readFileSync(join(FROZEN, file), 'utf8').trimEnd());
        expect(read).toMatchObject({ ok: true, value: { kind: name, version: versions.length } });
      });
    }
  }

  test('has a frozen entry, and nothing else is frozen', () => {
    const known = Object.entries(kinds).flatMap(([name, { versions }]) =>
      versions.map((_, at) => `${name}.v${at + 1}.json`),
    );
    expect(frozen.toSorted()).toEqual(known.toSorted());
  });
});
