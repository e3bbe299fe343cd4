import { useState } from 'preact/hooks';
import { storageFailure } from '../../../i18n/words.ts';
import { deriveSecret } from '../../../sealing/pin.ts';
import type { TabletSettings } from '../../../storage/tablet-settings.ts';
import { StorageError } from '../../../storage/store.ts';
import { useField } from '../field-context.ts';
import { newRecovery } from '../pin/secrets.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';

export type Facilitators = {
  readonly busy: boolean;
  readonly fault: string | undefined;
  /** A facilitator with this PIN; the same name again gets the new one. */
  readonly add: (name: string, pin: string) => void;
  readonly remove: (name: string) => void;
  /** A new recovery code takes the place of the old one. */
  readonly renew: () => void;
};

/**
 * Changes who may take the tablet out of the kiosk. `onChanged` is called when the change is on the disk, with the
 * recovery code if a new one was made: the first facilitator gets one too. It is in memory only, until it was shown.
 */
export function useFacilitators(onChanged: (recovery: string | undefined) => void): Facilitators {
  const { tablet } = useField();
  const { settings, log } = tablet;
  const [fault, setFault] = useState<string>();

  const [busy, change] = useOneAtATime(
    async (decide: (held: TabletSettings) => Promise<Partial<TabletSettings>>, withRecovery: boolean) => {
      try {
        const recovery = withRecovery ? await newRecovery(log.env().random) : undefined;
        const part = await decide(settings.current());
        await settings.change({ ...part, ...(recovery && { recovery: recovery.kept }) });
        setFault(undefined);
        onChanged(recovery?.code);
      } catch (error) {
        setFault(storageFailure(error instanceof StorageError ? error.code : 'storage.failed'));
      }
    },
  );
  return {
    busy,
    fault,
    add: (name, pin) =>
      change(async ({ facilitators }) => {
        const others = facilitators.filter((each) => each.name !== name);
        return { facilitators: [...others, { name, pin: await deriveSecret(pin) }] };
      }, settings.current().recovery === null),
    remove: (name) =>
      change(
        ({ facilitators }) =>
          Promise.resolve({ facilitators: facilitators.filter((each) => each.name !== name) }),
        false,
      ),
    renew: () => change(() => Promise.resolve({}), true),
  };
}
