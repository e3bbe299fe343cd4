import { describe, expect, test } from 'vitest';
import { KeptMap, pack, unpack } from '../../src/storage/kept-map.ts';

const batches = new Map([
  ['one', { sheets: new Map([['a', { number: 1, answers: [[{ votes: 3 }]] }]]), withdrawn: new Set(['b']) }],
  ['two', { sheets: new Map(), withdrawn: new Set<string>(), note: null }],
]);

describe('a noun of the fold that lies in bytes', () => {
  test('comes back as it was, with the maps and sets inside it', () => {
    expect(unpack(pack(batches))).toEqual(batches);
  });

  test('answers like the map that it was, whatever is asked first', () => {
    const kept = () => new KeptMap(pack(batches));
    expect(kept().size).toBe(2);
    expect(kept().has('two')).toBe(true);
    expect(kept().get('one')).toEqual(batches.get('one'));
    expect([...kept().keys()]).toEqual(['one', 'two']);
    expect([...kept().values()]).toEqual([...batches.values()]);
    expect([...kept()]).toEqual([...batches]);
    expect(new Map(kept())).toEqual(batches);
    expect([...kept().set('three', 3).keys()]).toEqual(['one', 'two', 'three']);
  });

  test('lies in its bytes until it is asked', () => {
    const kept = new KeptMap(pack(batches));
    expect(kept.bytes).toBeDefined();
    expect(kept.size).toBe(2);
    expect(kept.bytes).toBeUndefined();
  });
});
