import * as z from 'zod/mini';
import { type Author, Day, type Instant, stands } from '../log/entry.ts';
import { KeyId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

/** The subject is the idea that the concern was left as. */
export const concernKinds = {
  /** What was left as an idea is a worry about somebody: its words, sealed to the officer's key. */
  'concern.sealed': kind({
    data: z.strictObject({ key: KeyId, sealed: z.string().check(z.regex(/^[A-Za-z0-9_-]{1400,44000}$/)) }),
    writers: ['coordinator'],
    readers: ['coordinator', 'assessor'],
    serial: true,
  }),
  /** The officer has looked after it. How stands nowhere here: that is another register's. */
  'concern.handled': kind({
    data: z.strictObject({ day: Day }),
    writers: ['coordinator', 'assessor'],
    readers: ['coordinator', 'assessor'],
  }),
};

export type ConcernEntry = EntryIn<typeof concernKinds>;

type Done = { readonly entry: string; readonly author: Author; readonly at: Instant };
export type SealedConcern = Done & { readonly key: KeyId; readonly sealed: string };

/** A worry: sealed until what is sealed is erased too, handled once the officer says so. */
export type Concern = {
  readonly sealed?: SealedConcern;
  readonly handled?: Done & { readonly day: string };
};

export function applyConcern(concerns: Map<string, Concern>, entry: ConcernEntry): void {
  const held = concerns.get(entry.subject);
  const done = { entry: entry.id, author: entry.author, at: entry.at };
  if (entry.kind === 'concern.sealed') {
    const sealed = { ...done, ...entry.data };
    if (stands(held?.sealed?.entry, entry.id)) concerns.set(entry.subject, { ...held, sealed });
  } else if (stands(held?.handled?.entry, entry.id)) {
    concerns.set(entry.subject, { ...held, handled: { ...done, ...entry.data } });
  }
}
