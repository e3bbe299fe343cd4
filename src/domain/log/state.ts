import type { MadeCurrent } from '../cycle/current-round.ts';
import type { ConfiguredCycle } from '../cycle/cycle.ts';
import type { Device } from '../cycle/device.ts';
import type { KnownMember } from '../cycle/member.ts';
import type { OfficeKey } from '../cycle/office-key.ts';
import type { PhaseOpening } from '../cycle/phase-opening.ts';
import type { Safeguard } from '../cycle/safeguard.ts';
import type { Concern } from '../ideas/concern.ts';
import type { ConcernKey, ConcernOfficer } from '../ideas/concern-officer.ts';
import type { Contacts } from '../ideas/contact.ts';
import type { ContactOpenings } from '../ideas/contact-opening.ts';
import type { Erasure } from '../ideas/erasure.ts';
import type { Idea } from '../ideas/idea.ts';
import type { IdeaWork } from '../ideas/idea-work.ts';
import type { Answers } from '../meeting/answers.ts';
import type { AddedPhoto } from '../ideas/photo.ts';
import type { Attendance } from '../meeting/attendance.ts';
import type { MeetingNote } from '../meeting/meeting-note.ts';
import type { Arrangement } from '../meeting/arrangement.ts';
import type { StreetEvent } from '../meeting/street-event.ts';
import type { Count } from '../outcome/count.ts';
import type { Decision } from '../outcome/decision.ts';
import type { Lots } from '../outcome/lots.ts';
import type { Assessment } from '../proposal/assessment.ts';
import type { Formulation } from '../proposal/formulation.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { ProposalPhotos } from '../proposal/proposal-photo.ts';
import type { Translations } from '../translation/translation.ts';
import type { Bag } from '../vote/bag.ts';
import type { BallotWords } from '../vote/ballot-words.ts';
import type { CheckIn } from '../vote/check-in.ts';
import type { BallotPoint } from '../vote/closing.ts';
import type { CountKey } from '../vote/count-key.ts';
import type { Loss } from '../vote/loss.ts';
import type { Opening } from '../vote/opening.ts';
import type { PaperBatch } from '../vote/paper-batch.ts';
import type { SetAsideRun } from '../vote/set-aside.ts';
import type { SlipBatch, VoidedSlips } from '../vote/slips.ts';
import type { Settlement } from './settlement.ts';

/** Counts up whenever a fold changes what it makes of the same entries; a snapshot of another one is rebuilt. */
export const FOLD_VERSION = 5;

/** What is known, by noun. Values are never changed in place: a changed noun is a new object. */
export type State = {
  readonly cycles: ReadonlyMap<string, ConfiguredCycle>;
  /** By process, of which a log knows one. */
  readonly madeCurrent: ReadonlyMap<string, MadeCurrent>;
  readonly devices: ReadonlyMap<string, Device>;
  readonly members: ReadonlyMap<string, KnownMember>;
  readonly officeKeys: ReadonlyMap<string, OfficeKey>;
  readonly safeguards: ReadonlyMap<string, Safeguard>;
  readonly phaseOpenings: ReadonlyMap<string, PhaseOpening>;
  readonly events: ReadonlyMap<string, StreetEvent>;
  readonly arrangements: ReadonlyMap<string, Arrangement>;
  readonly attendance: ReadonlyMap<string, Attendance>;
  readonly answers: ReadonlyMap<string, Answers>;
  readonly ideas: ReadonlyMap<string, Idea>;
  readonly ideaWork: ReadonlyMap<string, IdeaWork>;
  /** By idea: how those who left it can be reached, sealed. */
  readonly contacts: ReadonlyMap<string, Contacts>;
  readonly contactOpenings: ReadonlyMap<string, ContactOpenings>;
  /** By idea: only those that somebody asked to have erased. */
  readonly erasures: ReadonlyMap<string, Erasure>;
  /** By the entry that added each. */
  readonly photos: ReadonlyMap<string, AddedPhoto>;
  /** By process: who reads what residents worry about. */
  readonly concernOfficers: ReadonlyMap<string, ConcernOfficer>;
  readonly concernKeys: ReadonlyMap<string, ConcernKey>;
  /** By the idea that they were left as. */
  readonly concerns: ReadonlyMap<string, Concern>;
  readonly proposals: ReadonlyMap<string, Proposal>;
  /** By proposal: only those to which somebody added a photo. */
  readonly proposalPhotos: ReadonlyMap<string, ProposalPhotos>;
  readonly formulations: ReadonlyMap<string, Formulation>;
  readonly translations: ReadonlyMap<string, Translations>;
  readonly assessments: ReadonlyMap<string, Assessment>;
  readonly meetingNotes: ReadonlyMap<string, MeetingNote>;
  readonly batches: ReadonlyMap<string, PaperBatch>;
  readonly countKeys: ReadonlyMap<string, CountKey>;
  readonly openings: ReadonlyMap<string, Opening>;
  readonly ballotWords: ReadonlyMap<string, BallotWords>;
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

export const emptyState = (): State => ({
  cycles: new Map(),
  madeCurrent: new Map(),
  devices: new Map(),
  members: new Map(),
  officeKeys: new Map(),
  safeguards: new Map(),
  phaseOpenings: new Map(),
  events: new Map(),
  arrangements: new Map(),
  attendance: new Map(),
  answers: new Map(),
  ideas: new Map(),
  ideaWork: new Map(),
  contacts: new Map(),
  contactOpenings: new Map(),
  erasures: new Map(),
  photos: new Map(),
  concernOfficers: new Map(),
  concernKeys: new Map(),
  concerns: new Map(),
  proposals: new Map(),
  proposalPhotos: new Map(),
  formulations: new Map(),
  translations: new Map(),
  assessments: new Map(),
  meetingNotes: new Map(),
  batches: new Map(),
  countKeys: new Map(),
  openings: new Map(),
  ballotWords: new Map(),
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
