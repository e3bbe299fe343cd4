import * as z from 'zod/mini';
import { SAFEGUARD_TEXT_MAX } from '../cycle/safeguard.ts';
import { type Author, Day, type Instant, type Stamped, stands } from '../log/entry.ts';
import { EntryId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

export const ERASURE_REASON_MAX = 1000;

/** How somebody asked. Who it was is nowhere: the receipt that they showed leads to the idea. */
export const REQUEST_WAYS = ['visit', 'phone', 'letter', 'email', 'ourselves'] as const;
export type RequestWay = (typeof REQUEST_WAYS)[number];

const reason = z.string().check(z.minLength(1), z.maxLength(ERASURE_REASON_MAX));

/** What a person decided about a request, each with the reason that whoever asked is told. */
export const ErasureOutcome = z.discriminatedUnion('as', [
  /** The words go, because the plan of what is kept how long allows it: the plan as adopted, and the line in it. */
  z.strictObject({
    as: z.literal('erased'),
    plan: EntryId,
    clause: z.string().check(z.minLength(1), z.maxLength(SAFEGUARD_TEXT_MAX.text)),
    reason,
  }),
  /** They must be kept: nobody reads them any more but those who answer for them. */
  z.strictObject({ as: z.literal('restricted'), reason }),
  z.strictObject({ as: z.literal('refused'), reason }),
]);
export type ErasureOutcome = z.infer<typeof ErasureOutcome>;

const everybody = ['coordinator', 'assessor', 'trustee', 'viewer'] as const;

/** The subject is the idea: whoever decides has seen everything that was done with it. */
export const erasureKinds = {
  /** Somebody asked that an idea be erased. */
  'idea.erasure-requested': kind({
    data: z.strictObject({ day: Day, way: z.enum(REQUEST_WAYS) }),
    writers: ['coordinator', 'assessor'],
    readers: ['coordinator', 'assessor'],
  }),
  /** A request was decided. What is restricted by this is not published any more: every reader must hear of it. */
  'idea.erasure-decided': kind({
    data: z.strictObject({ request: EntryId, outcome: ErasureOutcome }),
    writers: ['coordinator'],
    readers: everybody,
    serial: true,
  }),
  /** What had been restricted by these decisions may be worked with again. */
  'idea.restriction-lifted': kind({
    data: z.strictObject({ decisions: z.array(EntryId).check(z.minLength(1), z.maxLength(50)), reason }),
    writers: ['coordinator'],
    readers: everybody,
    serial: true,
  }),
};

export type ErasureEntry = EntryIn<typeof erasureKinds>;

type Done = { readonly entry: string; readonly author: Author; readonly at: Instant };
export type ErasureRequest = Done & { readonly day: string; readonly way: RequestWay };
export type ErasureDecision = Done & { readonly request: string; readonly outcome: ErasureOutcome };
export type Lifting = Done & { readonly decisions: readonly string[]; readonly reason: string };

/** Everything that was asked and decided about erasing one idea, by entry; decisions by the request that they answer. */
export type Erasure = {
  readonly requests: ReadonlyMap<string, ErasureRequest>;
  readonly decisions: ReadonlyMap<string, ErasureDecision>;
  readonly liftings: ReadonlyMap<string, Lifting>;
};

export const noErasure: Erasure = { requests: new Map(), decisions: new Map(), liftings: new Map() };

const doneBy = ({ id, author, at }: Pick<Stamped<string, unknown>, 'id' | 'author' | 'at'>): Done => ({
  entry: id,
  author,
  at,
});

export function applyErasure(erasures: Map<string, Erasure>, entry: ErasureEntry): void {
  erasures.set(entry.subject, withEntry(erasures.get(entry.subject) ?? noErasure, entry));
}

function withEntry(held: Erasure, entry: ErasureEntry): Erasure {
  const done = doneBy(entry);
  switch (entry.kind) {
    case 'idea.erasure-requested':
      return { ...held, requests: new Map(held.requests).set(entry.id, { ...done, ...entry.data }) };
    case 'idea.erasure-decided': {
      const { request } = entry.data;
      if (!stands(held.decisions.get(request)?.entry, entry.id)) return held;
      return { ...held, decisions: new Map(held.decisions).set(request, { ...done, ...entry.data }) };
    }
    case 'idea.restriction-lifted':
      return { ...held, liftings: new Map(held.liftings).set(entry.id, { ...done, ...entry.data }) };
  }
}

const oldestFirst = (a: Done, b: Done): number =>
  a.at === b.at ? (a.entry < b.entry ? -1 : 1) : a.at < b.at ? -1 : 1;

/** The requests that nobody has decided, the oldest first. */
export const openRequests = ({ requests, decisions }: Erasure): readonly ErasureRequest[] =>
  [...requests.values()].filter(({ entry }) => !decisions.has(entry)).toSorted(oldestFirst);

/** The decisions that stand, the oldest first: those by which an idea was restricted until that was lifted are none. */
export function standingDecisions({ decisions, liftings }: Erasure): readonly ErasureDecision[] {
  const lifted = new Set([...liftings.values()].flatMap((lifting) => lifting.decisions));
  return [...decisions.values()].filter(({ entry }) => !lifted.has(entry)).toSorted(oldestFirst);
}

/** The decisions by which an idea is restricted now. */
export const restrictions = (erasure: Erasure): readonly ErasureDecision[] =>
  standingDecisions(erasure).filter(({ outcome }) => outcome.as === 'restricted');

/** Whether an idea must be kept and nobody may use it. */
export const isRestricted = (erasures: ReadonlyMap<string, Erasure>, idea: string): boolean =>
  restrictions(erasures.get(idea) ?? noErasure).length > 0;

/** The decision by which an idea is erased, or undefined. */
export const erasedBy = (erasure: Erasure): ErasureDecision | undefined =>
  standingDecisions(erasure).find(({ outcome }) => outcome.as === 'erased');

/** The last day on which whoever asked must have an answer: a month on (GDPR, article 12.3), at the latest that month's end. */
export function answerDue(day: string): string {
  const asked = new Date(`${day}T00:00:00Z`);
  const months = asked.getUTCFullYear() * 12 + asked.getUTCMonth() + 1;
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0));
  last.setUTCDate(Math.min(asked.getUTCDate(), last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
