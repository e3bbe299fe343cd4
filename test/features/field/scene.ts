import { tabletVocabulary } from '../../../src/domain/log/tablet.ts';
import { SERVER } from '../../../src/domain/log/entry.ts';
import { DeviceId, EpochId, KeyId, mintUuid, ProcessId, StreetEventId } from '../../../src/domain/log/ids.ts';
import { byDevice, stamp } from '../../../src/domain/log/entry.ts';
import type { Entry } from '../../../src/domain/log/kinds.ts';
import { planStreetEvent } from '../../../src/domain/meeting/event-decisions.ts';
import { AreaId } from '../../../src/domain/log/ids.ts';
import { sha256Hex } from '../../../src/sealing/hash.ts';
import { openAnswerPool } from '../../../src/storage/answer-pool.ts';
import { type BallotBox, openBallotBox } from '../../../src/storage/ballot-box.ts';
import type { Drafts } from '../../../src/storage/drafts.ts';
import { logStore } from '../../../src/storage/log-store.ts';
import { MemoryDisk, memoryShelf } from '../../../src/storage/memory-shelf.ts';
import { openLog } from '../../../src/storage/open-log.ts';
import { prepare } from '../../../src/storage/prepare.ts';
import { StorageError, type StorageFailure, type Store } from '../../../src/storage/store.ts';
import {
  defaultSettings,
  type SettingsStore,
  type TabletSettings,
} from '../../../src/storage/tablet-settings.ts';
import type { SyncStatus } from '../../../src/sync/status.ts';
import type { Tablet } from '../../../src/sync/tablet.ts';
import { seeded } from '../../domain/env.ts';
import { CYCLE, EVENT, testCycle } from '../../domain/values.ts';
import { pageOf, pulledAt } from '../../storage/prepared.ts';

/** A quarter past two on the day of the stall, in the municipality's own time. */
export const NOW = '2026-05-12T12:15:00.000Z';

/** Another event, the week after. */
export const LATER = StreetEventId.parse('33333333-3333-4333-8333-333333333333');

export type Scene = {
  readonly tablet: Tablet;
  readonly store: Store;
  /** Every write to the log fails like this until it is undefined again. */
  failing: StorageFailure | undefined;
  /** Every write to the log reaches the disk, and fails like this before anyone hears of it. */
  losing: StorageFailure | undefined;
  /** The same for the settings. */
  settingsFailing: StorageFailure | undefined;
  /** Every own entry that waits now is taken by the server. */
  acknowledge(): Promise<void>;
  /** Every own entry that waits now is put aside by the server. */
  quarantine(reason: string): Promise<void>;
  setStatus(part: Partial<SyncStatus>): void;
  /** The same tablet after a crash: what lies on its disk, and nothing that was in memory. */
  restart(): Promise<Scene>;
  /** How often someone pressed "send now". */
  sendings: number;
};

/** A tablet with the real log over a disk in memory, and whatever the office has planned. */
export async function scene(
  settings: Partial<TabletSettings> = {},
  office: readonly Entry[] = officeEntries(),
  disk = new MemoryDisk(),
  seed = 11,
): Promise<Scene> {
  const random = seeded(seed);
  const shelf = memoryShelf(disk);
  const store = logStore(shelf);
  const device = DeviceId.parse(mintUuid(seeded(11)));
  await store.begin({
    device,
    process: PROCESS,
    author: byDevice(device),
    epoch: EpochId.parse(mintUuid(random)),
  });
  if (office.length > 0) await fetched(store, office, 1);
  const log = await openLog(store, tabletVocabulary, { now: () => NOW, random, sha256: sha256Hex });
  const status = statusSource();
  let box: Promise<BallotBox> | undefined;
  const stage: Scene = {
    store,
    failing: undefined,
    losing: undefined,
    settingsFailing: undefined,
    sendings: 0,
    setStatus: (part) => status.set(part),
    async restart() {
      log.close();
      return scene(stage.tablet.settings.current(), [], disk, seed + 1);
    },
    async acknowledge() {
      const waiting = await store.pending(0, 500);
      const settled = waiting.map(({ id, hash }, at) => ({
        id,
        hash,
        to: 'acknowledged' as const,
        position: 1000 + at,
      }));
      await store.settle(settled, contact);
      await log.refresh();
    },
    async quarantine(reason) {
      const waiting = await store.pending(0, 500);
      const settled = waiting.map(({ id, hash }) => ({ id, hash, to: 'quarantined' as const, reason }));
      await store.settle(settled, contact);
      await log.refresh();
    },
    tablet: {
      device,
      number: 3,
      log,
      drafts: draftsOn(disk),
      settings: memorySettings(settings, () => stage.settingsFailing),
      ballotBox: () => (box ??= openBallotBox(shelf, log)),
      answerPool: async () => openAnswerPool(shelf, log),
      photos: { store, log },
      sync: {
        status: () => status.read(),
        subscribe: (listener) => status.subscribe(listener),
        sendNow: async () => {
          stage.sendings += 1;
        },
        submit: async () => ({ outcome: 'not-sent' }),
        stop: () => undefined,
      },
    },
  };
  disk.fault = (point) => {
    const code = point === 'before-commit' ? stage.failing : stage.losing;
    return code && new StorageError(code);
  };
  return stage;
}

