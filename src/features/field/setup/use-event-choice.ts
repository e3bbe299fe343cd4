import { useState } from 'preact/hooks';
import { currentRound } from '../../../domain/cycle/current-round.ts';
import { StreetEventId } from '../../../domain/log/ids.ts';
import {
  movedFrom,
  plannedEvents,
  type PlannedStreetEvent,
  whyCancelled,
} from '../../../domain/meeting/street-event.ts';
import { clock, dayOf, weekday } from '../../../i18n/format.ts';
import { streetEventKind } from '../../../i18n/words.ts';
import { t } from '@lingui/core/macro';
import { type FieldNow, useField } from '../field-context.ts';
import { useOneAtATime } from '../use-one-at-a-time.ts';
import { capitalise } from '../../../i18n/capitalise.ts';
import { dotted } from '../../../i18n/dotted.ts';
import type { EventChoiceProps, EventRow } from './event-choice.tsx';
import { groupEvents } from './event-groups.ts';

/** Everything that choosing an event needs; `onChosen` is called once the choice is on the disk. */
export function useEventChoice(onChosen: () => void): EventChoiceProps {
  const field = useField();
  const [failed, setFailed] = useState(false);
  const { tablet, state, cycle, now, timeZone, settings, status } = field;
  // A tablet that still stands at an event of the round before finds the events of the current one too.
  const rounds = new Set([cycle, currentRound(state)].flatMap((round) => round?.id ?? []));
  const events = [...rounds].flatMap((round) => plannedEvents(state.events, round));
  const groups = groupEvents(events, now, timeZone);
  const [, onChoose] = useOneAtATime(async (id: string) => {
    const saved = tablet.settings.change({ event: StreetEventId.parse(id) });
    await saved.then(onChosen, () => setFailed(true));
  });
  const row = (event: PlannedStreetEvent) => eventRow(event, field);
  return {
    today: groups.today.map(row),
    ahead: groups.ahead.map(row),
    past: groups.past.map(row),
    chosen: settings.event,
    fetched: status.complete,
    failed,
    onChoose,
  };
}

function eventRow(event: PlannedStreetEvent, { now, timeZone, tablet }: FieldNow): EventRow {
  const { id, plan, closings } = event;
  const day = capitalise(weekday(plan.starts, timeZone));
  const [starts, ends] = [clock(plan.starts, timeZone), clock(plan.ends, timeZone)];
  const isToday = dayOf(plan.starts, timeZone) === dayOf(now, timeZone);
  return {
    id,
    name: plan.name,
    when: isToday ? t`I dag ${starts}–${ends}` : t`${day} ${starts}–${ends}`,
    where: dotted(capitalise(streetEventKind(plan.kind)), plan.place),
    news: whyCancelled(event) !== undefined ? t`inställd` : movedFrom(event) ? t`flyttad` : '',
    closed: closings.has(tablet.log.author),
  };
}
