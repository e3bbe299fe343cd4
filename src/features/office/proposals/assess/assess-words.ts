import { t } from '@lingui/core/macro';
import type {
  FinishRefusal,
  TalkRefusal,
  WithdrawAssessmentRefusal,
} from '../../../../domain/proposal/assessment-decisions.ts';
import type { Shown } from '../../../../domain/proposal/assessment-standing.ts';
import { type AssessmentState, tenths, type Weighed } from '../../../../domain/proposal/comparison.ts';
import { number } from '../../../../i18n/format.ts';
import type { PillState } from '../../../../ui/pill.tsx';

/** Where the assessment of a proposal stands, in words. */
export function assessmentStateName(state: AssessmentState): string {
  switch (state) {
    case 'none':
      return t`Inte bedömt`;
    case 'waiting':
      return t`Väntar på en till`;
    case 'apart':
      return t`Ni tycker olika`;
    case 'talked':
      return t`Genomtalat`;
    case 'agreed':
      return t`Ni är överens`;
  }
}

export const assessmentStateLook: Readonly<Record<AssessmentState, PillState>> = {
  none: 'plain',
  waiting: 'waiting',
  apart: 'help',
  talked: 'info',
  agreed: 'ok',
};

/** A weighted sum as people say it: "68,2 av 100". */
export function sumWords(sum: Weighed): string {
  const points = number(tenths(sum) / 10);
  return t`${points} av 100`;
}

/** When it was said, seen from whether the others' were known. Nothing for what was said blind. */
export function shownWords({ blind, revised }: Shown): string | undefined {
  if (blind) return undefined;
  return revised ? t`Ändrad efter att bedömningarna visades` : t`Skriven efter att bedömningarna visades`;
}

export type AssessRefusal = FinishRefusal | TalkRefusal | WithdrawAssessmentRefusal;

/** Why something was not done with an assessment, and what to do. */
export function assessRefusalWords({ code, params }: AssessRefusal): string {
  const { most = 0, length = 0 } = params;
  switch (code) {
    case 'proposal.unknown':
      return t`Förslaget finns inte längre. Någon tog tillbaka det.`;
    case 'assessment.no-criteria':
      return t`Omgången har inga kriterier att bedöma mot.`;
    case 'assessment.no-score':
      return t`Välj en poäng.`;
    case 'assessment.no-reason':
      return t`Skriv varför.`;
    case 'assessment.reason-too-long':
      return t`Skälet är för långt: högst ${most} tecken får plats. Det här är ${length}.`;
    case 'assessment.too-large':
      return t`Skälen är tillsammans för långa. Korta några av dem.`;
    case 'assessment.unchanged':
      return t`Det är redan sagt så.`;
    case 'assessment.not-opened':
      return t`Bedömningarna är inte visade än.`;
    case 'assessment.no-note':
      return t`Skriv vad ni kom fram till.`;
    case 'assessment.note-too-long':
      return t`Anteckningen är för lång: högst ${most} tecken får plats. Det här är ${length}.`;
    case 'act.unknown':
    case 'act.withdrawn':
      return t`Det är redan tillbakataget.`;
    case 'act.not-yours':
      return t`Någon annan gjorde det.`;
  }
}
