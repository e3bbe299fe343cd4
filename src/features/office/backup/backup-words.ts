import { t } from '@lingui/core/macro';
import { number } from '../../../i18n/format.ts';
import type { BackupRefusal } from '../../../storage/backup-file.ts';

export type RefusalWords = { readonly title: string; readonly advice: string };

/** Why a file, or a part of it, could not be read: what happened, what could be read, what to do. */
export function backupRefusal({ code, params }: BackupRefusal): RefusalWords {
  const figure = (name: string) => number(Number(params[name] ?? 0));
  const [read, entries] = [figure('read'), figure('entries')];
  switch (code) {
    case 'backup.not-a-backup':
      return {
        title: t`Det här är ingen backupfil från Torg`,
        advice: t`Filens namn slutar på .torgbackup. Den sparas på plattan med ”Spara en backupfil”. Välj den och försök igen.`,
      };
    case 'backup.newer-format':
      return {
        title: t`Filen är sparad av en nyare Torg`,
        advice: t`Ladda om den här sidan så att den uppdateras, och läs in filen igen. Filen är hel.`,
      };
    case 'backup.other-key':
      return {
        title: t`Filen är låst med en annan kontorsnyckel`,
        advice: t`Den hör till en annan medborgarbudget, eller till en nyckel som den här webbläsaren inte har hämtat. Hämta från servern och försök igen, eller fråga den som lämnade filen.`,
      };
    case 'backup.manifest-damaged':
      return {
        title: t`Filen är skadad från början`,
        advice: t`Det går inte att visa att den kommer från en platta, så inget lästes in. Spara en ny backupfil på plattan: där finns allt kvar.`,
      };
    case 'backup.chunk-damaged': {
      const [chunk, of] = [figure('chunk'), figure('of')];
      return {
        title: t`Del ${chunk} av ${of} är skadad`,
        advice: t`De andra delarna påverkas inte. Spara en ny backupfil på plattan för att få med det som fattas.`,
      };
    }
    case 'backup.truncated':
      return {
        title: t`Filen tar slut för tidigt`,
        advice:
          params['entries'] === undefined
            ? t`Inget kunde läsas. Kopiera den igen från plattan.`
            : t`${read} av ${entries} poster kunde läsas. Kopiera filen igen från plattan och läs in den en gång till, inget dubbleras.`,
      };
    case 'backup.photos-missing': {
      const photos = figure('photos');
      return {
        title: t`Alla bilder gick inte att läsa`,
        advice: t`${read} av ${photos} bilder kunde läsas. Alla poster kom med. Kopiera filen igen från plattan och läs in den en gång till.`,
      };
    }
    case 'backup.goes-on':
      return {
        title: t`Det ligger något efter filens slut`,
        advice: t`Alla ${entries} poster kunde läsas. Det som följer hör inte dit och lästes inte.`,
      };
    case 'backup.unreadable':
      return {
        title: t`Filen gick inte att läsa`,
        advice: t`Ligger filen på ett USB-minne? Sätt i det igen och läs in filen en gång till, inget dubbleras.`,
      };
  }
}
