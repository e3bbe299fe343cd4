import { plural, t } from '@lingui/core/macro';
import { money } from '../../../i18n/format.ts';
import { absurd } from '../../../domain/log/refusal.ts';
import type { BallotProblem } from '../../../domain/vote/ballot.ts';
import type { Question } from '../../../domain/vote/question.ts';
import type { Left } from './choices.ts';

/** What a voter is asked to do: the heading over the options. */
export function askedWords({ of, all }: Left, { method }: Question): string {
  switch (method.kind) {
    case 'approval':
      return plural(all, { one: 'Välj ett förslag', other: 'Välj upp till # förslag' });
    case 'points':
      return plural(all, { one: 'Lägg din röst', other: 'Fördela dina # röster' });
    case 'ranking':
      return plural(all, { one: 'Välj det du helst vill ha', other: 'Rangordna upp till # förslag' });
    case 'knapsack':
      return of === 'money' ? t`Fyll budgeten` : '';
    default:
      return absurd(method);
  }
}

/** How it is done, in a sentence. */
export function howWords({ all }: Left, { method }: Question, currency: string): string {
  switch (method.kind) {
    case 'approval':
      return all === 1 ? t`Tryck på det du vill ha.` : t`Tryck på dem du vill ha. Du kan ändra dig.`;
    case 'points':
      return method.perOption === 1
        ? t`En röst på varje förslag.`
        : method.perOption >= all
          ? t`Du får lägga flera röster på samma förslag.`
          : plural(method.perOption, {
              one: 'Du får lägga högst # röst på samma förslag.',
              other: 'Du får lägga högst # röster på samma förslag.',
            });
    case 'ranking':
      return all === 1
        ? t`Tryck på det du vill ha.`
        : t`Tryck först på det du helst vill ha, sedan på nästa. Du kan flytta dem efteråt.`;
    case 'knapsack': {
      const budget = money(all, currency);
      return t`Välj förslag som tillsammans kostar högst ${budget}.`;
    }
    default:
      return absurd(method);
  }
}

/** What is left, always in sight. */
export function leftWords({ of, left, all }: Left, currency: string): string {
  switch (of) {
    case 'votes':
      return left === 0
        ? t`Alla röster är lagda`
        : plural(left, { one: '# röst kvar', other: '# röster kvar' });
    case 'ranks':
      return left === 0
        ? t`Alla platser är fyllda`
        : plural(left, { one: '# plats kvar', other: '# platser kvar' });
    case 'money': {
      const [rest, whole] = [money(left, currency), money(all, currency)];
      return t`${rest} kvar av ${whole}`;
    }
    default:
      return absurd(of);
  }
}

/** Why a press changed nothing, and what to do first. */
export function tooMuchWords(problem: BallotProblem, { method }: Question, currency: string): string {
  switch (problem.kind) {
    case 'too-many-votes':
      return method.kind === 'ranking'
        ? plural(problem.allowed, {
            one: 'Du har redan valt # förslag. Ta bort det om du vill välja ett annat.',
            other: 'Du har redan valt # förslag. Ta bort något av dem om du vill välja ett annat.',
          })
        : plural(problem.allowed, {
            one: 'Du har redan lagt din röst. Ta bort den om du vill välja något annat.',
            other: 'Du har redan lagt dina # röster. Ta bort en om du vill välja något annat.',
          });
    case 'too-many-on-one':
      return plural(problem.allowed, {
        one: 'Du får lägga högst # röst på samma förslag.',
        other: 'Du får lägga högst # röster på samma förslag.',
      });
    case 'over-budget': {
      const over = money(problem.given - problem.allowed, currency);
      return t`Pengarna räcker inte: ${over} för mycket. Ta bort något annat först.`;
    }
    case 'unknown-option':
      return t`Förslaget finns inte på den här röstsedeln.`;
    default:
      return absurd(problem);
  }
}

/** So many votes, in words. */
export const votesWords = (votes: number): string => plural(votes, { one: '# röst', other: '# röster' });
