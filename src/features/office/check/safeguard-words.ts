import { t } from '@lingui/core/macro';
import { SAFEGUARD_TEXT_MAX, type SafeguardName } from '../../../domain/cycle/safeguard.ts';
import type { AdoptRefusal } from '../../../domain/cycle/safeguard-decisions.ts';
import { number } from '../../../i18n/format.ts';

/** What a safeguard is called, what it is for, and that it is missing. */
export function safeguardWords(about: SafeguardName): {
  readonly title: string;
  readonly lead: string;
  readonly missing: string;
} {
  switch (about) {
    case 'information':
      return {
        title: t`Informationstext`,
        lead: t`Det som invånarna har rätt att få veta om sina uppgifter, enligt artikel 13 i dataskyddsförordningen.`,
        missing: t`Informationstexten är inte antagen`,
      };
    case 'retention':
      return {
        title: t`Gallringsplan`,
        lead: t`Vad som bevaras, vad som raderas och när. Arkivarien antar den.`,
        missing: t`Gallringsplanen är inte antagen`,
      };
    case 'assessment':
      return {
        title: t`Konsekvensbedömning`,
        lead: t`Vilka risker som finns för dem som lämnar uppgifter, och vad som görs åt dem.`,
        missing: t`Konsekvensbedömningen är inte antagen`,
      };
  }
}

/** The field of the form that a fault lies at. */
export type SafeguardField = 'text' | 'by' | 'day' | 'caseNumber';

/** What is wrong, at which field, and what to do. */
export function adoptFault({ code }: AdoptRefusal): {
  readonly at: SafeguardField;
  readonly text: string;
} {
  const most = number(SAFEGUARD_TEXT_MAX.text);
  switch (code) {
    case 'safeguard.no-text':
      return { at: 'text', text: t`Skriv texten som antas.` };
    case 'safeguard.text-too-long':
      return { at: 'text', text: t`Skriv kortare, högst ${most} tecken.` };
    case 'safeguard.unchanged':
      return { at: 'text', text: t`Det här är redan antaget. Ändra något, eller gå tillbaka.` };
    case 'safeguard.no-name':
      return { at: 'by', text: t`Skriv vem som antog den.` };
    case 'safeguard.name-too-long':
      return { at: 'by', text: t`Skriv med högst 120 tecken.` };
    case 'safeguard.no-day':
      return { at: 'day', text: t`Välj en dag.` };
    case 'safeguard.day-ahead':
      return { at: 'day', text: t`Dagen har inte kommit än. Skriv in den när det har hänt.` };
    case 'safeguard.case-number-too-long':
      return { at: 'caseNumber', text: t`Skriv med högst 60 tecken.` };
  }
}
