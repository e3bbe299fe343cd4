import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { Instant } from '../../../domain/log/entry.ts';
import { CheckInId, mintUuid, type StreetEventId, type StyleId } from '../../../domain/log/ids.ts';
import type { CheckInEntry } from '../../../domain/vote/check-in.ts';
import { checkIn } from '../../../domain/vote/check-in-decisions.ts';
import { type CodeStanding, standingOfCode } from '../../../domain/vote/code-standing.ts';
import { sealingKeysOf } from '../../../domain/vote/sealing-keys.ts';
import type { VotingCode } from '../../../domain/vote/voting-code.ts';
import { codeTag } from '../../../sealing/voter-tag.ts';
import type { BallotBox } from '../../../storage/ballot-box.ts';
import { boothOf } from '../../../storage/booth-of.ts';
import type { Log } from '../../../storage/log.ts';
import type { StorageFailure } from '../../../storage/store.ts';

/** What came of a code. Only `in` means that its voter holds the tablet. */
export type AtDoor =
  | { readonly is: 'in' }
  /** The code is good for any ballot: the voter says which. */
  | { readonly is: 'choose' }
  | { readonly is: 'used'; readonly at: Instant; readonly event: string }
  | { readonly is: 'other-cycle' | 'void' | 'unknown' | 'taken' | 'closed' }
  | { readonly is: 'not-saved'; readonly code: StorageFailure };

/** The door of one voter who types a code: trying again after a failure is the same check-in. */
export type CodeDoor = (code: VotingCode, style: StyleId | undefined) => Promise<AtDoor>;

/** Lets in by code alone. Keeps nothing of a code but its tag. */
export function codeDoor(log: Log, box: BallotBox, cycle: Cycle, event: StreetEventId): CodeDoor {
  const subject = CheckInId.parse(mintUuid(log.env().random));
  let decided: { readonly from: string; readonly entries: readonly CheckInEntry[] } | undefined;

  return async (code, chosen) => {
    const state = log.state();
    const cycles = [...state.cycles.keys()];
    const tags = new Map(await Promise.all(cycles.map(async (id) => [id, await codeTag(id, code)] as const)));
    if (!sealingKeysOf(state, cycle.id)) return { is: 'closed' };
    const standing = standingOfCode(state, cycle.id, tags);
    if (standing.is !== 'good') return wrong(standing);
    const style = standing.style ?? chosen ?? onlyStyle(cycle);
    if (style === undefined) return { is: 'choose' };
    const from = `${standing.tag}/${style}`;
    if (decided?.from !== from) {
      const as = { by: 'slip' as const, tag: standing.tag };
      const result = checkIn(
        { ...state, cycle },
        { checkIn: subject, event, style, channel: 'tablet', as },
        log.env(),
      );
      if (!result.ok) return { is: 'closed' };
      decided = { from, entries: result.value };
    }
    const saved = await box.checkIn(decided.entries, boothOf(decided.entries));
    if (saved.ok) return { is: 'in' };
    const { code: refusal } = saved.refusal;
    return refusal === 'booth.taken' ? { is: 'taken' } : { is: 'not-saved', code: refusal };
  };
}

function wrong(standing: Exclude<CodeStanding, { is: 'good' }>): AtDoor {
  return standing.is === 'used' ? standing : { is: standing.is };
}

const onlyStyle = ({ voting }: Cycle): StyleId | undefined =>
  voting.styles.length === 1 ? voting.styles[0]?.id : undefined;
