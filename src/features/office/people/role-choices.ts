import { t } from '@lingui/core/macro';
import { type Role, ROLES } from '../../../domain/log/kind.ts';
import type { Choice } from '../../../ui/choice-list.tsx';
import { roleName } from '../words/model-words.ts';

/** What each role lets somebody do, in a line. */
export function roleHint(role: Role): string {
  switch (role) {
    case 'coordinator':
      return t`Sköter omgången: planerar, tar med plattor, öppnar röstningen och bjuder in andra.`;
    case 'assessor':
      return t`Läser idéerna och bedömer dem.`;
    case 'trustee':
      return t`Har en nyckeldel och är med när rösterna räknas.`;
    case 'viewer':
      return t`Läser och följer med, ändrar inget.`;
  }
}

/** The roles to choose among. */
export const roleChoices = (): readonly Choice[] =>
  ROLES.map((role) => ({ value: role, label: roleName(role), hint: roleHint(role) }));

/** The roles of these names, in the order in which they are always named. */
export const rolesNamed = (names: readonly string[]): readonly Role[] =>
  ROLES.filter((role) => names.includes(role));
