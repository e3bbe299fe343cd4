import { i18n } from '@lingui/core';

/** A word or sentence with a capital first, as the language of the screen writes capitals. */
export function capitalise(words: string): string {
  const [first = '', ...rest] = Array.from(words);
  return first.toLocaleUpperCase(i18n.locale || 'sv') + rest.join('');
}
