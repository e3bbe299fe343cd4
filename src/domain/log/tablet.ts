import { applyMadeCurrent } from '../cycle/current-round.ts';
import { applyCycle } from '../cycle/cycle.ts';
import { applyOfficeKey } from '../cycle/office-key.ts';
import { applyContact } from '../ideas/contact.ts';
import { applyIdea } from '../ideas/idea.ts';
import { applyAnswers } from '../meeting/answers.ts';
import { applyAttendance } from '../meeting/attendance.ts';
import { applyStreetEvent } from '../meeting/street-event.ts';
import { applyBallotWords } from '../vote/ballot-words.ts';
import { applyBag } from '../vote/bag.ts';
import { applyCheckIn } from '../vote/check-in.ts';
import { applyClosing } from '../vote/closing.ts';
import { applyCountKey } from '../vote/count-key.ts';
import { applyOpening } from '../vote/opening.ts';
import { applyPaperBatch } from '../vote/paper-batch.ts';
import { applySlips, applyVoidedSlips } from '../vote/slips.ts';
import { applySettlement } from './settlement.ts';
import type { Copies } from './copies.ts';
import { folderWith, type Own } from './folder.ts';
import type { Entry } from './kinds.ts';
import { readerOf } from './read-entry.ts';
import { absurd } from './refusal.ts';
import { type TabletEntry, tabletKinds } from './tablet-kinds.ts';
import type { State } from './state.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a tablet understands: less to load before the first screen, and nothing of it is missed there. */
export const tabletVocabulary: Vocabulary = {
  read: readerOf(tabletKinds),
  folder: (from) =>
    folderWith((own, entry, copies) => {
      if (isForTablets(entry)) applyOnTablet(own, entry, copies);
    }, from),
};

/** The state after these entries, of which a tablet passes over what it does not understand. */
export function foldOnTablet(state: State, entries: Iterable<Entry>): State {
  const folder = tabletVocabulary.folder(state);
  folder.take(entries);
  return folder.state();
}

/** Whether an entry is of a kind that tablets understand. */
export const isForTablets = (entry: Entry): entry is TabletEntry => Object.hasOwn(tabletKinds, entry.kind);

/** What an entry that tablets write or read does to the state. */
export function applyOnTablet(own: Own, entry: TabletEntry, copies: Copies): void {
  switch (entry.kind) {
    case 'cycle.configured':
      return applyCycle(own('cycles'), entry);
    case 'round.made-current':
      return applyMadeCurrent(own('madeCurrent'), entry);
    case 'office-key.made':
    case 'office-key.wrapped':
      return applyOfficeKey(own('officeKeys'), entry);
    case 'event.planned':
    case 'event.cancelled':
    case 'event.resumed':
    case 'event.closed':
      return applyStreetEvent(own('events'), entry);
    case 'attendance.counted':
      return applyAttendance(own('attendance'), entry);
    case 'answers.counted':
      return applyAnswers(own('answers'), entry);
    case 'idea.collected':
      return applyIdea(own('ideas'), entry);
    case 'contact.left':
      return applyContact(own('contacts'), entry);
    case 'idea.photo-added':
      return void own('photos').set(entry.id, entry);
    case 'batch.opened':
    case 'sheet.entered':
    case 'sheet.withdrawn':
    case 'batch.closed':
    case 'batch.discarded':
    case 'batch.settled':
      return applyPaperBatch(own('batches'), entry, copies);
    case 'count-key.made':
    case 'count-key.share-tested':
      return applyCountKey(own('countKeys'), entry);
    case 'vote.opened':
      return applyOpening(own('openings'), entry);
    case 'ballot.translated':
      return applyBallotWords(own('ballotWords'), entry);
    case 'slips.printed':
      return applySlips(own('slips'), entry);
    case 'slips.voided':
      return applyVoidedSlips(own('voidedSlips'), entry);
    case 'voter.checked-in':
    case 'code.checked-in':
    case 'check-in.undone':
    case 'voter.left':
      return applyCheckIn(own('checkIns'), entry);
    case 'bag.sealed':
      return applyBag(own('bags'), entry);
    case 'point.closed':
    case 'point.reopened':
      return applyClosing(own('points'), entry);
    case 'quarantine.released':
    case 'quarantine.rejected':
    case 'entries.erased':
      return applySettlement(own('settlements'), entry);
    default:
      return absurd(entry);
  }
}
