import type { OpeningKey } from '../../../sealing/hpke.ts';

/** Office keys whose words have been typed here. In memory alone: they are gone when the page is left or signed out. */
export type UnlockedKeys = {
  get(key: string): OpeningKey | undefined;
  keep(key: string, opening: OpeningKey): void;
};

/** An empty ring. */
export function newKeyRing(): UnlockedKeys {
  const ring = new Map<string, OpeningKey>();
  return {
    get: (key) => ring.get(key),
    keep: (key, opening) => {
      ring.set(key, opening);
    },
  };
}
