import * as z from 'zod/mini';
import { type Act, type Acts, withAct } from '../ideas/acts.ts';
import { After } from '../ideas/triage.ts';
import { Author, Instant, stands } from '../log/entry.ts';
import { CycleId, EntryId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

/** UTF-16 code units of the reason for one score, and of what was agreed when scores were talked through. */
export const SCORE_REASON_MAX = 500;
export const TALK_NOTE_MAX = 2000;
/** Criteria of a round, at most. */
const SCORES_MAX = 40;
/** More people than this never assess one proposal. */
const ASSESSED_MAX = 50;

/** What one assessor says of one criterion. Name and scale are those that were asked: the round may ask otherwise later. */
const Score = z
  .strictObject({
    criterion: z.string().check(z.minLength(1), z.maxLength(80)),
    scale: z.int().check(z.gte(1), z.lte(10)),
    score: z.int().check(z.gte(0), z.lte(10)),
    reason: z.string().check(z.minLength(1), z.maxLength(SCORE_REASON_MAX)),
  })
  .check(z.refine(({ score, scale }) => score <= scale, { error: 'score.above-scale' }));
export type Score = z.infer<typeof Score>;

const Scores = z.array(Score).check(z.minLength(1), z.maxLength(SCORES_MAX));

const writers = ['coordinator', 'assessor'] as const;
const readers = ['coordinator', 'assessor', 'trustee', 'viewer'] as const;

/** The subject is the proposal. */
export const assessmentKinds = {
  /**
   * Somebody has scored every criterion. Nobody else reads it, since what one has seen colours what one says: the server
   * writes the scores anew (`assessment.opened`) when enough people have finished.
   */
  'assessment.finished': kind({
    data: z.strictObject({
      cycle: CycleId,
      scores: Scores,
      /** Whether its author had none of the others' scores in this browser. */
      blind: z.boolean(),
      after: After,
    }),
    writers,
    readers: ['author'],
  }),
  /** Who has finished, and nothing of what they said. */
  'assessment.received': kind({
    data: z.strictObject({ entry: EntryId, author: Author }),
    writers: ['server'],
    readers,
  }),
  /** What somebody said, for all to see. `blind` when they had finished before anything of this proposal was opened. */
  'assessment.opened': kind({
    data: z.strictObject({
      entry: EntryId,
      author: Author,
      at: Instant,
      blind: z.boolean(),
      scores: Scores,
      after: After,
    }),
    writers: ['server'],
    readers,
  }),
  /** An assessment of one's own, or a note, is taken back: it counts no more. What was opened stays to be read. */
  'assessment.withdrawn': kind({ data: z.strictObject({ act: EntryId }), writers, readers }),
  /** People have talked through how differently they had scored: what they agreed, and which assessments lay before them. */
  'assessment.talked': kind({
    data: z.strictObject({
      note: z.string().check(z.minLength(1), z.maxLength(TALK_NOTE_MAX)),
      about: z.array(EntryId).check(z.minLength(1), z.maxLength(ASSESSED_MAX)),
      after: After,
    }),
    writers,
    readers,
  }),
};

export type AssessmentEntry = EntryIn<typeof assessmentKinds>;

/** What somebody said, and whether they had none of the others' scores before them. */
export type Finished = { readonly scores: readonly Score[]; readonly blind: boolean };

/** What somebody said, as the server opened it. */
export type Opened = {
  /** The entry that opened it. */
  readonly by: string;
  readonly blind: boolean;
  readonly act: Act<readonly Score[]>;
};

/** What was agreed in a talk, and about which assessments, by their entries. */
export type Talk = { readonly note: string; readonly about: readonly string[] };

/** The assessments of a proposal as far as a reader knows. */
export type Assessment = {
  /** The proposal. */
  readonly id: string;
  /** Those whose own entries are readable here: the reader's, and on the server everybody's. */
  readonly finished: Acts<Finished>;
  /** Who wrote which entry, and when the server took it. */
  readonly received: ReadonlyMap<
    string,
    { readonly by: string; readonly author: Author; readonly at: Instant }
  >;
  /** By the entry that was opened. */
  readonly opened: ReadonlyMap<string, Opened>;
  readonly talks: Acts<Talk>;
  /** Author and entry of what was taken back: only one's own can be. */
  readonly takenBack: ReadonlySet<string>;
};

/** Names an act that an author took back. */
export const takenBackBy = (author: string, act: string): string => `${author} ${act}`;

const nothingOf = (id: string): Assessment => ({
  id,
  finished: new Map(),
  received: new Map(),
  opened: new Map(),
  talks: new Map(),
  takenBack: new Set(),
});

export function applyAssessment(assessments: Map<string, Assessment>, entry: AssessmentEntry): void {
  const held = assessments.get(entry.subject) ?? nothingOf(entry.subject);
  assessments.set(entry.subject, { ...held, ...changed(held, entry) });
}

function changed(held: Assessment, entry: AssessmentEntry): Partial<Assessment> {
  switch (entry.kind) {
    case 'assessment.finished': {
      const { after, scores, blind } = entry.data;
      return { finished: withAct(held.finished, entry, after, { scores, blind }) };
    }
    case 'assessment.received': {
      const { entry: about, author } = entry.data;
      if (!stands(held.received.get(about)?.by, entry.id)) return {};
      return { received: new Map(held.received).set(about, { by: entry.id, author, at: entry.at }) };
    }
    case 'assessment.opened': {
      const { entry: about, author, at, blind, scores, after } = entry.data;
      if (!stands(held.opened.get(about)?.by, entry.id)) return {};
      const act = { entry: about, author, at, after, value: scores };
      return { opened: new Map(held.opened).set(about, { by: entry.id, blind, act }) };
    }
    case 'assessment.withdrawn':
      return { takenBack: new Set(held.takenBack).add(takenBackBy(entry.author, entry.data.act)) };
    case 'assessment.talked': {
      const { note, about, after } = entry.data;
      return { talks: withAct(held.talks, entry, after, { note, about }) };
    }
  }
}
