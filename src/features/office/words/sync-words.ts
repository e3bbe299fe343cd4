import { plural, t } from '@lingui/core/macro';
import type { PillState } from '../../../ui/pill.tsx';
import type { SyncProblem, SyncStatus } from '../../../sync/status.ts';
import { problemWords } from './problem-words.ts';
import { problems, type ProblemCode } from '../../../wire/problem.ts';

export type PillWords = { readonly state: PillState; readonly text: string };

/** The state of sending and fetching in a few words, the same as on the tablets. */
export function pillWords(status: SyncStatus): PillWords {
  const { pending, quarantined, problem } = status;
  if (problem?.kind === 'not-let-in') return { state: 'help', text: t`Logga in igen` };
  if (problem?.kind === 'storage') return { state: 'help', text: t`Lagringen krånglar` };
  if (quarantined > 0) {
    return { state: 'help', text: plural(quarantined, { one: '# behöver hjälp', other: '# behöver hjälp' }) };
  }
  if (problem !== null && problem.kind !== 'retry') {
    return pending > 0
      ? {
          state: 'offline',
          text: plural(pending, { one: '# väntar, inget nät', other: '# väntar, inget nät' }),
        }
      : { state: 'offline', text: t`Inget nät` };
  }
  if (!status.complete) return { state: 'waiting', text: t`Hämtar` };
  if (pending > 0) return { state: 'waiting', text: plural(pending, { one: '# väntar', other: '# väntar' }) };
  return { state: 'ok', text: t`Allt är framme` };
}

const isProblemCode = (code: string): code is ProblemCode => code in problems;

/** What stands in the way, for the panel: what happened, that nothing is lost, what to do. */
export function syncProblemWords(problem: SyncProblem): string {
  switch (problem.kind) {
    case 'offline':
      return t`Ingen kontakt med servern. Du ser det som finns i den här webbläsaren. Det du skriver sparas här och skickas när nätet är tillbaka.`;
    case 'not-our-server':
      return t`Någon annan än vår server svarade, kanske en inloggningssida för ett trådlöst nät. Inget har skickats. Logga in på nätet, eller byt nät.`;
    case 'restored':
      return t`Servern är återställd och väntar på att plattorna ska gås igenom.`;
    case 'server-busy':
      return t`Servern bad oss vänta. Det försöks igen av sig självt.`;
    case 'retry':
      return problem.reason === 'update-server'
        ? t`Servern behöver uppdateras innan den kan ta emot allt. Be den som sköter servern. Inget går förlorat.`
        : t`Servern kan inte ta emot allt just nu. Det försöks igen av sig självt.`;
    case 'not-let-in':
      return isProblemCode(problem.code) ? problemWords(problem.code) : problemWords('signed-out');
    case 'storage':
      return t`Den här webbläsaren kan inte spara just nu. Stäng andra flikar och öppna sidan igen.`;
  }
}
