import { tabletVocabulary } from '../../src/domain/log/tablet.ts';
import { byDevice, stamp } from '../../src/domain/log/entry.ts';
import { CheckInId, DeviceId, EpochId, StreetEventId, StyleId } from '../../src/domain/log/ids.ts';
import { type Entry, readEntry } from '../../src/domain/log/kinds.ts';
import type { BagEntry } from '../../src/domain/vote/bag.ts';
import { sha256Hex } from '../../src/sealing/hash.ts';
import { type BallotBox, openBallotBox } from '../../src/storage/ballot-box.ts';
import type { OpenEnvelope } from '../../src/storage/ballot-moves.ts';
import type { Booth } from '../../src/storage/booth.ts';
import type { DeviceLog } from '../../src/storage/log.ts';
import { logStore } from '../../src/storage/log-store.ts';
import { openLog } from '../../src/storage/open-log.ts';
import type { Shelf } from '../../src/storage/shelf.ts';
import type { Store } from '../../src/storage/store.ts';
import { seeded, testEnv } from '../domain/env.ts';
import { CYCLE, EVENT } from '../domain/values.ts';
import { idOf } from './prepared.ts';

export const OTHER_EVENT = StreetEventId.parse('55555555-5555-4555-8555-555555555555');
const STYLE = StyleId.parse('norr');
const SINCE = '2026-05-12T12:00:00.000Z';
const DEVICE = DeviceId.parse(idOf(1));

const env = (seed: number) => ({ ...testEnv(seed), author: byDevice(DEVICE) });

/** A voter of their own per seed: their check-in, and what puts them into the booth. */
export function voter(seed: number, event = EVENT): { readonly entries: readonly Entry[]; booth: Booth } {
  const checkIn = CheckInId.parse(idOf(seed));
  const about = { cycle: CYCLE, event, style: STYLE };
  const data = { ...about, channel: 'tablet' as const, as: { by: 'attested' as const } };
  const entry = stamp(env(seed), { kind: 'voter.checked-in' as const, version: 1, subject: checkIn, data });
  return { entries: [entry], booth: { checkIn, ...about, identity: 'AAAA', since: SINCE } };
}

/** That this voter has left without voting. */
export const leaving = (seed: number, event = EVENT): readonly Entry[] => [
  stamp(env(seed + 500), {
    kind: 'voter.left' as const,
    version: 1,
    subject: idOf(seed),
    data: { event },
  }),
];

/** A sealed vote of its own per seed, so many characters long. */
export function envelope(seed: number, length = 300): OpenEnvelope {
  const bytes = seeded(90_000 + seed)(length);
  const sealed = Array.from(bytes, (byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef'.charAt(byte % 32)).join('');
  return { key: idOf(20_000 + seed), style: STYLE, sealed };
}

/** One tab of a tablet. */
export type Tab = { readonly store: Store; readonly log: DeviceLog; readonly box: BallotBox };

/** Opens a tab over a shelf; the first one enrols the tablet. */
export async function openTab(shelf: Shelf, seed = 1): Promise<Tab> {
  const store = logStore(shelf);
  const { process, author } = env(1);
  await store.begin({ device: DEVICE, process, author, epoch: EpochId.parse(idOf(2)) });
  const random = seeded(seed);
  const log = await openLog(store, tabletVocabulary, { now: () => SINCE, random, sha256: sha256Hex });
  return { store, log, box: await openBallotBox(shelf, log) };
}

/** Lets a voter in and casts their vote. */
export async function vote({ box }: Tab, seed: number, event = EVENT, assisted = false): Promise<void> {
  const { entries, booth } = voter(seed, event);
  const letIn = await box.checkIn(entries, booth);
  const cast = await box.cast(envelope(seed), booth.checkIn, assisted);
  if (!letIn.ok || !cast.ok) throw new Error(JSON.stringify([letIn, cast]));
  await box.settled();
}

export async function voteAll(tab: Tab, seeds: readonly number[], event = EVENT): Promise<void> {
  for (const seed of seeds) await vote(tab, seed, event);
}

export const upTo = (end: number, from = 0): readonly number[] =>
  Array.from({ length: end - from }, (_, at) => from + at);

/** The envelopes in the open bag, as they lie on the disk. */
export const openRows = (shelf: Shelf): Promise<readonly unknown[]> =>
  shelf.read(['bags'], (drawer) => drawer.keyed('bags').all());

/** Every bag in a log, in the order in which they were sealed. */
export async function bagsIn({ store }: Pick<Tab, 'store'>): Promise<readonly BagEntry[]> {
  const rows = await store.since(0, 10_000);
  return rows.flatMap(({ bytes }) => {
    const read = readEntry(bytes ?? '');
    return read.ok && read.value.kind === 'bag.sealed' ? [read.value] : [];
  });
}

/** Where each sealed vote lies, once for every place. */
export async function places(shelf: Shelf, tab: Pick<Tab, 'store'>): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const put = (sealed: string, where: string) => found.set(sealed, [...(found.get(sealed) ?? []), where]);
  for (const row of await openRows(shelf)) put(String(Reflect.get(Object(row), 'sealed')), 'open');
  for (const bag of await bagsIn(tab)) for (const { sealed } of bag.data.envelopes) put(sealed, bag.subject);
  return found;
}
