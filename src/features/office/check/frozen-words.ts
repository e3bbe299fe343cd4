import { t } from '@lingui/core/macro';
import type { Step } from '../../../domain/cycle/phase.ts';

/** What can no longer change once a step is open; undefined for nothing. */
export function frozenWords(step: Step, opened: boolean): string | undefined {
  switch (step) {
    case 'ideas':
      return opened
        ? t`Områden med idéer eller träffar, språken, teman som idéer har och åldern för att lämna en idé går inte att ta bort eller ändra.`
        : t`När idéerna öppnas ligger områden, språk och teman som används fast, och åldern för att lämna en idé.`;
    case 'development':
      return opened
        ? t`Kriterierna ligger fast: deras frågor, poäng och vikter.`
        : t`När bearbetningen öppnas ligger kriterierna fast.`;
    case 'vote':
      return opened
        ? t`Omröstningarna, områdena, pengarna, röstningens regler och vem som får rösta ligger fast.`
        : t`När röstningen öppnas ligger omröstningarna, områdena, pengarna, reglerna och vem som får rösta fast.`;
    case 'preparation':
    case 'frame':
    case 'invitation':
    case 'decision':
    case 'delivery':
    case 'follow-up':
      return undefined;
  }
}
