import { plural, t } from '@lingui/core/macro';
import type { Problem } from '../../../wire/problem.ts';

/** Why a tablet was not let in, and what to do. Whatever happens, nothing on the tablet is lost. */
export type EnrolmentFailure =
  /** The check sign is wrong: nothing has been sent. */
  | { readonly kind: 'mistyped' }
  /** Nobody answered, or somebody did who is not our server. */
  | { readonly kind: 'offline' | 'not-our-server'; readonly detail: string }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'storage'; readonly code?: string };

export type FailureWords = { readonly what: string; readonly advice: string };

export function enrolmentFailureWords(failure: EnrolmentFailure): FailureWords {
  switch (failure.kind) {
    case 'mistyped':
      return {
        what: t`Koden är felskriven`,
        advice: t`Något tecken stämmer inte. Jämför med koden på kontorets skärm.`,
      };
    case 'offline':
      return {
        what: t`Plattan når inte kommunens server`,
        advice: t`Slå på wifi eller mobildata och försök igen. Koden gäller fortfarande.`,
      };
    case 'not-our-server':
      return {
        what: t`Någon annan än kommunens server svarade`,
        advice: t`Nätet vill kanske att du loggar in på en egen sida. Gör det, eller byt nät, och försök igen. Koden gäller fortfarande.`,
      };
    case 'storage':
      return storageWords(failure.code ?? 'storage.failed');
    case 'problem':
      return problemWords(failure.problem);
  }
}

function storageWords(code: string): FailureWords {
  switch (code) {
    case 'storage.full':
      return {
        what: t`Plattan är full`,
        advice: t`Ta bort bilder eller appar som inte behövs och försök igen med samma kod.`,
      };
    case 'storage.denied':
      return {
        what: t`Webbläsaren tillåter inte att något sparas`,
        advice: t`Lämna privat läge, eller tillåt att sidan sparar data, och försök igen med samma kod.`,
      };
    default:
      return {
        what: t`Det gick inte att spara på plattan`,
        advice: t`Stäng appen helt, öppna den igen och försök med samma kod.`,
      };
  }
}

function problemWords(problem: Problem): FailureWords {
  const code: string = problem.code; // Few of the server's problems can meet a tablet that asks to be let in.
  switch (code) {
    case 'code-unknown':
      return {
        what: t`Kontoret känner inte igen koden`,
        advice: t`Kontrollera att du är på rätt adress, eller be om en ny kod.`,
      };
    case 'code-used':
      return {
        what: t`Koden är redan använd`,
        advice: t`En kod släpper in en platta. Be samordnaren om en ny.`,
      };
    case 'code-expired':
      return {
        what: t`Koden har gått ut`,
        advice: t`En kod gäller i ett dygn. Be samordnaren om en ny.`,
      };
    case 'too-many-attempts':
      return { what: t`För många försök`, advice: waitWords(problem.retryAfter) };
    case 'device-revoked':
      return {
        what: t`Plattan är spärrad`,
        advice: t`Kontakta samordnaren.`,
      };
    case 'protocol-too-new':
      return {
        what: t`Appen är nyare än servern`,
        advice: t`Be kontoret uppdatera servern. Koden gäller fortfarande.`,
      };
    default:
      return {
        what: t`Servern kunde inte släppa in plattan`,
        advice: t`Vänta en stund och försök igen med samma kod.`,
      };
  }
}

function waitWords(seconds: number | undefined): string {
  if (seconds === undefined) return t`Vänta en stund och försök igen.`;
  if (seconds < 90)
    return plural(seconds, {
      one: 'Vänta # sekund och försök igen.',
      other: 'Vänta # sekunder och försök igen.',
    });
  return plural(Math.ceil(seconds / 60), {
    one: 'Vänta # minut och försök igen.',
    other: 'Vänta # minuter och försök igen.',
  });
}
