import type { Reins } from './opening.ts';

/** Something that goes on until it is paused, and again when it is resumed; stopped, it goes no further. */
export type Pausable = Reins & { pause(): void; resume(): void; stop(): void };

export function pausable(): Pausable {
  let waiting: PromiseWithResolvers<void> | undefined;
  let stopped = false;
  const resume = () => {
    waiting?.resolve();
    waiting = undefined;
  };
  return {
    go: async () => {
      await waiting?.promise;
    },
    stopped: () => stopped,
    pause: () => void (waiting ??= Promise.withResolvers()),
    resume,
    stop() {
      stopped = true;
      resume();
    },
  };
}
