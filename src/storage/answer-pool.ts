import * as z from 'zod/mini';
import type { AskedQuestion } from '../domain/meeting/asked.ts';
import { ANSWERS_WAIT, answerKey, type AnswersEntry, countAnswers } from '../domain/meeting/answers.ts';
import { QUESTIONS } from '../domain/cycle/cycle.ts';
import { CycleId, StreetEventId } from '../domain/log/ids.ts';
import { accept, refuse } from '../domain/log/refusal.ts';
import { metaOf } from './ledger.ts';
import type { DeviceLog, Saved } from './log.ts';
import { ANSWERS_ROW } from './meta.ts';
import { type Drawer, type Part, type Shelf, Withdrawn } from './shelf.ts';
import { StorageError } from './store.ts';

const Sums = z.object({ cycle: CycleId, people: z.int(), counts: z.record(z.string(), z.int()) });

/** Sums that wait, by event. One row holds them all: nothing in it tells who came first, or what was given together. */
const Waiting = z.object({
  events: z.record(StreetEventId, Sums),
  /** The random key under which somebody was added last, so that trying again adds nobody twice. */
  last: z.string(),
});
type Waiting = z.infer<typeof Waiting>;
const NOTHING: Waiting = { events: {}, last: '' };

const PARTS: readonly Part[] = ['meta'];

/** What one person tapped about themselves; what they passed over is left out. */
export type Told = Readonly<Partial<Record<AskedQuestion, string>>>;

type Person = { readonly key: string; readonly cycle: CycleId; readonly event: StreetEventId };

/** Where residents' answers about themselves wait for those of others. Only `ok` lets a screen go on. */
export type AnswerPool = {
  /** One person's answers are added to the sums, which leave once they are of enough people. `key` is drawn for them. */
  add(who: Person, told: Told): Promise<Saved>;
  /** Everything that waits leaves, however few it is of: the event closes, or a backup file is written. */
  sendRest(): Promise<Saved>;
  /** What waits for an event that is over leaves: nobody packed up, or a crash came between. */
  sendOver(): Promise<Saved>;
};

/** Opens the pool on a shelf. Never fails. */
export function openAnswerPool(
  shelf: Shelf,
  log: Pick<DeviceLog, 'env' | 'state' | 'appendBeside'>,
): AnswerPool {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (run: () => Promise<Saved>): Promise<Saved> => {
    const mine = turn.then(run).catch((error: unknown): Saved => {
      if (error instanceof StorageError) return refuse(error.code);
      throw error;
    });
    turn = mine.catch(() => undefined);
    return mine;
  };

  /**
   * Moves the sums of these events into entries, in the transaction that takes them out: an answer is in the pool or in
   * exactly one entry. If the pool has changed until then, begins again.
   */
  const send = async (leaves: (event: string, people: number) => boolean): Promise<Saved> => {
    for (;;) {
      const from = await shelf.read(PARTS, find);
      const leaving = Object.entries(from.events).filter(([event, { people }]) => leaves(event, people));
      if (leaving.length === 0) return accept(undefined);
      const entries = leaving.flatMap(([event, sums]) => entryOf(StreetEventId.parse(event), sums, log));
      const gone = new Set(leaving.map(([event]) => event));
      const rest = Object.entries(from.events).filter(([event]) => !gone.has(event));
      try {
        return await log.appendBeside(entries, {
          parts: PARTS,
          async write(drawer, fresh) {
            if (!fresh) return;
            if (JSON.stringify(await find(drawer)) !== JSON.stringify(from)) throw new Withdrawn();
            if (rest.length === 0) await drawer.removeMeta(ANSWERS_ROW);
            else await drawer.putMeta(ANSWERS_ROW, { ...from, events: Object.fromEntries(rest) });
          },
        });
      } catch (error) {
        if (!(error instanceof Withdrawn)) throw error;
      }
    }
  };

  return {
    add({ key, cycle, event }, told) {
      return inTurn(async () => {
        await shelf.write(PARTS, async (drawer) => {
          const { events, last } = await find(drawer);
          if (last === key) return;
          const { people, counts } = events[event] ?? { people: 0, counts: {} };
          const sums = { cycle, people: people + 1, counts: withTold(counts, told) };
          await drawer.putMeta(ANSWERS_ROW, { events: { ...events, [event]: sums }, last: key });
        });
        // What cannot leave now waits for the next answer, for the closing, or for the next start.
        await send((_, people) => people >= ANSWERS_WAIT).catch(() => undefined);
        return accept(undefined);
      });
    },
    sendRest: () => inTurn(() => send(() => true)),
    sendOver: () => {
      const { now } = log.env();
      return inTurn(() => send((event) => (log.state().events.get(event)?.plan?.ends ?? now) <= now));
    },
  };
}

const find = async (drawer: Drawer): Promise<Waiting> =>
  (await metaOf(drawer, ANSWERS_ROW, Waiting)) ?? NOTHING;

/** In the order of their keys, so that the row does not tell which answer was the first of its kind. */
function withTold(counts: Readonly<Record<string, number>>, told: Told): Record<string, number> {
  const next = new Map(Object.entries(counts));
  for (const question of QUESTIONS) {
    const group = told[question];
    if (group === undefined) continue;
    const key = answerKey({ question, group });
    next.set(key, (next.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function entryOf(
  event: StreetEventId,
  { cycle, people, counts }: z.infer<typeof Sums>,
  log: Pick<DeviceLog, 'env'>,
): readonly AnswersEntry[] {
  const counted = QUESTIONS.flatMap((question) =>
    Object.entries(counts).flatMap(([key, given]) => {
      const [of, group] = [key.slice(0, question.length), key.slice(question.length + 1)];
      return of === question ? [{ question, group, people: given }] : [];
    }),
  );
  return countAnswers(event, { cycle, people, counts: counted }, log.env());
}
