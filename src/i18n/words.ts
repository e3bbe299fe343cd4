import { t } from '@lingui/core/macro';

/** The kind of a street event, as `STREET_EVENT_KINDS` names it. */
export function streetEventKind(kind: string): string {
  switch (kind) {
    case 'street-stall':
      return t`gatustånd`;
    case 'library-table':
      return t`bokbord på bibliotek`;
    case 'school-visit':
      return t`skolbesök`;
    case 'open-meeting':
      return t`öppet möte`;
    case 'information-meeting':
      return t`informationsmöte`;
    case 'open-space':
      return t`open space`;
    case 'consultation':
      return t`rådslag`;
    case 'focus-group':
      return t`fokusgrupp`;
    case 'citizen-panel':
      return t`medborgarpanel`;
    case 'matchmaking':
      return t`matchmaking`;
    case 'cafe':
      return t`kafémodell`;
    case 'brainstorm':
      return t`brainstorm`;
    case 'citizen-jury':
      return t`medborgarjury`;
    case 'map':
      return t`karta`;
    case 'tent':
      return t`tält`;
    case 'storytelling':
      return t`historieberättande`;
    case 'safety-walk':
      return t`trygghetsvandring`;
    case 'complex-issue-dialogue':
      return t`dialog i komplexa frågor`;
    case 'social-media':
      return t`sociala medier`;
    case 'ballot-point':
      return t`röstställe`;
    default:
      return kind;
  }
}

/** Why a save did not happen, and what to do: `StorageFailure` in words. Nothing that was typed is gone. */
export function storageFailure(code: string): string {
  switch (code) {
    case 'storage.full':
      return t`Plattan är full. Det du skrev står kvar här. Spara en backupfil, ta bort bilder eller appar och försök igen.`;
    case 'storage.denied':
      return t`Webbläsaren tillåter inte att något sparas. Det du skrev står kvar här. Lämna privat läge, eller använd en annan platta.`;
    case 'storage.closed':
      return t`Lagringen stängdes av systemet. Det du skrev står kvar här. Försök igen.`;
    default:
      return t`Det gick inte att spara. Det du skrev står kvar här. Försök igen.`;
  }
}
