import { t } from '@lingui/core/macro';
import type { IdeaRefusal } from '../../../domain/ideas/idea.ts';
import { absurd } from '../../../domain/log/refusal.ts';
import { number } from '../../../i18n/format.ts';
import type { EntryState } from '../../../storage/store.ts';

/** Why an idea cannot be saved as it stands; nothing of it is cut. */
export function ideaRefusalWords(refusal: IdeaRefusal): string {
  switch (refusal.code) {
    case 'idea.no-title':
      return t`Skriv en rubrik, så att idén går att hitta igen.`;
    case 'idea.title-too-long':
    case 'idea.text-too-long':
    case 'idea.place-too-long': {
      const over = number(Number(refusal.params['length']) - Number(refusal.params['most']));
      return t`Texten är ${over} tecken för lång. Korta den; plattan kapar ingenting.`;
    }
    default:
      return absurd(refusal.code);
  }
}

/** The counter under a field: how much of how much, or how much too much. */
export function counterText(used: number, limit: number): string {
  const over = number(used - limit);
  if (used > limit) return t`${over} tecken för mycket`;
  const [some, most] = [number(used), number(limit)];
  return t`${some} av ${most} tecken`;
}

/** Where an idea stands, in full: what the pill of a row says in a word. */
export function fateSentence(state: EntryState | undefined): string {
  switch (state) {
    case 'acknowledged':
      return t`Framme hos kommunen`;
    case 'quarantined':
      return t`Behöver hjälp`;
    case 'pending':
    case undefined:
      return t`Sparad på plattan, väntar på att skickas`;
    default:
      return absurd(state);
  }
}
