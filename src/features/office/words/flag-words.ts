import { t } from '@lingui/core/macro';
import type { Flag } from '../../../wire/push.ts';

/** What the server noticed while taking an entry: a few words, and a sentence about what it means. */
export function flagWords(flag: Flag): { readonly name: string; readonly meaning: string } {
  switch (flag) {
    case 'clock-off':
      return {
        name: t`klockan gick fel`,
        meaning: t`Plattans klocka skilde mer än ett dygn från serverns. Tiden kan vara fel, ordningen stämmer.`,
      };
    case 'event-closed':
      return { name: t`kom sent`, meaning: t`Kom in efter att träffen hade stängts.` };
    case 'fork':
      return {
        name: t`kluven platta`,
        meaning: t`Plattan har funnits i två exemplar, eller ställts tillbaka. Båda skrivningarna är kvar.`,
      };
    case 'recovered':
      return {
        name: t`återskickad`,
        meaning: t`Kom tillbaka från plattan efter att servern hade återställts.`,
      };
    case 'carried':
      return { name: t`inläst från fil`, meaning: t`Kom med en backupfil, inte över nätet.` };
    case 'released':
      return {
        name: t`släppt`,
        meaning: t`Låg bland det som behöver hjälp och släpptes in av en samordnare.`,
      };
  }
}
