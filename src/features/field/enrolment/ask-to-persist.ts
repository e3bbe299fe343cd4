/** Asks that the browser never clears the app's storage on its own; false when it will not promise, or cannot. */
export async function askToPersist(): Promise<boolean> {
  if (!('storage' in navigator)) return false;
  return navigator.storage.persist().catch(() => false);
}
