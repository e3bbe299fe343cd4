import type { Drafts } from './drafts.ts';

/** A draft that follows what is being written. */
export type Autosave = {
  /** Keeps this value soon; never waits. */
  write(value: unknown): void;
  /** Resolves when everything written so far is kept, or has failed to be. */
  settled(): Promise<void>;
};

/**
 * Keeps a draft as it changes: one write at a time, the newest value always last, those between left out.
 * `told` hears after every write whether it succeeded, so that a screen says "sparas" only when it is true.
 */
export function autosave(drafts: Pick<Drafts, 'save'>, key: string, told: (kept: boolean) => void): Autosave {
  let newest: { readonly value: unknown } | undefined;
  let running: Promise<void> | undefined;

  const run = async () => {
    while (newest) {
      const { value } = newest;
      newest = undefined;
      const kept = await drafts.save(key, value).then(
        () => true,
        () => false,
      );
      told(kept);
    }
    running = undefined;
  };

  return {
    write(value) {
      newest = { value };
      running ??= run();
    },
    async settled() {
      await running;
    },
  };
}
