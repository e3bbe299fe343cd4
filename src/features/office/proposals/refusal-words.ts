import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { WithdrawRefusal } from '../../../domain/ideas/idea-decisions.ts';
import type { FormulationRefusal } from '../../../domain/proposal/formulation.ts';
import type { EndRefusal } from '../../../domain/proposal/idea-endings.ts';
import type { Refusal } from '../../../domain/log/refusal.ts';
import type {
  DraftRefusal,
  EditRefusal,
  MoveRefusal,
  OriginRefusal,
  TakeBackRefusal,
} from '../../../domain/proposal/proposal-decisions.ts';
import { languageName } from '../../../i18n/languages.ts';
import { fieldName } from './proposal-words.ts';

export type ProposalRefusal =
  | DraftRefusal
  | EditRefusal
  | OriginRefusal
  | MoveRefusal
  | TakeBackRefusal
  | WithdrawRefusal
  | EndRefusal
  | FormulationRefusal
  | Refusal<'idea.not-ended'>;

/** Why something was not done with a proposal or an idea, and what to do. */
export function proposalRefusalWords({ code, params }: ProposalRefusal): string {
  const { most = 0, length = 0 } = params;
  const name = fieldName(String(params['field'] ?? ''), i18n.locale);
  const language = languageName(String(params['language'] ?? 'sv'), i18n.locale);
  switch (code) {
    case 'idea.unknown':
      return t`En av idéerna finns inte här. Den kan vara sparad på en platta som inte har haft nät än.`;
    case 'idea.not-an-idea':
      return t`Någon har sagt att det är något annat än en idé. Sortera om den först.`;
    case 'idea.restricted':
      return t`En av idéerna är begränsad efter en begäran om radering, och får inte användas.`;
    case 'idea.ended':
      return t`En av idéerna går inte vidare. Ta upp den igen först, på idéns egen sida.`;
    case 'idea.in-proposal':
      return t`En av idéerna finns i ett förslag som någon arbetar med. Säg där att förslaget inte går vidare.`;
    case 'idea.unchanged':
      return t`Det är redan sagt, med samma skäl.`;
    case 'idea.not-ended':
      return t`Den går redan vidare.`;
    case 'proposal.no-origin':
      return t`Ett förslag kommer alltid från minst en idé.`;
    case 'proposal.too-many-origins':
      return t`Högst ${most} idéer får plats i ett förslag.`;
    case 'proposal.too-long':
      return t`${name}: högst ${most} tecken får plats. Det här är ${length}.`;
    case 'proposal.bad-amount':
      return t`${name}: skriv ett helt belopp, till exempel 45 000.`;
    case 'proposal.unknown':
      return t`Förslaget finns inte längre. Någon tog tillbaka det.`;
    case 'proposal.unchanged':
      return t`Ingenting är ändrat.`;
    case 'proposal.no-title':
      return t`Skriv en rubrik på omgångens första språk, så kan förslaget bli klart.`;
    case 'proposal.no-text':
      return t`Skriv en text på omgångens första språk, så kan förslaget bli klart.`;
    case 'proposal.no-cost':
      return t`Skriv vad det kostar, så kan förslaget bli klart.`;
    case 'proposal.disputed':
      return t`Ni har skrivit olika. Välj först vad som ska gälla.`;
    case 'reason.missing':
      return t`Skriv skälet på ${language}.`;
    case 'reason.too-long':
      return t`Skälet på ${language} är för långt: högst ${most} tecken får plats. Det här är ${length}.`;
    case 'formulation.unchanged':
      return t`Formuleringen finns redan så.`;
    case 'act.unknown':
    case 'act.withdrawn':
      return t`Det är redan tillbakataget.`;
    case 'act.not-yours':
      return t`Någon annan gjorde det. Välj själv vad som ska gälla i stället.`;
  }
}
