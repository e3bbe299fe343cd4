import { t } from '@lingui/core/macro';

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
