import { t } from '@lingui/core/macro';
import type { Answer } from '../../../sync/requests.ts';
import type { Problem, ProblemCode } from '../../../wire/problem.ts';

/** A refusal of the server as a sentence that says what to do. */
export function problemWords(code: ProblemCode): string {
  switch (code) {
    case 'signed-out':
      return t`Du är inte inloggad längre. Logga in igen, allt finns kvar.`;
    case 'forbidden':
      return t`Du har inte behörighet till det här.`;
    case 'wrong-origin':
      return t`Sidan öppnades på en annan adress än serverns egen. Öppna den på den vanliga adressen.`;
    case 'invitation-unknown':
      return t`Länken är inte känd här. Kontrollera att hela länken kom med, eller be om en ny.`;
    case 'invitation-used':
      return t`Länken är redan använd. Logga in i stället, eller be om en ny länk.`;
    case 'invitation-expired':
      return t`Länken har gått ut. Be den som bjöd in dig om en ny.`;
    case 'address-taken':
      return t`Det finns redan ett konto med den e-postadressen. Logga in med det, eller använd en annan adress.`;
    case 'password-too-short':
      return t`Lösenordet är för kort.`;
    case 'wrong-password':
      return t`E-postadressen och lösenordet hör inte ihop. Kontrollera båda och försök igen.`;
    case 'wrong-code':
      return t`Koden stämmer inte. Vänta på nästa kod i appen och försök igen.`;
    case 'password-link-over':
      return t`Länken har gått ut eller är redan använd. Be om en ny.`;
    case 'local-accounts-off':
      return t`Här loggar man in med kommunens konto. Lösenord gäller bara för nödkonton: kontrollera i så fall adress och lösenord.`;
    case 'provider-unreachable':
      return t`Kommunens inloggning svarar inte. Försök igen om en stund.`;
    case 'second-factor-on':
      return t`Tvåstegsinloggning är redan på. Stäng av den först om du vill göra om den.`;
    case 'second-factor-needed':
      return t`Alla behöver tvåstegsinloggning nu. Slå på den under Mitt konto, så går allt vidare. Inget går förlorat.`;
    case 'too-many-attempts':
      return t`För många försök. Vänta en stund och försök igen.`;
    case 'device-unknown':
    case 'device-revoked':
      return t`Plattan är inte med längre.`;
    case 'code-unknown':
    case 'code-used':
    case 'code-expired':
      return t`Koden går inte att använda. Hämta en ny.`;
    case 'protocol-too-new':
      return t`Servern behöver uppdateras innan den kan ta emot det här. Inget går förlorat under tiden.`;
    case 'device-list-unconfirmed':
      return t`Servern är nyss återställd och väntar på att listan över plattor ska bekräftas.`;
    case 'busy':
      return t`Servern har fullt upp. Försök igen om en stund.`;
    case 'bad-signature':
      return t`Underskriften stämmer inte.`;
    case 'blob-unknown':
      return t`Bilden har inte kommit fram än.`;
    case 'blob-damaged':
      return t`Bilden blev skadad på vägen. Den skickas igen.`;
    case 'blob-room':
      return t`Servern väntar på texterna till bilder som redan ligger där. Bilden skickas igen om en stund.`;
    case 'too-large':
      return t`Det är för stort för att skickas.`;
    case 'not-found':
    case 'method-not-allowed':
    case 'wrong-content-type':
    case 'bad-encoding':
    case 'not-json':
    case 'malformed':
    case 'failed':
      return t`Något gick fel hos servern. Försök igen om en stund.`;
  }
}

/** Why there is no answer to show: nobody answered, somebody else did, or our server refused. */
export type Failure = 'offline' | 'not-our-server' | Problem;

/** What kept an answer from coming. */
export const failureOf = (answer: Exclude<Answer<unknown>, { kind: 'answer' }>): Failure =>
  answer.kind === 'problem' ? answer.problem : answer.reason;

/** The same in words. */
export function failureWords(failure: Failure): string {
  if (failure === 'offline') return t`Ingen kontakt med servern just nu.`;
  if (failure === 'not-our-server')
    return t`Någon annan än vår server svarade, kanske en inloggningssida för ett trådlöst nät.`;
  return problemWords(failure.code);
}
