import * as z from 'zod/mini';
import { QUESTIONS } from '../cycle/cycle.ts';
import { type Env, stamp } from '../log/entry.ts';
import { CycleId, type StreetEventId } from '../log/ids.ts';
import { type EntryIn, kind } from '../log/kind.ts';

/** So many people wait on the tablet before their answers leave together. */
export const ANSWERS_WAIT = 10;

const People = z.int().check(z.gte(1), z.lte(100_000));

/** How many gave one answer to one question. Questions are counted apart: nothing says which answers are of one person. */
const Counted = z.strictObject({
  question: z.enum(QUESTIONS),
  /** An age group or gender as in `asked.ts`, a BCP 47 tag, or `other`. */
  group: z.string().check(z.regex(/^[A-Za-z0-9-]{1,35}$/)),
  people: People,
});
export type Counted = z.infer<typeof Counted>;

export const answerKinds = {
  /**
   * What people at the subject, a street event, said about themselves on one tablet, as sums. The ideas and votes that were
   * left there are known to no entry of this kind, and it to none of theirs.
   */
  'answers.counted': kind({
    data: z.strictObject({
      cycle: CycleId,
      people: People,
      counts: z.array(Counted).check(z.minLength(1), z.maxLength(200)),
    }),
    writers: ['device'],
    readers: ['coordinator', 'assessor', 'viewer'],
  }),
};

export type AnswersEntry = EntryIn<typeof answerKinds>;

/** What is known of those who answered at one event, over all tablets: sums by `question/group`. */
export type Answers = {
  readonly event: string;
  readonly people: number;
  readonly counts: ReadonlyMap<string, number>;
};

export const answerKey = ({ question, group }: Pick<Counted, 'question' | 'group'>): string =>
  `${question}/${group}`;

export function applyAnswers(answers: Map<string, Answers>, entry: AnswersEntry): void {
  const event = entry.subject;
  const held = answers.get(event);
  const counts = new Map(held?.counts);
  for (const counted of entry.data.counts) {
    const key = answerKey(counted);
    counts.set(key, (counts.get(key) ?? 0) + counted.people);
  }
  answers.set(event, { event, people: (held?.people ?? 0) + entry.data.people, counts });
}

/** The answers of so many people at an event leave the tablet together. */
export const countAnswers = (
  event: StreetEventId,
  data: AnswersEntry['data'],
  env: Env,
): readonly AnswersEntry[] => [
  stamp(env, { kind: 'answers.counted' as const, version: 1, subject: event, data }),
];
