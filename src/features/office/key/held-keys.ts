import type { OfficeKey } from '../../../domain/cycle/office-key.ts';
import type { HeldKey } from '../../../sealing/held-key.ts';
import type { UnlockedKeys } from './unlocked-keys.ts';

/** Every office key that was made, the one in use first. */
export function newestFirst(keys: ReadonlyMap<string, OfficeKey>): readonly OfficeKey[] {
  const at = ({ made }: OfficeKey) => made?.at ?? '';
  return [...keys.values()]
    .filter(({ made }) => made !== undefined)
    .sort((a, b) => (at(a) === at(b) ? (a.id < b.id ? 1 : -1) : at(a) < at(b) ? 1 : -1));
}

/** Those of them that are unlocked here. */
export function heldKeys(officeKeys: readonly OfficeKey[], keys: UnlockedKeys): readonly HeldKey[] {
  return officeKeys.flatMap(({ id }) => {
    const opening = keys.get(id);
    return opening ? [{ key: id, opening }] : [];
  });
}
