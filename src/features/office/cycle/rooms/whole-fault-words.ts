import { t } from '@lingui/core/macro';

type Issue = { readonly message: string };

/** What no single field can see, as a sentence: the first thing that keeps a round from being whole. */
export function wholeFaultWords(issues: readonly Issue[]): string {
  switch (issues[0]?.message ?? '') {
    case 'area.unknown':
      return t`Ett område som togs bort används fortfarande, av pengar, en omröstning eller ett annat område. Ändra det först.`;
    case 'area.circular':
      return t`Ett område kan inte ligga i sig självt. Ändra vad det är en del av.`;
    case 'contest.unknown':
      return t`En omröstning som togs bort finns kvar på en röstsedelsvariant. Ändra varianten först.`;
    case 'style.too-many-options':
      return t`Det är för många förslag på en och samma röstsedel. Högst 1 500 ryms.`;
    default:
      return t`Något är för långt, för stort eller skrivet två gånger. Gå igenom fälten en gång till.`;
  }
}
