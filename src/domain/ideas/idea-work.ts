import * as z from 'zod/mini';
import { stands } from '../log/entry.ts';
import { EntryId, Uuid } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';
import { type Acts, lastWords, type Standing, standingOf, withAct } from './acts.ts';
import { type Ending, endingKinds, sameEnding } from './ending.ts';
import { type Publication, publicationKinds, samePublication } from './publication.ts';
import { sameVerdict, triageKinds, type Verdict } from './triage.ts';

export const ideaWorkKinds = {
  ...triageKinds,
  ...publicationKinds,
  ...endingKinds,
  /** An act is taken back as if it had not been done; it stays to be read. Whoever sees the act must hear of this. */
  'idea.act-withdrawn': kind({
    data: z.strictObject({ act: EntryId }),
    writers: ['coordinator', 'assessor'],
    readers: ['coordinator', 'assessor', 'trustee', 'viewer'],
  }),
  /** The idea was typed in from a paper form: the bundle, and the form's number in it. */
  'idea.typed': kind({
    data: z.strictObject({ bundle: Uuid, number: z.int().check(z.gte(1), z.lte(9999)) }),
    writers: ['coordinator', 'assessor'],
    readers: ['coordinator', 'assessor'],
  }),
};

export type IdeaWorkEntry = EntryIn<typeof ideaWorkKinds>;

export type Triage = { readonly verdict: Verdict; readonly note?: string | undefined };

/** What the office has done about one idea. The fold is total, so every part may be missing, the idea itself too. */
export type IdeaWork = {
  readonly id: string;
  readonly triage: Acts<Triage>;
  readonly publication: Acts<Publication>;
  /** Whether it goes on, and why not. */
  readonly ending: Acts<Ending>;
  readonly takenBack: ReadonlySet<string>;
  readonly typed?: { readonly bundle: string; readonly number: number; readonly entry: string };
};

export const noWork = (id: string): IdeaWork => ({
  id,
  triage: new Map(),
  publication: new Map(),
  ending: new Map(),
  takenBack: new Set(),
});

export function applyIdeaWork(works: Map<string, IdeaWork>, entry: IdeaWorkEntry): void {
  const held = works.get(entry.subject) ?? noWork(entry.subject);
  works.set(entry.subject, { ...held, ...changed(held, entry) });
}

function changed(held: IdeaWork, entry: IdeaWorkEntry): Partial<IdeaWork> {
  switch (entry.kind) {
    case 'idea.triaged': {
      const { after, ...value } = entry.data;
      return { triage: withAct(held.triage, entry, after, value) };
    }
    case 'idea.published': {
      const value = { published: true, version: entry.data.version } as const;
      return { publication: withAct(held.publication, entry, entry.data.after, value) };
    }
    case 'idea.unpublished': {
      const value = { published: false, reason: entry.data.reason } as const;
      return { publication: withAct(held.publication, entry, entry.data.after, value) };
    }
    case 'idea.ended': {
      const { reason, after } = entry.data;
      return { ending: withAct(held.ending, entry, after, { goesOn: false, reason }) };
    }
    case 'idea.resumed':
      return { ending: withAct(held.ending, entry, entry.data.after, { goesOn: true }) };
    case 'idea.act-withdrawn':
      return { takenBack: new Set(held.takenBack).add(entry.data.act) };
    case 'idea.typed':
      return stands(held.typed?.entry, entry.id) ? { typed: { ...entry.data, entry: entry.id } } : {};
  }
}

/** What an idea is taken for: of several last words the newest stands. */
export const triageOf = (work: IdeaWork): Standing<Triage> =>
  standingOf(lastWords(work.triage, work.takenBack), (a, b) => sameVerdict(a.verdict, b.verdict));

/** Whether everybody may read it. Of several last words one that takes it down stands: nobody is shown against a no. */
export function publicationOf(work: IdeaWork): Standing<Publication> {
  const words = lastWords(work.publication, work.takenBack);
  const down = words.filter(({ value }) => !value.published);
  const up = words.filter(({ value }) => value.published);
  return standingOf([...down, ...up], samePublication);
}

/** Whether it goes on. Of several last words one that lets it go on stands: nobody is told no while others work on it. */
export function endingOf(work: IdeaWork): Standing<Ending> {
  const words = lastWords(work.ending, work.takenBack);
  const on = words.filter(({ value }) => value.goesOn);
  const off = words.filter(({ value }) => !value.goesOn);
  return standingOf([...on, ...off], sameEnding);
}

/** The version that everybody may read now, or undefined. */
export function publicVersion(work: IdeaWork | undefined) {
  const value = work && publicationOf(work).stands?.value;
  return value?.published ? value.version : undefined;
}

/**
 * Whether somebody must choose: two said different things without knowing of each other, or it is published and yet
 * taken for something else than an idea.
 */
export function isDisputed(work: IdeaWork): boolean {
  const triage = triageOf(work);
  const publication = publicationOf(work);
  if (triage.against.length > 0 || publication.against.length > 0) return true;
  const as = triage.stands?.value.verdict.as;
  return publication.stands?.value.published === true && as !== undefined && as !== 'idea';
}
