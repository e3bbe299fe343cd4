import { applyDevice } from '../cycle/device.ts';
import { applyMember } from '../cycle/member.ts';
import { applyPhaseOpening } from '../cycle/phase-opening.ts';
import { applySafeguard } from '../cycle/safeguard.ts';
import { applyConcern } from '../ideas/concern.ts';
import { applyConcernKey, applyConcernOfficer } from '../ideas/concern-officer.ts';
import { applyContactOpening } from '../ideas/contact-opening.ts';
import { applyErasure } from '../ideas/erasure.ts';
import { applyIdeaWork } from '../ideas/idea-work.ts';
import { applyArrangement } from '../meeting/arrangement.ts';
import { applyMeetingNote } from '../meeting/meeting-note.ts';
import { applyCount } from '../outcome/count.ts';
import { applyDecision } from '../outcome/decision.ts';
import { applyLots } from '../outcome/lots.ts';
import { applyAssessment } from '../proposal/assessment.ts';
import { applyFormulation } from '../proposal/formulation.ts';
import { applyProposal } from '../proposal/proposal.ts';
import { applyProposalPhoto } from '../proposal/proposal-photo.ts';
import { applyLoss } from '../vote/loss.ts';
import { applySetAside } from '../vote/set-aside.ts';
import { applyTranslation } from '../translation/translation.ts';
import { type Apply, type Folder, folderWith } from './folder.ts';
import { type Entry, readEntry } from './kinds.ts';
import { absurd } from './refusal.ts';
import type { State } from './state.ts';
import { applyOnTablet, isForTablets } from './tablet.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The state after these entries. Total on every subset and the same in whatever order the entries come, as long
 * as each comes once: that is what lets tablets write alone for days, and a snapshot hold entries that have no
 * position yet. Only the nouns that are touched are copied.
 */
export function fold(state: State, entries: Iterable<Entry>): State {
  const folder = folderOf(state);
  folder.take(entries);
  return folder.state();
}

/** Folds entries of every kind into a state portion by portion, as they are read. */
export const folderOf = (from: State): Folder => folderWith(apply, from);

/** What the office, the server and the command line understand: everything. */
export const wholeVocabulary: Vocabulary = { read: readEntry, folder: folderOf };

const apply: Apply = (own, entry, copies) => {
  if (isForTablets(entry)) return applyOnTablet(own, entry, copies);
  switch (entry.kind) {
    case 'device.enrolled':
    case 'device.revoked':
      return applyDevice(own('devices'), entry);
    case 'member.joined':
    case 'member.roles-changed':
    case 'member.removed':
      return applyMember(own('members'), entry);
    case 'phase.opened':
      return applyPhaseOpening(own('phaseOpenings'), entry);
    case 'safeguard.adopted':
      return applySafeguard(own('safeguards'), entry);
    // Which links are open, and from when a second factor is asked for, the server knows: it counts the days.
    case 'invitation.made':
    case 'invitation.withdrawn':
    case 'second-factor.required':
      return;
    case 'idea.triaged':
    case 'idea.published':
    case 'idea.unpublished':
    case 'idea.ended':
    case 'idea.resumed':
    case 'idea.act-withdrawn':
    case 'idea.typed':
      return applyIdeaWork(own('ideaWork'), entry);
    case 'contact.opened':
      return applyContactOpening(own('contactOpenings'), entry);
    case 'idea.erasure-requested':
    case 'idea.erasure-decided':
    case 'idea.restriction-lifted':
      return applyErasure(own('erasures'), entry);
    case 'concern-officer.named':
      return applyConcernOfficer(own('concernOfficers'), entry);
    case 'concern-key.made':
    case 'concern-key.wrapped':
      return applyConcernKey(own('concernKeys'), entry);
    case 'concern.sealed':
    case 'concern.handled':
      return applyConcern(own('concerns'), entry);
    case 'proposal.drafted':
    case 'proposal.edited':
    case 'proposal.origin-set':
    case 'proposal.moved':
    case 'proposal.act-withdrawn':
      return applyProposal(own('proposals'), entry);
    case 'proposal.photo-added':
    case 'proposal.photo-kept':
      return applyProposalPhoto(own('proposalPhotos'), entry);
    case 'formulation.written':
      return applyFormulation(own('formulations'), entry);
    case 'text.translated':
      return applyTranslation(own('translations'), entry);
    case 'assessment.finished':
    case 'assessment.received':
    case 'assessment.opened':
    case 'assessment.withdrawn':
    case 'assessment.talked':
      return applyAssessment(own('assessments'), entry);
    case 'meeting.noted':
    case 'meeting.note-withdrawn':
      return applyMeetingNote(own('meetingNotes'), entry);
    case 'event.arranged':
      return applyArrangement(own('arrangements'), entry);
    case 'loss.signed':
      return applyLoss(own('losses'), entry);
    case 'votes.set-aside':
    case 'set-aside.confirmed':
      return applySetAside(own('setAsideRuns'), entry);
    case 'count.started':
    case 'inners.listed':
    case 'count.opened':
    case 'count.tallied':
    case 'result.approved':
    case 'result.published':
      return applyCount(own('counts'), entry);
    case 'draw.committed':
    case 'draw.made':
      return applyLots(own('lots'), entry);
    case 'decision.recorded':
      return applyDecision(own('decisions'), entry);
    default:
      return absurd(entry);
  }
};
