import type { ColumnType } from 'kysely';

/** A 64-bit column: SQLite answers with a number, PostgreSQL with a string. Read it through `int`. */
type Int = ColumnType<number | string | bigint, number, number>;

/** The one place where the two databases' idea of a big integer meets ours. */
export const int = (value: number | string | bigint): number => Number(value);

/** The process that this database holds, how far its log has come, and the lineage of the database. */
type ProcessTable = {
  id: string;
  head: Int;
  chain: string;
  generation: string;
  backed_up_to: Int;
};

/** The log. `bytes` are null once erased; what stands beside them is all that remains. */
export type EntryTable = {
  id: string;
  process: string;
  position: Int;
  hash: string;
  chain: string;
  bytes: string | null;
  kind: string;
  subject: string;
  author: string;
  /** Where the device wrote it; null for the server's own entries and for serial kinds, which are in no outbox. */
  epoch: string | null;
  seq: Int | null;
  carrier: string;
  received: string;
  /** Names of flags, a space between. */
  flags: string;
  /** The receipt code of an idea as it was given; null for everything else, and once the bytes are erased. */
  receipt: string | null;
};

/** What was kept but not let into the log. `bytes` are raw: they need not be text that a database accepts. */
type QuarantineTable = {
  id: string;
  hash: string;
  /** What it is about, where it can be read and somebody asks for it. */
  subject: string | null;
  bytes: Uint8Array | null;
  reason: string;
  detail: string;
  epoch: string | null;
  seq: Int | null;
  carrier: string;
  received: string;
};

/** What a coordinator decided about one quarantined writing; it may arrive before the writing itself. */
type SettlementTable = { id: string; hash: string; verdict: 'released' | 'rejected' };

/** Entries whose bytes are to be forgotten, here and whenever they are sent again. */
type ErasureTable = { id: string };

/** The proposals that an idea was put into at some time. */
type ProposalOriginTable = { idea: string; proposal: string };

/** A blob as far as one author has brought it. Once it is `whole` its hash has been checked, and it stands for all. */
type BlobTable = { hash: string; author: string; size: Int; held: Int; whole: Int; touched: string };

/** Bytes of a blob from `at` on, in parts that fit into any statement. */
type BlobPartTable = { hash: string; author: string; at: Int; bytes: Uint8Array };

/** Which entries name a blob, the quarantined ones too. */
type BlobUseTable = { hash: string; entry: string };

/** Street events that a tablet or coordinator has closed. */
type ClosedEventTable = { event: string };

/** A write lineage of a device: how far it is held here, and since when it is known to have forked. */
type EpochTable = { device: string; epoch: string; seen: Int; forked: string | null };

type DeviceTable = {
  id: string;
  number: Int;
  public_key: string;
  token_hash: string;
  enrolled: string;
  last_contact: string | null;
  waiting: Int;
};

/** Apart from `device`, since a revocation may come back after a restore that has lost the enrolment. */
type RevocationTable = { device: string };

type EnrolmentCodeTable = {
  code_hash: string;
  drawn_by: string;
  expires: string;
  used_by: string | null;
  used_at: string | null;
};

/** `made_by` and `made` are null in rows from before invitations were entries. */
type InvitationTable = {
  id: string;
  token_hash: string;
  roles: string;
  made_by: string | null;
  made: string | null;
  expires: string;
  used_by: string | null;
};

/** A member of the log and the account of the sign-in behind it. `revision` counts the changes of the roles. */
type MemberTable = {
  id: string;
  account: string;
  name: string;
  roles: string;
  revision: ColumnType<number | string | bigint, number | undefined, number>;
  removed: ColumnType<string | null, undefined, string>;
};

/** Each time an older copy was put in place, and who has looked through the devices since. */
type RestorationTable = {
  generation: string;
  since: string;
  confirmed_by: string | null;
  confirmed_at: string | null;
};

/** Failed attempts, counted across restarts. */
type AttemptTable = { scope: string; since: string; count: Int };

/** The sign-in library's own tables as far as we touch them: a restore ends all sessions, a removal one member's. */
type StaffUserTable = { id: string; email: string; twoFactorEnabled: number | boolean | null };
type StaffAccountTable = {
  userId: string;
  providerId: string;
  accountId: string;
  /** Ours to use, since no token is kept: what somebody's roles came from, or why a password counts. */
  scope: string | null;
};
type StaffTwoFactorTable = { userId: string };
type StaffSessionTable = { id: string; userId: string };

/** From when nobody gets in without a second factor, by the newest demand. */
type SecondFactorRuleTable = { process: string; decided: string; asked_from: string | null };

/** The address at which a member's calendar programs fetch the street events. */
type CalendarTable = { member: string; token_hash: string; made: string };

export type Tables = {
  process: ProcessTable;
  entry: EntryTable;
  quarantine: QuarantineTable;
  settlement: SettlementTable;
  erasure: ErasureTable;
  proposal_origin: ProposalOriginTable;
  blob: BlobTable;
  blob_part: BlobPartTable;
  blob_use: BlobUseTable;
  closed_event: ClosedEventTable;
  epoch: EpochTable;
  device: DeviceTable;
  revocation: RevocationTable;
  enrolment_code: EnrolmentCodeTable;
  invitation: InvitationTable;
  member: MemberTable;
  restoration: RestorationTable;
  attempt: AttemptTable;
  second_factor_rule: SecondFactorRuleTable;
  calendar: CalendarTable;
  staff_user: StaffUserTable;
  staff_account: StaffAccountTable;
  staff_two_factor: StaffTwoFactorTable;
  staff_session: StaffSessionTable;
};
