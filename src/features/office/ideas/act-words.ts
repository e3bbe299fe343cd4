import { t } from '@lingui/core/macro';
import type {
  PublishRefusal,
  TriageRefusal,
  UnpublishRefusal,
  WithdrawRefusal,
} from '../../../domain/ideas/idea-decisions.ts';

export type ActRefusal = TriageRefusal | PublishRefusal | UnpublishRefusal | WithdrawRefusal;

/** Why something was not done with an idea, and what to do. */
export function actRefusalWords({ code, params }: ActRefusal): string {
  const { most = 0, length = 0 } = params;
  switch (code) {
    case 'triage.no-receiver':
      return t`Skriv vem det ska till.`;
    case 'triage.receiver-too-long':
    case 'triage.note-too-long':
    case 'publish.title-too-long':
    case 'publish.text-too-long':
    case 'unpublish.reason-too-long':
      return t`Högst ${most} tecken får plats. Det här är ${length}.`;
    case 'triage.published':
      return t`Alla kan läsa den. Avpublicera den först, så kan du sortera om den.`;
    case 'publish.not-an-idea':
      return t`Säg först att det är en idé.`;
    case 'publish.not-looked-through':
      return t`Läs igenom den först, och kryssa i att du har gjort det.`;
    case 'publish.no-title':
      return t`Skriv en rubrik.`;
    case 'unpublish.not-published':
      return t`Den är inte publicerad.`;
    case 'unpublish.no-reason':
      return t`Skriv varför. Skälet sparas.`;
    case 'act.unknown':
    case 'act.withdrawn':
      return t`Det är redan tillbakataget.`;
    case 'act.not-yours':
      return t`Någon annan gjorde det. Välj själv vad som ska gälla i stället.`;
  }
}
