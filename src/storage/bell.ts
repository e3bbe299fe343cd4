/** Tells the other tabs of this device that something was written. Not heard in the tab that rings. */
export type Bell = { ring(): void; listen(listener: () => void): () => void; close(): void };

/** A bell that every tab on the same data hears. */
export function bell(name: string): Bell {
  const channel = new BroadcastChannel(name);
  return {
    ring: () => channel.postMessage(null),
    listen(listener) {
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
    close: () => channel.close(),
  };
}
