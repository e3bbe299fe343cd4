import { t } from '@lingui/core/macro';
import type { ImportFault } from '../../../../domain/cycle/area-import.ts';

/** What is wrong on a line of a file, as a sentence. */
export function importFaultWords({ code, found }: ImportFault): string {
  switch (code) {
    case 'file.empty':
      return t`Filen har inga rader under rubrikerna.`;
    case 'file.no-name-column':
      return t`Ingen kolumn heter Namn. Rubrikerna är: ${found}.`;
    case 'file.too-many':
      return t`Filen har ${found} områden. Högst 500 ryms.`;
    case 'row.no-name':
      return t`Namnet saknas.`;
    case 'row.name-too-long':
      return t`Namnet är för långt. Det får vara högst 80 tecken.`;
    case 'row.duplicate':
      return t`”${found}” står två gånger.`;
    case 'row.parent-unknown':
      return t`Det finns inget område som heter ”${found}” att vara en del av.`;
    case 'row.population-unclear':
      return t`”${found}” är inget antal invånare.`;
    case 'row.turnout-unclear':
      return t`”${found}” är inget valdeltagande från 0 till 100 %.`;
    case 'row.budget-unclear':
      return t`”${found}” är inget belopp i hela kronor.`;
    case 'row.budget-zero':
      return t`Budgeten är noll. Lämna rutan tom om området inte har egna pengar.`;
  }
}
