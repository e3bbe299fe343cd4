import * as z from 'zod/mini';
import type { Instant } from '../log/entry.ts';
import { KeyId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

export const contactKinds = {
  /**
   * Whoever left the idea, its subject, wants to be reached: how, sealed to the office key before it touched any disk. An
   * entry of its own, so that it can be erased and the idea stay.
   */
  'contact.left': kind({
    data: z.strictObject({ key: KeyId, sealed: z.string().check(z.regex(/^[A-Za-z0-9_-]{100,2000}$/)) }),
    writers: ['device'],
    readers: ['coordinator'],
  }),
};

export type ContactEntry = EntryIn<typeof contactKinds>;

/** Contact details that wait to be opened: by the key that they are sealed to. */
export type LeftContact = ContactEntry['data'] & {
  readonly entry: string;
  readonly at: Instant;
};

/** By entry: whoever left one idea may have left two ways to be reached. */
export type Contacts = ReadonlyMap<string, LeftContact>;

export function applyContact(contacts: Map<string, Contacts>, { subject, id, at, data }: ContactEntry): void {
  contacts.set(subject, new Map(contacts.get(subject)).set(id, { ...data, entry: id, at }));
}
