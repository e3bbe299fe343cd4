import * as z from 'zod/mini';
import { byDevice } from '../domain/log/entry.ts';
import { DeviceId, EpochId, mintUuid, type ProcessId, type RandomBytes } from '../domain/log/ids.ts';
import { type DeviceKey, makeDeviceKey } from '../sealing/device-key.ts';
import { noCounts } from './rows.ts';
import { reopeningOnce } from './storage-failure.ts';
import type { Tables } from './tables.ts';

const StoredKey = z.object({ privateKey: z.instanceof(CryptoKey), publicKey: z.string() });

/** What a tablet calls itself before it is let in. Drawn once, so that asking twice is asking the same. */
const Candidate = z.object({ device: DeviceId, key: StoredKey });
export type Candidate = { readonly device: DeviceId; readonly key: DeviceKey };

/** What the server gave a tablet when it let it in. */
const Pass = z.object({ number: z.int(), token: z.string() });
export type Pass = z.infer<typeof Pass>;

/** Who this tablet will be; drawn and kept at the first asking. */
export async function candidateOf(tables: Tables, random: RandomBytes): Promise<Candidate> {
  const held = await tables.meta.get('candidate');
  if (held) return Candidate.parse(held.value);
  const drawn = { device: DeviceId.parse(mintUuid(random)), key: await makeDeviceKey() };
  return reopeningOnce(
    () =>
      tables.transaction('rw', tables.meta, async () => {
        // Another tab may have been faster while the key was made.
        const other = await tables.meta.get('candidate');
        if (other) return Candidate.parse(other.value);
        await tables.meta.put({ key: 'candidate', value: drawn });
        return drawn;
      }),
    () => tables.reopen(),
  );
}

/** The pass of a tablet that has been let in. */
export async function passOf(tables: Tables): Promise<Pass | undefined> {
  const held = await tables.meta.get('pass');
  return held && Pass.parse(held.value);
}

/** The tablet is let in: it becomes the log's owner and keeps its pass, in one stroke. */
export async function letIn(
  tables: Tables,
  { device }: Candidate,
  answer: Pass & { readonly process: ProcessId },
  random: RandomBytes,
): Promise<void> {
  const { process, number, token } = answer;
  const epoch = EpochId.parse(mintUuid(random));
  await reopeningOnce(
    () =>
      tables.transaction('rw', tables.meta, async () => {
        await tables.meta.put({ key: 'pass', value: { number, token } });
        if (await tables.meta.get('who')) return;
        await tables.meta.put({ key: 'who', value: { device, process, author: byDevice(device) } });
        await tables.meta.put({ key: 'writer', value: { epoch, seq: 0, counts: noCounts } });
      }),
    () => tables.reopen(),
  );
}
