import { useState } from 'preact/hooks';
import type { MadeCountKey } from '../../../../domain/vote/count-key.ts';
import { testShare } from '../../../../domain/vote/count-key-decisions.ts';
import { shareHash } from '../../../../sealing/count-key.ts';
import { readShare } from '../../../../sealing/share-text.ts';
import { useOffice } from '../../office-context.ts';
import { useSerial } from '../../use-serial.ts';
import { serialFailure } from '../../words/serial-words.ts';
import { testShareWords, unreadShareWords } from './share-refusals.ts';

export type ShareTest = {
  readonly busy: boolean;
  /** Why what was read is not this share. */
  readonly error: string | undefined;
  /** Why it could not be recorded. */
  readonly failure: string | undefined;
  /** Reads words or a code as this share (from 1); true once it is recorded as right. */
  readonly read: (text: string, share: number) => Promise<boolean>;
  readonly clear: () => void;
};

/** Reads shares back, one at a time. What was read is compared, wiped and forgotten: only that it was right is kept. */
export function useShareTest(key: MadeCountKey): ShareTest {
  const { office, state } = useOffice();
  const serial = useSerial(office.sync);
  const [error, setError] = useState<string>();

  const read = async (text: string, share: number): Promise<boolean> => {
    setError(undefined);
    const found = readShare(text, key.made.key);
    if (!found.ok) {
      setError(unreadShareWords(found.refusal));
      return false;
    }
    const hash = await shareHash(found.value);
    found.value.fill(0);
    const decided = testShare(state.countKeys, key, { share, hash }, office.log.env());
    if (!decided.ok) {
      setError(testShareWords(decided.refusal, key.made.shares[share - 1]?.trustee ?? ''));
      return false;
    }
    return serial.send(`test ${key.id} ${share}`, () => decided.value);
  };

  return {
    busy: serial.state.step === 'sending',
    error,
    failure: serial.state.step === 'failed' ? serialFailure(serial.state.why) : undefined,
    read,
    clear() {
      setError(undefined);
      serial.drop();
    },
  };
}
