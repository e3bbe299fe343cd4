import * as z from 'zod/mini';
import { type Instant, Sha256, stands } from '../log/entry.ts';
import { CycleId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

/** Envelopes set aside in one entry; a run that sets more aside has several parts. */
export const ASIDE_MAX = 400;

const Aside = z.strictObject({ envelope: Sha256, why: z.enum(['same-vote', 'paper', 'double']) });

const Part = z.strictObject({
  cycle: CycleId,
  policy: z.enum(['lowest-hash', 'both-void']),
  /** Envelopes that the run went over, and the SHA-256 of their sorted hashes, joined by line feeds. */
  envelopes: z.int().check(z.nonnegative()),
  digest: Sha256,
  part: z.int().check(z.gte(1)),
  of: z.int().check(z.gte(1)),
  aside: z.array(Aside).check(z.maxLength(ASIDE_MAX)),
  /** Envelopes that the office key does not open: they are listed, and cannot be counted. */
  unopenable: z.array(Sha256).check(z.maxLength(ASIDE_MAX)),
  /** Check-ins of voters who voted on paper more than once. */
  paperTwice: z.array(z.array(z.string()).check(z.maxLength(20))).check(z.maxLength(50)),
});

/** The subject is the run over all envelopes of a vote. */
export const setAsideKinds = {
  'votes.set-aside': kind({
    data: Part,
    writers: ['coordinator'],
    readers: ['coordinator', 'trustee', 'viewer'],
    serial: true,
  }),
  /** A second person has gone through it. After this it cannot be undone. */
  'set-aside.confirmed': kind({
    data: z.strictObject({
      cycle: CycleId,
      digest: Sha256,
      /** Somebody in the room, without an account, where the round allows that. */
      witness: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
    }),
    writers: ['coordinator', 'trustee'],
    readers: ['coordinator', 'trustee', 'viewer'],
    serial: true,
  }),
};

export type SetAsideEntry = EntryIn<typeof setAsideKinds>;
type KnownPart = z.infer<typeof Part> & {
  readonly author: string;
  readonly at: Instant;
  readonly entry: string;
};

/** One run as far as the reader knows it. */
export type SetAsideRun = {
  readonly id: string;
  readonly parts: ReadonlyMap<number, KnownPart>;
  readonly confirmations: ReadonlyMap<
    string,
    { readonly author: string; readonly witness?: string | undefined; readonly at: Instant }
  >;
};

export function applySetAside(runs: Map<string, SetAsideRun>, entry: SetAsideEntry): void {
  const id = entry.subject;
  const held: SetAsideRun = runs.get(id) ?? { id, parts: new Map(), confirmations: new Map() };
  const by = { author: entry.author, at: entry.at };
  if (entry.kind === 'set-aside.confirmed') {
    const confirmation = { ...by, witness: entry.data.witness };
    runs.set(id, { ...held, confirmations: new Map(held.confirmations).set(entry.id, confirmation) });
    return;
  }
  const { part } = entry.data;
  if (!stands(held.parts.get(part)?.entry, entry.id)) return;
  runs.set(id, {
    ...held,
    parts: new Map(held.parts).set(part, { ...entry.data, ...by, entry: entry.id }),
  });
}

/** Whether every part of the run is here. */
export function isWhole(run: SetAsideRun): boolean {
  const of = run.parts.get(1)?.of;
  return of !== undefined && run.parts.size === of;
}

/** Whether somebody else than the one who made the run has confirmed it, or a named witness with them. */
export function isConfirmed(run: SetAsideRun): boolean {
  const maker = run.parts.get(1)?.author;
  return [...run.confirmations.values()].some(
    ({ author, witness }) => isWhole(run) && (author !== maker || witness !== undefined),
  );
}

/**
 * The run of a cycle that stands: the one over most envelopes, since a log only grows; of several over as many the
 * confirmed one, else the newest. Runs that are not all here do not stand.
 */
export function currentRun(runs: ReadonlyMap<string, SetAsideRun>, cycle: string): SetAsideRun | undefined {
  const own = [...runs.values()].flatMap((run) => {
    const first = run.parts.get(1);
    return first?.cycle === cycle && isWhole(run) ? [{ run, first, confirmed: isConfirmed(run) }] : [];
  });
  const [best] = own.sort(
    (a, b) =>
      b.first.envelopes - a.first.envelopes ||
      Number(b.confirmed) - Number(a.confirmed) ||
      (a.first.at < b.first.at ? 1 : -1),
  );
  return best?.run;
}
