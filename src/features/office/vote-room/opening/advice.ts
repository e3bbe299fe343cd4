import type { Cycle } from '../../../../domain/cycle/cycle.ts';
import { ballotStandings } from '../../../../domain/translation/ballot-decisions.ts';
import { stepsAt } from '../../../../domain/cycle/phase.ts';
import type { State } from '../../../../domain/log/state.ts';
import { slipsOf } from '../../../../domain/vote/slips.ts';
import { ballotPoints } from '../ballot-points.ts';

/** Something that does not keep the vote from opening, but that somebody may have forgotten. */
export type Advice = 'no-points' | 'no-slips' | 'no-tablets' | 'not-the-time' | 'untranslated';

/** What a person should look at once more before the vote opens; none is as it should be. */
export function adviceFor(state: State, cycle: Cycle, today: string): readonly Advice[] {
  const found: Advice[] = [];
  const tablets = [...state.devices.values()].filter(({ enrolled, revoked }) => enrolled && !revoked);
  if (ballotPoints(state.events, cycle.id).length === 0) found.push('no-points');
  if (cycle.voting.checkIn === 'slip' && slipsOf(state.slips, cycle.id).length === 0) found.push('no-slips');
  if (tablets.length === 0) found.push('no-tablets');
  if (
    cycle.voting.tablets &&
    ballotStandings(cycle, state).some(({ there }) => there < cycle.contests.length)
  )
    found.push('untranslated');
  if (!stepsAt(cycle.phases, today).includes('vote')) found.push('not-the-time');
  return found;
}
