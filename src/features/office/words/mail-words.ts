import { t } from '@lingui/core/macro';
import type { MailRefusal } from '../../../wire/mail.ts';

/** Why a letter did not leave, and what to do about it. */
export function mailWords(why: MailRefusal): string {
  switch (why) {
    case 'mail-unreachable':
      return t`Kommunens e-postserver svarar inte. Försök igen om en stund, eller lämna länken på annat sätt.`;
    case 'mail-denied':
      return t`Kommunens e-postserver tog inte emot brevet. Be den som sköter servern titta i loggen, och lämna länken på annat sätt.`;
    case 'address-refused':
      return t`E-postservern vill inte veta av adressen. Kontrollera att den är rätt skriven.`;
  }
}
