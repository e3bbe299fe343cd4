import { t } from '@lingui/core/macro';
import { IDEA_PLACE_MAX, IDEA_TEXT_MAX, IDEA_TITLE_MAX } from '../../../../domain/ideas/idea.ts';
import { number } from '../../../../i18n/format.ts';
import { IMPORT_ROWS_MAX, type ImportPlan, type RowFault } from './idea-rows.ts';

/** What is wrong with a row, and what to do in the file. */
export function rowFaultWords(fault: RowFault): string {
  const title = number(IDEA_TITLE_MAX);
  const text = number(IDEA_TEXT_MAX);
  const place = number(IDEA_PLACE_MAX);
  switch (fault) {
    case 'no-title':
      return t`Rubriken saknas.`;
    case 'title-too-long':
      return t`Rubriken är längre än ${title} tecken.`;
    case 'text-too-long':
      return t`Texten är längre än ${text} tecken.`;
    case 'place-too-long':
      return t`Platsen är längre än ${place} tecken.`;
    case 'theme-too-long':
      return t`Temat är längre än 60 tecken.`;
    case 'unknown-area':
      return t`Omgången har inget område som heter så.`;
    case 'unknown-language':
      return t`Skriv språket som en kort kod, till exempel sv, en eller ar.`;
    case 'bad-code':
      return t`Kvittokoden stämmer inte. Jämför med blanketten.`;
    case 'code-taken':
      return t`Kvittokoden hör till en annan idé.`;
  }
}

/** Why a file cannot be read in at all. */
export function planFaultWords(plan: Extract<ImportPlan, { fits: false }>): string {
  switch (plan.why) {
    case 'empty':
      return t`Filen har inga rader under rubrikraden.`;
    case 'no-title-column': {
      const columns = plan.columns.join(', ');
      return t`Ingen kolumn heter Rubrik. Kolumnerna i filen heter: ${columns}. Döp om den som har idéernas rubriker.`;
    }
    case 'too-many': {
      const most = number(IMPORT_ROWS_MAX);
      return t`Filen har fler än ${most} rader. Dela den i flera.`;
    }
  }
}
