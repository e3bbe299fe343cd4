import { t } from '@lingui/core/macro';
import { CalendarDays, CalendarPlus, List as ListIcon, Users } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { to } from '../place.ts';
import { EventCalendar } from './event-calendar.tsx';
import type { EventRow } from './event-row.ts';
import { EventTable } from './event-table.tsx';
import css from './events.module.css';

export type EventsProps = {
  kicker: string;
  lead: string;
  events: readonly EventRow[];
  timeZone: string;
  now: string;
  locale: string;
  look: 'calendar' | 'table';
  onLook: (look: 'calendar' | 'table') => void;
  mayPlan: boolean;
  children?: ComponentChildren;
};

/** All street events of the round: as a calendar by month, or as a table that sorts. */
export function EventsView(props: EventsProps) {
  const { events, look, onLook, mayPlan } = props;
  const acts = (
    <>
      <LinkButton icon={Users} href={to.reach}>
        {t`Räckvidd`}
      </LinkButton>
      {mayPlan && (
        <LinkButton kind="primary" icon={CalendarPlus} href={to.newEvent}>
          {t`Ny träff`}
        </LinkButton>
      )}
    </>
  );
  return (
    <>
      <PageHeader kicker={props.kicker} title={t`Träffar`} lead={props.lead} actions={acts} />
      {events.length === 0 ? (
        <EmptyState
          icon={CalendarDays}
          title={t`Inga träffar än`}
          action={
            mayPlan && (
              <LinkButton icon={CalendarPlus} href={to.newEvent}>
                {t`Planera den första träffen`}
              </LinkButton>
            )
          }
        >
          {t`En träff är ett tillfälle där ni möter invånarna: ett gatustånd, ett skolbesök, ett öppet möte.`}
        </EmptyState>
      ) : (
        <>
          <fieldset class={css['looks']} aria-label={t`Visa som`}>
            <Button
              icon={CalendarDays}
              kind="quiet"
              pressed={look === 'calendar'}
              onClick={() => onLook('calendar')}
            >
              {t`Kalender`}
            </Button>
            <Button icon={ListIcon} kind="quiet" pressed={look === 'table'} onClick={() => onLook('table')}>
              {t`Tabell`}
            </Button>
          </fieldset>
          {look === 'calendar' ? (
            <EventCalendar events={events} timeZone={props.timeZone} now={props.now} />
          ) : (
            <EventTable events={events} timeZone={props.timeZone} now={props.now} locale={props.locale} />
          )}
        </>
      )}
      {props.children}
    </>
  );
}
