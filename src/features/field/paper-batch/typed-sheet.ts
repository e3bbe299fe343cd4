import * as z from 'zod/mini';
import { type RandomBytes, mintUuid, SheetId } from '../../../domain/log/ids.ts';
import { highestOnOne, judge } from '../../../domain/vote/ballot.ts';
import type { Marks } from '../../../domain/vote/marks.ts';
import { optionNumbered } from '../../../domain/vote/contest.ts';
import type { Question } from '../../../domain/vote/question.ts';
import type { Sheet } from '../../../domain/vote/sheet.ts';

/** What has been typed for one question: every vote in the order it was typed, so that the last one can be taken back. */
const TypedAnswer = z.object({
  /** One option id (or `#17` where no option has that number) for each vote. */
  votes: z.array(z.string()),
  /** Whether the question was called blank. */
  blank: z.boolean(),
});
export type TypedAnswer = z.infer<typeof TypedAnswer>;

/** A sheet while it is being typed. */
export const TypedSheet = z.object({
  /** The id under which it will be saved. */
  sheet: SheetId,
  /** One for each question of the ballot style. */
  answers: z.array(TypedAnswer).check(z.minLength(1)),
  /** The question that the next number goes to. */
  at: z.int().check(z.nonnegative()),
  /** The digits on the line that Enter has not taken yet; `7,3` is three votes on number 7. */
  line: z.string(),
  /** What was said of the whole sheet instead of votes. */
  says: z.enum(['votes', 'invalid', 'spoiled']),
  /** Why it is invalid as a whole. */
  reason: z.string(),
  /** How many sheets of this bundle belonged to another style, and were laid aside without being entered. */
  aside: z.int().check(z.nonnegative()),
});
export type TypedSheet = z.infer<typeof TypedSheet>;

/** The most votes that one row of an entry holds; a key that was leant on makes more. */
const VOTES_MAX = 99;

/** More digits than any number on paper has: the rest of a slip of the hand. */
const LINE_MAX = 6;

const NOTHING: TypedAnswer = { votes: [], blank: false };

export const emptySheet = (questions: readonly Question[], random: RandomBytes, aside = 0): TypedSheet => ({
  sheet: SheetId.parse(mintUuid(random)),
  answers: questions.map(() => NOTHING),
  at: 0,
  line: '',
  says: 'votes',
  reason: '',
  aside,
});

/** Whether a question has been read: a blank one is said, never guessed. */
export const isAnswered = ({ votes, blank }: TypedAnswer): boolean => blank || votes.length > 0;

/** Whether nothing has been typed: such a sheet is never saved. */
export const isUntouched = ({ answers, line, says }: TypedSheet): boolean =>
  line === '' && says === 'votes' && !answers.some(isAnswered);

/** The first question that has not been read. */
export function unansweredIn({ answers, says }: TypedSheet): number | undefined {
  const at = says === 'votes' ? answers.findIndex((answer) => !isAnswered(answer)) : -1;
  return at === -1 ? undefined : at;
}

/** Whether votes may be stacked on one option of a question, so that a number can be typed times another. */
const isStacked = (question: Question | undefined): boolean =>
  question !== undefined && highestOnOne(question.method) > 1;

export const typeDigit = (typed: TypedSheet, digit: string): TypedSheet =>
  typed.line.length < LINE_MAX ? { ...typed, line: typed.line + digit } : typed;

/** "Times" after a number, where votes may be stacked. */
export const typeTimes = (typed: TypedSheet, questions: readonly Question[]): TypedSheet =>
  /^\d+$/.test(typed.line) && isStacked(questions[typed.at]) ? { ...typed, line: `${typed.line},` } : typed;

/** What Enter on a number met. `crowded`: more votes than an entry holds. `mixed`: 0 on a sheet that has votes, or a vote on a sheet that is called something else. */
export type Taken = { readonly typed: TypedSheet; readonly trouble?: 'mixed' | 'crowded' };

