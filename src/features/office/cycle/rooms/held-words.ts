import { t } from '@lingui/core/macro';
import type { HeldFast } from '../../../../domain/cycle/phase-freeze.ts';
import { languageName } from '../../../../i18n/languages.ts';

/** What a change would take from those who take part already, and what to do instead. */
export function heldWords(held: HeldFast, locale: string): string {
  switch (held.part) {
    case 'area': {
      const name = held.what;
      return t`${name} har idéer eller träffar och kan inte tas bort. Byt namn på området, eller släng det du har skrivit.`;
    }
    case 'language': {
      const name = languageName(held.what, locale);
      return t`Idéerna är öppna, och ${name} kan inte tas bort. Någon kan ha lämnat sin idé på det språket. Välj språket igen.`;
    }
    case 'theme': {
      const name = held.what;
      return t`Temat ${name} finns på idéer som har kommit in och kan inte tas bort. Skriv tillbaka det.`;
    }
    case 'idea-age':
      return t`Idéerna är öppna, och åldern för att lämna en idé ligger fast. Skriv tillbaka den.`;
    case 'criteria':
      return t`Bearbetningen är öppen, och kriterierna ligger fast.`;
    case 'voters':
      return t`Röstningen är öppen, och vem som får rösta ligger fast. Skriv tillbaka det som gällde.`;
  }
}
