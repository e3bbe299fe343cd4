import * as z from 'zod/mini';
import { refuse, type Refusal } from '../log/refusal.ts';
import { tidied, type Wording, wordingUpTo, wordsIn } from './wording.ts';

export const REASON_MAX = 1000;

/**
 * Why something does not go on, in plain words and in the languages of the round. The words stand here themselves, even
 * where they came from the library: what somebody was answered does not change when the library does.
 */
export const Reason = z.strictObject({
  words: wordingUpTo(REASON_MAX),
  /** The formulation that the words were taken from, as they are or changed. */
  formulation: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
});
export type Reason = z.infer<typeof Reason>;

export type ReasonRefusal = Refusal<'reason.missing' | 'reason.too-long'>;

/** A reason as somebody writes it: languages may be empty, but for the one that everybody at the office reads. */
export type WrittenReason = {
  readonly words: Wording;
  readonly formulation?: string | undefined;
};

/**
 * A reason that can be kept. Refuses one that is not said in the first of the languages (that of the municipality), and
 * words over the limit, with the language.
 */
export function reasonFrom(
  written: WrittenReason,
  languages: readonly string[],
): { readonly ok: true; readonly value: Reason } | { readonly ok: false; readonly refusal: ReasonRefusal } {
  const words = tidied(written.words);
  const [first = ''] = languages;
  if (wordsIn(words, first) === undefined) return refuse('reason.missing', { language: first });
  const long = words.find(({ text }) => text.length > REASON_MAX);
  if (long) {
    const { language, text } = long;
    return refuse('reason.too-long', { language, most: REASON_MAX, length: text.length });
  }
  const { formulation } = written;
  return { ok: true, value: { words: [...words], ...(formulation !== undefined && { formulation }) } };
}
