import type { Matter } from '../../../../domain/outcome/decision.ts';
import type { DecisionRevision } from '../../../../domain/outcome/decision-standing.ts';
import { swedishDay } from './swedish.ts';

const ABOUT: Readonly<Record<Matter, string>> = {
  participation: 'Beslut om att delta',
  resources: 'Beslut om resurser',
  rules: 'Beslut om regler',
  shortlist: 'Beslut om förslag till omröstning',
  outcome: 'Beslut om utfallet',
};

export const matterInSwedish = (matter: Matter): string => ABOUT[matter];

/** A formal decision as a line among what a decision rests on. */
export function formalName({ about, by, day, paragraph, caseNumber }: DecisionRevision): string {
  const who = by.kind === 'board' ? by.board : `${by.role} på delegation av ${by.board}`;
  const place = paragraph === undefined ? '' : `, ${paragraph}`;
  return `${ABOUT[about]}: ${who}, ${swedishDay(day)}${place}, dnr ${caseNumber}`;
}
