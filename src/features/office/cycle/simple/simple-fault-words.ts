import { t } from '@lingui/core/macro';
import type { SimpleFault } from '../../../../domain/cycle/simple-round.ts';

/** The first of the faults that one of these codes names, as a sentence; undefined when the field is all right. */
export function faultWords(
  faults: readonly SimpleFault[],
  codes: readonly SimpleFault[],
): string | undefined {
  const found = faults.find((fault) => codes.includes(fault));
  return found && wordsFor(found);
}

function wordsFor(fault: SimpleFault): string {
  switch (fault) {
    case 'place.no-municipality':
      return t`Skriv vilken kommun det är.`;
    case 'place.municipality-too-long':
      return t`Kommunens namn är för långt. Det får vara högst 80 tecken.`;
    case 'place.too-long':
      return t`Ortens namn är för långt. Det får vara högst 80 tecken.`;
    case 'money.none':
      return t`Skriv hur mycket pengar ni har att bestämma över.`;
    case 'money.unclear':
      return t`Skriv ett belopp i hela kronor eller euro, till exempel 250 000.`;
    case 'money.zero':
      return t`Noll går inte att rösta om. Skriv hur mycket som är avsatt, eller vänta tills det är beslutat.`;
    case 'age.unclear':
      return t`Skriv en ålder i hela år, från 0 till 99. Noll betyder att alla får vara med.`;
    case 'votes.unclear':
      return t`Skriv ett antal från 1 till 50.`;
    case 'rounds.unclear':
      return t`Skriv ett antal från 1 till 20.`;
    case 'languages.none':
      return t`Välj minst ett språk.`;
    case 'name.too-long':
      return t`Namnet är för långt. Det får vara högst 120 tecken.`;
    case 'ideas.no-days':
    case 'vote.no-days':
      return t`Välj första och sista dagen.`;
    case 'ideas.ends-before-it-starts':
    case 'vote.ends-before-it-starts':
      return t`Sista dagen ligger före den första. Byt plats på dem, eller rätta den ena.`;
    case 'vote.before-ideas':
      return t`Röstningen kan inte börja innan idéerna har börjat samlas in.`;
  }
}
