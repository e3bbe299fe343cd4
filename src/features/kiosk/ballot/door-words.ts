import { t } from '@lingui/core/macro';
import type { StreetEvent } from '../../../domain/meeting/street-event.ts';
import { dateTime } from '../../../i18n/format.ts';
import { storageFailure } from '../../../i18n/words.ts';
import type { AtDoor } from './code-door.ts';

/** Why a code lets nobody in, and what to do. */
export function doorWords(
  came: Exclude<AtDoor, { is: 'in' | 'choose' }>,
  events: ReadonlyMap<string, StreetEvent>,
  timeZone: string,
): { readonly what: string; readonly advice: string } {
  switch (came.is) {
    case 'used': {
      const when = dateTime(came.at, timeZone);
      const where = events.get(came.event)?.plan?.name ?? t`ett annat röstställe`;
      return {
        what: t`Koden är redan använd`,
        advice: t`Den användes ${when}, ${where}. Var det inte du? Gå till personalen.`,
      };
    }
    case 'other-cycle':
      return {
        what: t`Koden hör till en annan omröstning`,
        advice: t`Den gäller inte här. Gå till personalen, så får du hjälp.`,
      };
    case 'void':
      return {
        what: t`Koden gäller inte längre`,
        advice: t`Gå till personalen, så får du hjälp.`,
      };
    case 'unknown':
      return {
        what: t`Koden är rätt skriven, men plattan känner inte till den`,
        advice: t`Gå till personalen, så får du hjälp.`,
      };
    case 'taken':
      return { what: t`Någon annan röstar på plattan`, advice: t`Gå till personalen, så får du hjälp.` };
    case 'closed':
      return {
        what: t`Det går inte att rösta med koden här`,
        advice: t`Gå till personalen, så får du hjälp.`,
      };
    case 'not-saved':
      return { what: t`Du är inte avprickad än`, advice: storageFailure(came.code) };
  }
}
