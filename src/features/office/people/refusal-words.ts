import { t } from '@lingui/core/macro';
import type { MemberRefusal } from '../../../domain/cycle/member-decisions.ts';

/** Why nothing was sent. */
export function memberRefusalWords({ code }: MemberRefusal): string {
  switch (code) {
    case 'member.unknown':
      return t`Personen är inte med längre.`;
    case 'member.no-roles':
      return t`Välj minst en roll.`;
    case 'member.unchanged':
      return t`Det är samma roller som förut.`;
    case 'member.last-coordinator':
      return t`Det måste finnas minst en samordnare. Gör någon annan till samordnare först.`;
  }
}
