import type { ConfiguredCycle } from '../domain/cycle/cycle.ts';
import type { Member } from '../domain/cycle/member.ts';
import type { Author, Instant } from '../domain/log/entry.ts';
import type {
  CountId,
  CycleId,
  DeviceId,
  EntryId,
  EpochId,
  GenerationId,
  MemberId,
  ProcessId,
} from '../domain/log/ids.ts';
import type { Party, Role } from '../domain/log/kind.ts';
import type { Entry } from '../domain/log/kinds.ts';
import type { Result } from '../domain/log/refusal.ts';
import type { StreetEvent } from '../domain/meeting/street-event.ts';
import type { AnswerKnown } from '../domain/proposal/answer.ts';
import type { Translations } from '../domain/translation/translation.ts';
import type { CalendarMade } from '../wire/calendar.ts';
import type { CodeAnswer, DevicesAnswer, EnrolAnswer, EnrolRequest } from '../wire/enrolment.ts';
import type { InvitationsAnswer } from '../wire/people.ts';
import type { PullAnswer, PullQuery } from '../wire/pull.ts';
import type { PushedEntry, Verdict } from '../wire/push.ts';
import type { ProblemCode } from '../wire/problem.ts';
import type { BlobPart } from '../wire/blob.ts';
import type { QuarantinedEntry } from '../wire/quarantine.ts';
import type { InvitationAnswer } from '../wire/session.ts';

/** Where the log of this database stands. */
export type Standing = {
  readonly process: ProcessId;
  readonly generation: GenerationId;
  readonly head: number;
  readonly chain: string;
  /** Positions up to here lie in a verified backup. */
  readonly backedUpTo: number;
};

/** An entry on its way in. The server's own have no place in any outbox, and so neither epoch nor seq. */
export type Arrival = Omit<PushedEntry, 'epoch' | 'seq'> & {
  readonly epoch?: EpochId;
  readonly seq?: number;
};

/** What somebody brings: their own entries, or those of a device whose signed file they carry. */
export type Push = {
  /** Whose entries these must be; rights are the author's. */
  readonly author: Author;
  /** Whose connection or file brought them. */
  readonly carrier: Author;
  /** The device that wrote them, whose sequence numbers they advance; absent for the server's own. */
  readonly writer?: DeviceId;
  /** The tablet that is calling, and how many entries wait on it after these. */
  readonly calling?: { readonly device: DeviceId; readonly waiting: number };
  /** The device that the answer tells how far it is held. */
  readonly asks?: DeviceId;
  readonly entries: readonly Arrival[];
};

export type Taken = Standing & {
  readonly verdicts: readonly Verdict[];
  readonly seen: Readonly<Record<EpochId, number>>;
  readonly forked: readonly EpochId[];
  /** Entries whose bytes these entries erased, here or wherever they turn up again. */
  readonly erased: readonly EntryId[];
};

/**
 * Who reads: as which parties, whether what they wrote themselves is left out, and as whom they are given what an author
 * alone may read.
 */
export type Reader = {
  readonly parties: readonly Party[];
  readonly without?: Author;
  readonly self?: Author;
};

export type KnownDevice = {
  readonly id: DeviceId;
  readonly number: number;
  readonly publicKey: string;
  readonly revoked: boolean;
};

/** A refusal that goes to the caller as it is. `retryAfter` is in seconds. */
export type StoreRefusal<Code extends ProblemCode> = { readonly code: Code; readonly retryAfter?: number };

/** An invitation that can be taken. One made at the server's own command line counts in an emergency too. */
export type KnownInvitation = InvitationAnswer & { readonly byServer: boolean };

/** A member as the directory has it, and whether a role was left to them since nobody else has it. */
export type Heeded = { readonly member: Member; readonly kept: boolean };

export type EnrolRefusal = StoreRefusal<
  'code-unknown' | 'code-used' | 'code-expired' | 'device-revoked' | 'forbidden'
>;
export type InvitationRefusal = StoreRefusal<'invitation-unknown' | 'invitation-used' | 'invitation-expired'>;

