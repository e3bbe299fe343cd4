import { t } from '@lingui/core/macro';
import type { ContestRow } from './contest-rows.ts';

/** How a ballot is marked, as a choice. */
export function methodName(method: ContestRow['method']): string {
  switch (method) {
    case 'approval':
      return t`kryssa: en röst på vart och ett`;
    case 'points':
      return t`fördela röster: flera får läggas på ett`;
    case 'knapsack':
      return t`fyll budgeten`;
    case 'ranking':
      return t`rangordna`;
  }
}

/** How votes are counted, as a choice. */
export function ruleName(rule: ContestRow['rule']): string {
  switch (rule) {
    case 'most':
      return t`flest röster som ryms, det andra hoppas över`;
    case 'most-stop':
      return t`flest röster, tills något inte ryms`;
    case 'equal-shares':
      return t`lika delar-metoden`;
    case 'phragmen':
      return t`Phragméns metod`;
    case 'best-total':
      return t`största sammanlagda stöd`;
    case 'kept':
      return t`som den står i filen, med egna villkor`;
  }
}

/** What decides at a tie, as a choice. */
export function tiesName(ties: ContestRow['ties']): string {
  switch (ties) {
    case 'draw':
      return t`lottas det`;
    case 'cost,draw':
      return t`vinner det som kostar minst, sedan lotten`;
    case 'votes,draw':
      return t`vinner det med flest röster, sedan lotten`;
    case 'cost,votes,draw':
      return t`lägst kostnad, sedan flest röster, sedan lotten`;
    case 'votes,cost,draw':
      return t`flest röster, sedan lägst kostnad, sedan lotten`;
  }
}
