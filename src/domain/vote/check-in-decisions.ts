import type { Cycle } from '../cycle/cycle.ts';
import { type Env, stamp } from '../log/entry.ts';
import type { CheckInId, StreetEventId, StyleId } from '../log/ids.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';
import {
  CHECK_IN_REASON_MAX,
  type CheckIn,
  type CheckInEntry,
  isLetIn,
  type LetInBy,
  useOfCode,
} from './check-in.ts';
import { type BallotPoint, closingBy } from './closing.ts';
import type { Opening } from './opening.ts';
import { styleNamed } from './question.ts';
import { type SlipBatch, slipWithTag, type VoidedSlips } from './slips.ts';

export type CheckInRefusal = Refusal<
  | 'check-in.not-open'
  | 'check-in.point-closed'
  | 'check-in.no-tablets'
  | 'check-in.wrong-way'
  | 'check-in.unknown-style'
  | 'check-in.unknown-code'
  | 'check-in.code-void'
  | 'check-in.code-of-other-style'
  | 'check-in.code-used'
>;

/** What is known on the tablet that bears on whether somebody may be let in. */
export type AtTheDoor = {
  readonly cycle: Cycle;
  readonly openings: ReadonlyMap<string, Opening>;
  readonly checkIns: ReadonlyMap<string, CheckIn>;
  readonly slips: ReadonlyMap<string, SlipBatch>;
  readonly voidedSlips: ReadonlyMap<string, VoidedSlips>;
  readonly points: ReadonlyMap<string, BallotPoint>;
};

/**
 * Lets a voter in. Refuses a vote that has not been opened, a point that this tablet has closed, a tablet where all is paper, another way in than the
 * round's (a code is good in a register round too: people with protected identity vote by slip), a style the round
 * does not have, and a code that is none of its, or is void, or is for another style, or has been used.
 */
export function checkIn(
  { cycle, openings, checkIns, slips, voidedSlips, points }: AtTheDoor,
  command: {
    readonly checkIn: CheckInId;
    readonly event: StreetEventId;
    readonly style: StyleId;
    readonly channel: 'tablet' | 'paper';
    readonly as: LetInBy;
  },
  env: Env,
): Result<readonly CheckInEntry[], CheckInRefusal> {
  const { checkIn: subject, as, ...voter } = command;
  const opening = openings.get(cycle.id);
  if (!opening) return refuse('check-in.not-open');
  if (closingBy(points.get(voter.event), env.author)) return refuse('check-in.point-closed');
  if (voter.channel === 'tablet' && !opening.key) return refuse('check-in.no-tablets');
  const { checkIn: way } = cycle.voting;
  if (as.by !== way && !(as.by === 'slip' && way === 'register')) return refuse('check-in.wrong-way');
  const style = styleNamed(cycle, voter.style);
  if (!style) return refuse('check-in.unknown-style');
  const about = { version: 1, subject };
  const data = { cycle: cycle.id, ...voter };
  if (as.by !== 'slip')
    return accept([stamp(env, { ...about, kind: 'voter.checked-in' as const, data: { ...data, as } })]);
  const batch = slipWithTag(slips, cycle.id, as.tag);
  if (!batch) return refuse('check-in.unknown-code');
  if (voidedSlips.has(batch.id)) return refuse('check-in.code-void', { number: batch.number });
  if (batch.style !== undefined && batch.style !== voter.style)
    return refuse('check-in.code-of-other-style', {
      style: styleNamed(cycle, batch.style)?.name ?? batch.style,
    });
  const used = useOfCode(checkIns, cycle.id, as.tag);
  if (used) return refuse('check-in.code-used', { at: used.made.at, event: used.made.event });
  return accept([stamp(env, { ...about, kind: 'code.checked-in' as const, data: { ...data, tag: as.tag } })]);
}

/** Takes a check-in back as a mistake. Refuses one that is over, and a reason that is empty or too long. */
export function undoCheckIn(
  held: CheckIn,
  reason: string,
  env: Env,
): Result<
  readonly CheckInEntry[],
  Refusal<'check-in.over' | 'check-in.no-reason' | 'check-in.reason-too-long'>
> {
  if (!isLetIn(held)) return refuse('check-in.over');
  if (reason.trim() === '') return refuse('check-in.no-reason');
  if (reason.length > CHECK_IN_REASON_MAX)
    return refuse('check-in.reason-too-long', { most: CHECK_IN_REASON_MAX });
  const data = { event: held.made.event, reason };
  return accept([stamp(env, { kind: 'check-in.undone' as const, version: 1, subject: held.id, data })]);
}

/** The voter has left without voting. Refuses a check-in that is over. */
export function leaveWithoutVoting(
  held: CheckIn,
  env: Env,
): Result<readonly CheckInEntry[], Refusal<'check-in.over'>> {
  if (!isLetIn(held)) return refuse('check-in.over');
  const data = { event: held.made.event };
  return accept([stamp(env, { kind: 'voter.left' as const, version: 1, subject: held.id, data })]);
}
