import * as z from 'zod/mini';
import { currentOfficeKey, type OfficeKey, PublicKey, WrappedKey } from '../cycle/office-key.ts';
import { presentMember, type PresentMember } from '../cycle/member.ts';
import { type Author, byMember, type Instant, stands } from '../log/entry.ts';
import { KeyId, MemberId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import type { State } from '../log/state.ts';

/** Those who work with ideas, of whom one is the officer. */
const workers = ['coordinator', 'assessor'] as const;

export const concernOfficerKinds = {
  /**
   * From now on this member alone reads what residents worry about. The subject is the process; `revision` counts up from
   * 1 and decides who it is.
   */
  'concern-officer.named': kind({
    data: z.strictObject({ member: MemberId, revision: z.int().check(z.gte(1)) }),
    writers: ['coordinator'],
    readers: workers,
    serial: true,
  }),
};

export const concernKeyKinds = {
  /** A member made a key, the subject, in their browser: concerns are sealed to it while its author is the officer. */
  'concern-key.made': kind({
    data: z.strictObject({ key: KeyId, publicKey: PublicKey }),
    writers: workers,
    readers: workers,
    serial: true,
  }),
  /** Its private half under the words that were shown once. No colleague gets as much as the chance to guess them. */
  'concern-key.wrapped': kind({
    data: z.strictObject({ key: KeyId, wrapped: WrappedKey }),
    writers: workers,
    readers: ['author'],
    serial: true,
  }),
};

export type ConcernOfficerEntry = EntryIn<typeof concernOfficerKinds>;
type ConcernKeyEntry = EntryIn<typeof concernKeyKinds>;

/** The member who reads concerns, as it was said last. */
export type ConcernOfficer = {
  readonly member: string;
  readonly revision: number;
  readonly entry: string;
};

/** A key that concerns are sealed to; `kept` is there for nobody but its maker. */
export type ConcernKey = Pick<OfficeKey, 'id' | 'kept'> & {
  readonly made?: {
    readonly publicKey: string;
    readonly at: Instant;
    readonly entry: string;
    readonly author: Author;
  };
};

export function applyConcernOfficer(
  officers: Map<string, ConcernOfficer>,
  { subject, id, data: { member, revision } }: ConcernOfficerEntry,
): void {
  const held = officers.get(subject);
  const known = held?.revision ?? 0;
  if (revision > known || (revision === known && stands(held?.entry, id)))
    officers.set(subject, { member, revision, entry: id });
}

export function applyConcernKey(keys: Map<string, ConcernKey>, entry: ConcernKeyEntry): void {
  const id = entry.data.key;
  const held: ConcernKey = keys.get(id) ?? { id };
  if (entry.kind === 'concern-key.made') {
    const { at, author } = entry;
    const made = { publicKey: entry.data.publicKey, at, author, entry: entry.id };
    if (stands(held.made?.entry, entry.id)) keys.set(id, { ...held, made });
  } else if (stands(held.kept?.entry, entry.id)) {
    keys.set(id, { ...held, kept: { wrapped: entry.data.wrapped, entry: entry.id } });
  }
}

type Known = Pick<State, 'concernOfficers' | 'concernKeys' | 'members'>;

/** Who reads concerns now: undefined before anybody is named, and once that person has left or may not read ideas. */
export function concernOfficer(known: Known, process: string): PresentMember | undefined {
  const member = presentMember(known.members.get(known.concernOfficers.get(process)?.member ?? ''));
  return member && workers.some((role) => member.roles.includes(role)) ? member : undefined;
}

/** The keys that a member made. */
export const concernKeysOf = (
  keys: ReadonlyMap<string, ConcernKey>,
  member: string,
): ReadonlyMap<string, ConcernKey> =>
  new Map([...keys].filter(([, { made }]) => made?.author === byMember(MemberId.parse(member))));

/** Who concerns are sealed to now, and with which key; undefined while there is nobody, or nobody with a key. */
export function concernReader(
  known: Known,
  process: string,
): { readonly officer: PresentMember; readonly key: KeyId; readonly publicKey: string } | undefined {
  const officer = concernOfficer(known, process);
  const key = officer && currentOfficeKey(concernKeysOf(known.concernKeys, officer.id));
  return key && { officer, ...key };
}
