import { byDevice, stamp } from '../../src/domain/log/entry.ts';
import { DeviceId, EpochId, KeyId, mintUuid, ProcessId, type RandomBytes } from '../../src/domain/log/ids.ts';
import { makeDeviceKey } from '../../src/sealing/device-key.ts';
import { sha256Hex } from '../../src/sealing/hash.ts';
import type { OpeningKey } from '../../src/sealing/hpke.ts';
import { makeOfficeKey } from '../../src/sealing/office-key.ts';
import type { BackupSource } from '../../src/storage/backup-file-write.ts';
import type { Identity, StoredEntry } from '../../src/storage/store.ts';

/** A tablet with a log, its key, and an office that can open what the tablet writes. */
export type Scene = {
  readonly source: BackupSource;
  readonly rows: StoredEntry[];
  readonly own: readonly StoredEntry[];
  readonly publicKey: string;
  /** Rows of photos, by their entries. */
  readonly photos: Map<string, unknown>;
  readonly opening: (key: KeyId) => OpeningKey | undefined;
};

const random: RandomBytes = (count) => crypto.getRandomValues(new Uint8Array(count));

const STATES = ['pending', 'acknowledged', 'quarantined'] as const;

/**
 * A tablet that wrote `entries` entries, in all three states, each with `text` in it; after every tenth stands one
 * that was pulled and is not the tablet's own.
 */
export async function tabletWith(entries: number, text = 'En gungställning i Ormaryd'): Promise<Scene> {
  const device = DeviceId.parse(mintUuid(random));
  const process = ProcessId.parse(mintUuid(random));
  const epoch = EpochId.parse(mintUuid(random));
  const identity: Identity = { device, process, author: byDevice(device), epoch };
  const rows: StoredEntry[] = [];
  const photos = new Map<string, unknown>();
  const write = async (seq: number | undefined) => {
    const now = '2026-11-23T09:30:00.000Z';
    const entry = stamp(
      { process, author: identity.author, now, random },
      { kind: 'idea.collected', version: 1, subject: mintUuid(random), data: { text, at: rows.length } },
    );
    const bytes = JSON.stringify(entry);
    const state = STATES[rows.length % 3] ?? 'pending';
    const common = { arrival: rows.length + 1, id: entry.id, hash: await sha256Hex(bytes), bytes };
    rows.push(
      seq === undefined
        ? { ...common, state: 'acknowledged', position: 7 }
        : { ...common, state, written: { epoch, seq } },
    );
  };
  for (let seq = 1; seq <= entries; seq += 1) {
    await write(seq);
    if (seq % 10 === 0) await write(undefined);
  }
  const officeKey = await makeOfficeKey();
  const deviceKey = await makeDeviceKey();
  const key = KeyId.parse(mintUuid(random));
  return {
    rows,
    photos,
    own: rows.filter((row) => row.written),
    publicKey: deviceKey.publicKey,
    opening: (asked) => (asked === key ? officeKey.opening : undefined),
    source: {
      store: {
        identity: () => Promise.resolve(identity),
        blobs: () => Promise.resolve([...photos.keys()]),
        blob: (entry) => Promise.resolve(photos.get(entry)),
        since: (arrival, most) => Promise.resolve(rows.filter((row) => row.arrival > arrival).slice(0, most)),
      },
      deviceKey: deviceKey.privateKey,
      officeKey: { key, publicKey: officeKey.publicKey },
    },
  };
}

/** A photo of this tablet's, of 60,000 bytes, under the entry of this number. */
export async function withPhoto(
  { photos, own }: Scene,
  seq: number,
): Promise<{ readonly hash: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const bytes = crypto.getRandomValues(new Uint8Array(60_000));
  const hash = await sha256Hex(bytes);
  const key = own[seq - 1]?.id ?? '';
  photos.set(key, { key, hash, bytes, at: '2026-11-23T09:30:00.000Z' });
  return { hash, bytes };
}
