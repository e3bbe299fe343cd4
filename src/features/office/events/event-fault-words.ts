import { t } from '@lingui/core/macro';
import { number } from '../../../i18n/format.ts';
import type { EventFault } from './event-draft.ts';

/** The first of the faults that one of these codes names, as a sentence; undefined when the field is all right. */
export function faultWords(
  faults: readonly EventFault[],
  codes: readonly EventFault['code'][],
): string | undefined {
  const found = faults.find((fault) => codes.includes(fault.code));
  return found && wordsFor(found);
}

function wordsFor({ code, params }: EventFault): string {
  const most = number(Number(params['most'] ?? 0));
  switch (code) {
    case 'event.no-name':
      return t`Skriv ett namn på träffen.`;
    case 'event.name-too-long':
      return t`Namnet är för långt. Det får vara högst ${most} tecken.`;
    case 'event.place-too-long':
      return t`Beskrivningen av platsen är för lång. Den får vara högst ${most} tecken.`;
    case 'event.ends-before-it-starts':
      return t`Träffen måste sluta efter att den har börjat.`;
    case 'event.unchanged':
      return t`Inget är ändrat.`;
    case 'event.point-stays':
      return t`Ett röstställe förblir ett röstställe, och en annan träff kan inte bli ett: räkningen väntar på det som lämnas där.`;
    case 'event.no-kind':
      return t`Välj vilket slag av träff det är.`;
    case 'event.no-area':
      return t`Välj ett område.`;
    case 'event.no-day':
      return t`Välj en dag.`;
    case 'event.no-start':
      return t`Skriv när träffen börjar.`;
    case 'event.no-end':
      return t`Skriv när träffen slutar.`;
    case 'event.no-such-time':
      return t`Den tiden finns inte, klockan ställs om då. Välj en annan tid.`;
  }
}