/** A part of a blob on its way in. What two authors bring of one blob lies apart: neither can spoil the other's. */
export type ArrivingPart = {
  readonly author: Author;
  readonly part: BlobPart;
  readonly bytes: Uint8Array;
};

export type BlobRefusal = StoreRefusal<'malformed' | 'blob-damaged' | 'blob-room'>;

/** Plain numbers for whoever watches over the server. */
export type Figures = {
  readonly entries: number;
  readonly quarantined: number;
  readonly erased: number;
  readonly devices: number;
  readonly revoked: number;
  readonly members: number;
};

/** The result of a round that stands: the newest that was published, by a count that two people agreed to. */
export type PublicResult = {
  readonly cycle: CycleId;
  readonly count: CountId;
  /** Which count of the round it is, from 1. */
  readonly number: number;
  /** SHA-256 of the file's text, as it was agreed to. Whoever unpacks the file compares. */
  readonly digest: string;
  /** When its last part was written. */
  readonly at: Instant;
  /** The entries that hold the file, in the order of its parts. */
  readonly entries: readonly string[];
};

/** What is opened in a count: so many insides, and the root that binds them (RFC 6962, section 2.1). */
export type InnerList = {
  readonly cycle: CycleId;
  readonly count: CountId;
  readonly number: number;
  readonly root: string;
  readonly inners: number;
};

/**
 * What anybody may read; of a count nothing but the list of what is opened, before its result is published. What was read
 * after `head` is at least as new as it: a page made then serves until `head` is another.
 */
export type PublicRecord = {
  /** A position that grows whenever anything here changes, but for what an older agreement, come late, lets stand. */
  head(): Promise<number>;
  /** The rounds that have a published result, and which one stands. */
  results(): Promise<readonly PublicResult[]>;
  /** The file of a result in pieces, in their order: gzip, as base64url. Undefined once a piece was erased. */
  chunks(result: PublicResult): Promise<readonly string[] | undefined>;
  /** The lists of a round that are whole, of its first count first. */
  lists(cycle: CycleId): Promise<readonly InnerList[]>;
  /** A list of insides, part by part: SHA-256 hashes of 32 bytes each, packed, as base64url. */
  hashes(list: Pick<InnerList, 'cycle' | 'count'>): AsyncIterable<string>;
  /** How a round is set up now. */
  cycle(id: CycleId): Promise<ConfiguredCycle | undefined>;
  /** Everything that was formally decided in a round, in the order of the log: which of it stands, the fold says. */
  decisions(cycle: CycleId): Promise<readonly Entry[]>;
};

/** What a calendar shows. */
export type CalendarEvents = {
  readonly events: ReadonlyMap<string, StreetEvent>;
  readonly cycles: ReadonlyMap<string, ConfiguredCycle>;
};

/** Secret addresses for calendar programs, one a member at most. Of an address nothing but its hash is kept. */
export type Calendars = {
  /** When a member's address was made; null where there is none. */
  made(member: MemberId): Promise<Instant | null>;
  /** Draws an address; the one before works no more. */
  make(member: MemberId): Promise<CalendarMade>;
  end(member: MemberId): Promise<void>;
  /** Whether the address is one of a member who is here. */
  knows(token: string): Promise<boolean>;
  /** All that was said of when, where and whether there are events, in every round. */
  events(): Promise<CalendarEvents>;
};

/**
 * The server's database as everything else sees it. One implementation over Kysely, for every database that
 * Kysely speaks to; test/server/store.acceptance.ts says what it must do. Every method is one transaction, and a
 * resolved promise of a writing one means that the bytes are on the disk.
 */
