import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { TranslateRefusal } from '../../../domain/translation/translation-decisions.ts';
import type { TextAbout, TextUnit } from '../../../domain/translation/text-unit.ts';
import type { UnitState } from '../../../domain/translation/unit-state.ts';
import { number } from '../../../i18n/format.ts';
import { languageName } from '../../../i18n/languages.ts';
import type { PillState } from '../../../ui/pill.tsx';
import type { QueueState } from './queue-address.ts';

/** What sort of text it is. */
export function aboutName(about: TextAbout): string {
  switch (about) {
    case 'ballot':
      return t`Röstsedlar`;
    case 'answer':
      return t`Skäl och svar`;
    case 'proposal':
      return t`Förslag`;
    case 'idea':
      return t`Publicerade idéer`;
  }
}

/** Where residents read a text. It stands in files for translators too. */
export function whereWords({ about, field, of }: TextUnit): string {
  switch (about) {
    case 'ballot':
      if (field === 'title') return t`Rubriken på ett förslag på röstsedeln`;
      if (field === 'text') return t`Texten till ett förslag på röstsedeln`;
      return of === undefined ? t`Namnet på en omröstning, överst på röstsedeln` : t`På röstsedeln`;
    case 'answer':
      return t`Svaret till den som lämnade en idé`;
    case 'proposal':
      return field === 'title' ? t`Rubriken på ett förslag` : t`Texten till ett förslag`;
    case 'idea':
      return field === 'title' ? t`Rubriken på en publicerad idé` : t`Texten till en publicerad idé`;
  }
}

/** How far a translation has come. */
export function stateName(is: UnitState['is']): string {
  switch (is) {
    case 'missing':
      return t`Saknas`;
    case 'old':
      return t`Gammal`;
    case 'disputed':
      return t`Två versioner`;
    case 'done':
      return t`Klar`;
  }
}

export const stateLook: Readonly<Record<UnitState['is'], PillState>> = {
  missing: 'waiting',
  old: 'help',
  disputed: 'help',
  done: 'ok',
};

export function queueStateName(state: QueueState): string {
  switch (state) {
    case 'todo':
      return t`Att översätta`;
    case 'done':
      return t`Klara`;
    case 'all':
      return t`Alla`;
  }
}

/** A language's name, at the beginning of a line. */
export function languageTitle(tag: string): string {
  const name = languageName(tag, i18n.locale);
  return name.charAt(0).toLocaleUpperCase(i18n.locale) + name.slice(1);
}

/** Why a translation was not saved, and what to do. */
export function translateRefusalWords({ code, params }: TranslateRefusal): string {
  const most = number(Number(params['most'] ?? 0));
  switch (code) {
    case 'translation.no-name':
      return t`Skriv vem som har översatt.`;
    case 'translation.name-too-long':
      return t`Namnet är längre än ${most} tecken.`;
    case 'translation.empty':
      return t`Skriv översättningen först.`;
    case 'translation.too-long':
      return t`Översättningen är längre än de ${most} tecken som får plats.`;
    case 'translation.not-in-round':
      return t`Texten behövs inte på det språket.`;
    case 'translation.unchanged':
      return t`Det står redan så.`;
  }
}