export const PROCESS = ProcessId.parse(mintUuid(seeded(4242)));

const contact = {
  generation: pageOf([]).cursor.generation,
  backedUpTo: 0,
  seen: {},
  at: NOW,
  complete: true,
};

/** A round, a stall today, one next week, and the office's key. */
export function officeEntries(): readonly Entry[] {
  const env = { process: PROCESS, author: SERVER, now: '2026-05-01T08:00:00.000Z', random: seeded(5) };
  const plan = {
    cycle: CYCLE,
    area: AreaId.parse('stensjon'),
    kind: 'street-stall' as const,
    place: 'Storgatan 4',
  };
  const today = planStreetEvent(
    {
      event: EVENT,
      plan: {
        ...plan,
        name: 'Gatustånd vid Coop, Stensjön',
        starts: '2026-05-12T08:00:00.000Z',
        ends: '2026-05-12T15:00:00.000Z',
      },
    },
    env,
  );
  const later = planStreetEvent(
    {
      event: LATER,
      plan: {
        ...plan,
        kind: 'library-table',
        name: 'Bokbord på biblioteket',
        starts: '2026-05-19T08:00:00.000Z',
        ends: '2026-05-19T15:00:00.000Z',
      },
    },
    env,
  );
  return [
    stamp(env, {
      kind: 'cycle.configured' as const,
      version: 2,
      subject: CYCLE,
      data: { revision: 1, cycle: testCycle() },
    }),
    ...(today.ok ? today.value : []),
    ...(later.ok ? later.value : []),
    stamp(env, {
      kind: 'office-key.made' as const,
      version: 1,
      subject: mintUuid(env.random),
      data: { key: KeyId.parse(mintUuid(env.random)), publicKey: 'A'.repeat(43) },
    }),
  ];
}

async function fetched(store: Store, entries: readonly Entry[], from: number): Promise<void> {
  const prepared = await Promise.all(entries.map((entry) => prepare(entry, sha256Hex)));
  await store.take(pageOf(prepared.map((entry, at) => pulledAt(entry, from + at))));
}

function statusSource() {
  const listeners = new Set<() => void>();
  let status: SyncStatus = {
    phase: 'idle',
    pending: 0,
    quarantined: 0,
    sent: 0,
    total: 0,
    lastContact: NOW,
    problem: null,
    retryAt: null,
    complete: true,
  };
  return {
    read: () => status,
    set(part: Partial<SyncStatus>) {
      status = { ...status, ...part };
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Drafts on the same disk as the log, which removes them as it saves. */
function draftsOn({ data }: MemoryDisk): Drafts {
  return {
    async save(key, value) {
      data.drafts.set(key, { key, value: structuredClone(value), savedAt: NOW });
    },
    load: async (key) => data.drafts.get(key),
    list: async (prefix) => [...data.drafts.values()].filter(({ key }) => key.startsWith(prefix)),
    async remove(key) {
      data.drafts.delete(key);
    },
  };
}

function memorySettings(
  begun: Partial<TabletSettings>,
  failing: () => StorageFailure | undefined,
): SettingsStore {
  const listeners = new Set<() => void>();
  let current: TabletSettings = { ...defaultSettings, ...begun };
  return {
    current: () => current,
    async change(part) {
      const code = failing();
      if (code) throw new StorageError(code);
      current = { ...current, ...part };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
