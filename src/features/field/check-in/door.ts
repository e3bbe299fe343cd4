import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { currentOfficeKey } from '../../../domain/cycle/office-key.ts';
import { CheckInId, mintUuid, type StreetEventId, type StyleId } from '../../../domain/log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../../../domain/log/refusal.ts';
import type { CheckInEntry, LetInBy } from '../../../domain/vote/check-in.ts';
import { checkIn, type CheckInRefusal } from '../../../domain/vote/check-in-decisions.ts';
import { sealingKeysOf } from '../../../domain/vote/sealing-keys.ts';
import { toBase64url } from '../../../sealing/base64url.ts';
import { type RegisterRefusal, sealRegister } from '../../../sealing/register.ts';
import type { BallotBox } from '../../../storage/ballot-box.ts';
import { boothOf } from '../../../storage/booth-of.ts';
import type { Log } from '../../../storage/log.ts';
import type { StorageFailure } from '../../../storage/store.ts';

/** Whoever stands at the door, and how they are let in. `born` is a day, YYYY-MM-DD. */
export type Voter = {
  readonly style: StyleId;
  readonly channel: 'tablet' | 'paper';
  readonly as:
    | { readonly by: 'attested' }
    | { readonly by: 'slip'; readonly tag: string }
    | { readonly by: 'register'; readonly name: string; readonly born: string };
};

export type DoorRefusal =
  | CheckInRefusal
  | RegisterRefusal
  | Refusal<StorageFailure | 'booth.taken' | 'check-in.no-office-key' | 'check-in.no-keys'>;

/** The door of a ballot point on this tablet. Only `ok` means that somebody was let in; it tells the check-in. */
export type Door = (voter: Voter) => Promise<Result<CheckInId, DoorRefusal>>;

/**
 * Lets voters in, one after another. What was decided for a voter is tried again as it is for as long as nothing about
 * them has been changed, so that a save that nobody heard of does not let them in twice.
 */
export function openDoor(log: Log, box: BallotBox, cycle: Cycle, event: StreetEventId): Door {
  let decided: { readonly of: string; readonly entries: readonly CheckInEntry[] } | undefined;

  return async (voter) => {
    if (voter.channel === 'tablet' && !sealingKeysOf(log.state(), cycle.id))
      return refuse('check-in.no-keys');
    const of = JSON.stringify(voter);
    if (decided?.of !== of) {
      const as = await grounds(voter.as, log, cycle);
      if (!as.ok) return as;
      const subject = CheckInId.parse(mintUuid(log.env().random));
      const result = checkIn(
        { ...log.state(), cycle },
        { ...voter, checkIn: subject, event, as: as.value },
        log.env(),
      );
      if (!result.ok) return result;
      decided = { of, entries: result.value };
    }
    const { entries } = decided;
    const saved = await box.checkIn(entries, boothOf(entries));
    if (!saved.ok) return saved;
    decided = undefined;
    return accept(CheckInId.parse(entries[0]?.subject));
  };
}

/** A register entry is sealed to the office before anything else happens to it. */
async function grounds(as: Voter['as'], log: Log, cycle: Cycle): Promise<Result<LetInBy, DoorRefusal>> {
  if (as.by !== 'register') return accept(as);
  const key = currentOfficeKey(log.state().officeKeys);
  if (!key) return refuse('check-in.no-office-key');
  const { name, born } = as;
  const sealed = await sealRegister({ name, born }, key, cycle.id);
  return sealed.ok ? accept({ by: 'register', sealed: toBase64url(sealed.value) }) : sealed;
}
