import { emptyState } from '../../../src/domain/log/state.ts';
import { fold } from '../../../src/domain/log/fold.ts';
import { DeviceId, type EntryId, mintUuid, ProcessId } from '../../../src/domain/log/ids.ts';
import { byDevice, type Env } from '../../../src/domain/log/entry.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { accept, refuse } from '../../../src/domain/log/refusal.ts';
import { openAnswerPool } from '../../../src/storage/answer-pool.ts';
import { type BallotBox, openBallotBox } from '../../../src/storage/ballot-box.ts';
import type { Draft, Drafts } from '../../../src/storage/drafts.ts';
import type { DeviceLog, Log } from '../../../src/storage/log.ts';
import { logStore } from '../../../src/storage/log-store.ts';
import { MemoryDisk, memoryShelf } from '../../../src/storage/memory-shelf.ts';
import { StorageError, type StorageFailure } from '../../../src/storage/store.ts';
import {
  defaultSettings,
  type SettingsStore,
  type TabletSettings,
} from '../../../src/storage/tablet-settings.ts';
import type { Tablet } from '../../../src/sync/tablet.ts';
import { seeded } from '../../domain/env.ts';

/** A tablet whose disk can be made to refuse or to wait, and which keeps what was written over restarts. */
export type FakeTablet = Tablet & {
  /** What lies on the disk. */
  readonly disk: Map<string, Draft>;
  readonly entries: Entry[];
  /** Every write fails like this until it is undefined again. */
  failing: StorageFailure | undefined;
  /** Appends wait for this before they answer. */
  gate: Promise<void>;
};

export function fakeTablet(settings: Partial<TabletSettings> = {}, seed = 7): FakeTablet {
  const random = seeded(seed);
  const disk = new Map<string, Draft>();
  const entries: Entry[] = [];
  const listeners = new Set<() => void>();
  const told = () => {
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const device = DeviceId.parse(mintUuid(random));
  const process = ProcessId.parse(mintUuid(random));
  const author = byDevice(device);
  let state = emptyState();
  let current: TabletSettings = { ...defaultSettings, ...settings };

  const write = async (work: () => void) => {
    await Promise.resolve();
    if (tablet.failing) throw new StorageError(tablet.failing);
    work();
  };
  const drafts: Drafts = {
    save: (key, value) => {
      const kept: unknown = structuredClone(value);
      return write(() => void disk.set(key, { key, value: kept, savedAt: '2026-05-12T12:00:00.000Z' }));
    },
    load: async (key) => disk.get(key),
    list: async (prefix) => [...disk.values()].filter((draft) => draft.key.startsWith(prefix)),
    remove: (key) => write(() => void disk.delete(key)),
  };
  const env = (): Env => ({ process, author, now: '2026-05-12T12:00:00.000Z', random });
  const log: Log = {
    process,
    author,
    env,
    state: () => state,
    counts: () => ({ pending: entries.length, acknowledged: 0, quarantined: 0 }),
    fate: () => undefined,
    unreadable: () => 0,
    damaged: async () => 0,
    async append(added, removeDraft) {
      await tablet.gate;
      if (tablet.failing) return refuse(tablet.failing);
      const fresh = added.filter(({ id }) => !entries.some((held) => held.id === id));
      entries.push(...fresh);
      state = fold(state, fresh);
      if (removeDraft !== undefined) disk.delete(removeDraft);
      told();
      return accept(undefined);
    },
    quarantined: async () => [],
    subscribe,
    refresh: async () => undefined,
    rebuild: async () => undefined,
    read: async (ids) => ids.flatMap((id) => entries.find((entry) => entry.id === id) ?? []),
    has: (id: EntryId) => entries.some((entry) => entry.id === id),
    close: () => undefined,
  };
  const shelf = memoryShelf(new MemoryDisk());
  const appendBeside: DeviceLog['appendBeside'] = async (added, { parts, write: beside }, removeDraft) => {
    if (tablet.failing) return refuse(tablet.failing);
    const fresh = added.some(({ id }) => !log.has(id));
    await shelf.write(parts, (drawer) => beside(drawer, fresh));
    return log.append(added, removeDraft);
  };
  let box: Promise<BallotBox> | undefined;
  const store: SettingsStore = {
    current: () => current,
    async change(part) {
      current = { ...current, ...part };
      told();
    },
    subscribe,
  };
  const tablet: FakeTablet = {
    device,
    number: 3,
    log,
    drafts,
    settings: store,
    ballotBox: () => (box ??= openBallotBox(shelf, { env, appendBeside })),
    answerPool: async () => openAnswerPool(shelf, { env, state: () => state, appendBeside }),
    photos: { store: logStore(shelf), log: { env, appendBeside } },
    sync: {
      status: () => ({
        phase: 'idle',
        pending: entries.length,
        quarantined: 0,
        sent: 0,
        total: 0,
        lastContact: null,
        problem: null,
        retryAt: null,
        complete: true,
      }),
      subscribe,
      sendNow: async () => undefined,
      submit: async () => ({ outcome: 'not-sent' }),
      stop: () => undefined,
    },
    disk,
    entries,
    failing: undefined,
    gate: Promise.resolve(),
  };
  return tablet;
}
