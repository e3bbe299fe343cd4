import { plural, t } from '@lingui/core/macro';
import { absurd } from '../../../domain/log/refusal.ts';
import type { SyncProblem } from '../../../sync/status.ts';
import type { RetryReason } from '../../../wire/push.ts';

/** Why sending stopped: what happened, and what to do. What was kept is said once, by the panel. */
export type ProblemWords = { readonly what: string; readonly advice: string; readonly details?: string };

export function problemWords(problem: SyncProblem): ProblemWords {
  switch (problem.kind) {
    case 'offline':
      return {
        what: t`Det finns inget nät just nu`,
        advice: t`Arbeta vidare som vanligt. Plattan skickar av sig själv när nätet är tillbaka.`,
      };
    case 'not-our-server':
      return {
        what: t`Någon annan än kommunens server svarade`,
        advice: t`Nätet vill kanske att du loggar in på en egen sida, som på hotell och kaféer. Gör det, eller byt nät.`,
        details: problem.detail,
      };
    case 'server-busy':
      return {
        what: t`Servern hinner inte med just nu`,
        advice: t`Du behöver inte göra något. Plattan försöker igen av sig själv.`,
        details: String(problem.status),
      };
    case 'restored':
      return {
        what: t`Servern är återställd`,
        advice: t`Arbeta vidare som vanligt. Det du skriver kommer fram. Plattan hämtar nytt när kontoret har gått igenom plattorna.`,
      };
    case 'retry':
      return retryWords(problem.reason, problem.entries);
    case 'not-let-in':
      return notLetInWords(problem);
    case 'storage':
      return {
        what: t`Plattans egen lagring svarar inte`,
        advice: t`Stäng appen helt och öppna den igen. Hjälper det inte: spara en backupfil och kontakta samordnaren.`,
        details: problem.code,
      };
    default:
      return absurd(problem);
  }
}

function retryWords(reason: RetryReason, entries: number): ProblemWords {
  const what = plural(entries, {
    one: '# post kan inte tas emot än',
    other: '# poster kan inte tas emot än',
  });
  switch (reason) {
    case 'update-server':
      return {
        what,
        advice: t`Appen på plattan är nyare än servern. Be kontoret uppdatera servern, så kommer posterna fram.`,
        details: reason,
      };
    case 'expects-missing':
      return {
        what,
        advice: t`Något som ska komma före saknas på servern. Plattan försöker igen av sig själv.`,
        details: reason,
      };
    case 'try-later':
      return {
        what,
        advice: t`Servern bad plattan att vänta. Plattan försöker igen av sig själv.`,
        details: reason,
      };
    default:
      return absurd(reason);
  }
}

function notLetInWords(problem: Extract<SyncProblem, { kind: 'not-let-in' }>): ProblemWords {
  const details = `${problem.status} ${problem.code}`;
  switch (problem.status) {
    case 401:
      return {
        what: t`Servern känner inte igen plattan`,
        advice: t`Kontakta samordnaren. Spara en backupfil om det du har samlat in ska fram nu.`,
        details,
      };
    case 403:
      return {
        what: t`Plattan är spärrad`,
        advice: t`Kontakta samordnaren. Spara en backupfil om det du har samlat in ska fram nu.`,
        details,
      };
    default:
      return absurd(problem.status);
  }
}

/** When the next try comes, from `now`; both instants. */
export function nextTry(retryAt: string, now: string): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(retryAt) - Date.parse(now)) / 1000));
  if (seconds < 2) return t`Försöker igen nu`;
  if (seconds < 90)
    return plural(seconds, {
      one: 'Försöker igen om # sekund',
      other: 'Försöker igen om # sekunder',
    });
  return plural(Math.round(seconds / 60), {
    one: 'Försöker igen om # minut',
    other: 'Försöker igen om # minuter',
  });
}
