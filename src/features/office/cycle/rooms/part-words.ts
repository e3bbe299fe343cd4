import { t } from '@lingui/core/macro';
import type { FramePart } from '../../place.ts';

/** What a room of the frame is called, and what one does in it. */
export function partWords(part: FramePart): { readonly title: string; readonly lead: string } {
  switch (part) {
    case 'basics':
      return { title: t`Grunderna`, lead: t`Namn, omgång, inriktning, språk, syften och teman.` };
    case 'areas':
      return {
        title: t`Områden`,
        lead: t`Var invånarna bor, hur många de är, och vad varje område har att bestämma över.`,
      };
    case 'money':
      return {
        title: t`Potter`,
        lead: t`Pengar som är avsatta för ett område, för allt eller för något särskilt, som ett tillägg för utsatta områden.`,
      };
    case 'phases':
      return {
        title: t`Stegen i tiden`,
        lead: t`Stegen får gå omlott, och ett steg får komma flera gånger.`,
      };
    case 'criteria':
      return {
        title: t`Kriterier`,
        lead: t`Det som varje idé vägs mot, med grund i social hållbarhet och folkhälsa.`,
      };
    case 'contests':
      return { title: t`Omröstningar`, lead: t`Vad man röstar om, hur man röstar och hur det räknas.` };
    case 'voting':
      return {
        title: t`Så går röstningen till`,
        lead: t`På papper eller plattor, hur man prickas av, och vilka omröstningar som hör ihop på en sedel.`,
      };
    case 'participation':
      return {
        title: t`Vem som får vara med`,
        lead: t`Var man bor, hur gammal man är, om det gäller en grupp, och vad de som är med får frågor om.`,
      };
    case 'resources':
      return {
        title: t`Beslutet om pengarna`,
        lead: t`Vilken nämnd som avsatte pengarna, när, och under vilket diarienummer.`,
      };
    case 'history':
      return {
        title: t`Så har ramarna ändrats`,
        lead: t`Varje version, vem som gjorde den och vad som blev annorlunda.`,
      };
  }
}
