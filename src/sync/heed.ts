import { EpochId, mintUuid, type RandomBytes } from '../domain/log/ids.ts';
import type { Contact, Settled, Store, StoredEntry } from '../storage/store.ts';
import type { PushAnswer, Verdict } from '../wire/push.ts';

/** What heeding an answer led to. */
export type Heeded =
  | { readonly outcome: 'settled' }
  /** The server is not the one that was known: what it had acknowledged is sent again. */
  | { readonly outcome: 'rebased' }
  /** The answer is older than what another tab has learnt since; it says nothing. */
  | { readonly outcome: 'outdated' };

/**
 * Writes a believed answer down, and notices what it gives away: another generation, a server that holds less than
 * it said before, or a device that is not alone under its name. `before` is what was known when the request left.
 */
export async function heed(
  store: Store,
  answer: PushAnswer,
  before: Contact | undefined,
  tools: {
    readonly at: string;
    readonly random: RandomBytes;
    /** An entry sent along that the server had acknowledged before. */
    readonly witness?: StoredEntry | undefined;
  },
): Promise<Heeded> {
  const { generation, backedUpTo, seen } = answer;
  const now = await store.contact();
  if (now && now.generation !== before?.generation && now.generation !== generation)
    return { outcome: 'outdated' };
  const replaced = now !== undefined && now.generation !== generation;
  const setBack =
    before?.generation === generation &&
    (holdsLess(before.seen, seen) || hasForgotten(answer, tools.witness));
  if (replaced || setBack) await store.rebase(generation);
  const rebased = replaced || setBack;
  await store.settle(answer.verdicts.flatMap(settledBy), {
    generation,
    backedUpTo,
    seen: rebased || !now ? seen : highest(now.seen, seen),
    at: tools.at,
  });
  await beginAnewIfNotAlone(store, answer, tools.random);
  return { outcome: rebased ? 'rebased' : 'settled' };
}

/** Answers may come back in another order than they were asked for, in two tabs. */
function highest(one: Contact['seen'], other: Contact['seen']): Contact['seen'] {
  const seen = { ...one };
  for (const epoch of Object.keys(other).map((key) => EpochId.parse(key)))
    seen[epoch] = Math.max(seen[epoch] ?? 0, other[epoch] ?? 0);
  return seen;
}

const holdsLess = (before: Contact['seen'], now: PushAnswer['seen']): boolean =>
  Object.entries(before).some(([epoch, seq]) => (now[EpochId.parse(epoch)] ?? 0) < seq);

/** Whether the server speaks of an entry that it had acknowledged as if it had never seen it, or seen it elsewhere. */
function hasForgotten({ verdicts }: PushAnswer, witness: StoredEntry | undefined): boolean {
  const said = witness && verdicts.find(({ id }) => id === witness.id);
  if (said?.verdict === 'duplicate') return said.position !== witness?.position;
  return said?.verdict === 'accepted' || said?.verdict === 'quarantined';
}

/** `retry` and `stale` leave an entry where it is. */
function settledBy({ id, hash, ...said }: Verdict): readonly Settled[] {
  switch (said.verdict) {
    case 'accepted':
    case 'duplicate':
      return [{ id, hash, to: 'acknowledged', position: said.position }];
    case 'quarantined':
      return [{ id, hash, to: 'quarantined', reason: said.reason }];
    case 'erased':
      return [{ id, hash, to: 'erased' }];
    case 'stale':
    case 'retry':
      return [];
    default:
      return said satisfies never;
  }
}

/**
 * A number of ours that the server holds and we never drew, or one that was used twice: this device was cloned or
 * set back. Both writings are kept; from here on it writes in an epoch of its own.
 */
async function beginAnewIfNotAlone(store: Store, answer: PushAnswer, random: RandomBytes): Promise<void> {
  const identity = await store.identity();
  if (!identity) return;
  const { epoch } = identity;
  const drawn = (await store.written()).get(epoch) ?? 0;
  const alone = (answer.seen[epoch] ?? 0) <= drawn && !answer.forked.includes(epoch);
  if (!alone) await store.beginEpoch(EpochId.parse(mintUuid(random)));
}
