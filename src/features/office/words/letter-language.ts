import { i18n } from '@lingui/core';
import { LetterLanguage } from '../../../wire/mail.ts';

/** What a letter is written in: the language of whoever asks for it. */
export const letterLanguage = (): LetterLanguage => LetterLanguage.safeParse(i18n.locale).data ?? 'sv';
