/** How much the app may keep on the tablet, in bytes, and whether the browser has promised not to clear it. */
export type StorageRoom = {
  readonly used: number | undefined;
  readonly quota: number | undefined;
  readonly persistent: boolean | undefined;
};

/** Asks the browser about its storage. What it does not tell stays undefined. */
export async function storageRoom(): Promise<StorageRoom> {
  if (!('storage' in navigator)) return { used: undefined, quota: undefined, persistent: undefined };
  const [estimate, persistent] = await Promise.all([
    navigator.storage.estimate().catch(() => ({ usage: undefined, quota: undefined })),
    navigator.storage.persisted().catch(() => undefined),
  ]);
  return { used: estimate.usage, quota: estimate.quota, persistent };
}
