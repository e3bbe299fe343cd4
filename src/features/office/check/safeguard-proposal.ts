import { t } from '@lingui/core/macro';
import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { lowestAgeIn } from '../../../domain/cycle/lowest-age.ts';
import type { SafeguardName } from '../../../domain/cycle/safeguard.ts';

/** A text to begin with: what holds for every round, with what only the municipality knows left in brackets. */
export function proposedText(about: SafeguardName, cycle: Cycle): string {
  switch (about) {
    case 'information':
      return informationOf(cycle);
    case 'retention':
      return retentionOf(cycle);
    case 'assessment':
      return assessmentOf(cycle);
  }
}

const paragraphs = (...parts: readonly string[]): string => parts.join('\n\n');

function informationOf(cycle: Cycle): string {
  const { name, municipality } = cycle;
  const age = lowestAgeIn(cycle, 'ideas');
  return paragraphs(
    t`Så hanterar ${municipality} dina uppgifter i ${name}`,
    t`Ansvarig: [nämnd] i ${municipality}. Dataskyddsombud: [namn och adress].`,
    t`Varför: vi tar emot idéer, arbetar vidare med dem och håller en omröstning. Det är en uppgift av allmänt intresse (dataskyddsförordningen, artikel 6.1 e). Därför ber vi inte om samtycke.`,
    t`Vad: din idé, var den hör hemma och språket. Kontaktuppgifter lämnar du bara om du vill. De förseglas på plattan, så att bara kontoret kan läsa dem. Vi frågar aldrig efter personnummer.`,
    ...(age > 0 ? [t`Den som är under ${age} år ber vi inte om kontaktuppgifter.`] : []),
    t`Vem ser det: en idé visas för andra först när en person har läst den och täckt namn och ansikten. Det du lämnar är en allmän handling, och kan begäras ut om den inte är sekretessbelagd.`,
    t`Hur länge: det står i gallringsplanen.`,
    t`Dina rättigheter: du kan be att få se, rätta eller radera dina uppgifter, och invända mot hur vi använder dem. En person beslutar och säger varför. Är du inte nöjd kan du klaga hos Integritetsskyddsmyndigheten, imy.se.`,
  );
}

function retentionOf({ name }: Cycle): string {
  return paragraphs(
    t`Gallringsplan för ${name}. Gallringsbeslut: [nummer].`,
    t`Idéer, förslag och skälen till vad som hände med dem: bevaras. Hålls ordnade i Torg.`,
    t`Kontaktuppgifter: raderas när den som lämnade dem har fått svar, senast [dag].`,
    t`Antal besökare och deltagare: bevaras, aldrig knutna till en idé eller en röst.`,
    t`Uppgifter om oro för någon: lämnas över till [funktion] och raderas här.`,
    t`Förseglade röster och avprickning: raderas när resultatet har vunnit laga kraft.`,
    t`Resultat, protokoll från räkningen och beslut: bevaras. Diarieförs.`,
    t`Säkerhetskopior: raderas efter [antal] dagar. Det som har raderats återkommer inte ur en kopia.`,
  );
}

function assessmentOf({ name, municipality }: Cycle): string {
  return paragraphs(
    t`Konsekvensbedömning för ${name} i ${municipality}`,
    t`Vad som behandlas: idéer, valfria kontaktuppgifter, förseglade röster, och vid röstställen en avprickning. Det behövs för uppgiften, och inget mer samlas in.`,
    t`En platta blir stulen: röster och kontaktuppgifter är förseglade innan de sparas, och nyckeln finns inte på plattan. Plattan kan spärras.`,
    t`Någon skriver om en annan person i en idé: inget visas förrän en person har läst det, och originalet ser bara de som arbetar med idéerna.`,
    t`Någon vill veta hur en viss person röstade: rösten skiljs från avprickningen innan den öppnas, och öppnas bara av flera rösträknare tillsammans.`,
    t`Någon har skyddad identitet: personen tas inte med i listor, och röstar med en röstkod.`,
    t`Barn: under åldersgränsen frågas inte efter kontaktuppgifter, och inget ansikte och ingen röst publiceras.`,
    t`Det som återstår: en platta som någon har ändrat, en kamera över röstbåset, två rösträknare som samarbetar och har en säkerhetskopia, och personal som prickar av fel. Så möts det: [åtgärder].`,
    t`Dataskyddsombudets råd: [råd]. Bedömning: [bedömning].`,
  );
}