export type ServerStore = {
  standing(): Promise<Standing>;
  /** Lets entries into the log, or says why not: the only way in, for the server's own entries too. */
  take(push: Push): Promise<Taken>;
  /** A page of the log as this reader may see it. */
  pull(reader: Reader, query: PullQuery): Promise<PullAnswer>;
  /** The last position of a subject, 0 for none: what a serial entry expects. */
  lastOf(subject: string): Promise<number>;
  /** Puts a part behind what is held of a blob; answers how many bytes are held now. */
  putBlob(arriving: ArrivingPart): Promise<Result<number, BlobRefusal>>;
  /** A blob, for a reader who may see an entry that names it. */
  blob(hash: string, parties: readonly Party[]): Promise<Uint8Array | undefined>;
  /** What was held back, the unsettled first, then the newest; at most 500. */
  quarantined(): Promise<readonly QuarantinedEntry[]>;
  readonly published: PublicRecord;
  readonly calendars: Calendars;
  /**
   * The ideas that were left under a receipt code: one, hardly ever several, none for a code that nobody knows. `answerOf`
   * says what of them may be told.
   */
  followed(receipt: string): Promise<readonly AnswerKnown[]>;
  /** All that was translated of these subjects. */
  translations(subjects: readonly string[]): Promise<ReadonlyMap<string, Translations>>;

  /** Draws a one-time code; refuses when too many are waiting to be used. */
  drawCode(by: Author): Promise<Result<CodeAnswer, StoreRefusal<'too-many-attempts'>>>;
  /** Spends a code. The same device may ask again for a short while after a lost answer. */
  enrol(request: EnrolRequest): Promise<Result<EnrolAnswer, EnrolRefusal>>;
  deviceByToken(token: string): Promise<KnownDevice | undefined>;
  device(id: DeviceId): Promise<KnownDevice | undefined>;
  /** Notes that a tablet called, at most once a minute. */
  heardFrom(device: DeviceId): Promise<void>;
  devices(): Promise<DevicesAnswer['devices']>;
  /** Since when the devices wait to be looked through after a restore; null when they do not. */
  unconfirmedSince(): Promise<Instant | null>;
  /** Somebody has looked through the devices: they may read again. */
  confirmDevices(by: Author): Promise<void>;

  /** Makes a one-time invitation for the command line; a coordinator writes an entry. */
  invite(roles: readonly Role[]): Promise<{ readonly token: string; readonly expires: string }>;
  /** The invitations that can still be taken, the one that goes out first, first. */
  invitations(): Promise<InvitationsAnswer['invitations']>;
  invitation(token: string): Promise<Result<KnownInvitation, InvitationRefusal>>;
  /** Spends an invitation: the account becomes a member with its roles, and the log says so. */
  join(command: {
    readonly token: string;
    readonly account: string;
    readonly name: string;
  }): Promise<Result<Member, InvitationRefusal>>;
  /**
   * Takes the word of the organisation's directory for what an account may do: it becomes a member, gets other roles, or is
   * one no longer, and the log says so. The last coordinator keeps the role until there is another.
   */
  heed(command: {
    readonly account: string;
    readonly name: string;
    readonly roles: readonly Role[];
  }): Promise<Result<Heeded, { readonly code: 'no-role' | 'last-coordinator' }>>;
  memberOfAccount(account: string): Promise<Member | undefined>;
  /** The accounts of the sign-in behind the members. */
  accounts(): Promise<readonly { readonly member: MemberId; readonly account: string }[]>;
  /** From when nobody gets in without a second factor; null when none is asked for. */
  secondFactorFrom(): Promise<Instant | null>;
  member(id: MemberId): Promise<Member | undefined>;

  /** How many attempts of this kind failed in the current window, which began at most `hours` ago. */
  failures(scope: string, hours: number): Promise<number>;
  addFailure(scope: string, hours: number): Promise<void>;

  figures(): Promise<Figures>;
  /** Ids of every entry that was erased: kept outside the database too, since a backup may be older. */
  erasures(): Promise<readonly EntryId[]>;
  /** Writes a verified copy of the database and notes how far it reaches. */
  backup(file: string): Promise<Standing>;
  /**
   * After an older copy has been put in place: a new generation, no sessions, nothing erased comes back, and devices
   * may not read until they are confirmed.
   */
  beginGeneration(erased: readonly EntryId[]): Promise<Standing>;
  close(): Promise<void>;
};
