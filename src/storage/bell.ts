/** Tells the other tabs of this device that something was written. Not heard in the tab that rings. */
export type Bell = { ring(): void; listen(listener: () => void): () => void; close(): void };

/** A bell that every tab on the same data hears. */
export function bell(name: string): Bell {
  const channel = new BroadcastChannel(name);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it is this origin's
    ring: () => channel.postMessage(null),
    listen(listener) {
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
    close: () => channel.close(),
  };
}
