import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { stepsAt } from '../../../domain/cycle/phase.ts';
import type { State } from '../../../domain/log/state.ts';
import { obstaclesToCount } from '../../../domain/outcome/count-decisions.ts';
import { currentCount, stageOf } from '../../../domain/outcome/count-standing.ts';
import type { Manifest } from '../../../domain/vote/manifest.ts';
import { currentRun, isConfirmed } from '../../../domain/vote/set-aside.ts';
import { isHeld } from '../vote-room/points/held.ts';

/** Something about the vote that a person should look at now. */
export type VoteNeed =
  | { readonly kind: 'vote-not-open' }
  /** Points that are over, and what they still owe the office. */
  | { readonly kind: 'points-held'; readonly points: number; readonly things: number }
  | { readonly kind: 'find-doubles' }
  | { readonly kind: 'set-aside-waits' }
  /** Nothing hinders the count any more, and nobody has begun it. */
  | { readonly kind: 'count-ready' }
  /** A result was counted: people must agree to it. */
  | { readonly kind: 'result-waits'; readonly approved: number }
  /** Two people have agreed, and it is not out. */
  | { readonly kind: 'result-unpublished' };

export type VoteNeedsInput = {
  readonly cycle: Cycle;
  readonly state: State;
  readonly manifest: Manifest;
  readonly now: string;
  readonly today: string;
};

/** What of the vote needs a person now. */
export function voteNeeds({ cycle, state, manifest, now, today }: VoteNeedsInput): readonly VoteNeed[] {
  if (!state.openings.has(cycle.id)) {
    const due = stepsAt(cycle.phases, today).includes('vote') && cycle.contests.length > 0;
    return due ? [{ kind: 'vote-not-open' }] : [];
  }
  const late = manifest.points
    .filter(({ event }) => event.plan.ends <= now)
    .map(({ items }) => items.filter(isHeld).length)
    .filter((things) => things > 0);
  const held = late.reduce((sum, things) => sum + things, 0);
  const run = currentRun(state.setAsideRuns, cycle.id);
  const { tablets, checkIn } = cycle.voting;
  const whole = manifest.complete && manifest.points.length > 0;
  return [
    ...(held > 0 ? [{ kind: 'points-held', points: late.length, things: held } as const] : []),
    ...(whole && !run && (tablets || checkIn !== 'attested') ? [{ kind: 'find-doubles' } as const] : []),
    ...(run && !isConfirmed(run) ? [{ kind: 'set-aside-waits' } as const] : []),
    ...countNeeds(cycle, state, manifest),
  ];
}

function countNeeds(cycle: Cycle, state: State, manifest: Manifest): readonly VoteNeed[] {
  const count = currentCount(state.counts, cycle.id);
  if (!count) {
    const known = { ...state, cycle: cycle.id, voting: cycle.voting, manifest };
    return obstaclesToCount(known).length === 0 ? [{ kind: 'count-ready' }] : [];
  }
  switch (stageOf(count)) {
    case 'tallied':
      return [{ kind: 'result-waits', approved: count.approvals.size }];
    case 'approved':
      return [{ kind: 'result-unpublished' }];
    // Whoever counts is in the room.
    case 'started':
    case 'listed':
    case 'opened':
    case 'published':
      return [];
  }
}
