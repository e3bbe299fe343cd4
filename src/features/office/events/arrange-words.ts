import { t } from '@lingui/core/macro';
import { number } from '../../../i18n/format.ts';
import type { ArrangementRefusal } from '../../../domain/meeting/arrangement-decisions.ts';
import type { Readiness } from './tablet-readiness.ts';

/** What there is to do before nearly every event, in the order it is done. */
export const usualTasks = (): readonly string[] => [
  t`Boka platsen och fråga om el`,
  t`Bestäm vilka som bemannar`,
  t`Skriv ut affischer, flygblad och idéblanketter`,
  t`Sätt upp affischerna`,
  t`Ordna tolk eller någon som talar språken på platsen`,
  t`Se att det går att komma fram med rullstol`,
  t`Ladda plattorna och ta med laddare`,
  t`Öppna plattorna på nätet dagen före, tills det står ”Redo utan nät”`,
];

/** Whether a tablet is ready, and what makes it so. */
export function readinessWords(readiness: Readiness): string {
  switch (readiness) {
    case 'ready':
      return t`redo`;
    case 'unheard':
      return t`frågar servern`;
    case 'never':
      return t`har inte hörts av än: öppna den på nätet`;
    case 'old':
      return t`har inte hörts av på ett dygn: öppna den på nätet`;
    case 'before':
      return t`har inte hämtat träffen: öppna den på nätet`;
    case 'revoked':
      return t`är spärrad: välj en annan`;
  }
}

/** Why nothing was said of the event. */
export function arrangeRefusalWords({ code, params }: ArrangementRefusal): string {
  const most = number(Number(params['most'] ?? 0));
  switch (code) {
    case 'staff.no-name':
      return t`Skriv ett namn.`;
    case 'staff.name-too-long':
      return t`Namnet är för långt. Det får vara högst ${most} tecken.`;
    case 'task.no-text':
      return t`Skriv vad som ska göras.`;
    case 'task.too-long':
      return t`Texten är för lång. Den får vara högst ${most} tecken.`;
  }
}
