import { plural, t } from '@lingui/core/macro';
import { number } from '../../../i18n/format.ts';
import type { DeskWork } from './use-count-desk.ts';

/** Why something at the desk was not done, and what to do; `details` for whoever helps. */
export type DeskFailure = { readonly title: string; readonly advice: string; readonly details?: string };

type EndOf<Work extends DeskWork['work']> = Extract<DeskWork, { work: Work; end: unknown }>['end'];

const tryElsewhere = (): string =>
  t`Försök igen. Hjälper inte det: ladda om sidan, eller använd en annan dator.`;

const waitForMore = (): string =>
  t`Vänta tills allt är hämtat och försök igen. Hjälper inte det: ladda om sidan.`;

const otherList = (root: string | undefined): DeskFailure => ({
  title: t`Listan här är en annan än den som publicerades`,
  advice: t`Inget öppnas. Ladda om sidan och ta fram listan igen. Blir den en annan även då har någon ändrat i rösterna: avbryt, och räkna om med det som skäl.`,
  details: root ?? '–',
});

export function stripFailure(end: EndOf<'strip-failed'>): DeskFailure {
  switch (end.end) {
    case 'no-run':
      return {
        title: t`Sökningen efter dubbelröster finns inte i den här webbläsaren`,
        advice: waitForMore(),
      };
    case 'bags-missing':
      return {
        title: plural(end.bags, {
          one: '# påse finns inte i den här webbläsaren',
          other: '# påsar finns inte i den här webbläsaren',
        }),
        advice: waitForMore(),
      };
    case 'envelopes-changed': {
      const [known, now] = [number(end.known), number(end.now)];
      return {
        title: t`Rösterna är inte de som söktes igenom`,
        advice: t`Sökningen gällde ${known} förseglade röster, och här är ${now}. Sök dubbelröster igen, låt en andra person bekräfta, och räkna om med det som skäl.`,
      };
    }
    case 'keys-missing':
      return {
        title: plural(end.envelopes, {
          one: '# förseglad röst går inte att öppna med nycklarna här',
          other: '# förseglade röster går inte att öppna med nycklarna här',
        }),
        advice: t`De gick att öppna vid sökningen. Lås upp också den äldre kontorsnyckeln, och försök igen.`,
      };
    case 'other-list':
      return otherList(end.root);
    case 'failed':
      return { title: t`Ytterkuverten gick inte att ta av`, advice: tryElsewhere(), details: end.message };
  }
}

export function openFailure(end: EndOf<'open-failed'>): DeskFailure {
  switch (end.end) {
    case 'other-list':
      return otherList(end.root);
    case 'failed':
      return { title: t`Rösterna gick inte att öppna`, advice: tryElsewhere(), details: end.message };
  }
}

/** `nameOf` gives the name of a contest. */
export function tallyFailure(
  end: Exclude<EndOf<'tally-failed'>, { end: 'needs-draw' }>,
  nameOf: (contest: string) => string,
): DeskFailure {
  switch (end.end) {
    case 'not-opened':
      return {
        title: t`Rösterna är inte öppnade i den här webbläsaren`,
        advice: t`Ladda om sidan och ge nyckeldelarna igen.`,
      };
    case 'before-missing':
      return { title: t`Det förra resultatet har inte hämtats än`, advice: waitForMore() };
    case 'before-damaged':
      return {
        title: t`Det förra resultatet går inte att läsa`,
        advice: t`Det som kom hit är inte det som två personer godkände. Ladda om sidan, eller använd en annan dator.`,
      };
    case 'does-not-add-up': {
      const where =
        'contest' in end.where ? nameOf(end.where.contest) : (end.where.point ?? t`ett okänt röstställe`);
      return {
        title: t`Summorna går inte ihop i ${where}`,
        advice: t`Något har försvunnit eller kommit till mellan påsar, sedlar och räkning. Räkningen går inte vidare. Spara en backup av webbläsaren och hämta hjälp.`,
      };
    }
    case 'uncountable': {
      const contest = nameOf(end.contest);
      return { title: t`${contest} går inte att räkna`, advice: uncountableAdvice(end.why) };
    }
    case 'failed':
      return { title: t`Räkningen gick inte att slutföra`, advice: tryElsewhere(), details: end.message };
  }
}

function uncountableAdvice(why: 'unknown-rule' | 'too-hard' | 'bad-instance'): string {
  switch (why) {
    case 'unknown-rule':
      return t`Ramarna nämner en räkneregel som det här programmet inte känner. Uppdatera Torg, och försök igen.`;
    case 'too-hard':
      return t`Regeln i ramarna går inte att räkna ut på rimlig tid för så många förslag.`;
    case 'bad-instance':
      return t`Förslagens kostnader eller potten går inte att räkna med, till exempel en pott på noll. Se ramarna.`;
  }
}
