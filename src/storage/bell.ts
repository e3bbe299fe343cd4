/** Tells the other tabs of this device that something was written. Not heard in the tab that rings. */
export type Bell = { ring(): void; listen(listener: () => void): () => void; close(): void };

/** A bell that every tab on the same data hears. */
export function bell(name: string): Bell {
  let open = true;
  const channel = new BroadcastChannel(name);
  return {
    ring() {
      // The other tabs can wait a moment; whoever saves is waiting now.
      setTimeout(() => {
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: it is this origin's
        if (open) channel.postMessage(null);
      });
    },
    listen(listener) {
      channel.addEventListener('message', listener);
      return () => channel.removeEventListener('message', listener);
    },
    close() {
      open = false;
      channel.close();
    },
  };
}
