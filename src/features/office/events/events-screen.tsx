import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { plannedEvents } from '../../../domain/meeting/street-event.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { useCycle, useOffice } from '../office-context.ts';
import { to } from '../place.ts';
import { mayCoordinate } from '../rights.ts';
import { tabletsOf } from '../tablets/tablet-list.ts';
import { TabletsLine } from '../overview/tablets-line.tsx';
import { areaName } from '../words/names.ts';
import { phaseDates } from '../words/phase-dates.ts';
import { figuresByEvent } from './event-figures.ts';
import type { EventRow } from './event-row.ts';
import { EventsView } from './events-view.tsx';

const NONE = { ideas: 0, languages: 0, visitors: 0, batches: 0, sheets: 0 };

/** The step of the invitation: the events, and the tablets that go to them. */
export function EventsScreen() {
  const { office, state, now, devices } = useOffice();
  const cycle = useCycle();
  const { query, route } = useLocation();
  const figures = useMemo(() => figuresByEvent(state), [state]);
  const tablets = useMemo(() => tabletsOf(state, devices.value), [state, devices.value]);
  const rows = plannedEvents(state.events, cycle.id).map(({ id, plan }): EventRow => ({
    id,
    name: plan.name,
    kind: plan.kind,
    area: areaName(cycle, plan.area) ?? plan.area,
    place: plan.place,
    starts: plan.starts,
    ends: plan.ends,
    figures: figures.get(id) ?? NONE,
  }));
  return (
    <EventsView
      kicker={phaseDates(cycle.phases, 'invitation')}
      lead={t`Var och när ni möter invånarna, och vad varje träff har gett.`}
      events={rows}
      timeZone={cycle.timeZone}
      now={now}
      locale={i18n.locale}
      look={query['as'] === 'table' ? 'table' : 'calendar'}
      onLook={(look) => route(look === 'table' ? `${to.events}?as=table` : to.events, true)}
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
    </EventsView>
  );
}
