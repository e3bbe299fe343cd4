import type { ContactEntry } from '../domain/ideas/contact.ts';
import { type ContactQuestion, leaveContact } from '../domain/ideas/contact-decisions.ts';
import type { IdeaId } from '../domain/log/ids.ts';
import { sealContact } from '../sealing/contact.ts';
import type { Log } from './log.ts';

/** How whoever left an idea can be reached, as an entry to be saved beside it: sealed before anything is written. */
export async function sealedContact(
  log: Pick<Log, 'env' | 'process'>,
  { key }: Pick<ContactQuestion, 'key'>,
  idea: IdeaId,
  text: string,
): Promise<ContactEntry> {
  const sealed = await sealContact(text.trim(), key, { process: log.process, idea });
  return leaveContact({ idea, key: key.key, sealed }, log.env());
}
