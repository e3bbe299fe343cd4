import { applyCycle, type ConfiguredCycle } from '../cycle/cycle.ts';
import { applyDevice, type Device } from '../cycle/device.ts';
import { applyMember, type JoinedMember } from '../cycle/member.ts';
import { applyOfficeKey, type OfficeKey } from '../cycle/office-key.ts';
import { applyIdea, type Idea } from '../ideas/idea.ts';
import { applyAttendance, type Attendance } from '../meeting/attendance.ts';
import { applyStreetEvent, type StreetEvent } from '../meeting/street-event.ts';
import { applyCount, type Count } from '../outcome/count.ts';
import { applyDecision, type Decision } from '../outcome/decision.ts';
import { applyLots, type Lots } from '../outcome/lots.ts';
import { applyBag, type Bag } from '../vote/bag.ts';
import { applyCheckIn, type CheckIn } from '../vote/check-in.ts';
import { applyClosing, type BallotPoint } from '../vote/closing.ts';
import { applyCountKey, type CountKey } from '../vote/count-key.ts';
import { applyLoss, type Loss } from '../vote/loss.ts';
import { applyOpening, type Opening } from '../vote/opening.ts';
import { applyPaperBatch, type PaperBatch } from '../vote/paper-batch.ts';
import { applySetAside, type SetAsideRun } from '../vote/set-aside.ts';
import { applySlips, applyVoidedSlips, type SlipBatch, type VoidedSlips } from '../vote/slips.ts';
import { Copies } from './copies.ts';
import type { Entry } from './kinds.ts';
import { absurd } from './refusal.ts';
import { applySettlement, type Settlement } from './settlement.ts';

/** Counts up whenever a fold changes what it makes of the same entries; a snapshot of another one is rebuilt. */
export const FOLD_VERSION = 3;

/** What is known, by noun. Values are never changed in place: a changed noun is a new object. */
export type State = {
  readonly cycles: ReadonlyMap<string, ConfiguredCycle>;
  readonly devices: ReadonlyMap<string, Device>;
  readonly members: ReadonlyMap<string, JoinedMember>;
  readonly officeKeys: ReadonlyMap<string, OfficeKey>;
  readonly events: ReadonlyMap<string, StreetEvent>;
  readonly attendance: ReadonlyMap<string, Attendance>;
  readonly ideas: ReadonlyMap<string, Idea>;
  readonly batches: ReadonlyMap<string, PaperBatch>;
  readonly countKeys: ReadonlyMap<string, CountKey>;
  readonly openings: ReadonlyMap<string, Opening>;
  readonly slips: ReadonlyMap<string, SlipBatch>;
  readonly voidedSlips: ReadonlyMap<string, VoidedSlips>;
  readonly checkIns: ReadonlyMap<string, CheckIn>;
  readonly bags: ReadonlyMap<string, Bag>;
  readonly points: ReadonlyMap<string, BallotPoint>;
  readonly losses: ReadonlyMap<string, Loss>;
  readonly setAsideRuns: ReadonlyMap<string, SetAsideRun>;
  readonly counts: ReadonlyMap<string, Count>;
  readonly lots: ReadonlyMap<string, Lots>;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly settlements: ReadonlyMap<string, Settlement>;
};

type Draft = {
  -readonly [Noun in keyof State]: State[Noun] extends ReadonlyMap<infer Key, infer Value>
    ? Map<Key, Value>
    : never;
};

export const emptyState = (): State => ({
  cycles: new Map(),
  devices: new Map(),
  members: new Map(),
  officeKeys: new Map(),
  events: new Map(),
  attendance: new Map(),
  ideas: new Map(),
  batches: new Map(),
  countKeys: new Map(),
  openings: new Map(),
  slips: new Map(),
  voidedSlips: new Map(),
  checkIns: new Map(),
  bags: new Map(),
  points: new Map(),
  losses: new Map(),
  setAsideRuns: new Map(),
  counts: new Map(),
  lots: new Map(),
  decisions: new Map(),
  settlements: new Map(),
});

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

/** A fold that goes on. A state that was handed out never changes; between two of them, nothing is copied twice. */
export type Folder = { take(entries: Iterable<Entry>): void; state(): State };

/** Folds entries into a state portion by portion, as they are read. */
export function folderOf(from: State): Folder {
  let state = from;
  let draft: Partial<Draft> = {};
  let copies = new Copies();
  const own = <Noun extends keyof Draft>(noun: Noun): Draft[Noun] => {
    // The copy of a ReadonlyMap<K, V> is a Map<K, V>; TypeScript does not follow that through the mapped type.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const held = draft[noun] ?? (new Map<unknown, unknown>(state[noun]) as Draft[Noun]);
    draft[noun] = held;
    return held;
  };
  return {
    take(entries) {
      for (const entry of entries) apply(own, entry, copies);
    },
    state() {
      state = { ...state, ...draft };
      draft = {};
      copies = new Copies();
      return state;
    },
  };
}

function apply(
  own: <Noun extends keyof Draft>(noun: Noun) => Draft[Noun],
  entry: Entry,
  copies: Copies,
): void {
  switch (entry.kind) {
    case 'cycle.configured':
      return applyCycle(own('cycles'), entry);
    case 'device.enrolled':
    case 'device.revoked':
      return applyDevice(own('devices'), entry);
    case 'member.joined':
      return applyMember(own('members'), entry);
    case 'office-key.made':
    case 'office-key.wrapped':
      return applyOfficeKey(own('officeKeys'), entry);
    case 'event.planned':
    case 'event.closed':
      return applyStreetEvent(own('events'), entry);
    case 'attendance.counted':
      return applyAttendance(own('attendance'), entry);
    case 'idea.collected':
      return applyIdea(own('ideas'), entry);
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
    case 'quarantine.released':
    case 'quarantine.rejected':
    case 'entries.erased':
      return applySettlement(own('settlements'), entry);
    default:
      return absurd(entry);
  }
}
