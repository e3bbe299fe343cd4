import { EpochId, GenerationId, mintUuid } from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { sha256Hex } from '../../src/sealing/hash.ts';
import { prepare } from '../../src/storage/prepare.ts';
import type { Identity, Page, PreparedEntry, Pulled } from '../../src/storage/store.ts';
import { anyEntry } from '../domain/any-entry.ts';
import { seeded, testEnv } from '../domain/env.ts';
import { DeviceId } from '../../src/domain/log/ids.ts';
import { byDevice } from '../../src/domain/log/entry.ts';

export const idOf = (seed: number): string => mintUuid(seeded(10_000 + seed));
export const epochOf = (seed: number): EpochId => EpochId.parse(idOf(seed));
export const generationOf = (seed: number): GenerationId => GenerationId.parse(idOf(seed));

/** The identity of the test device, whose entries `idea` makes. */
export function identityOf(seed = 1): Identity {
  const { process } = testEnv();
  const device = DeviceId.parse(idOf(seed));
  return { device, process, author: byDevice(device), epoch: epochOf(seed + 100) };
}

/** An idea of its own per seed. */
export const ideaEntry = (seed: number): Entry => ({
  ...anyEntry(0, 0, seed),
  subject: idOf(seed),
});

export const prepared = (seed: number): Promise<PreparedEntry> => prepare(ideaEntry(seed), sha256Hex);

/** The same entry as a reader pulls it. */
export const pulledAt = (entry: PreparedEntry, position: number): Pulled => ({
  ...entry,
  position,
  carrier: identityOf().author,
  received: '2026-05-12T12:00:01.000Z',
  flags: [],
});

export function pageOf(entries: readonly Pulled[], more: Partial<Page> = {}): Page {
  const position = entries.at(-1)?.position ?? 0;
  return {
    entries,
    cursor: {
      generation: generationOf(1),
      position,
      chain: 'c'.repeat(64),
      view: 'd'.repeat(64),
      backedUpTo: 0,
    },
    released: [],
    erased: [],
    at: '2026-05-12T12:00:02.000Z',
    complete: true,
    ...more,
  };
}
