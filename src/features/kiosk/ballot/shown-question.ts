import type { BallotWords } from '../../../domain/vote/ballot-words.ts';
import { contestIn } from '../../../domain/vote/ballot-in-language.ts';
import type { Question } from '../../../domain/vote/question.ts';

/** A question as it stands on the screen, and the language that its name and its proposals are in. */
export type ShownQuestion = { readonly question: Question; readonly written: string };

/** A question in the language that the voter has chosen, where it has been put into it whole; else as it was written. */
export function shownQuestion(
  question: Question,
  words: ReadonlyMap<string, BallotWords>,
  cycle: { readonly id: string; readonly languages: readonly string[] },
  language: string,
): ShownQuestion {
  const original = cycle.languages[0] ?? 'sv';
  const translated = language === original ? undefined : contestIn(question, words, cycle.id, language);
  return translated ? { question: translated, written: language } : { question, written: original };
}
