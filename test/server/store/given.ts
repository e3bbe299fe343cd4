import { randomUUID } from 'node:crypto';
import { type Author, SERVER, byDevice, byMember } from '../../../src/domain/log/entry.ts';
import { EnrolmentCode } from '../../../src/domain/log/enrolment-code.ts';
import type { DeviceId, EpochId, MemberId } from '../../../src/domain/log/ids.ts';
import type { Party } from '../../../src/domain/log/kind.ts';
import type { Push, ServerStore, Taken } from '../../../src/server/store.ts';
import type { EnrolRequest } from '../../../src/wire/enrolment.ts';
import { CHAIN_START, type PullAnswer } from '../../../src/wire/pull.ts';
import type { PushedEntry, Verdict } from '../../../src/wire/push.ts';
import { type TestClock, type Writer, newDevice, newEpoch, pushed, testClock, writer } from '../street.ts';

const PUBLIC_KEY = 'A'.repeat(87);

/** A store with one tablet and one coordinator in it, made anew for every test. */
export type Given = {
  readonly store: ServerStore;
  readonly clock: TestClock;
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly tablet: Writer;
  readonly office: Writer;
  readonly epoch: EpochId;
  readonly byTablet: (...entries: PushedEntry[]) => Promise<Taken>;
  readonly byOffice: (...entries: PushedEntry[]) => Promise<Taken>;
  readonly readAs: (parties: readonly Party[]) => Promise<PullAnswer>;
  readonly flagsOf: (id: string) => Promise<readonly string[]>;
  /** Shuts the tablet out. */
  readonly revoke: () => Promise<void>;
  /** An enrolment code. */
  readonly draw: () => Promise<string>;
};

/** Opens a store that goes by a clock of its own, and lets one tablet and one coordinator in. */
export async function giveStore(open: (clock: TestClock) => Promise<ServerStore>): Promise<Given> {
  const clock = testClock();
  const store = await open(clock);
  const device = await enrolOne(store);
  const member = await joinOne(store);
  const { process } = await store.standing();
  const office = writer(process, byMember(member), clock.now);
  const given: Given = {
    store,
    clock,
    device,
    member,
    tablet: writer(process, byDevice(device), clock.now),
    office,
    epoch: newEpoch(),
    byTablet: (...entries) => store.take(ownPush(byDevice(device), device, entries)),
    byOffice: (...entries) => store.take(ownPush(byMember(member), newDevice(), entries)),
    readAs: (parties) => store.pull({ parties }, { after: 0, chain: CHAIN_START }),
    async flagsOf(id) {
      const { entries } = await given.readAs(['coordinator']);
      return entries.find((entry) => entry.id === id)?.flags ?? [];
    },
    async revoke() {
      const expects = await store.lastOf(device);
      await given.byOffice(pushed(office.revocation(device), { epoch: newEpoch(), seq: 1, expects }));
    },
    async draw() {
      const drawn = await store.drawCode(SERVER);
      if (!drawn.ok) throw new Error('no code');
      return drawn.value.code;
    },
  };
  return given;
}

/** A tablet that asks to be let in with this code. */
export const request = (code: string): EnrolRequest => ({
  code: EnrolmentCode.parse(code),
  device: newDevice(),
  publicKey: PUBLIC_KEY,
});

export const verdictsOf = ({ verdicts }: Taken): Verdict['verdict'][] =>
  verdicts.map(({ verdict }) => verdict);

export const kindsIn = ({ entries }: PullAnswer): string[] =>
  entries.map(({ bytes }) => String(/"kind":"([a-z.-]+)"/.exec(bytes ?? '')?.[1]));

const ownPush = (author: Author, device: DeviceId, entries: readonly PushedEntry[]): Push => ({
  author,
  carrier: author,
  writer: device,
  asks: device,
  calling: { device, waiting: 0 },
  entries,
});

async function enrolOne(store: ServerStore): Promise<DeviceId> {
  const drawn = await store.drawCode(SERVER);
  const device = newDevice();
  if (!drawn.ok) throw new Error('no code');
  await store.enrol({ code: drawn.value.code, device, publicKey: PUBLIC_KEY });
  return device;
}

async function joinOne(store: ServerStore): Promise<MemberId> {
  const { token } = await store.invite(['coordinator']);
  const joined = await store.join({ token, account: randomUUID(), name: 'Åsa' });
  if (!joined.ok) throw new Error('not joined');
  return joined.value.id;
}
