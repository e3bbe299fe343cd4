import { plural, t } from '@lingui/core/macro';
import type {
  HandleRefusal,
  NameOfficerRefusal,
  SealRefusal,
} from '../../../../domain/ideas/concern-decisions.ts';

/** Why something was not done about a concern, and what to do. */
export function concernRefusalWords({ code }: NameOfficerRefusal | SealRefusal | HandleRefusal): string {
  switch (code) {
    case 'concern.no-member':
      return t`Välj en samordnare eller bedömare.`;
    case 'concern.same-officer':
      return t`Det är den personen redan.`;
    case 'concern.no-idea':
      return t`Idén finns inte här längre.`;
    case 'concern.sealed-already':
      return t`Någon annan har redan förseglat den.`;
    case 'concern.restricted':
      return t`Idén är begränsad och måste sparas som den är. Häv begränsningen först.`;
    case 'concern.other-key':
      return t`Den som tar emot oro har bytts, eller gjort en ny nyckel. Läs namnet igen och försegla på nytt.`;
    case 'concern.not-yours':
      return t`Den är förseglad till någon annan.`;
    case 'concern.handled-already':
      return t`Den är redan omhändertagen.`;
  }
}

/** That concerns wait for whoever looks. */
export const concernsWait = (count: number): string =>
  plural(count, { one: '# oro väntar på dig', other: '# som är oroliga för någon väntar på dig' });
