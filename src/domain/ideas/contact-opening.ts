import * as z from 'zod/mini';
import { type Author, type Env, type Instant, stamp } from '../log/entry.ts';
import { EntryId, type IdeaId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { accept, refuse, type Refusal, type Result } from '../log/refusal.ts';

export const OPENING_REASON_MAX = 500;

export const contactOpeningKinds = {
  /** Somebody read how whoever left the idea, its subject, can be reached, and why they had to. */
  'contact.opened': kind({
    data: z.strictObject({
      contact: EntryId,
      reason: z.string().check(z.minLength(1), z.maxLength(OPENING_REASON_MAX)),
    }),
    writers: ['coordinator'],
    readers: ['coordinator'],
  }),
};

export type ContactOpeningEntry = EntryIn<typeof contactOpeningKinds>;

/** That somebody read contact details. It stays when they are erased. */
export type ContactOpening = {
  readonly entry: string;
  readonly author: Author;
  readonly at: Instant;
  readonly reason: string;
};

/** By entry, of one idea. */
export type ContactOpenings = ReadonlyMap<string, ContactOpening>;

export function applyContactOpening(
  openings: Map<string, ContactOpenings>,
  { subject, id, author, at, data: { reason } }: ContactOpeningEntry,
): void {
  openings.set(subject, new Map(openings.get(subject)).set(id, { entry: id, author, at, reason }));
}

export type OpenContactRefusal = Refusal<'contact.no-reason' | 'contact.reason-too-long'>;

/** Notes that contact details are about to be read. Refuses without a reason. */
export function openContact(
  command: { readonly idea: IdeaId; readonly contact: string; readonly reason: string },
  env: Env,
): Result<ContactOpeningEntry, OpenContactRefusal> {
  const reason = command.reason.trim();
  if (reason === '') return refuse('contact.no-reason');
  if (reason.length > OPENING_REASON_MAX)
    return refuse('contact.reason-too-long', { most: OPENING_REASON_MAX, length: reason.length });
  return accept(
    stamp(env, {
      kind: 'contact.opened' as const,
      version: 1,
      subject: command.idea,
      data: { contact: EntryId.parse(command.contact), reason },
    }),
  );
}
