import { t } from '@lingui/core/macro';
import { useRef, useState } from 'preact/hooks';
import type { CheckInEntry } from '../../../domain/vote/check-in.ts';
import { leaveWithoutVoting, undoCheckIn } from '../../../domain/vote/check-in-decisions.ts';
import { storageFailure } from '../../../i18n/words.ts';
import type { BallotBox } from '../../../storage/ballot-box.ts';
import { useField } from '../field-context.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';

/** How a check-in ends without a vote: the voter left, or it is undone for a reason. */
export type Ending = { readonly how: 'left' } | { readonly how: 'undone'; readonly reason: string };

export type Release = {
  readonly busy: boolean;
  /** Why it did not end; it stands as it stood. */
  readonly fault: string | undefined;
  readonly release: (checkIn: string, ending: Ending) => void;
};

/** Ends a check-in without a vote; `onEnded` is called once that is on the disk. */
export function useRelease(box: BallotBox, onEnded: () => void): Release {
  const { tablet } = useField();
  const [fault, setFault] = useState<string>();
  const decidedRef = useRef<{ readonly of: string; readonly entries: readonly CheckInEntry[] } | undefined>(
    undefined,
  );

  const [busy, release] = useOneAtATime(async (checkIn: string, ending: Ending) => {
    setFault(undefined);
    const of = JSON.stringify([checkIn, ending]);
    if (decidedRef.current?.of !== of) {
      const held = tablet.log.state().checkIns.get(checkIn);
      const env = tablet.log.env();
      const result =
        held &&
        (ending.how === 'left' ? leaveWithoutVoting(held, env) : undoCheckIn(held, ending.reason, env));
      // One that is over already, or unknown by now, has nothing more to say: only the booth is emptied.
      decidedRef.current = { of, entries: result?.ok ? result.value : [] };
    }
    const saved = await box.release(decidedRef.current.entries, checkIn);
    if (saved.ok) return onEnded();
    const { code } = saved.refusal;
    return setFault(
      code === 'booth.empty'
        ? t`Rösten har lagts under tiden. Avprickningen står kvar.`
        : storageFailure(code),
    );
  });
  return { busy, fault, release };
}
