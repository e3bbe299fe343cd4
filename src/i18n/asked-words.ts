import { t } from '@lingui/core/macro';

/** An age group or a gender as it is answered; a language is named by whoever shows it. */
export function groupWords(group: string): string {
  switch (group) {
    case 'under-13':
      return t`Under 13 år`;
    case '13-17':
      return t`13–17 år`;
    case '18-25':
      return t`18–25 år`;
    case '26-44':
      return t`26–44 år`;
    case '45-64':
      return t`45–64 år`;
    case '65-plus':
      return t`65 år eller äldre`;
    case 'woman':
      return t`Kvinna`;
    case 'man':
      return t`Man`;
    case 'other':
      return t`Annat`;
    default:
      return group;
  }
}
