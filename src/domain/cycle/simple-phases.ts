import { dayAfter } from './days.ts';
import type { Phase } from './phase.ts';

/** How long people are told of a round before it begins, how long a board takes, and how long building does. */
const INVITING_DAYS = 21;
const DECIDING_DAYS = 60;
const DELIVERING_DAYS = 365;

/** The days that a small round is asked for. All `YYYY-MM-DD`. */
export type AskedDays = {
  readonly ideasFrom: string;
  readonly ideasUntil: string;
  readonly voteFrom: string;
  readonly voteUntil: string;
};

/**
 * All steps around the two that residents meet: people are invited from three weeks before until the vote is over,
 * ideas are worked on from the first one until the day before the vote, and what follows the vote gets the time that
 * it usually takes. `today` begins the frame, where there is time before the invitation. The days are in order.
 */
export function phasesAround(days: AskedDays, today: string): Phase[] {
  const invitedFrom = dayAfter(days.ideasFrom, -INVITING_DAYS);
  const framedUntil = dayAfter(days.ideasFrom, -1);
  const decidedFrom = dayAfter(days.voteUntil);
  const decidedUntil = dayAfter(days.voteUntil, DECIDING_DAYS);
  const deliveredFrom = dayAfter(decidedUntil);
  const deliveredUntil = dayAfter(decidedUntil, DELIVERING_DAYS);
  return [
    ...(today <= framedUntil ? [{ step: 'frame' as const, from: today, until: framedUntil }] : []),
    { step: 'invitation', from: invitedFrom, until: days.voteUntil },
    { step: 'ideas', from: days.ideasFrom, until: days.ideasUntil },
    { step: 'development', from: days.ideasFrom, until: dayAfter(days.voteFrom, -1) },
    { step: 'vote', from: days.voteFrom, until: days.voteUntil },
    { step: 'decision', from: decidedFrom, until: decidedUntil },
    { step: 'delivery', from: deliveredFrom, until: deliveredUntil },
    { step: 'follow-up', from: deliveredFrom, until: dayAfter(deliveredUntil, 90) },
  ];
}
