import { t } from '@lingui/core/macro';

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
      return t`Avsändaren får inte skriva den här sortens poster.`;
    case 'wrong-author':
      return t`Posten säger sig komma från någon annan än den som skickade den.`;
    case 'wrong-process':
      return t`Posten hör till en annan medborgarbudget.`;
    case 'device-revoked':
      return t`Plattan är spärrad.`;
    case 'member-removed':
      return t`Den som skrev det är inte med längre.`;
    case 'count-began':
      return t`Räkningen hade redan börjat när det kom fram.`;
    case 'rejected':
      return t`En samordnare har avvisat posten.`;
    default:
      return reason;
  }
}
