import { t } from '@lingui/core/macro';
import { CircleSlash, HeartHandshake, Lightbulb, MessageCircleQuestionMark, Wrench } from 'lucide-preact';
import type { State } from '../../../domain/log/state.ts';
import { receiverOf, type Verdict } from '../../../domain/ideas/triage.ts';
import type { IconShape } from '../../../ui/icon.tsx';
import type { PillState } from '../../../ui/pill.tsx';
import type { IdeaState, StateFilter } from './idea-state.ts';

/** What something is taken for, in a word. */
export function verdictName(as: Verdict['as']): string {
  switch (as) {
    case 'idea':
      return t`Idé`;
    case 'fault':
      return t`Felanmälan`;
    case 'question':
      return t`Fråga`;
    case 'concern':
      return t`Oro`;
    case 'abuse':
      return t`Kränkande`;
  }
}

export const verdictIcon: Readonly<Record<Verdict['as'], IconShape>> = {
  idea: Lightbulb,
  fault: Wrench,
  question: MessageCircleQuestionMark,
  concern: HeartHandshake,
  abuse: CircleSlash,
};

/** What is done with what is taken for this. */
export function verdictMeaning(as: Verdict['as']): string {
  switch (as) {
    case 'idea':
      return t`Arbetas vidare med, och kan publiceras.`;
    case 'fault':
      return t`Något är trasigt. Skickas vidare till den som lagar.`;
    case 'question':
      return t`Någon svarar.`;
    case 'concern':
      return t`Någon är orolig för en människa. En person tar hand om det, och andra ser inte texten här.`;
    case 'abuse':
      return t`Förolämpningar och hot. Publiceras aldrig, men sparas.`;
  }
}

/** A verdict with whom it went to: "Felanmälan, till Gatukontoret". */
export function verdictWords(state: State, verdict: Verdict): string {
  const what = verdictName(verdict.as);
  const receiver = receiverOf(verdict);
  if (receiver === undefined) return what;
  const whom = verdict.as === 'concern' ? memberName(state, receiver) : receiver;
  return t`${what}, till ${whom}`;
}

const memberName = (state: State, id: string): string =>
  state.members.get(id)?.joined?.name ?? t`Okänd medlem`;

/** What stands in the list instead of a worry that somebody else looks after. */
export function coveredTitle(state: State, officer: string): string {
  const whom = memberName(state, officer);
  return t`Oro som ${whom} tar hand om`;
}

/** How an idea stands, for a pill. */
export function stateWords(state: IdeaState): { readonly text: string; readonly look: PillState } {
  if (state.disputed) return { text: t`Ni är oense`, look: 'help' };
  if (state.taken === 'new') return { text: t`Osorterad`, look: 'waiting' };
  if (state.publication === 'published') return { text: t`Publicerad`, look: 'ok' };
  if (state.publication === 'unpublished') return { text: t`Avpublicerad`, look: 'plain' };
  return { text: verdictName(state.taken), look: state.taken === 'idea' ? 'info' : 'plain' };
}

export function stateFilterName(filter: StateFilter): string {
  switch (filter) {
    case 'new':
      return t`Osorterade`;
    case 'disputed':
      return t`Ni är oense`;
    case 'idea':
      return t`Idéer`;
    case 'unpublished':
      return t`Idéer som inte är publicerade`;
    case 'published':
      return t`Publicerade`;
    case 'question':
      return t`Frågor`;
    case 'fault':
      return t`Felanmälningar`;
    case 'concern':
      return t`Oro`;
    case 'abuse':
      return t`Kränkande`;
  }
}
