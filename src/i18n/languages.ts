/** A language that residents or staff are met in: its own name, and which way it is written. */
export type Language = { readonly tag: string; readonly name: string; readonly dir: 'ltr' | 'rtl' };

/** Swedish is the source; staff faces exist in Swedish and English, the kiosk in all of them. */
export const LANGUAGES: readonly Language[] = [
  { tag: 'sv', name: 'Svenska', dir: 'ltr' },
  { tag: 'en', name: 'English', dir: 'ltr' },
  { tag: 'ar', name: 'العربية', dir: 'rtl' },
];

/** The languages of staff faces. */
export const STAFF_LANGUAGES: readonly Language[] = LANGUAGES.filter(({ tag }) => tag !== 'ar');

/** The language with this tag, or Swedish where there is none. */
export function languageOf(tag: string): Language {
  const found = LANGUAGES.find((language) => language.tag === tag) ?? LANGUAGES[0];
  if (!found) throw new Error('No languages');
  return found;
}

/** Which way a text in any language is written, for content whose language is known. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return /^(?:ar|fa|he|yi|ur|ckb|dv|ps|sd|ug)(?:-|$)/.test(tag) ? 'rtl' : 'ltr';
}

/** A language's name as the reader's own language has it ("arabiska"), or the tag where nobody knows it. */
export function languageName(tag: string, reader: string): string {
  return new Intl.DisplayNames([reader], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
