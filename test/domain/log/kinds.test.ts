import { describe, expect, test } from 'vitest';
import { collectIdea } from '../../../src/domain/ideas/idea.ts';
import { IdeaId, mintUuid } from '../../../src/domain/log/ids.ts';
import { kinds, readableBy, readEntry } from '../../../src/domain/log/kinds.ts';
import { tabletKinds } from '../../../src/domain/log/tablet-kinds.ts';
import { testEnv } from '../env.ts';
import { testIdea } from '../values.ts';

function ideaBytes(change: (entry: Record<string, unknown>) => void = () => undefined): string {
  const env = testEnv();
  const decided = collectIdea({ idea: IdeaId.parse(mintUuid(env.random)), collected: testIdea() }, env);
  if (!decided.ok) throw new Error(decided.refusal.code);
  const entry: Record<string, unknown> = { ...decided.value[0] };
  change(entry);
  return JSON.stringify(entry);
}

const codeOf = (bytes: string): string | undefined => {
  const read = readEntry(bytes);
  return read.ok ? undefined : read.refusal.code;
};

describe('reading an entry', () => {
  test('gives back what was written', () => {
    const read = readEntry(ideaBytes());
    expect(read).toMatchObject({ ok: true, value: { kind: 'idea.collected', data: testIdea() } });
  });

  test('of a kind from a newer program says that we are too old, not that it is wrong', () => {
    expect(codeOf(ideaBytes((entry) => (entry['kind'] = 'idea.sung')))).toBe('entry.unknown-kind');
    expect(codeOf(ideaBytes((entry) => (entry['version'] = 2)))).toBe('entry.newer-version');
  });

  test('refuses what is not JSON, misses a field, or has one too many', () => {
    expect(codeOf('{"id":')).toBe('entry.not-json');
    expect(codeOf(ideaBytes((entry) => delete entry['salt']))).toBe('entry.malformed');
    expect(codeOf(ideaBytes((entry) => (entry['more'] = 1)))).toBe('entry.malformed');
    expect(codeOf(ideaBytes((entry) => (entry['data'] = { ...testIdea(), title: '' })))).toBe(
      'entry.malformed',
    );
    expect(codeOf(ideaBytes((entry) => (entry['author'] = 'device:someone')))).toBe('entry.malformed');
  });

  test('refuses what is too large or nested without end, before walking it', () => {
    expect(codeOf(JSON.stringify('x'.repeat(70_000)))).toBe('entry.too-large');
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(codeOf(ideaBytes().replace(/"data":\{.*\}\}$/, `"data":${deep}}`))).toBe('entry.malformed');
  });

  test('keeps every sign of what a resident wrote', () => {
    const title = '  ‮طريق 🚲\u200B<script>alert(1)</script>  ';
    const read = readEntry(ideaBytes((entry) => (entry['data'] = { ...testIdea(), title })));
    expect(read).toMatchObject({ ok: true, value: { data: { title } } });
  });
});

describe('the table of kinds', () => {
  test('gives tablets every kind that they write or read, and none of a noun that is not for them', () => {
    const forTablets = Object.entries(kinds).flatMap(([name, { writers, readers }]) =>
      [...writers, ...readers].includes('device') ? [name] : [],
    );
    expect(Object.keys(tabletKinds)).toEqual(expect.arrayContaining(forTablets));
    const nouns = new Set(forTablets.map((name) => name.split('.')[0]));
    const beside = Object.keys(tabletKinds).filter((name) => !forTablets.includes(name));
    expect(beside.filter((name) => !nouns.has(name.split('.')[0]))).toEqual([]);
  });

  test('gives a tablet neither ideas, nor sheets, nor envelopes, nor who was let in, nor the wrapped office key', () => {
    const seen = readableBy(['device']);
    expect(seen).toEqual([
      'ballot.translated',
      'batch.discarded',
      'check-in.undone',
      'code.checked-in',
      'count-key.made',
      'cycle.configured',
      'entries.erased',
      'event.cancelled',
      'event.closed',
      'event.planned',
      'event.resumed',
      'office-key.made',
      'point.reopened',
      'quarantine.rejected',
      'quarantine.released',
      'round.made-current',
      'slips.printed',
      'slips.voided',
      'vote.opened',
      'voter.left',
    ]);
  });

  test('lets nobody but coordinators see running paper votes', () => {
    for (const name of ['batch.opened', 'sheet.entered', 'sheet.withdrawn', 'batch.closed'] as const) {
      expect(kinds[name].readers).toEqual(['coordinator']);
    }
  });

  test('has one step up for every version but the first', () => {
    for (const kind of Object.values(kinds)) expect(kind.upcasts).toHaveLength(kind.versions.length - 1);
  });
});
