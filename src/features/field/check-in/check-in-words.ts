import { t } from '@lingui/core/macro';
import type { State } from '../../../domain/log/state.ts';
import type { CodeStanding } from '../../../domain/vote/code-standing.ts';
import { dateTime } from '../../../i18n/format.ts';
import { storageFailure } from '../../../i18n/words.ts';
import type { DoorRefusal } from './door.ts';

/** What happened, and what to do. */
export type TwoWords = { readonly what: string; readonly advice: string };

/** Why a code lets nobody in. */
export function standingWords(
  standing: Exclude<CodeStanding, { is: 'good' }>,
  state: State,
  timeZone: string,
): TwoWords {
  switch (standing.is) {
    case 'used': {
      const when = dateTime(standing.at, timeZone);
      const where = state.events.get(standing.event)?.plan?.name ?? t`ett annat röstställe`;
      return {
        what: t`Koden är redan använd`,
        advice: t`Någon prickades av med den ${when}, ${where}. Är det fel kan den avprickningen ångras där den gjordes.`,
      };
    }
    case 'other-cycle': {
      const name = state.cycles.get(standing.cycle)?.cycle.name ?? '';
      return {
        what: t`Koden hör till en annan omgång`,
        advice: t`Den gäller i ${name}, inte här. Be personen titta efter en annan lapp.`,
      };
    }
    case 'void':
      return {
        what: t`Koden är ogiltig`,
        advice: t`Samordnaren har gjort tryckning ${standing.number} ogiltig. Be personen om en annan lapp, och fråga var den här kom ifrån.`,
      };
    case 'unknown':
      return {
        what: t`Koden är rätt skriven, men plattan känner inte till den`,
        advice: t`Den står inte på någon lapp som plattan har hört om. Hämta det senaste från kontoret om det finns nät, eller ring samordnaren.`,
      };
  }
}

/** Why somebody was not let in. Nobody was checked in then. */
export function doorWords({ code, params }: DoorRefusal, state: State, timeZone: string): TwoWords {
  const what = t`Ingen är avprickad`;
  switch (code) {
    case 'check-in.not-open':
      return { what, advice: t`Röstningen har inte öppnat. Samordnaren öppnar den på kontoret.` };
    case 'check-in.point-closed':
      return { what, advice: t`Röststället är stängt på den här plattan. Samordnaren kan öppna det igen.` };
    case 'check-in.no-tablets':
      return { what, advice: t`Den här omgången röstar bara på papper. Lämna ut en röstsedel.` };
    case 'check-in.wrong-way':
      return { what, advice: t`Omgången prickar av på ett annat sätt. Gå tillbaka och börja om.` };
    case 'check-in.unknown-style':
      return { what, advice: t`Välj en röstsedel först.` };
    case 'check-in.unknown-code':
      return standingWords({ is: 'unknown' }, state, timeZone);
    case 'check-in.code-void':
      return standingWords({ is: 'void', number: Number(params['number']) }, state, timeZone);
    case 'check-in.code-of-other-style': {
      const { style = '' } = params;
      return { what, advice: t`Koden gäller bara röstsedeln ${style}.` };
    }
    case 'check-in.code-used':
      return standingWords(
        { is: 'used', at: String(params['at']), event: String(params['event']) },
        state,
        timeZone,
      );
    case 'check-in.no-office-key':
      return {
        what,
        advice: t`Kontorets nyckel finns inte på plattan, så namnet kan inte förseglas. Hämta det senaste från kontoret.`,
      };
    case 'check-in.no-keys':
      return {
        what,
        advice: t`Nycklarna som röster förseglas med har inte kommit till plattan. Låt den ha nät en stund, eller lämna ut en röstsedel på papper.`,
      };
    case 'register.name':
      return { what, advice: t`Skriv namnet med bokstäver, högst 120 tecken.` };
    case 'register.born':
      return { what, advice: t`Det datumet finns inte. Skriv år, månad och dag.` };
    case 'booth.taken':
      return { what, advice: t`Någon annan håller på att rösta på plattan. Vänta tills rösten är lagd.` };
    case 'storage.full':
    case 'storage.denied':
    case 'storage.closed':
    case 'storage.failed':
      return { what, advice: storageFailure(code) };
  }
}
