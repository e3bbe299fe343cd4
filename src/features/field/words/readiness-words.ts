import { plural, t } from '@lingui/core/macro';
import { absurd } from '../../../domain/log/refusal.ts';
import type { Lack } from '../verify-ready.ts';

/** What is missing before the tablet may be called ready, and what to do about it. */
export function lackWords(lack: Lack): { readonly what: string; readonly advice: string } {
  switch (lack.kind) {
    case 'worker':
      return {
        what: t`Appen är inte sparad på plattan`,
        advice: t`Ladda om sidan med nätet på. Hjälper det inte: kontrollera att webbläsaren inte är i privat läge.`,
      };
    case 'files':
      return {
        what:
          lack.names.length === 0
            ? t`Appens filer kunde inte kontrolleras`
            : plural(lack.names.length, {
                one: '# fil av appen saknas på plattan',
                other: '# filer av appen saknas på plattan',
              }),
        advice: t`Ladda om sidan med nätet på, så hämtas de igen.`,
      };
    case 'sync':
      return {
        what: t`Allt från kontoret är inte hämtat`,
        advice: t`Låt plattan ha nät en stund till.`,
      };
    case 'cycle':
      return {
        what: t`Ingen omgång är hämtad`,
        advice: t`Be samordnaren lägga upp omgången på kontoret. Låt sedan plattan ha nät en stund.`,
      };
    case 'events':
      return {
        what: t`Omgången har ingen träff`,
        advice: t`Be samordnaren lägga upp en träff på kontoret. Plattan hämtar den av sig själv.`,
      };
    case 'office-key':
      return {
        what: t`Kontoret har ingen nyckel än`,
        advice: t`Be samordnaren skapa kontorets nyckel. Utan den kan plattan inte skriva en backupfil.`,
      };
    default:
      return absurd(lack);
  }
}
