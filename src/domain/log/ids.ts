import * as z from 'zod/mini';

/** Random bytes from a cryptographic generator, handed in so that the domain stays pure. */
export type RandomBytes = (count: number) => Uint8Array;

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A random (v4) UUID in lower case: the only form of id that devices mint. */
export const Uuid = z.string().check(z.regex(UUID_V4));

/** A short name inside a cycle (`norr`, `s-07`): chosen by people, unique within its list. */
const Slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));

export const EntryId = Uuid.brand<'EntryId'>();
export type EntryId = z.infer<typeof EntryId>;

export const ProcessId = Uuid.brand<'ProcessId'>();
export type ProcessId = z.infer<typeof ProcessId>;

export const CycleId = Uuid.brand<'CycleId'>();
export type CycleId = z.infer<typeof CycleId>;

export const DeviceId = Uuid.brand<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;

export const MemberId = Uuid.brand<'MemberId'>();
export type MemberId = z.infer<typeof MemberId>;

/** A link that lets one person in. */
export const InvitationId = Uuid.brand<'InvitationId'>();
export type InvitationId = z.infer<typeof InvitationId>;

export const StreetEventId = Uuid.brand<'StreetEventId'>();
export type StreetEventId = z.infer<typeof StreetEventId>;

export const IdeaId = Uuid.brand<'IdeaId'>();
export type IdeaId = z.infer<typeof IdeaId>;

export const ProposalId = Uuid.brand<'ProposalId'>();
export type ProposalId = z.infer<typeof ProposalId>;

/** A reason that is put well, kept to be used again. */
export const FormulationId = Uuid.brand<'FormulationId'>();
export type FormulationId = z.infer<typeof FormulationId>;

export const BatchId = Uuid.brand<'BatchId'>();
export type BatchId = z.infer<typeof BatchId>;

export const SheetId = Uuid.brand<'SheetId'>();
export type SheetId = z.infer<typeof SheetId>;

/** One voter's check-in at a ballot point: what stands for them until they have voted or left. */
export const CheckInId = Uuid.brand<'CheckInId'>();
export type CheckInId = z.infer<typeof CheckInId>;

export const BagId = Uuid.brand<'BagId'>();
export type BagId = z.infer<typeof BagId>;

export const SlipBatchId = Uuid.brand<'SlipBatchId'>();
export type SlipBatchId = z.infer<typeof SlipBatchId>;

/** One run over all envelopes of a vote, which finds the double votes. */
export const RunId = Uuid.brand<'RunId'>();
export type RunId = z.infer<typeof RunId>;

/** One count of a vote; a recount is another. */
export const CountId = Uuid.brand<'CountId'>();
export type CountId = z.infer<typeof CountId>;

/** One formal decision of a board, or of somebody to whom it was delegated. */
export const DecisionId = Uuid.brand<'DecisionId'>();
export type DecisionId = z.infer<typeof DecisionId>;

export const KeyId = Uuid.brand<'KeyId'>();
export type KeyId = z.infer<typeof KeyId>;

/** One write lineage of one device; a new one begins when a device finds that it was cloned or set back. */
export const EpochId = Uuid.brand<'EpochId'>();
export type EpochId = z.infer<typeof EpochId>;

/** The lineage of a server's database; `restore` begins a new one. */
export const GenerationId = Uuid.brand<'GenerationId'>();
export type GenerationId = z.infer<typeof GenerationId>;

export const AreaId = Slug.brand<'AreaId'>();
export type AreaId = z.infer<typeof AreaId>;

export const ContestId = Slug.brand<'ContestId'>();
export type ContestId = z.infer<typeof ContestId>;

export const OptionId = Slug.brand<'OptionId'>();
export type OptionId = z.infer<typeof OptionId>;

export const StyleId = Slug.brand<'StyleId'>();
export type StyleId = z.infer<typeof StyleId>;

/** Mints a version 4 UUID (RFC 9562, section 5.4) from sixteen random bytes. */
export function mintUuid(random: RandomBytes): string {
  const bytes = random(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = toHex(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Lower-case hexadecimal, two digits a byte. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return hex;
}
