import { t } from '@lingui/core/macro';
import type { NoteRefusal, WithdrawNoteRefusal } from '../../../../domain/meeting/meeting-note-decisions.ts';

/** Why a note was not kept, and what to do. */
export function noteRefusalWords({ code, params }: NoteRefusal | WithdrawNoteRefusal): string {
  const { most = 0, length = 0 } = params;
  switch (code) {
    case 'note.no-proposal':
      return t`Välj minst ett förslag.`;
    case 'note.too-many-proposals':
      return t`Högst ${most} förslag i samma anteckning. Skriv en till.`;
    case 'note.no-words':
      return t`Skriv vad som sades, eller vad ni ändrade.`;
    case 'note.too-long':
      return t`En text är för lång: högst ${most} tecken får plats. Den är ${length}.`;
    case 'note.unchanged':
      return t`Ingenting är ändrat.`;
    case 'act.unknown':
    case 'act.withdrawn':
      return t`Det är redan tillbakataget.`;
    case 'act.not-yours':
      return t`Någon annan skrev det. Skriv om anteckningen i stället.`;
  }
}
