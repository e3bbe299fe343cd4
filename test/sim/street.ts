import { byMember } from '../../src/domain/log/entry.ts';
import { DeviceId, mintUuid } from '../../src/domain/log/ids.ts';
import type { Entry } from '../../src/domain/log/kinds.ts';
import { MemoryDisk } from '../../src/storage/memory-shelf.ts';
import { StorageError } from '../../src/storage/store.ts';
import { Device, ownerOf } from './device.ts';
import { Door, hostileNetwork, type Weather } from './hostile-network.ts';
import { OfficeServer } from './office-server.ts';
import { type Chance, chance } from './seed.ts';
import { VirtualTime } from './virtual-time.ts';

const ACCOUNT = 'sara';

/** What somebody was told is saved, and on which disk. */
type Promised = { readonly entry: Entry; readonly disk: MemoryDisk };

/** A day on the street: tablets, an office, and everything that can happen to them, from one number. */
export class Street {
  readonly chance: Chance;
  readonly time: VirtualTime;
  readonly weather: Weather;
  readonly door: Door;
  readonly office: OfficeServer;
  /** The coordinator's browser, which reads everything. */
  readonly browser: Device;
  tablets: Device[] = [];
  promised: Promised[] = [];
  readonly #copies: string[] = [];

  private constructor(parts: Pick<Street, 'chance' | 'time' | 'weather' | 'office' | 'browser' | 'door'>) {
    this.chance = parts.chance;
    this.time = parts.time;
    this.weather = parts.weather;
    this.office = parts.office;
    this.browser = parts.browser;
    this.door = parts.door;
  }

  static async open(seed: number, tablets: number): Promise<Street> {
    const luck = chance(seed);
    const time = new VirtualTime();
    const weather: Weather = { badness: 0 };
    const door = new Door();
    const office = await OfficeServer.open(() => time.iso(), luck.bytes);
    const member = await office.coordinator(ACCOUNT);
    const { process } = await office.store.standing();
    const browser = await Device.start({
      disk: new MemoryDisk(),
      owner: { device: DeviceId.parse(mintUuid(luck.bytes)), process, author: byMember(member.id) },
      credentials: {},
      clock: time,
      random: luck.bytes,
      fetch: hostileNetwork({ office: asMember(office), door }, time, luck, weather),
      every: 60_000,
    });
    const street = new Street({ chance: luck, time, weather, office, browser, door });
    for (let at = 0; at < tablets; at += 1) await street.#enrol();
    return street;
  }

  async #enrol(): Promise<void> {
    const enrolled = await this.office.enrol();
    const tablet = await Device.start({
      disk: new MemoryDisk(),
      owner: ownerOf(enrolled),
      credentials: { token: enrolled.token },
      clock: this.time,
      random: this.chance.bytes,
      fetch: hostileNetwork(
        { office: this.office.fetch, door: this.door },
        this.time,
        this.chance,
        this.weather,
      ),
    });
    this.tablets.push(tablet);
  }

  /** Somebody leaves an idea, or is counted; or a whole class does. */
  async write(): Promise<void> {
    const tablet = this.chance.pick(this.tablets);
    const count = this.chance.often(0.1) ? 25 : 1;
    const entries = Array.from({ length: count }, (_, at) =>
      this.chance.often(0.4) ? tablet.newVisitor() : tablet.newIdea(`Idé ${this.time.now()} ${at}`),
    );
    const saved = await tablet.save(...entries);
    const { disk } = tablet.options;
    if (saved.ok) this.promised.push(...entries.map((entry) => ({ entry, disk })));
  }

  /** The battery is flat, or the browser crashed; sometimes in the very middle of a save. */
  async crash(): Promise<void> {
    const tablet = this.chance.pick(this.tablets);
    const { disk } = tablet.options;
    if (this.chance.often(0.5)) {
      const where = this.chance.pick(['before-commit', 'after-commit'] as const);
      disk.fault = (point) => (point === where ? new StorageError('storage.closed') : undefined);
      await tablet.save(tablet.newIdea('Mitt i'));
    }
    tablet.kill();
    disk.fault = () => undefined;
    this.#replace(tablet, await tablet.restart());
  }

  /** The disk is full for a while. */
  async fillDisk(): Promise<void> {
    const { disk } = this.chance.pick(this.tablets).options;
    disk.fault = () => new StorageError('storage.full');
    this.time.after(this.chance.under(60_000), () => {
      disk.fault = () => undefined;
    });
  }

  /** A tablet is copied to another, and both go on. */
  async clone(): Promise<void> {
    const tablet = this.chance.pick(this.tablets);
    this.tablets.push(await tablet.restart({ disk: tablet.options.disk.copy() }));
  }

  /** A tablet gets back an old image of itself: what it wrote since and had not sent is gone, and nobody else's fault. */
  async setBack(): Promise<void> {
    const tablet = this.chance.pick(this.tablets);
    const image = tablet.options.disk.copy();
    await this.time.pass(this.chance.under(120_000));
    for (let more = 0; more < 3; more += 1) await tablet.save(tablet.newIdea('Efter avbilden'));
    await this.time.pass(this.chance.under(120_000));
    tablet.kill();
    this.promised = this.promised.filter(({ disk }) => disk !== tablet.options.disk);
    this.#replace(tablet, await tablet.restart({ disk: image }));
  }

  /** Somebody keeps a copy of the server's file. */
  async copyServer(): Promise<void> {
    this.#copies.push(await this.office.copy());
  }

  /** Somebody puts one back. */
  async replaceServer(): Promise<void> {
    const copy = this.#copies.at(-1);
    if (copy === undefined) return;
    await this.time.rest();
    await this.office.replaceBy(copy, this.chance.often(0.5) ? 'silently' : 'as a new generation');
  }

  /** The weather clears, and everybody has time to finish. */
  async calm(): Promise<void> {
    this.weather.badness = 0;
    for (let round = 0; round < 2; round += 1) {
      // Longer than the longest pause that anybody makes.
      await this.time.pass(400_000);
      for (const device of [...this.tablets, this.browser]) device.wake();
    }
    // Long enough for a request, too short for the next time somebody asks.
    await this.time.pass(5000);
  }

  async close(): Promise<void> {
    for (const device of [...this.tablets, this.browser]) device.kill();
    await this.time.rest();
    await this.office.close();
  }

  #replace(tablet: Device, by: Device): void {
    this.tablets = this.tablets.map((each) => (each === tablet ? by : each));
  }
}

const asMember =
  (office: OfficeServer): OfficeServer['fetch'] =>
  (path, init) =>
    office.fetch(path, {
      ...init,
      headers: { ...Object.fromEntries(new Headers(init.headers)), cookie: ACCOUNT },
    });
