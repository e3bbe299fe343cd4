import { type Entry, readEntry } from '../../domain/log/kinds.ts';
import type { Arrival } from '../store.ts';
import { FIRST_KINDS, isCast, namedByFirst, namesRound } from './cast.ts';
import type { Desk } from './desk.ts';
import { pad } from './known.ts';
import { flush } from './ledger.ts';
import { outcomeRows } from './outcome-rows.ts';

/** What one push has learnt of the rounds whose count has begun. Nothing is asked before something cast comes in. */
export class Begun {
  /** Those rounds, and whether their count came back itself after the server was set back. */
  rounds: ReadonlyMap<string, { readonly cameBack: boolean }> | undefined;
  /** The rounds of bundles, check-ins and ballot points, which only their first entry names, as far as it was asked. */
  readonly cycles = new Map<string, string | undefined>();
}

/**
 * Why something that is cast, or changes what is counted, came too late to be let in, or undefined: the count of its
 * round had begun. It is held, and a person decides.
 */
export async function afterCount(desk: Desk, arrival: Arrival, entry: Entry): Promise<string | undefined> {
  return isCast(entry) && (await isCounted(desk, arrival, entry))
    ? 'the count of its round had begun when it came'
    : undefined;
}

/** Why a ballot point may not be opened again, or undefined. Its tablets' votes would be held at this door. */
export async function reopenedAfterCount(
  desk: Desk,
  arrival: Arrival | undefined,
  entry: Extract<Entry, { kind: 'point.reopened' }>,
): Promise<string | undefined> {
  return (await isCounted(desk, arrival, entry)) ? 'the count of this round has begun' : undefined;
}

/**
 * Whether the round of an entry was being counted already. What the server had acknowledged before it was set back to a
 * copy from before the count was in that count, whichever office or tablet now sends its part first. Only then: where
 * the count itself has not come back, everything from before it is here, and no entry is taken at its word.
 */
async function isCounted(desk: Desk, arrival: Arrival | undefined, entry: Entry): Promise<boolean> {
  const rounds = (desk.begun.rounds ??= await begunRounds(desk));
  if (rounds.size === 0) return false;
  const cycle = await cycleOf(desk, entry);
  const round = cycle === undefined ? undefined : rounds.get(cycle);
  return round !== undefined && !(round.cameBack && arrival?.recovers !== undefined);
}

async function begunRounds({ ledger }: Desk): Promise<NonNullable<Begun['rounds']>> {
  await flush(ledger);
  const rows = await outcomeRows(ledger.trx, ledger.process, 'count.started')
    .select(['subject', 'flags'])
    .execute();
  const rounds = new Map<string, { readonly cameBack: boolean }>();
  for (const { subject, flags } of rows) {
    const cameBack = flags.split(' ').includes('recovered') || (rounds.get(subject)?.cameBack ?? false);
    rounds.set(subject, { cameBack });
  }
  return rounds;
}

async function cycleOf(desk: Desk, entry: Entry): Promise<string | undefined> {
  const { cycles } = desk.begun;
  const named = namesRound(entry);
  if (named !== undefined) {
    cycles.set(entry.subject, named);
    return named;
  }
  if (!cycles.has(entry.subject)) await learnCycles(desk, entry);
  return cycles.get(entry.subject);
}

/**
 * Looks up the rounds of everything in this push that does not say its own, at once: in the log, and among what was
 * held back, since the sheets of a bundle that came too late come too late as well. `entry` may come by a release.
 */
async function learnCycles({ ledger, arriving, begun }: Desk, entry: Entry): Promise<void> {
  const unknown = [entry, ...arriving.filter(namedByFirst)].filter(
    ({ subject }) => !begun.cycles.has(subject),
  );
  const subjects = pad([...new Set(unknown.map(({ subject }) => subject))]);
  await flush(ledger);
  const { trx, process } = ledger;
  const taken = await trx
    .selectFrom('entry')
    .select('bytes')
    .where('process', '=', process)
    .where('subject', 'in', subjects)
    .where('kind', 'in', FIRST_KINDS)
    .execute();
  const held = await trx.selectFrom('quarantine').select('bytes').where('subject', 'in', subjects).execute();
  const texts = [
    ...taken.map(({ bytes }) => bytes),
    ...held.map(({ bytes }) => bytes && new TextDecoder().decode(bytes)),
  ];
  for (const subject of subjects) begun.cycles.set(subject, undefined);
  for (const text of texts) {
    const read = text === null ? undefined : readEntry(text);
    const named = read?.ok ? namesRound(read.value) : undefined;
    if (read?.ok && named !== undefined) begun.cycles.set(read.value.subject, named);
  }
}
