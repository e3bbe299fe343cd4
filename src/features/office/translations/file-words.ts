import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import { number } from '../../../i18n/format.ts';
import { languageName } from '../../../i18n/languages.ts';
import { FILE_ROWS_MAX, type FilePlan, type PlannedRow, type RowFate } from './file-plan.ts';

/** What becomes of a row, in a word or two. */
export function fateName(fate: RowFate): string {
  switch (fate) {
    case 'new':
      return t`Ny`;
    case 'changed':
      return t`Ändrad`;
    case 'old':
      return t`Originalet är ändrat`;
    case 'fuzzy':
      return t`Osäker`;
    case 'lost':
      return t`Något saknas`;
    case 'too-long':
      return t`För lång`;
    case 'garbled':
      return t`Förstörda bokstäver`;
    case 'unknown':
      return t`Okänd text`;
    case 'wrong-language':
      return t`Fel språk`;
    case 'twice':
      return t`Finns två gånger`;
    case 'own':
      return t`Behövs inte`;
    case 'empty':
      return t`Tom`;
    case 'unchanged':
      return t`Oförändrad`;
  }
}

/** Why a row is as it is, and what to do about it; empty where the word says enough. */
export function fateWords({ fate, row, lost }: PlannedRow): string {
  const length = number(row.text.length);
  const parts = lost.join(', ');
  switch (fate) {
    case 'old':
      return t`Filen översätter en text som har ändrats sedan dess.`;
    case 'fuzzy':
      return t`Översättaren har markerat den som osäker.`;
    case 'lost':
      return t`Står i originalet men inte här: ${parts}`;
    case 'too-long':
      return t`${length} tecken är mer än som får plats.`;
    case 'garbled':
      return t`Filen är sparad så att bokstäverna gick förlorade. Spara den som CSV UTF-8.`;
    case 'unknown':
      return t`Texten finns inte längre, eller så är dess id ändrat i filen.`;
    case 'wrong-language':
      return t`Raden är på ett annat språk än filen, eller på originalets.`;
    case 'twice':
      return t`Samma text står tidigare i filen.`;
    case 'own':
    case 'new':
    case 'changed':
    case 'empty':
    case 'unchanged':
      return '';
  }
}

/** What is left out without a row of its own. */
export function quietWords(fate: 'own' | 'empty' | 'unchanged', count: number): string {
  switch (fate) {
    case 'own':
      return plural(count, {
        one: '# text skrevs på språket från början och behövs inte.',
        other: '# texter skrevs på språket från början och behövs inte.',
      });
    case 'empty':
      return plural(count, {
        one: '# text är inte översatt i filen.',
        other: '# texter är inte översatta i filen.',
      });
    case 'unchanged':
      return plural(count, { one: '# text står redan så.', other: '# texter står redan så.' });
  }
}

/** Why a file cannot be read in at all, and what to do. */
export function planFaultWords({ why, language }: Extract<FilePlan, { fits: false }>): string {
  const most = number(FILE_ROWS_MAX);
  const name = languageName(language === '' ? 'und' : language, i18n.locale);
  switch (why) {
    case 'unreadable':
      return t`Det är ingen PO-fil, och ingen CSV-fil med kolumnerna Id, Original och Översättning.`;
    case 'too-many':
      return t`Filen har fler än ${most} texter. Dela den i flera.`;
    case 'no-language':
      return t`Filen säger inte vilket språk den är på. Spara om den med språket kvar.`;
    case 'not-in-round':
      return t`Filen är på ${name}, som inte är ett av omgångens språk.`;
    case 'other-round':
      return t`Filen hör till en annan omgång.`;
  }
}
