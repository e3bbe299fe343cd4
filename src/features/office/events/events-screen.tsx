import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { arrangedAt } from '../../../domain/meeting/arrangement.ts';
import { plannedEvents } from '../../../domain/meeting/street-event.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate } from '../rights.ts';
import { tabletsOf } from '../tablets/tablet-list.ts';
import { TabletsLine } from '../overview/tablets-line.tsx';
import { phaseDates } from '../words/phase-dates.ts';
import { saveCalendar } from './calendar-export.ts';
import { figuresByEvent } from './event-figures.ts';
import { eventRow } from './event-row.ts';
import { type EventsLook, EventsView } from './events-view.tsx';
import { monthFrom } from './month.ts';
import { Subscription } from './subscription.tsx';

/** The step of the invitation: the events, and the tablets that go to them. */
export function EventsScreen() {
  const { office, state, now, today, devices } = useOffice();
  const cycle = useCycle();
  const { query, route } = useLocation();
  const figures = useMemo(() => figuresByEvent(state), [state]);
  const tablets = useMemo(() => tabletsOf(state, devices.value), [state, devices.value]);
  const rows = plannedEvents(state.events, cycle.id).map((event) =>
    eventRow(event, cycle, figures.get(event.id)),
  );
  return (
    <EventsView
      kicker={phaseDates(cycle.phases, 'invitation')}
      lead={t`Var och när ni möter invånarna, och vad varje träff har gett.`}
      events={rows}
      timeZone={cycle.timeZone}
      now={now}
      locale={i18n.locale}
      look={lookFrom(query['as'])}
      onLook={(look) => route(look === 'list' ? to.events : `${to.events}?as=${look}`, true)}
      month={monthFrom(query['month'], today)}
      onMonth={(month) => route(`${to.events}?as=month&month=${month}`, true)}
      today={today}
      onCalendar={() =>
        saveCalendar(
          t`traffar`,
          cycle.name,
          rows.map((row) => ({ ...row, people: arrangedAt(state.arrangements.get(row.id)).people })),
          now,
        )
      }
      mayPlan={mayCoordinate(office.member)}
    >
      <Card
        title={t`Plattorna som ska med`}
        actions={<LinkButton href={to.tablets}>{t`Visa plattorna`}</LinkButton>}
      >
        {tablets.length === 0 ? (
          <p>{t`Ingen platta är med än. Varje platta får vara med genom en kod som du hämtar här.`}</p>
        ) : (
          <TabletsLine tablets={tablets} failure={devices.failure} timeZone={cycle.timeZone} />
        )}
      </Card>
      <Subscription />
    </EventsView>
  );
}

const lookFrom = (asked: string | undefined): EventsLook =>
  asked === 'table' || asked === 'month' ? asked : 'list';
