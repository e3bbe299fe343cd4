import type { DexieOptions } from 'dexie';
import * as z from 'zod/mini';

const Bucket = z.object({ indexedDB: z.instanceof(IDBFactory) });
const Buckets = z.object({
  storageBuckets: z.custom<{ open(name: string, options: object): Promise<unknown> }>(),
});

/** A place of so many bytes, really. */
export async function smallDisk(quota: number): Promise<DexieOptions> {
  const { storageBuckets } = Buckets.parse({ storageBuckets: Reflect.get(navigator, 'storageBuckets') });
  const { indexedDB } = Bucket.parse(await storageBuckets.open(`disk-${crypto.randomUUID()}`, { quota }));
  return { indexedDB, IDBKeyRange };
}
