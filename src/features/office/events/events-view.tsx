import { t } from '@lingui/core/macro';
import {
  CalendarArrowDown,
  CalendarDays,
  CalendarPlus,
  List as ListIcon,
  Table2,
  Users,
} from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import type { IconShape } from '../../../ui/icon.tsx';
import { to } from '../place.ts';
import { EventCalendar } from './event-calendar.tsx';
import type { EventRow } from './event-row.ts';
import { EventTable } from './event-table.tsx';
import { MonthView } from './month-view.tsx';
import css from './events.module.css';

/** By day in a list, by month as on the wall, or in a table that sorts. */
export type EventsLook = 'list' | 'month' | 'table';

export type EventsProps = {
  kicker: string;
  lead: string;
  events: readonly EventRow[];
  timeZone: string;
  now: string;
  locale: string;
  look: EventsLook;
  onLook: (look: EventsLook) => void;
  /** The month that is shown: `2026-05`. */
  month: string;
  onMonth: (month: string) => void;
  today: string;
  /** Saves all events as a file for calendars. */
  onCalendar: () => void;
  mayPlan: boolean;
  children?: ComponentChildren;
};

/** All street events of the round, in one of three looks. */
export function EventsView(props: EventsProps) {
  const { events, look, onLook, mayPlan } = props;
  const acts = (
    <>
      <LinkButton icon={Users} href={to.reach}>
        {t`Räckvidd`}
      </LinkButton>
      {events.length > 0 && (
        <Button icon={CalendarArrowDown} onClick={props.onCalendar}>
          {t`Kalenderfil`}
        </Button>
      )}
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
            {looks().map(({ as, icon, label }) => (
              <Button key={as} icon={icon} kind="quiet" pressed={look === as} onClick={() => onLook(as)}>
                {label}
              </Button>
            ))}
          </fieldset>
          <Look {...props} />
        </>
      )}
      {props.children}
    </>
  );
}

const looks = (): readonly {
  readonly as: EventsLook;
  readonly icon: IconShape;
  readonly label: string;
}[] => [
  { as: 'list', icon: ListIcon, label: t`Lista` },
  { as: 'month', icon: CalendarDays, label: t`Månad` },
  { as: 'table', icon: Table2, label: t`Tabell` },
];

function Look({ look, events, timeZone, now, today, locale, month, onMonth }: EventsProps) {
  switch (look) {
    case 'list':
      return <EventCalendar events={events} timeZone={timeZone} now={now} />;
    case 'month':
      return <MonthView events={events} month={month} onMonth={onMonth} timeZone={timeZone} today={today} />;
    case 'table':
      return <EventTable events={events} timeZone={timeZone} now={now} locale={locale} />;
  }
}
