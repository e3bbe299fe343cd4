import { t } from '@lingui/core/macro';
import { CalendarCheck, CalendarX } from 'lucide-preact';
import { Pill } from '../../../ui/pill.tsx';
import type { EventRow } from './event-row.ts';

/** That an event is cancelled, or else that it is moved; nothing of one that is as it was planned. */
export function EventNews({ event }: { event: Pick<EventRow, 'cancelled' | 'moved'> }) {
  if (event.cancelled !== undefined) return <Pill state="help" icon={CalendarX}>{t`Inställd`}</Pill>;
  return event.moved ? <Pill state="info" icon={CalendarCheck}>{t`Flyttad`}</Pill> : null;
}
