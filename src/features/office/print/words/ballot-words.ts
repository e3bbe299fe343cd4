import { msg, plural, selectOrdinal } from '@lingui/core/macro';
import { absurd } from '../../../../domain/log/refusal.ts';
import type { Question } from '../../../../domain/vote/question.ts';
import type { Voice } from '../../../../i18n/voice.ts';
import type { SheetPlan } from '../../../../paper/sheet.ts';

/** What a ballot sheet is called; with the style's name where that says more than the contest below it. */
export const ballotTitle = (voice: Voice, style: string): string =>
  style === '' ? voice.say(msg`Röstsedel`) : voice.say(msg`Röstsedel ${style}`);

/** How to mark, beside a drawn cross. */
export const markingGuide = (voice: Voice): string =>
  voice.say(
    msg`Kryssa i rutan med en penna. Skriv inget annat på sedeln. Då kan ingen se vem som har fyllt i den.`,
  );

/** What else to know. */
export const ballotFoot = (voice: Voice): string =>
  voice.say(
    msg`Blev det fel? Lämna tillbaka sedeln och få en ny. Vill du inte välja något lämnar du sedeln tom. Vik den innan du lägger den i lådan.`,
  );

/** The words between the pages of a sheet. */
export const pageWords = (voice: Voice): SheetPlan['words'] => ({
  page: (page, pages) => voice.say(msg`Sida ${page} av ${pages}`),
  turn: voice.say(msg`Vänd på bladet, det finns mer på baksidan.`),
  onward: voice.say(msg`Fortsätter på nästa blad.`),
  continued: (title) => voice.say(msg`Fortsättning: ${title}`),
});

/** The place of a rank, before its box: "1:a". */
export const rankLabel = (voice: Voice, rank: number): string =>
  voice.say(msg({ message: selectOrdinal(rank, { one: '#:a', other: '#:e' }) }));

/** What to do in a contest: how many, how, and what would void the vote. One thing a line. */
export function instruction(voice: Voice, { method, budget }: Question, currency: string): string {
  switch (method.kind) {
    case 'approval':
      return lines(upTo(voice, method.votes), tooMany(voice));
    case 'points':
      return lines(
        voice.say(
          msg({
            message: plural(method.votes, {
              one: 'Du har en röst. Ett kryss är en röst.',
              other: 'Du har # röster. Varje kryss är en röst.',
            }),
          }),
        ),
        method.perOption > 1 ? voice.say(msg`Du får lägga flera röster på samma förslag.`) : '',
        tooMany(voice),
      );
    case 'knapsack': {
      const amount = voice.money(budget, currency);
      return lines(
        voice.say(msg`Kryssa för förslag som tillsammans kostar högst ${amount}.`),
        voice.say(msg`Kostar de mer räknas inte rösten.`),
      );
    }
    case 'ranking':
      return method.ranks === 1
        ? lines(upTo(voice, 1), tooMany(voice))
        : lines(
            voice.say(
              msg({
                message: plural(method.ranks, {
                  one: 'Rangordna ett förslag.',
                  other: 'Rangordna högst # förslag.',
                }),
              }),
            ),
            ranks(voice),
          );
    default:
      return absurd(method);
  }
}

const lines = (...each: readonly string[]): string => each.filter((line) => line !== '').join('\n');

const upTo = (voice: Voice, votes: number): string =>
  voice.say(
    msg({ message: plural(votes, { one: 'Kryssa för ett förslag.', other: 'Kryssa för högst # förslag.' }) }),
  );

const tooMany = (voice: Voice): string => voice.say(msg`Med fler kryss räknas inte rösten.`);

function ranks(voice: Voice): string {
  const [first, second] = [rankLabel(voice, 1), rankLabel(voice, 2)];
  return voice.say(
    msg`Kryssa ${first} vid det du helst vill ha, ${second} vid det näst bästa och så vidare. Bara ett kryss på varje förslag.`,
  );
}
