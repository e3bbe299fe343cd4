import { i18n, type Messages } from '@lingui/core';
import { type Language, languageOf } from '../../i18n/languages.ts';
import { messages as ar } from '../../i18n/locales/ar/public.po';
import { messages as en } from '../../i18n/locales/en/public.po';
import { messages as sv } from '../../i18n/locales/sv/public.po';

const CATALOGUES: Readonly<Record<string, Messages>> = { sv, en, ar };

/**
 * Draws in a language. Whatever is drawn is drawn at once, before anybody else speaks: the language is the one that all
 * words and figures come in.
 */
export function inLanguage<Drawn>(tag: string, draw: (language: Language) => Drawn): Drawn {
  const language = languageOf(tag);
  i18n.loadAndActivate({ locale: language.tag, messages: CATALOGUES[language.tag] ?? {} });
  return draw(language);
}
