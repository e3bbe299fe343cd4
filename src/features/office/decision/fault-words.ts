import { t } from '@lingui/core/macro';
import type { DecisionRefusal } from '../../../domain/outcome/decision-decisions.ts';
import type { DecisionField } from '../../../domain/outcome/decision-faults.ts';
import { proposalKey } from '../../../domain/outcome/decision-standing.ts';
import { number } from '../../../i18n/format.ts';

/** What is wrong with a field, in words; undefined when all is well. */
export function fieldFault(faults: readonly DecisionRefusal[], field: DecisionField): string | undefined {
  const fault = faults.find(({ params }) => params['field'] === field && params['option'] === undefined);
  return fault && faultWords(fault);
}

/** What is wrong with what is said of a proposal. */
export const proposalFaults = (faults: readonly DecisionRefusal[], key: string): readonly DecisionRefusal[] =>
  faults.filter(({ params }) => proposalOf(params) === key);

/** The proposal that a fault is about; undefined for what is about the decision. */
export const proposalOf = (params: DecisionRefusal['params']): string | undefined => {
  const { contest, option } = params;
  return contest === undefined || option === undefined
    ? undefined
    : proposalKey({ contest: String(contest), option: String(option) });
};

/** What is wrong and what to do about it. */
export function faultWords({ code, params }: DecisionRefusal): string {
  const most = number(Number(params['most'] ?? 0));
  switch (code) {
    case 'decision.missing':
      return missingWords(String(params['field']));
    case 'decision.too-long':
    case 'proposal.too-long':
      return t`Skriv kortare, högst ${most} tecken.`;
    case 'decision.no-day':
      return t`Det är ingen dag. Välj i kalendern.`;
    case 'decision.in-the-future':
      return t`Dagen har inte kommit än. Skriv in den när det har hänt.`;
    case 'decision.before-its-day':
      return t`Det är före dagen då beslutet fattades.`;
    case 'decision.force-before-notice':
      return t`Det är före dagen då beslutet anslogs.`;
    case 'decision.no-result':
      return t`Inget resultat är publicerat än. Beslutet skrivs in när det är det.`;
    case 'decision.no-proposals':
      return t`Beslutet säger inget om något förslag. Välj vad som beslutas.`;
    case 'decision.no-note':
      return t`Skriv vad som rättas, och varför.`;
    case 'decision.unchanged':
      return t`Inget är ändrat.`;
    case 'decision.other-matter':
    case 'decision.not-an-outcome':
      return t`Beslutet gäller en annan sak. Gå tillbaka till besluten och börja om.`;
    case 'proposal.unknown':
    case 'proposal.twice':
      return t`Förslaget fanns inte i omröstningen.`;
    case 'proposal.missing':
      return t`Säg vad som beslutas om förslaget.`;
    case 'proposal.no-change':
      return t`Skriv vad som ändras.`;
    case 'proposal.no-until':
      return t`Skriv till när, eller vart ärendet går.`;
    case 'proposal.no-reason':
      return t`Skriv skälet till att avvika från omröstningen.`;
    case 'proposal.bad-cost':
      return t`Skriv kostnaden med bara siffror, utan decimaler.`;
    case 'proposal.decided-elsewhere':
      return t`Ett annat beslut har redan avgjort förslaget.`;
  }
}

function missingWords(field: string): string {
  switch (field) {
    case 'board':
      return t`Skriv vilken nämnd det är.`;
    case 'role':
      return t`Skriv vem som har beslutat, som befattning.`;
    case 'point':
      return t`Skriv vilken punkt i delegationsordningen det är. Utan den får ingen besluta för nämnden.`;
    case 'day':
    case 'annulledDay':
      return t`Välj vilken dag det var.`;
    case 'paragraph':
      return t`Skriv protokollets paragraf.`;
    case 'caseNumber':
      return t`Skriv ärendets diarienummer.`;
    case 'summary':
      return t`Skriv vad som är beslutat, med några meningar.`;
    default:
      return t`Skriv varför.`;
  }
}
