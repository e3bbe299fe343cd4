import * as z from 'zod/mini';
import { canonical } from '../log/canonical.ts';
import { AreaId } from '../log/ids.ts';
import { After } from '../ideas/triage.ts';
import { Language } from './wording.ts';

/** The most UTF-16 code units of each text of a proposal. Title and text are those of an option on a ballot. */
export const PROPOSAL_TEXT_MAX = { title: 120, text: 2000, theme: 60, carrier: 200, note: 1000 } as const;

/** What is found out about a proposal before it can be voted on, in the order in which it is asked. */
export const FEASIBILITY = [
  'competence',
  'equal-treatment',
  'land',
  'permits',
  'procurement',
  'kind-of-money',
  'running-cost',
  'accessibility',
] as const;
export type FeasibilityQuestion = (typeof FEASIBILITY)[number];

/** How a question was answered: nothing in the way, something must be solved, it cannot be done, or nobody knows yet. */
export const FEASIBLE = ['clear', 'solve', 'stop', 'open'] as const;
export type Feasible = (typeof FEASIBLE)[number];

const upTo = (most: number) => z.string().check(z.maxLength(most));
/** Whole units of the cycle's currency; null while nobody has said. */
const Amount = z.nullable(z.int().check(z.nonnegative()));

/**
 * What one field of a proposal is to say. `after` names the entries that had the last word on that field when the editor
 * opened it: who read what, and so who knew of whom, is decided by that and never by the clock.
 */
export const Change = z.discriminatedUnion('field', [
  z.strictObject({ field: z.literal('title'), language: Language, value: upTo(120), after: After }),
  /** What it is, in plain language. */
  z.strictObject({ field: z.literal('text'), language: Language, value: upTo(2000), after: After }),
  z.strictObject({ field: z.literal('area'), value: z.nullable(AreaId), after: After }),
  z.strictObject({ field: z.literal('theme'), value: upTo(60), after: After }),
  /** What it costs once. */
  z.strictObject({ field: z.literal('cost'), value: Amount, after: After }),
  /** What it then costs every year. */
  z.strictObject({ field: z.literal('yearly'), value: Amount, after: After }),
  /** Who would carry it out. */
  z.strictObject({ field: z.literal('carrier'), value: upTo(200), after: After }),
  z.strictObject({
    field: z.literal('feasibility'),
    question: z.enum(FEASIBILITY),
    value: z.enum(FEASIBLE),
    note: upTo(1000),
    after: After,
  }),
]);
export type Change = z.infer<typeof Change>;

/** A change before it is known what it comes after. */
export type Wanted = Change extends infer Each ? (Each extends Change ? Omit<Each, 'after'> : never) : never;

/** Names the field that a change is about: `title/sv`, `feasibility/land`, `cost`. */
export function fieldOf(change: Wanted): string {
  switch (change.field) {
    case 'title':
    case 'text':
      return `${change.field}/${change.language}`;
    case 'feasibility':
      return `feasibility/${change.question}`;
    case 'area':
    case 'theme':
    case 'cost':
    case 'yearly':
    case 'carrier':
      return change.field;
  }
}

/** Whether two changes leave the same in their field. */
export const sameChange = (a: Wanted, b: Wanted): boolean =>
  canonical({ ...a, after: null }) === canonical({ ...b, after: null });

/** The change, with what it comes after. */
export const withAfter = (wanted: Wanted, after: Change['after']): Change => ({ ...wanted, after });
