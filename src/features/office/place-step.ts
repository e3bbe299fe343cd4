import type { Step } from '../../domain/cycle/phase.ts';
import { type Place, to } from './place.ts';

/** The step of the model that a place belongs to; undefined for the overview and the tools. */
export function stepOf(place: Place): Step | undefined {
  switch (place.at) {
    case 'memo':
    case 'new-decision':
    case 'recorded':
    case 'correct':
    case 'extract':
      return 'decision';
    case 'proposals':
    case 'proposal':
    case 'new-proposal':
    case 'reasons':
    case 'shortlist':
    case 'translations':
    case 'translation-files':
    case 'translate':
    case 'assess-queue':
    case 'assess':
    case 'assessments':
      return 'development';
    case 'frame':
    case 'development':
    case 'decision':
    case 'delivery':
    case 'follow-up':
    case 'vote':
    case 'ideas':
      return place.at;
    case 'frame-part':
      return 'frame';
    case 'events':
    case 'event':
    case 'new-event':
    case 'change-event':
    case 'reach':
    case 'event-print':
    case 'tablets':
      return 'invitation';
    case 'idea':
    case 'beside-ideas':
    case 'type-ideas':
    case 'import-ideas':
    case 'idea-erasures':
    case 'concerns':
      return 'ideas';
    case 'count-key':
    case 'slips':
    case 'ballots':
    case 'opening':
    case 'points':
    case 'point':
    case 'paper':
    case 'double-votes':
    case 'batch':
      return 'vote';
    case 'count':
      return 'decision';
    case 'overview':
    case 'check':
    case 'rounds':
    case 'new-round':
    case 'safeguard':
    case 'quarantine':
    case 'backup':
    case 'key':
    case 'people':
    case 'account':
    case 'restored':
    case 'unknown':
      return undefined;
  }
}

/** Where each step's work is done. The preparation has no room of its own: its trace stands under the frame. */
export const roomOf: Readonly<Record<Exclude<Step, 'preparation'>, string>> = {
  frame: to.frame,
  invitation: to.events,
  ideas: to.ideas,
  development: to.proposals,
  vote: to.vote,
  decision: to.decision,
  delivery: to.delivery,
  'follow-up': to.followUp,
};
