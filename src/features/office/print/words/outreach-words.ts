import { msg, plural } from '@lingui/core/macro';
import type { Voice } from '../../../../i18n/voice.ts';

/** What a poster, a flyer and an idea form are about. */
export type Invitation = {
  readonly name: string;
  readonly place: string;
  readonly area: string;
  readonly starts: string;
  readonly ends: string;
  /** People vote there; else they leave ideas. */
  readonly votes: boolean;
  /** What those who saw an earlier sheet must see first. */
  readonly news: 'moved' | 'cancelled' | undefined;
  readonly timeZone: string;
  /** All the money of the round, in whole units; 0 while none is set. */
  readonly money: number;
  readonly currency: string;
  readonly who: 'live' | 'live-or-work';
  readonly citizenshipRequired: boolean;
  readonly lowestAge: number;
};

/** Everything that stands on a poster or a flyer. */
export type PosterWords = {
  readonly headline: string;
  /** That it is cancelled, or at another time or place. */
  readonly news: string | undefined;
  readonly day: string;
  readonly hours: string;
  readonly where: string;
  /** A sentence each. */
  readonly lines: readonly string[];
  readonly code: string;
};

export function posterWords(voice: Voice, about: Invitation): PosterWords {
  const amount = voice.money(about.money, about.currency);
  const said = (votes: string, ideas: string) => (about.votes ? votes : ideas);
  return {
    headline: said(
      voice.say(msg`Rösta om vad pengarna ska gå till`),
      voice.say(msg`Vad skulle göra det bättre att bo här?`),
    ),
    news: newsWords(voice, about),
    ...whenWords(voice, about),
    where: whereWords(about),
    lines: [
      ...(about.money > 0 ? [voice.say(msg`Du är med och bestämmer om ${amount}.`)] : []),
      said(
        voice.say(msg`Kom och rösta. Du röstar i hemlighet, på en platta eller på papper.`),
        voice.say(msg`Kom och lämna en idé. Det tar en minut, och du behöver inget konto.`),
      ),
      about.who === 'live'
        ? voice.say(msg`Alla som bor här får vara med.`)
        : voice.say(msg`Alla som bor eller arbetar här får vara med.`),
      ...(about.citizenshipRequired ? [] : [voice.say(msg`Du behöver inte vara svensk medborgare.`)]),
      ...(about.lowestAge > 0 ? [ageWords(voice, about.lowestAge)] : []),
    ],
    code: voice.say(msg`Läs mer och se hur det går`),
  };
}

function newsWords(voice: Voice, { news }: Invitation): string | undefined {
  if (news === undefined) return undefined;
  return news === 'cancelled' ? voice.say(msg`Inställt`) : voice.say(msg`Ny tid eller plats`);
}

const ageWords = (voice: Voice, age: number): string =>
  voice.say(msg({ message: plural(age, { one: 'Du ska ha fyllt # år.', other: 'Du ska ha fyllt # år.' }) }));

/** Everything that stands on an idea form, in the order in which the office types it in. */
export type FormWords = {
  readonly title: string;
  readonly day: string;
  readonly guide: string;
  readonly heading: string;
  readonly text: string;
  readonly area: string;
  readonly place: string;
  readonly theme: string;
  readonly code: string;
  readonly stub: string;
  readonly keep: string;
  readonly cut: string;
};

export function formWords(voice: Voice, about: Invitation): FormWords {
  return {
    title: voice.say(msg`Min idé`),
    day: whenWords(voice, about).day,
    guide: voice.say(
      msg`Skriv inga namn och telefonnummer. Det du lämnar blir en allmän handling, som andra kan få läsa.`,
    ),
    heading: voice.say(msg`Din idé i en mening`),
    text: voice.say(msg`Berätta mer, om du vill`),
    area: voice.say(msg`Vilket område gäller den?`),
    place: voice.say(msg`Var, till exempel vilken gata eller park?`),
    theme: voice.say(msg`Vad handlar den om?`),
    code: voice.say(msg`Kvittokod`),
    stub: voice.say(msg`Din kvittokod`),
    keep: voice.say(
      msg`Spara den här biten. När idén är inskriven ser du vad som händer med den: läs av rutan med telefonen, eller skriv in koden på sidan.`,
    ),
    cut: voice.say(msg`Klipp här`),
  };
}

const whereWords = ({ place, area }: Invitation): string =>
  [place, area].filter((part) => part !== '').join(', ');

/** The day and the hours in the language of the sheet, in figures that are the same on every sheet. */
function whenWords(voice: Voice, about: Invitation): { readonly day: string; readonly hours: string } {
  const written = voice.tag === 'en' ? 'en-GB' : voice.tag === 'sv' ? 'sv-FI' : `${voice.tag}-u-nu-latn`;
  const { timeZone } = about;
  const days = new Intl.DateTimeFormat(written, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone,
  });
  const clock = new Intl.DateTimeFormat(written, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const [starts, ends] = [new Date(about.starts), new Date(about.ends)];
  const [first, last] = [days.format(starts), days.format(ends)];
  const hours = `${clock.format(starts)}–${clock.format(ends)}`;
  return {
    day: first === last ? first : `${first} – ${last}`,
    // Hours run from the left in every language (Unicode UAX 9, isolates).
    hours: voice.dir === 'rtl' ? `\u2066${hours}\u2069` : hours,
  };
}
