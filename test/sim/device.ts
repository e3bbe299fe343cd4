import { hash } from 'node:crypto';
import { tabletVocabulary } from '../../src/domain/log/tablet.ts';
import { byDevice } from '../../src/domain/log/entry.ts';
import { EpochId, IdeaId, mintUuid, type RandomBytes } from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { collectIdea } from '../../src/domain/ideas/idea.ts';
import { countVisitor } from '../../src/domain/meeting/attendance.ts';
import type { DeviceLog, Saved } from '../../src/storage/log.ts';
import { logStore } from '../../src/storage/log-store.ts';
import { type MemoryDisk, memoryShelf } from '../../src/storage/memory-shelf.ts';
import { openLog } from '../../src/storage/open-log.ts';
import type { Identity, Store } from '../../src/storage/store.ts';
import type { Credentials } from '../../src/sync/ask.ts';
import type { Sync } from '../../src/sync/engine.ts';
import { startSync } from '../../src/sync/start-sync.ts';
import type { Clock, Fetch, World } from '../../src/sync/world.ts';
import { EVENT, testIdea } from '../domain/values.ts';
import type { Enrolled } from './office-server.ts';

/** Quick, and the same in every run: nothing waits for a thread. */
export const sha256 = async (text: string): Promise<string> => hash('sha256', text);

export type DeviceOptions = {
  readonly disk: MemoryDisk;
  readonly owner: Omit<Identity, 'epoch'>;
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly fetch: Fetch;
  readonly every?: number;
  readonly world?: Partial<World>;
};

/** Who a freshly enrolled tablet is. */
export const ownerOf = ({ device, process }: Enrolled): Omit<Identity, 'epoch'> => ({
  device,
  process,
  author: byDevice(device),
});

/** A tablet or an office browser: the real log and the real sync over a disk in memory. */
export class Device {
  readonly options: DeviceOptions;
  readonly store: Store;
  readonly log: DeviceLog;
  readonly sync: Sync;
  #wake = new Set<() => void>();

  private constructor(options: DeviceOptions, store: Store, log: DeviceLog) {
    const { owner, credentials, clock, random, fetch, every = 60_000 } = options;
    this.options = options;
    this.store = store;
    this.log = log;
    const world: World = {
      fetch,
      clock,
      random,
      sha256,
      alone: async (run) => {
        await run();
        return true;
      },
      onOpportunity: (wake) => {
        this.#wake.add(wake);
        return () => this.#wake.delete(wake);
      },
      visible: () => true,
      ...options.world,
    };
    this.sync = startSync({ store, log, device: owner.device, credentials, every }, world);
  }

  static async start(options: DeviceOptions): Promise<Device> {
    const { disk, owner, clock, random } = options;
    const store = logStore(memoryShelf(disk));
    await store.begin({ ...owner, epoch: EpochId.parse(mintUuid(random)) });
    const log = await openLog(store, tabletVocabulary, {
      now: () => new Date(clock.now()).toISOString(),
      random,
      sha256,
    });
    return new Device(options, store, log);
  }

  /** An idea of this device's, not yet kept. */
  newIdea(title: string): Entry {
    const { random } = this.options;
    const idea = IdeaId.parse(mintUuid(random));
    const collected = collectIdea({ idea, collected: testIdea({ title }) }, this.log.env());
    const entry = collected.ok ? collected.value[0] : undefined;
    if (!entry) throw new Error('An idea');
    return entry;
  }

  newVisitor(): Entry {
    const [entry] = countVisitor(EVENT, this.log.env());
    if (!entry) throw new Error('A visitor');
    return entry;
  }

  save(...entries: readonly Entry[]): Promise<Saved> {
    return this.log.append(entries);
  }

  /** The network is said to have come. */
  wake(): void {
    for (const wake of this.#wake) wake();
  }

  /** The process is gone, from one instruction to the next. */
  kill(): void {
    this.sync.stop();
    this.log.close();
  }

  /** The same device again, after a restart. */
  restart(over: Partial<DeviceOptions> = {}): Promise<Device> {
    return Device.start({ ...this.options, ...over });
  }
}
