import { plural, t } from '@lingui/core/macro';
import type { Method } from '../../../domain/vote/contest.ts';

/** What voters were asked to do. `budget` is written out. */
export function askedWords(method: Method, budget: string): string {
  switch (method.kind) {
    case 'approval':
      return plural(method.votes, {
        one: 'Var och en fick välja ett förslag.',
        other: 'Var och en fick välja upp till # förslag.',
      });
    case 'points':
      return plural(method.votes, {
        one: 'Var och en hade en röst.',
        other: 'Var och en hade # röster att fördela.',
      });
    case 'knapsack':
      return t`Var och en fick välja förslag för högst ${budget}.`;
    case 'ranking':
      return plural(method.ranks, {
        one: 'Var och en fick välja ett förslag.',
        other: 'Var och en fick rangordna upp till # förslag.',
      });
    default:
      return method satisfies never;
  }
}
