import type { PushAnswer } from '../wire/push.ts';
import { PUSH_ENTRIES_MAX } from '../wire/limits.ts';
import { batchOf, fewer, more, type Part, partOf, smaller } from './batches.ts';
import type { Errand } from './errand.ts';
import { heed } from './heed.ts';
import type { Heard } from './heard.ts';
import { push } from './push.ts';
import { type Trouble, troubleIn } from './trouble.ts';
import { instant } from './world.ts';

/** What became of one push. */
type Exchanged =
  | { readonly outcome: 'done' }
  /** Smaller parts of the same. */
  | { readonly outcome: 'again' }
  /** From the first entry. */
  | { readonly outcome: 'rebased' }
  | { readonly outcome: 'trouble'; readonly trouble: Trouble };

/** Refusals of a whole request that a single entry in it may have caused. */
const MAY_BE_ONE_ENTRY = new Set(['malformed', 'not-json', 'bad-encoding', 'wrong-content-type']);

/** Pushes everything that is pending, oldest first. Entries that must wait hold up nobody behind them. */
export async function sendAll(errand: Errand): Promise<Trouble | undefined> {
  const { store, memory } = errand;
  if (!memory.acquainted) {
    // Asked before anything is sent, and at every start: a server that has lost something is to be noticed even by a
    // tablet that has nothing new to say.
    const greeting = await exchange(errand, []);
    if (greeting.outcome === 'trouble') return greeting.trouble;
    memory.acquainted = true;
  }
  for (let after = 0; ;) {
    const rows = await store.pending(after, PUSH_ENTRIES_MAX);
    const last = rows.at(-1);
    if (!last) return undefined;
    // Looked for after the rows: a blob is written in the same stroke as its entry.
    const blobs = await store.blobs();
    const waits = (id: string) =>
      memory.postponed.has(id) || (blobs.includes(id) && !memory.delivered.has(id));
    const parts = batchOf(
      rows.filter((row) => !waits(row.id)),
      memory.limit,
    );
    const lastPart = parts.at(-1);
    if (!lastPart) {
      after = last.arrival;
      continue;
    }
    const exchanged = await exchange(errand, parts);
    if (exchanged.outcome === 'trouble') return exchanged.trouble;
    if (exchanged.outcome === 'done') after = lastPart.row.arrival;
    if (exchanged.outcome === 'rebased') after = 0;
  }
}

/**
 * Pushes these, and with them one entry that the server has acknowledged before, the witness: what is new raises
 * `seen` again and would hide that the server has lost what came before it; a witness cannot be mistaken.
 */
async function exchange(errand: Errand, parts: readonly Part[]): Promise<Exchanged> {
  const { store, log, memory, sender, report } = errand;
  const { clock, random } = sender.world;
  const before = await store.contact();
  const [{ pending }, witness] = await Promise.all([store.counts(), store.witness()]);
  const known = witness && partOf(witness);
  const along = witness && known !== undefined ? [{ row: witness, json: known }] : [];
  const heard = await push(sender, {
    entries: [...along, ...parts].map(({ row }) => row),
    json: [...along, ...parts].map(({ json }) => json),
    waiting: Math.max(0, pending - parts.length),
  });
  if (heard.kind !== 'answer') return unanswered(errand, parts, heard, pending);
  const now = clock.now();
  const heeded = await heed(store, heard.value, before, { at: instant(now), random, witness });
  await log.refresh();
  if (heeded.outcome === 'outdated') return { outcome: 'again' };
  memory.limit = more(memory.limit);
  const kept = postponedBy(heard.value);
  for (const { id, reason } of kept) memory.postpone(id, reason, now);
  if (parts.length > 0) report({ phase: 'sending', settled: parts.length - kept.length });
  return { outcome: heeded.outcome === 'rebased' ? 'rebased' : 'done' };
}

/** A serial entry is only pending here when a server lost it; if its subject has moved meanwhile, a person must look. */
const postponedBy = ({ verdicts }: PushAnswer) =>
  verdicts.flatMap((said) => {
    if (said.verdict === 'retry') return [{ id: said.id, reason: said.reason }];
    return said.verdict === 'stale' ? [{ id: said.id, reason: 'try-later' as const }] : [];
  });

function unanswered(
  { memory, sender }: Errand,
  parts: readonly Part[],
  heard: Exclude<Heard<PushAnswer>, { kind: 'answer' }>,
  pending: number,
): Exchanged {
  const [only] = parts;
  const tooLarge = heard.kind === 'refused' && heard.status === 413;
  const suspect = heard.kind === 'refused' && MAY_BE_ONE_ENTRY.has(heard.problem?.code ?? '');
  if (only && (tooLarge || suspect)) {
    if (parts.length === 1) {
      memory.postpone(only.row.id, 'try-later', sender.world.clock.now());
      return { outcome: 'done' };
    }
    memory.limit = tooLarge ? smaller(memory.limit, parts) : fewer(memory.limit, parts.length);
    return { outcome: 'again' };
  }
  if (heard.kind !== 'refused') memory.limit = fewer(memory.limit, parts.length);
  return { outcome: 'trouble', trouble: troubleIn(heard, pending) };
}
