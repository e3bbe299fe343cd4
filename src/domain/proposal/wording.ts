import * as z from 'zod/mini';

/** BCP 47 tag. */
export const Language = z.string().check(z.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/));

/** One thing said in several languages, each once. */
export type Wording = readonly { readonly language: string; readonly text: string }[];

/** As many languages as a round may have. */
const LANGUAGES_MAX = 40;

/** The schema of something said in one language or more, of so many UTF-16 code units at most in each. */
export const wordingUpTo = (most: number) =>
  z
    .array(z.strictObject({ language: Language, text: z.string().check(z.minLength(1), z.maxLength(most)) }))
    .check(z.minLength(1), z.maxLength(LANGUAGES_MAX));

/** What is said in a language; undefined where it is not. */
export const wordsIn = (wording: Wording, language: string): string | undefined =>
  wording.find((each) => each.language === language)?.text;

/**
 * What to show somebody who reads `language`: that, else the first of `others` there is, else whatever there is. Says
 * which language it is in. Undefined where nothing is said.
 */
export const bestWords = (
  wording: Wording,
  language: string,
  others: readonly string[] = [],
): Wording[number] | undefined =>
  [language, ...others].flatMap((wanted) => wording.find((each) => each.language === wanted) ?? [])[0] ??
  wording[0];

/** Without what is empty, each text without the space around it, and each language once. */
export const tidied = (wording: Wording): Wording => {
  const said = new Map(wording.map(({ language, text }) => [language, text.trim()]));
  return [...said].flatMap(([language, text]) => (text === '' ? [] : [{ language, text }]));
};
