import { expect, test } from 'vitest';
import { EntryId } from '../../src/domain/log/ids.ts';
import { Fates } from '../../src/storage/fates.ts';

const ENTRY = EntryId.parse('33333333-3333-4333-8333-333333333333');

const kept = () => {
  const fates = new Fates();
  fates.set({ id: ENTRY, hash: 'x', state: 'acknowledged', arrival: 1 });
  fates.read('near', 5);
  fates.read('far', 50);
  return fates.keep();
};

test('what is learnt before the snapshot is looked into stands over it, and nothing that was read is unread', () => {
  const fates = new Fates(kept());
  fates.read('near', 7);
  fates.read('far', 9);
  fates.set({ id: ENTRY, hash: 'x', state: 'quarantined', arrival: 1 });
  expect(fates.lastPosition('near')).toBe(7);
  expect(fates.lastPosition('far')).toBe(50);
  expect(fates.lastPosition('never')).toBe(0);
  expect(fates.of(ENTRY)?.state).toBe('quarantined');
});

test('a snapshot made before anybody looked holds both what was kept and what was learnt', () => {
  const first = new Fates(kept());
  first.read('far', 60);
  const second = new Fates(first.keep());
  expect([second.lastPosition('near'), second.lastPosition('far')]).toEqual([5, 60]);
  expect(second.of(ENTRY)?.state).toBe('acknowledged');
});
