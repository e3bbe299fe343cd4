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

/** A step of the model, as `STEPS` names it. */
export function stepName(step: string): string {
  switch (step) {
    case 'preparation':
      return t`Förberedelse`;
    case 'frame':
      return t`Ramar`;
    case 'invitation':
      return t`Inbjudan`;
    case 'ideas':
      return t`Idéer`;
    case 'development':
      return t`Bearbetning`;
    case 'vote':
      return t`Röstning`;
    case 'decision':
      return t`Beslut`;
    case 'delivery':
      return t`Genomförande`;
    case 'follow-up':
      return t`Uppföljning`;
    default:
      return step;
  }
}

/** A role, as `ROLES` names it. */
export function roleName(role: string): string {
  switch (role) {
    case 'coordinator':
      return t`samordnare`;
    case 'assessor':
      return t`bedömare`;
    case 'trustee':
      return t`rösträknare`;
    case 'viewer':
      return t`förtroendevald`;
    default:
      return role;
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

/** Why bytes lie in quarantine: `QuarantineReason` in words. */
export function quarantineReason(reason: string): string {
  switch (reason) {
    case 'hash-mismatch':
      return t`Innehållet stämmer inte med sin kontrollsumma.`;
    case 'malformed':
      return t`Innehållet har fel form.`;
    case 'too-large':
      return t`Innehållet är för stort.`;
    case 'id-conflict':
      return t`Något annat har redan kommit in under samma nummer.`;
    case 'not-permitted':
      return t`Avsändaren får inte skriva den här sortens uppgift.`;
    case 'wrong-author':
      return t`Uppgiften säger sig komma från någon annan än den som skickade den.`;
    case 'wrong-process':
      return t`Uppgiften hör till en annan medborgarbudget.`;
    case 'device-revoked':
      return t`Plattan är spärrad.`;
    case 'rejected':
      return t`En samordnare har avvisat uppgiften.`;
    default:
      return reason;
  }
}
