import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { languageName } from '../../../i18n/languages.ts';
import css from './ballot.module.css';

/** Says that the proposals are a translation, and how to read what they were translated from. */
export function TranslatedNote({ original }: { original: string }) {
  const language = languageName(original, i18n.locale);
  return (
    <p class={css['translated']}>
      {t`Förslagen är översatta. Originalet läser du genom att byta språk: ${language}.`}
    </p>
  );
}
