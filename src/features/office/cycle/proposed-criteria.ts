import { t } from '@lingui/core/macro';
import type { Criterion } from '../../../domain/cycle/criterion.ts';

const SCALE = 5;

/**
 * Criteria to begin with, grounded in social sustainability (who takes part, who is left out, trust) and in public
 * health (how people live, move and meet), each with the Agenda 2030 goals it serves. They are changed freely.
 */
export const proposedCriteria = (): Criterion[] => [
  {
    name: t`Delaktighet`,
    question: t`Får fler vara med och påverka genom idén, också de som sällan hörs?`,
    scale: SCALE,
    goals: [10, 16],
  },
  {
    name: t`För alla`,
    question: t`Kan den som är ung, gammal, har en funktionsnedsättning eller ont om pengar använda det lika bra?`,
    scale: SCALE,
    goals: [1, 5, 10],
  },
  {
    name: t`Hälsa`,
    question: t`Rör vi oss mer, mår vi bättre eller blir färre ensamma av idén?`,
    scale: SCALE,
    goals: [3],
  },
  {
    name: t`Trygghet och tillit`,
    question: t`Blir platsen tryggare, och får människor som annars inte träffas en anledning att mötas?`,
    scale: SCALE,
    goals: [11, 16],
  },
  {
    name: t`Barn och unga`,
    question: t`Blir det bättre för dem som växer upp här?`,
    scale: SCALE,
    goals: [3, 4],
  },
  {
    name: t`Håller länge`,
    question: t`Klarar naturen, klimatet och driften idén om tio år?`,
    scale: SCALE,
    goals: [12, 13, 15],
  },
];