/** Takes the number on the line: votes for the option that carries it, or 0 for a blank answer. */
export function takeLine(questions: readonly Question[], typed: TypedSheet): Taken {
  const [digits = '', times = ''] = typed.line.split(',');
  const question = questions[typed.at];
  const cleared = { ...typed, line: '' };
  if (Number(digits) === 0) return callBlank(cleared);
  const option = question && optionNumbered(question, Number(digits));
  return vote(cleared, option?.id ?? `#${digits.replace(/^0+/, '')}`, times === '' ? 1 : Number(times));
}

/** Gives an option of the current question votes, unless question or sheet has been called something else. */
export function vote(typed: TypedSheet, option: string, times = 1): Taken {
  const answer = typed.answers[typed.at] ?? NOTHING;
  if (typed.says !== 'votes' || answer.blank) return { typed, trouble: 'mixed' };
  if (answer.votes.length + times > VOTES_MAX) return { typed, trouble: 'crowded' };
  const added = Array.from({ length: times }, () => option);
  return { typed: answering(typed, { votes: [...answer.votes, ...added], blank: false }) };
}

/** Calls the current question blank. One that has votes cannot be. */
export function callBlank(typed: TypedSheet): Taken {
  const answer = typed.answers[typed.at] ?? NOTHING;
  if (typed.says !== 'votes' || answer.votes.length > 0) return { typed, trouble: 'mixed' };
  return { typed: answering({ ...typed, line: '' }, { votes: [], blank: true }) };
}

/** Calls the whole sheet invalid or spoiled: what was typed on it goes. */
export const callSheet = (typed: TypedSheet, says: 'invalid' | 'spoiled'): TypedSheet => ({
  ...typed,
  answers: typed.answers.map(() => NOTHING),
  at: 0,
  line: '',
  says,
  reason: '',
});

/** Takes the last thing back: a digit, what was said, a vote, or the step to this question. */
export function takeBack(typed: TypedSheet): TypedSheet {
  if (typed.line !== '') return { ...typed, line: typed.line.slice(0, -1) };
  if (typed.says !== 'votes') return { ...typed, says: 'votes', reason: '' };
  const { votes, blank } = typed.answers[typed.at] ?? NOTHING;
  if (blank || votes.length > 0) return answering(typed, { votes: votes.slice(0, -1), blank: false });
  return typed.at > 0 ? { ...typed, at: typed.at - 1 } : typed;
}

/** Takes one vote of an option back, the last one. */
export function takeVote(typed: TypedSheet, question: number, option: string): TypedSheet {
  const { votes } = typed.answers[question] ?? NOTHING;
  const at = votes.lastIndexOf(option);
  return answering(
    { ...typed, at: question },
    { votes: votes.filter((_, index) => index !== at), blank: false },
  );
}

const answering = (typed: TypedSheet, answer: TypedAnswer): TypedSheet => ({
  ...typed,
  answers: typed.answers.map((each, at) => (at === typed.at ? answer : each)),
});

/** The marks of one question as they are saved and judged: one for each option, in the order of their first votes. */
export function marksOf({ votes }: TypedAnswer): Marks {
  const counted = new Map<string, number>();
  for (const option of votes) counted.set(option, (counted.get(option) ?? 0) + 1);
  return [...counted].map(([option, given]) => ({ option, votes: given }));
}

/** The questions whose answer cannot be counted as it stands. */
export const invalidIn = (questions: readonly Question[], typed: TypedSheet): readonly Question[] =>
  typed.says === 'votes'
    ? questions.filter(
        (question, at) => judge(question, marksOf(typed.answers[at] ?? NOTHING)).verdict === 'invalid',
      )
    : [];

/** What will be saved. */
export function contentOf(typed: TypedSheet): Sheet {
  switch (typed.says) {
    case 'spoiled':
      return { as: 'spoiled' };
    case 'invalid':
      return { as: 'invalid', reason: typed.reason.trim() };
    case 'votes':
      return { as: 'marked', answers: typed.answers.map(marksOf) };
  }
}
