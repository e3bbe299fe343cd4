import { gzipSync } from 'node:zlib';
import type { Member } from '../../src/domain/cycle/member.ts';
import { byMember } from '../../src/domain/log/entry.ts';
import { DeviceId, mintUuid } from '../../src/domain/log/ids.ts';
import { MemoryDisk } from '../../src/storage/memory-shelf.ts';
import type { Fetch } from '../../src/sync/world.ts';
import { Device, type DeviceOptions, ownerOf } from './device.ts';
import { OfficeServer } from './office-server.ts';
import { chance } from './seed.ts';
import { type SwitchedServer, switchedServer } from './switched-server.ts';
import { VirtualTime } from './virtual-time.ts';

/** An office with a server behind a real port, a coordinator, and tablets; a clock that stands still. */
export type Scene = {
  readonly time: VirtualTime;
  readonly office: OfficeServer;
  readonly way: SwitchedServer;
  readonly member: Member;
  tablet(over?: Partial<DeviceOptions>): Promise<Device>;
  /** The browser of the coordinator at the office. */
  browser(over?: Partial<DeviceOptions>): Promise<Device>;
  close(): Promise<void>;
};

export const ACCOUNT = 'sara';
const gzip = async (text: string) => new Uint8Array(gzipSync(text));

/** The coordinator's cookie comes along, as in a browser. */
export const signedIn =
  (fetch: Fetch): Fetch =>
  (path, init) =>
    fetch(path, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), cookie: ACCOUNT } });

export async function openScene(seed = 1): Promise<Scene> {
  const { bytes: random } = chance(seed);
  const time = new VirtualTime();
  const office = await OfficeServer.open(() => time.iso(), random);
  const member = await office.coordinator(ACCOUNT);
  const way = await switchedServer((path, init) => office.fetch(path, init));
  const devices: Device[] = [];
  const start = async (options: DeviceOptions) => {
    const device = await Device.start(options);
    devices.push(device);
    return device;
  };
  const about = { clock: time, random, world: { gzip } };
  return {
    time,
    office,
    way,
    member,
    async tablet(over = {}) {
      const enrolled = await office.enrol();
      const { fetch } = way;
      const credentials = { token: enrolled.token };
      return start({
        ...about,
        disk: new MemoryDisk(),
        owner: ownerOf(enrolled),
        credentials,
        fetch,
        ...over,
      });
    },
    async browser(over = {}) {
      const { process } = await office.store.standing();
      const device = DeviceId.parse(mintUuid(random));
      const owner = { device, process, author: byMember(member.id) };
      return start({
        ...about,
        disk: new MemoryDisk(),
        owner,
        credentials: {},
        fetch: signedIn(way.fetch),
        every: 2000,
        ...over,
      });
    },
    async close() {
      for (const device of devices) device.kill();
      await way.close();
      await office.close();
    },
  };
}

/** Resolves once the device's status is as asked for. */
export function becomes(device: Device, is: (status: ReturnType<Device['sync']['status']>) => boolean) {
  return new Promise<void>((resolve) => {
    const look = () => {
      if (!is(device.sync.status())) return;
      stop();
      resolve();
    };
    const stop = device.sync.subscribe(look);
    look();
  });
}
