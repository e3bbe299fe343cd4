import { t } from '@lingui/core/macro';
import type { ProviderRefusal } from '../../../wire/sign-in.ts';

/** Why signing in by the municipality's account ended outside, and what to do about it. */
export function providerWords(
  code: ProviderRefusal,
  localAccounts: boolean,
): { readonly title: string; readonly advice: string } {
  switch (code) {
    case 'provider-unreachable':
      return {
        title: t`Kommunens inloggning svarar inte`,
        advice: localAccounts
          ? t`Försök igen om en stund, eller logga in med lösenord om du har ett i Torg.`
          : t`Försök igen om en stund. Fortsätter det, be den som sköter servern om hjälp.`,
      };
    case 'provider-refused':
      return {
        title: t`Kommunens inloggning släppte inte in dig`,
        advice: t`Avbröt du själv? Försök igen. Annars behöver den som sköter kommunens konton ge dig tillgång till Torg.`,
      };
    case 'provider-untrusted':
      return {
        title: t`Svaret från kommunens inloggning gick inte att lita på`,
        advice: t`Du är inte inloggad. Be den som sköter servern att titta i serverns logg: där står vad som inte stämde.`,
      };
    case 'attempt-lost':
      return {
        title: t`Inloggningen tog för lång tid`,
        advice: t`Eller så påbörjades den i en annan webbläsare. Börja om härifrån.`,
      };
    case 'no-role':
      return {
        title: t`Ditt konto ger inte tillgång till Torg`,
        advice: t`Du är inloggad hos kommunen, men inte med i någon grupp som får arbeta här. Be en samordnare att ordna det.`,
      };
    case 'groups-hidden':
      return {
        title: t`Kommunens inloggning berättade inte vilka grupper du är med i`,
        advice: t`Därför vet Torg inte vad du får göra. Be den som sköter servern om hjälp. Inget har tagits ifrån dig.`,
      };
    case 'last-coordinator':
      return {
        title: t`Du är inte med i någon grupp längre, men ingen annan är samordnare`,
        advice: t`Du släpps inte in. Den som sköter servern kan göra en nödinbjudan med torg staff invite.`,
      };
    case 'account-exists':
      return {
        title: t`Det finns redan ett konto i Torg med din e-postadress`,
        advice: localAccounts
          ? t`Logga in med dess lösenord, och koppla det till kommunens konto under Mitt konto.`
          : t`Be en samordnare ta bort det gamla kontot under Personer. Logga sedan in igen.`,
      };
    case 'account-linked':
      return {
        title: t`Det kommunkontot hör redan till någon annan i Torg`,
        advice: t`Inget har ändrats. Logga in med det kontot, eller be en samordnare om hjälp.`,
      };
  }
}
