import { wordsOfIdea } from '../../../../domain/ideas/erasure-decisions.ts';
import { stamp } from '../../../../domain/log/entry.ts';
import type { IdeaId } from '../../../../domain/log/ids.ts';
import type { Office } from '../../../../sync/office.ts';
import type { Serial } from '../../use-serial.ts';

/** Entries that one entry may erase. */
const ERASED_AT_ONCE = 500;

/**
 * Removes everything that may repeat an idea's words, everywhere; resolves to whether it was done. `because` is the entry
 * that says why: everybody reads what is erased, tablets too, so that the reason itself stands there alone.
 */
export async function eraseWords(
  { log, sync }: Pick<Office, 'log' | 'sync'>,
  serial: Serial,
  { idea, because }: { readonly idea: IdeaId; readonly because: string },
): Promise<boolean> {
  const wordsLeft = () => wordsOfIdea(log.state(), idea).slice(0, ERASED_AT_ONCE);
  if (wordsLeft().length === 0) return false;
  const done = await serial.insist(`erase ${idea}`, () =>
    stamp(log.env(), {
      kind: 'entries.erased' as const,
      version: 1,
      subject: idea,
      data: { entries: wordsLeft(), reason: because },
    }),
  );
  // The bytes go from this browser as from all others: with the next pull.
  if (done) await sync.sendNow();
  return done;
}
