import { t } from '@lingui/core/macro';
import type { Feasible, FeasibilityQuestion } from '../../../domain/proposal/change.ts';
import type { ProposalState } from '../../../domain/proposal/proposal.ts';
import { languageName } from '../../../i18n/languages.ts';
import type { PillState } from '../../../ui/pill.tsx';

/** How far a proposal has come, in words. */
export function proposalStateName(state: ProposalState): string {
  switch (state) {
    case 'new':
      return t`Nytt`;
    case 'working':
      return t`Bearbetas`;
    case 'meeting':
      return t`Behöver ett möte`;
    case 'proposal':
      return t`Klart förslag`;
    case 'ended':
      return t`Går inte vidare`;
  }
}

export const proposalStateLook: Readonly<Record<ProposalState, PillState>> = {
  new: 'waiting',
  working: 'info',
  meeting: 'help',
  proposal: 'ok',
  ended: 'plain',
};

/** What is asked about a proposal before it can be voted on. */
export function feasibilityWords(question: FeasibilityQuestion): {
  readonly name: string;
  readonly asks: string;
} {
  switch (question) {
    case 'competence':
      return { name: t`Kommunens ansvar`, asks: t`Får kommunen göra det här?` };
    case 'equal-treatment':
      return { name: t`Lika för alla`, asks: t`Behandlas alla lika om det görs?` };
    case 'land':
      return { name: t`Markägare`, asks: t`Vems är marken, och säger ägaren ja?` };
    case 'permits':
      return { name: t`Tillstånd`, asks: t`Behövs bygglov eller andra tillstånd?` };
    case 'procurement':
      return { name: t`Upphandling`, asks: t`Måste det upphandlas, och hinns det?` };
    case 'kind-of-money':
      return {
        name: t`Slag av pengar`,
        asks: t`Får omgångens pengar användas till det, investering eller drift?`,
      };
    case 'running-cost':
      return { name: t`Kostnad varje år`, asks: t`Vem betalar skötseln sedan?` };
    case 'accessibility':
      return {
        name: t`Tillgänglighet`,
        asks: t`Kan alla använda det, också med rullstol eller nedsatt syn?`,
      };
  }
}

/** An answer to one of the questions. */
export function feasibleName(answer: Feasible): string {
  switch (answer) {
    case 'clear':
      return t`Inget i vägen`;
    case 'solve':
      return t`Måste lösas`;
    case 'stop':
      return t`Går inte`;
    case 'open':
      return t`Vet inte än`;
  }
}

/** What a field is called: "Rubrik (engelska)". `field` as the domain names it. */
export function fieldName(field: string, reader: string): string {
  const [name = '', part = ''] = field.split('/');
  switch (name) {
    case 'title':
      return titleLabel(part, reader);
    case 'text':
      return textLabel(part, reader);
    case 'area':
      return t`Område`;
    case 'theme':
      return t`Tema`;
    case 'cost':
      return t`Kostnad en gång`;
    case 'yearly':
      return t`Kostnad varje år sedan`;
    case 'carrier':
      return t`Vem som skulle genomföra det`;
    default:
      return isQuestion(part) ? feasibilityWords(part).name : field;
  }
}

const QUESTIONS: Readonly<Record<FeasibilityQuestion, true>> = {
  competence: true,
  'equal-treatment': true,
  land: true,
  permits: true,
  procurement: true,
  'kind-of-money': true,
  'running-cost': true,
  accessibility: true,
};
const isQuestion = (name: string): name is FeasibilityQuestion => Object.hasOwn(QUESTIONS, name);

export function titleLabel(tag: string, reader: string): string {
  const language = languageName(tag, reader);
  return t`Rubrik (${language})`;
}

export function textLabel(tag: string, reader: string): string {
  const language = languageName(tag, reader);
  return t`Text (${language})`;
}
