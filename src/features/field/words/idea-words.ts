import { t } from '@lingui/core/macro';
import { languageName } from '../../../i18n/languages.ts';
import { i18n } from '@lingui/core';
import { absurd } from '../../../domain/log/refusal.ts';
import type { EntryState } from '../../../storage/store.ts';

/** Where an entry stands, as the pill of a row. */
export type FatePill = { readonly state: 'ok' | 'waiting' | 'help'; readonly text: string };

export function fatePill(state: EntryState | undefined): FatePill {
  switch (state) {
    case 'acknowledged':
      return { state: 'ok', text: t`framme` };
    case 'quarantined':
      return { state: 'help', text: t`behöver hjälp` };
    case 'pending':
    case undefined:
      return { state: 'waiting', text: t`väntar` };
    default:
      return absurd(state);
  }
}

/** "arabiska", in the language of the screen. */
export const languageWord = (tag: string): string => languageName(tag, i18n.locale || 'sv');
