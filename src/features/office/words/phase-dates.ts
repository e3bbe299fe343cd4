import { t } from '@lingui/core/macro';
import type { Phase, Step } from '../../../domain/cycle/phase.ts';
import { dayRange } from '../../../i18n/format.ts';
import { stepName } from './model-words.ts';

/** A step with its dates: "Steget Inbjudan: 1 mars–30 april 2026"; the dates left out while none are set. */
export function phaseDates(phases: readonly Phase[], step: Step): string {
  const name = stepName(step);
  const own = phases.filter((phase) => phase.step === step);
  if (own.length === 0) return t`Steget ${name}`;
  const dates = datesOf(own);
  return t`Steget ${name}: ${dates}`;
}

/** The days of phases in words. */
export const datesOf = (phases: readonly Phase[]): string =>
  phases.map((phase) => dayRange(phase.from, phase.until)).join(', ');
