import { t } from '@lingui/core/macro';
import { IDEA_PLACE_MAX, IDEA_TEXT_MAX, IDEA_TITLE_MAX } from '../../../../domain/ideas/idea.ts';
import { number } from '../../../../i18n/format.ts';
import { BUNDLE_FORMS_MAX, type FormFault } from './form-bundle.ts';

/** What is wrong with a form, and what to do. */
export function formFaultWords(fault: FormFault): string {
  switch (fault) {
    case 'idea.no-title':
      return t`Skriv en rubrik. Har blanketten ingen, ta de första orden.`;
    case 'idea.title-too-long': {
      const most = number(IDEA_TITLE_MAX);
      return t`Rubriken är längre än ${most} tecken.`;
    }
    case 'idea.text-too-long': {
      const most = number(IDEA_TEXT_MAX);
      return t`Texten är längre än ${most} tecken.`;
    }
    case 'idea.place-too-long': {
      const most = number(IDEA_PLACE_MAX);
      return t`Platsen är längre än ${most} tecken.`;
    }
    case 'form.bad-code':
      return t`Kvittokoden stämmer inte. Jämför med blanketten.`;
    case 'form.code-taken':
      return t`Kvittokoden hör till en annan idé.`;
    case 'form.too-many': {
      const most = number(BUNDLE_FORMS_MAX);
      return t`Bunten är full med ${most} blanketter. Spara den och börja på nästa.`;
    }
  }
}

/** Which field a fault is about. */
export function faultyField(fault: FormFault | undefined): 'title' | 'text' | 'place' | 'code' | undefined {
  switch (fault) {
    case 'idea.no-title':
    case 'idea.title-too-long':
    case 'form.too-many':
      return 'title';
    case 'idea.text-too-long':
      return 'text';
    case 'idea.place-too-long':
      return 'place';
    case 'form.bad-code':
    case 'form.code-taken':
      return 'code';
    case undefined:
      return undefined;
  }
}
