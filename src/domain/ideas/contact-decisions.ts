import type { Cycle } from '../cycle/cycle.ts';
import { lowestAgeIn } from '../cycle/lowest-age.ts';
import { currentOfficeKey, type OfficeKey } from '../cycle/office-key.ts';
import { type Env, stamp } from '../log/entry.ts';
import type { IdeaId, KeyId } from '../log/ids.ts';
import type { ContactEntry } from './contact.ts';

/** UTF-16 code units of an address or a number. */
export const CONTACT_MAX = 120;

/** How whoever leaves an idea is asked how to be reached. */
export type ContactQuestion = {
  readonly key: { readonly key: KeyId; readonly publicKey: string };
  /** Nobody under this age is asked; 0 where everybody may be. */
  readonly lowestAge: number;
};

/**
 * Whether a round asks whoever leaves an idea how to be reached, and from which age: that at which one may vote. Undefined
 * where it does not ask, and where no office key has arrived: what cannot be sealed is not asked for.
 */
export function contactQuestion(
  cycle: Cycle,
  officeKeys: ReadonlyMap<string, OfficeKey>,
): ContactQuestion | undefined {
  const key = cycle.contact === true ? currentOfficeKey(officeKeys) : undefined;
  return key && { key, lowestAge: lowestAgeIn(cycle, 'vote') };
}

/** The entry beside an idea that holds how its writer can be reached, sealed already. */
export const leaveContact = (
  left: { readonly idea: IdeaId; readonly key: KeyId; readonly sealed: string },
  env: Env,
): ContactEntry =>
  stamp(env, {
    kind: 'contact.left' as const,
    version: 1,
    subject: left.idea,
    data: { key: left.key, sealed: left.sealed },
  });

/**
 * What is wrong with an address or a number, or undefined; nothing written is nothing wrong. It need only look like one:
 * whoever reads it will see.
 */
export function faultInContact(text: string): 'contact.unreachable' | 'contact.too-long' | undefined {
  const written = text.trim();
  if (written.length > CONTACT_MAX) return 'contact.too-long';
  const reachable = /\S@\S/u.test(written) || (written.match(/\p{Nd}/gu)?.length ?? 0) >= 6;
  return written === '' || reachable ? undefined : 'contact.unreachable';
}
