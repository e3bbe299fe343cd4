import { plural, t } from '@lingui/core/macro';
import type { SyncStatus } from '../../../sync/status.ts';
import { number } from '../../../i18n/format.ts';

/** The pill on the home screen: a state and the words for it. */
export type SyncPill = {
  readonly state: 'ok' | 'waiting' | 'help' | 'offline' | 'info';
  readonly text: string;
};

const waits = (count: number) => plural(count, { one: '# väntar', other: '# väntar' });
const needHelp = (count: number) => plural(count, { one: '# behöver hjälp', other: '# behöver hjälp' });

/** Where everything that was written on the tablet stands, in a few words. */
export function syncPill(status: SyncStatus): SyncPill {
  const { pending, quarantined, problem, phase } = status;
  if (problem?.kind === 'not-let-in' || problem?.kind === 'storage')
    return { state: 'help', text: t`Plattan behöver hjälp` };
  if (quarantined > 0) {
    const help = needHelp(quarantined);
    const rest = waits(pending);
    return { state: 'help', text: pending > 0 ? t`${help}, ${rest}` : help };
  }
  if (pending === 0) {
    if (!status.complete && status.lastContact === null)
      return { state: 'info', text: t`Har inte nått kontoret än` };
    return { state: 'ok', text: t`Allt är framme` };
  }
  if (phase === 'sending' && status.total > 0) {
    const sent = number(status.sent);
    const total = number(status.total);
    return { state: 'info', text: t`Skickar ${sent} av ${total}` };
  }
  const waiting = waits(pending);
  if (problem?.kind === 'offline') return { state: 'offline', text: t`${waiting}, inget nät` };
  if (problem?.kind === 'not-our-server')
    return { state: 'offline', text: t`${waiting}, nätet kräver något` };
  return { state: 'waiting', text: waiting };
}
