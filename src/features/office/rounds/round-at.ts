import { standingRevision } from '../../../domain/outcome/decision-standing.ts';
import type { State } from '../../../domain/log/state.ts';
import type { Place } from '../place.ts';

/** The round that what an address names belongs to; undefined where it names nothing of one round, or nothing known. */
export function roundAt(place: Place, state: State): string | undefined {
  if (!('id' in place)) return undefined;
  switch (place.at) {
    case 'event':
    case 'event-print':
    case 'change-event':
    case 'point':
      return state.events.get(place.id)?.plan?.cycle;
    case 'idea':
      return state.ideas.get(place.id)?.cycle;
    case 'proposal':
    case 'assess':
    case 'assessments':
      return state.proposals.get(place.id)?.drafted?.cycle;
    case 'batch':
      return state.batches.get(place.id)?.opened?.cycle;
    case 'recorded':
    case 'correct':
    case 'extract':
      return standingRevision(state.decisions.get(place.id))?.cycle;
  }
}
